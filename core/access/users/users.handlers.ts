import { passwordProblem } from '../../../common/access/users/password.rules.ts'
import type { usersContract } from '../../../common/access/users/users.contract.ts'
import { AppError } from '../../../common/kernel/app-error.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { getHouse } from '../house/house.queries.ts'
import { insertUser, listUsers, loginTaken } from './users.queries.ts'

export const usersHandlers: Handlers<typeof usersContract> = {
  'users.list': ({ tx }) => listUsers(tx),

  'users.add': ({ tx, host, now, newId, subject }, { login, name, role, password }) => {
    const problem = passwordProblem(password, { houseName: getHouse(tx).name, login, name })
    if (problem) throw new AppError('invalid-input', 'invalid-input', { fields: { password: problem } })
    if (loginTaken(tx, login)) {
      throw new AppError('conflict', 'users.login-taken', { fields: { login: 'users.login-taken' } })
    }
    const id = newId('user')
    const signKey = host.grantAccess({ userId: id, login, name, password, role })
    insertUser(tx, { id, login, name, role, signKey, createdAt: now })
    subject(id)
    return { id }
  },
}
