import { desc, eq } from 'drizzle-orm'
import { sellerFacts } from '../../../db/schema/atelier/rates.ts'
import { users } from '../../../db/schema/kernel.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'

/** What is known of the seller by date, newest date first. */
export function listSellerFacts(tx: ReadTx) {
  return tx
    .select({
      validFrom: sellerFacts.validFrom,
      legalName: sellerFacts.legalName,
      address: sellerFacts.address,
      email: sellerFacts.email,
      fiscalCode: sellerFacts.fiscalCode,
      vatId: sellerFacts.vatId,
      iban: sellerFacts.iban,
      bank: sellerFacts.bank,
      setAt: sellerFacts.setAt,
      userName: users.name,
    })
    .from(sellerFacts)
    .innerJoin(users, eq(users.id, sellerFacts.userId))
    .orderBy(desc(sellerFacts.validFrom))
    .all()
}

/** Writes the facts of a date, in place of those planned for the same date. */
export function storeSellerFacts(tx: WriteTx, facts: typeof sellerFacts.$inferInsert): void {
  tx.insert(sellerFacts).values(facts).onConflictDoUpdate({ target: sellerFacts.validFrom, set: facts }).run()
}
