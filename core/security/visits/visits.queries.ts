import { asc, eq } from 'drizzle-orm'
import { persons } from '../../../db/schema/people/persons.ts'
import { visits } from '../../../db/schema/security/visits.ts'
import type { ReadTx } from '../../kernel/context.ts'

export type VisitRow = typeof visits.$inferSelect

/** Visitors who are in the house, the longest first, with the alias of the resident whom they visit. */
export function visitorsInside(tx: ReadTx) {
  return tx
    .select({
      visitId: visits.id,
      name: visits.name,
      organisation: visits.organisation,
      badge: visits.badge,
      hostAlias: persons.alias,
      inAt: visits.inAt,
    })
    .from(visits)
    .leftJoin(persons, eq(persons.id, visits.hostPersonId))
    .where(eq(visits.state, 'in'))
    .orderBy(asc(visits.inAt))
    .all()
}
