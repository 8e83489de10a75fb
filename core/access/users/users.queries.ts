import { eq, isNull } from 'drizzle-orm'
import { users } from '../../../db/schema/kernel.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'

/** People who can sign in. */
export function listUsers(tx: ReadTx) {
  return tx
    .select({ id: users.id, login: users.login, name: users.name, role: users.role })
    .from(users)
    .where(isNull(users.endedAt))
    .orderBy(users.name)
    .all()
}

/** Whether the name was ever given out; names of people who have left are not used again. */
export function loginTaken(tx: ReadTx, login: string): boolean {
  return tx.select({ id: users.id }).from(users).where(eq(users.login, login)).get() !== undefined
}

export function insertUser(tx: WriteTx, user: typeof users.$inferInsert): void {
  tx.insert(users).values(user).run()
}
