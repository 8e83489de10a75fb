import { and, desc, eq, inArray, isNull, lte, or, gt, sql } from 'drizzle-orm'
import type { Instant, LocalDate } from '../../../common/kernel/calendar.ts'
import { persons } from '../../../db/schema/people/persons.ts'
import { bedBlocks } from '../../../db/schema/shelter/blocks.ts'
import { bedPlaces, beds, rooms } from '../../../db/schema/shelter/rooms.ts'
import { absences, occupancies, stays, type ChangeEntry } from '../../../db/schema/shelter/stays.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { among, prepared } from '../../kernel/prepared.ts'

export type StayRow = typeof stays.$inferSelect
export type OccupancyRow = typeof occupancies.$inferSelect

export type OpenStay = { stay: StayRow; occupancy: OccupancyRow }

const openStaysOf = prepared((tx: ReadTx) =>
  tx
    .select({ stay: stays, occupancy: occupancies })
    .from(stays)
    .innerJoin(
      occupancies,
      and(eq(occupancies.stayId, stays.id), isNull(occupancies.untilDate), isNull(occupancies.voidedAt)),
    )
    .where(and(among(stays.id, 'ids'), isNull(stays.leftOn), isNull(stays.voidedAt)))
    .prepare(),
)

/** Stays that have not ended, with the bed that each has now; missing ones are left out. */
export function openStays(tx: ReadTx, ids: readonly string[]): OpenStay[] {
  return openStaysOf(tx).all({ ids })
}

/** The absence of a stay that nobody has returned from. */
export function openAbsence(tx: ReadTx, stayId: string) {
  return tx
    .select()
    .from(absences)
    .where(and(eq(absences.stayId, stayId), isNull(absences.returnedOn), isNull(absences.voidedAt)))
    .get()
}

export function liveHolds(tx: ReadTx, ids: readonly string[], now: Instant) {
  return tx
    .select()
    .from(bedBlocks)
    .where(
      and(
        inArray(bedBlocks.id, [...ids]),
        eq(bedBlocks.kind, 'hold'),
        gt(bedBlocks.expiresAt, now),
        isNull(bedBlocks.releasedAt),
        isNull(bedBlocks.voidedAt),
      ),
    )
    .all()
}

const heldUntil = prepared((tx: ReadTx) =>
  tx
    .select()
    .from(bedBlocks)
    .where(
      and(
        eq(bedBlocks.kind, 'hold'),
        lte(bedBlocks.expiresAt, sql.placeholder('now')),
        isNull(bedBlocks.releasedAt),
        isNull(bedBlocks.voidedAt),
      ),
    )
    .prepare(),
)

export function expiredHolds(tx: ReadTx, now: Instant) {
  return heldUntil(tx).all({ now })
}

/** Where a bed stood on the first night of an occupancy. */
const placeAtStart = and(
  eq(bedPlaces.bedId, occupancies.bedId),
  or(isNull(bedPlaces.fromDate), lte(bedPlaces.fromDate, occupancies.fromDate)),
  or(isNull(bedPlaces.untilDate), gt(bedPlaces.untilDate, occupancies.fromDate)),
)

export function staysOfPerson(tx: ReadTx, personId: string) {
  const rows = tx
    .select({ stay: stays, code: persons.code, alias: persons.alias })
    .from(stays)
    .innerJoin(persons, eq(persons.id, stays.personId))
    .where(and(eq(stays.personId, personId), isNull(stays.voidedAt)))
    .orderBy(desc(stays.arrived))
    .all()
  const nights = tx
    .select({ occupancy: occupancies, bedLabel: beds.label, roomName: rooms.name })
    .from(occupancies)
    .innerJoin(beds, eq(beds.id, occupancies.bedId))
    .innerJoin(bedPlaces, placeAtStart)
    .innerJoin(rooms, eq(rooms.id, bedPlaces.roomId))
    .where(and(eq(occupancies.personId, personId), isNull(occupancies.voidedAt)))
    .orderBy(occupancies.fromDate)
    .all()
  const away = tx
    .select()
    .from(absences)
    .where(
      and(
        inArray(
          absences.stayId,
          rows.map((row) => row.stay.id),
        ),
        isNull(absences.voidedAt),
      ),
    )
    .orderBy(absences.fromDate)
    .all()
  return rows.map(({ stay, code, alias }) => ({
    id: stay.id,
    personId: stay.personId,
    code,
    alias,
    arrived: stay.arrived,
    expectedUntil: stay.expectedUntil,
    left: stay.leftOn,
    destination: stay.destination,
    leavingReason: stay.leavingReason,
    version: stay.version,
    occupancies: nights
      .filter((row) => row.occupancy.stayId === stay.id)
      .map(({ occupancy, bedLabel, roomName }) => ({
        id: occupancy.id,
        bedId: occupancy.bedId,
        bedLabel,
        roomName,
        from: occupancy.fromDate,
        until: occupancy.untilDate,
        moveReason: occupancy.moveReason,
      })),
    absences: away
      .filter((row) => row.stayId === stay.id)
      .map((row) => ({
        from: row.fromDate,
        expectedReturn: row.expectedReturn,
        returned: row.returnedOn,
        reason: row.reason,
      })),
  }))
}

/** Everybody whose bed is theirs on the night of a date, with room and bed. */
export function sleepersOn(tx: ReadTx, on: LocalDate) {
  return tx
    .select({
      personId: occupancies.personId,
      stayId: occupancies.stayId,
      occupancyId: occupancies.id,
      roomId: rooms.id,
      roomName: rooms.name,
      floor: rooms.floor,
      bedLabel: beds.label,
      arrived: stays.arrived,
      expectedUntil: stays.expectedUntil,
      code: persons.code,
      alias: persons.alias,
      birthDate: persons.birthDate,
      category: persons.category,
    })
    .from(occupancies)
    .innerJoin(stays, eq(stays.id, occupancies.stayId))
    .innerJoin(persons, eq(persons.id, occupancies.personId))
    .innerJoin(beds, eq(beds.id, occupancies.bedId))
    .innerJoin(
      bedPlaces,
      and(
        eq(bedPlaces.bedId, occupancies.bedId),
        or(isNull(bedPlaces.fromDate), lte(bedPlaces.fromDate, on)),
        or(isNull(bedPlaces.untilDate), gt(bedPlaces.untilDate, on)),
      ),
    )
    .innerJoin(rooms, eq(rooms.id, bedPlaces.roomId))
    .where(
      and(
        isNull(occupancies.voidedAt),
        lte(occupancies.fromDate, on),
        or(isNull(occupancies.untilDate), gt(occupancies.untilDate, on)),
      ),
    )
    .all()
}

/** Absences in force on the night of a date, by stay. */
export function absencesOn(tx: ReadTx, on: LocalDate) {
  return tx
    .select()
    .from(absences)
    .where(
      and(
        isNull(absences.voidedAt),
        lte(absences.fromDate, on),
        or(isNull(absences.returnedOn), gt(absences.returnedOn, on)),
      ),
    )
    .all()
}

/** The aliases of the people whose stays, nights or absences a change touched. */
export function aliasesIn(tx: ReadTx, entries: readonly ChangeEntry[]): string[] {
  const idsOf = (table: ChangeEntry['table']) =>
    entries.filter((entry) => entry.table === table).map((entry) => entry.id)
  return tx
    .selectDistinct({ alias: persons.alias })
    .from(stays)
    .innerJoin(persons, eq(persons.id, stays.personId))
    .leftJoin(occupancies, eq(occupancies.stayId, stays.id))
    .leftJoin(absences, eq(absences.stayId, stays.id))
    .where(
      or(
        inArray(stays.id, idsOf('stays')),
        inArray(occupancies.id, idsOf('occupancies')),
        inArray(absences.id, idsOf('absences')),
      ),
    )
    .all()
    .map((row) => row.alias)
}
