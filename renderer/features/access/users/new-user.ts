import { z } from 'zod'
import { passwordProblem } from '../../../../common/access/users/password.rules.ts'
import { usersContract } from '../../../../common/access/users/users.contract.ts'

/** What the form of a new account asks for: the contract's input, a password that is accepted, typed twice alike. */
export function newUserSchema(houseName: string) {
  return usersContract['users.add'].input.extend({ repeat: z.string() }).superRefine((user, context) => {
    const problem = passwordProblem(user.password, { houseName, login: user.login, name: user.name })
    if (problem) context.addIssue({ code: 'custom', path: ['password'], message: problem })
    else if (user.password !== user.repeat)
      context.addIssue({ code: 'custom', path: ['repeat'], message: 'password.differs' })
  })
}
