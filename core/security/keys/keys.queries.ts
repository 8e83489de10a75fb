import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { persons } from '../../../db/schema/people/persons.ts'
import { gateKeys, keyIssues } from '../../../db/schema/security/keys.ts'
import type { ReadTx } from '../../kernel/context.ts'

/** Keys that are out, the longest first; `staying` tells whether the resident who holds one still has an open stay. */
export function keysOut(tx: ReadTx) {
  return tx
    .select({
      issueId: keyIssues.id,
      keyId: gateKeys.id,
      number: gateKeys.number,
      opens: gateKeys.opens,
      roomId: gateKeys.roomId,
      holderPersonId: keyIssues.holderPersonId,
      holderName: keyIssues.holderName,
      holderAlias: persons.alias,
      outAt: keyIssues.outAt,
      due: keyIssues.due,
      staying: sql<number>`EXISTS (SELECT 1 FROM stays s WHERE s.person_id = ${keyIssues.holderPersonId}
        AND s.left_on IS NULL AND s.voided_at IS NULL)`,
    })
    .from(keyIssues)
    .innerJoin(gateKeys, eq(gateKeys.id, keyIssues.keyId))
    .leftJoin(persons, eq(persons.id, keyIssues.holderPersonId))
    .where(and(isNull(keyIssues.inAt)))
    .orderBy(asc(keyIssues.outAt))
    .all()
}
