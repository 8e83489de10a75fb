import { z } from 'zod'
import { command, query } from '../../kernel/operation.ts'
import { roles } from '../../kernel/roles.ts'
import { idSchema } from '../../kernel/schemas.ts'

/** Letters, digits, dot, hyphen; folded to lower case. The name is typed at sign-in and never stored on disk in clear. */
export const loginSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\d][\p{L}\d.-]{1,31}$/u, { error: 'field.login' })

export const user = z.object({
  id: idSchema('user'),
  login: z.string(),
  name: z.string(),
  role: z.enum(roles),
})

export const usersContract = {
  'users.list': query({ permission: 'users:manage', input: z.object({}), output: z.array(user), touches: ['users'] }),
  /** @throws conflict `users.login-taken`; invalid-input with the reason why the password is refused. */
  'users.add': command({
    permission: 'users:manage',
    input: z.object({
      login: loginSchema,
      name: z.string().trim().min(1, { error: 'field.required' }).max(60, { error: 'field.too-long' }),
      role: z.enum(roles, { error: 'field.required' }),
      password: z.string().max(128, { error: 'field.too-long' }),
    }),
    output: z.object({ id: idSchema('user') }),
    touches: ['users'],
  }),
}
