import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Instant } from '../../../common/kernel/calendar.ts'
import { roleStores, roles } from '../../../common/kernel/roles.ts'
import { users } from '../../../db/schema/kernel.ts'
import { householdMembers } from '../../../db/schema/people/households.ts'
import { badges } from '../../../db/schema/security/log.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'
import { among, prepared } from '../../kernel/prepared.ts'

const worn = prepared((tx: ReadTx) =>
  tx.select({ personId: badges.personId, badge: badges.badge }).from(badges).where(isNull(badges.endedAt)).prepare(),
)

/** Badges that residents wear now. */
export function wornBadges(tx: ReadTx) {
  return worn(tx).all()
}

const membersNow = prepared((tx: ReadTx) =>
  tx
    .select({ personId: householdMembers.personId, householdId: householdMembers.householdId })
    .from(householdMembers)
    .where(and(isNull(householdMembers.untilDate), among(householdMembers.personId, 'personIds')))
    .prepare(),
)

/** The households to which these people belong now. */
export function householdsNow(tx: ReadTx, personIds: readonly string[]) {
  return membersNow(tx).all({ personIds })
}

export function endBadge(tx: WriteTx, personId: string, endedAt: Instant): void {
  tx.update(badges)
    .set({ endedAt })
    .where(and(eq(badges.personId, personId), isNull(badges.endedAt)))
    .run()
}

export function insertBadge(tx: WriteTx, badge: typeof badges.$inferInsert): void {
  tx.insert(badges).values(badge).run()
}

const shelterRoles = roles.filter((role) => roleStores[role].includes('shelter') && role !== 'auditor')

/** People who work in the shelter, by name. */
export function shelterStaff(tx: ReadTx) {
  return tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(
      and(isNull(users.endedAt), sql`${users.role} IN (SELECT value FROM json_each(${JSON.stringify(shelterRoles)}))`),
    )
    .orderBy(users.name)
    .all()
}
