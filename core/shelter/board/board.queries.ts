import { and, eq, gt, isNull, lt, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { addDays, type LocalDate } from '../../../common/kernel/calendar.ts'
import { householdMembers, households } from '../../../db/schema/people/households.ts'
import { persons } from '../../../db/schema/people/persons.ts'
import { bedBlocks } from '../../../db/schema/shelter/blocks.ts'
import { absences, occupancies } from '../../../db/schema/shelter/stays.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { membershipReaching } from '../../people/households/households.queries.ts'

/** Nights in beds that touch the range; an open stay reaches at least to tonight. */
export function occupanciesIn(tx: ReadTx, from: LocalDate, until: LocalDate, today: LocalDate) {
  const tomorrow = addDays(today, 1)
  return tx
    .select({
      id: occupancies.id,
      stayId: occupancies.stayId,
      personId: occupancies.personId,
      bedId: occupancies.bedId,
      code: persons.code,
      alias: persons.alias,
      sex: persons.sex,
      category: persons.category,
      householdId: householdMembers.householdId,
      householdCode: households.code,
      from: occupancies.fromDate,
      until: occupancies.untilDate,
      expectedUntil: occupancies.expectedUntil,
    })
    .from(occupancies)
    .innerJoin(persons, eq(persons.id, occupancies.personId))
    .leftJoin(householdMembers, membershipReaching(occupancies.personId, occupancies.fromDate))
    .leftJoin(households, eq(households.id, householdMembers.householdId))
    .where(
      and(
        isNull(occupancies.voidedAt),
        lt(occupancies.fromDate, until),
        // Somebody who came and went, or moved, on one day slept no night here.
        or(isNull(occupancies.untilDate), gt(occupancies.untilDate, occupancies.fromDate)),
        gt(
          sql`coalesce(${occupancies.untilDate}, max(coalesce(${occupancies.expectedUntil}, '9999-12-31'), ${tomorrow}))`,
          from,
        ),
      ),
    )
    .all()
}

/** Holds and beds out of service with a night in the range; expired holds are among them. */
export function blocksIn(tx: ReadTx, from: LocalDate, until: LocalDate) {
  const current = alias(householdMembers, 'current')
  return tx
    .select({
      block: bedBlocks,
      code: persons.code,
      alias: persons.alias,
      householdId: current.householdId,
      householdCode: households.code,
    })
    .from(bedBlocks)
    .leftJoin(persons, eq(persons.id, bedBlocks.personId))
    .leftJoin(current, and(eq(current.personId, bedBlocks.personId), isNull(current.untilDate)))
    .leftJoin(households, eq(households.id, current.householdId))
    .where(
      and(
        isNull(bedBlocks.releasedAt),
        isNull(bedBlocks.voidedAt),
        lt(bedBlocks.fromDate, until),
        or(isNull(bedBlocks.untilDate), gt(bedBlocks.untilDate, from)),
      ),
    )
    .all()
}

/** Absences that begin before the end of the range and last into it; an open one may. */
export function absencesIn(tx: ReadTx, from: LocalDate, until: LocalDate) {
  return tx
    .select({
      stayId: absences.stayId,
      from: absences.fromDate,
      expected: absences.expectedReturn,
      returned: absences.returnedOn,
    })
    .from(absences)
    .where(
      and(
        isNull(absences.voidedAt),
        lt(absences.fromDate, until),
        or(isNull(absences.returnedOn), gt(absences.returnedOn, from)),
      ),
    )
    .all()
}
