import { z } from 'zod'
import { houseSettings } from '../../../../common/access/house/house.contract.ts'
import { passwordProblem } from '../../../../common/access/users/password.rules.ts'
import { loginSchema, usersContract } from '../../../../common/access/users/users.contract.ts'

/** What the first-run form asks; the host checks it again. */
export const newHouseSchema = z
  .object({
    houseName: houseSettings.shape.name,
    name: usersContract['users.add'].input.shape.name,
    login: loginSchema,
    password: z.string(),
    repeat: z.string(),
    keepSafe: z.boolean(),
  })
  .superRefine(({ houseName, name, login, password, repeat, keepSafe }, context) => {
    const problem = passwordProblem(password, { houseName, name, login })
    if (problem) context.addIssue({ code: 'custom', path: ['password'], message: problem })
    else if (password !== repeat) context.addIssue({ code: 'custom', path: ['repeat'], message: 'password.differs' })
    if (!keepSafe) context.addIssue({ code: 'custom', path: ['keepSafe'], message: 'password.not-kept' })
  })
