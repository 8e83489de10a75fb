import { and, eq, gt, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { addDays, endOfTime, type LocalDate } from '../../../common/kernel/calendar.ts'
import { householdMembers, households } from '../../../db/schema/people/households.ts'
import { persons } from '../../../db/schema/people/persons.ts'
import { bedBlocks } from '../../../db/schema/shelter/blocks.ts'
import { bedPlaces, beds, rooms } from '../../../db/schema/shelter/rooms.ts'
import { occupancies, stays } from '../../../db/schema/shelter/stays.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { membershipReaching } from '../../people/households/households.queries.ts'
import { allBedPlaces } from '../rooms/rooms.queries.ts'
import type { Broken, Nights, Slept, Standing } from './night-grid.ts'

const earliest = '1900-01-01' as LocalDate
const atLeast = (date: LocalDate | null, other: LocalDate) => (date !== null && date > other ? date : other)
const atMost = (date: LocalDate | null, other: LocalDate) => (date !== null && date < other ? date : other)

/** Where every bed stood while it was in use, cut to the range. */
export function standingsIn(tx: ReadTx, range: Nights): (Standing & { label: string })[] {
  return allBedPlaces(tx)
    .map((bed) => ({
      bedId: bed.bedId,
      roomId: bed.roomId,
      label: bed.label,
      from: atLeast(bed.from, atLeast(bed.activeFrom, range.from)),
      until: atMost(bed.until, atMost(bed.activeUntil, range.until)),
    }))
    .filter((standing) => standing.from < standing.until)
}

const overlapsRange = ({ from, until }: Nights) =>
  and(
    isNull(occupancies.voidedAt),
    lt(occupancies.fromDate, until),
    gt(sql`coalesce(${occupancies.untilDate}, ${endOfTime})`, from),
  )

export function sleptIn(tx: ReadTx, range: Nights): Slept[] {
  return tx
    .select({
      bedId: occupancies.bedId,
      category: persons.category,
      from: occupancies.fromDate,
      until: occupancies.untilDate,
    })
    .from(occupancies)
    .innerJoin(persons, eq(persons.id, occupancies.personId))
    .where(overlapsRange(range))
    .all()
    .map((row) => ({ ...row, until: row.until ?? range.until }))
}

export function brokenIn(tx: ReadTx, range: Nights): Broken[] {
  return tx
    .select({ bedId: bedBlocks.bedId, from: bedBlocks.fromDate, until: bedBlocks.untilDate })
    .from(bedBlocks)
    .where(
      and(
        eq(bedBlocks.kind, 'out-of-service'),
        isNull(bedBlocks.voidedAt),
        lt(bedBlocks.fromDate, range.until),
        or(isNull(bedBlocks.untilDate), gt(bedBlocks.untilDate, range.from)),
      ),
    )
    .all()
    .map((row) => ({ ...row, until: row.until ?? range.until }))
}

/** Where the bed stood on the first counted night. */
const placeOf = and(
  eq(bedPlaces.bedId, occupancies.bedId),
  lte(sql`coalesce(${bedPlaces.fromDate}, ${earliest})`, occupancies.fromDate),
  gt(sql`coalesce(${bedPlaces.untilDate}, ${endOfTime})`, occupancies.fromDate),
)

export function bedPeriodsIn(tx: ReadTx, range: Nights) {
  return tx
    .select({
      code: persons.code,
      alias: persons.alias,
      category: persons.category,
      householdCode: households.code,
      roomName: rooms.name,
      bedLabel: beds.label,
      from: occupancies.fromDate,
      until: occupancies.untilDate,
    })
    .from(occupancies)
    .innerJoin(persons, eq(persons.id, occupancies.personId))
    .innerJoin(beds, eq(beds.id, occupancies.bedId))
    .innerJoin(bedPlaces, placeOf)
    .innerJoin(rooms, eq(rooms.id, bedPlaces.roomId))
    .leftJoin(householdMembers, membershipReaching(occupancies.personId, occupancies.fromDate))
    .leftJoin(households, eq(households.id, householdMembers.householdId))
    .where(overlapsRange(range))
    .orderBy(occupancies.fromDate, persons.code)
    .all()
}

/** Who slept in the house on a night: one line per person. A person without a household counts as one of her own. */
export function sleptOn(tx: ReadTx, on: LocalDate) {
  return tx
    .select({
      personId: occupancies.personId,
      code: persons.code,
      householdId: householdMembers.householdId,
      roomName: rooms.name,
    })
    .from(occupancies)
    .innerJoin(persons, eq(persons.id, occupancies.personId))
    .innerJoin(
      bedPlaces,
      and(
        eq(bedPlaces.bedId, occupancies.bedId),
        lte(sql`coalesce(${bedPlaces.fromDate}, ${earliest})`, on),
        gt(sql`coalesce(${bedPlaces.untilDate}, ${endOfTime})`, on),
      ),
    )
    .innerJoin(rooms, eq(rooms.id, bedPlaces.roomId))
    .leftJoin(householdMembers, membershipReaching(occupancies.personId, on))
    .where(overlapsRange({ from: on, until: addDays(on, 1) }))
    .all()
}

/** Every stay with its person, for the length of stay. */
export function allStays(tx: ReadTx) {
  return tx
    .select({
      personId: stays.personId,
      code: persons.code,
      alias: persons.alias,
      category: persons.category,
      arrived: stays.arrived,
      left: stays.leftOn,
    })
    .from(stays)
    .innerJoin(persons, eq(persons.id, stays.personId))
    .where(isNull(stays.voidedAt))
    .orderBy(stays.arrived)
    .all()
}
