import { and, asc, desc, eq, getTableColumns, gte, lt, ne, or, sql } from 'drizzle-orm'
import type { Instant } from '../../../common/kernel/calendar.ts'
import { fold } from '../../../common/kernel/search.ts'
import type { Visit, VisitState } from '../../../common/security/visits/visits.contract.ts'
import { users } from '../../../db/schema/kernel.ts'
import { persons } from '../../../db/schema/people/persons.ts'
import { visits } from '../../../db/schema/security/visits.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'

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

/** When a visit was at the gate, or is expected there; the index is on the same words. */
const time = sql<Instant>`coalesce(in_at, out_at, expected_at)`

function select(tx: ReadTx) {
  return tx
    .select({ ...getTableColumns(visits), hostAlias: persons.alias, byName: users.name })
    .from(visits)
    .innerJoin(users, eq(users.id, visits.userId))
    .leftJoin(persons, eq(persons.id, visits.hostPersonId))
}

const view = ({ folded: _folded, matchesSeen: _seen, userId: _user, hostAlias, ...row }: SelectedVisit): Visit => ({
  ...row,
  hostAlias: hostAlias ?? '',
})
type SelectedVisit = VisitRow & { hostAlias: string | null; byName: string }

/** Visits of the period `[from, until)`, the newest first. */
export function visitsBetween(tx: ReadTx, from: Instant, until: Instant, state: VisitState | null): Visit[] {
  return select(tx)
    .where(and(gte(time, from), lt(time, until), state === null ? undefined : eq(visits.state, state)))
    .orderBy(desc(time))
    .all()
    .map(view)
}

/** Who is inside and who is expected in `[from, until)`, in the order of their coming. */
export function visitsNow(tx: ReadTx, from: Instant, until: Instant): Visit[] {
  const expected = and(eq(visits.state, 'expected'), gte(time, from), lt(time, until))
  return select(tx)
    .where(or(eq(visits.state, 'in'), expected))
    .orderBy(asc(time))
    .all()
    .map(view)
}

export function getVisit(tx: ReadTx, id: string) {
  return tx.select().from(visits).where(eq(visits.id, id)).get()
}

export function insertVisit(tx: WriteTx, visit: typeof visits.$inferInsert): void {
  tx.insert(visits).values(visit).run()
}

export function storeVisit(tx: WriteTx, id: string, patch: Partial<typeof visits.$inferInsert>): void {
  tx.update(visits).set(patch).where(eq(visits.id, id)).run()
}

const mostKnown = 8

/** Sorts after every continuation of a text. */
const lastLetter = '\u{10ffff}'

/** Visitors whose folded name begins as typed, each as he was last written down. */
export function knownVisitors(tx: ReadTx, typed: string) {
  const beginning = fold(typed)
  if (beginning === '') return []
  const newest = sql`(SELECT v.id FROM visits v WHERE v.folded = ${visits.folded} AND v.state <> 'cancelled'
    ORDER BY coalesce(v.in_at, v.out_at, v.expected_at) DESC, v.id DESC LIMIT 1)`
  return tx
    .select({ name: visits.name, type: visits.type, organisation: visits.organisation, plate: visits.plate })
    .from(visits)
    .where(
      and(
        gte(visits.folded, beginning),
        lt(visits.folded, `${beginning}${lastLetter}`),
        ne(visits.state, 'cancelled'),
        eq(visits.id, newest),
      ),
    )
    .orderBy(asc(visits.folded))
    .limit(mostKnown)
    .all()
}
