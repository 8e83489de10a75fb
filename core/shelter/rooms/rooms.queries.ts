import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'
import { endOfTime, type Instant, type LocalDate } from '../../../common/kernel/calendar.ts'
import { bedBlocks } from '../../../db/schema/shelter/blocks.ts'
import { bedPlaces, beds, rooms } from '../../../db/schema/shelter/rooms.ts'
import { occupancies } from '../../../db/schema/shelter/stays.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'
import { insertInto, prepared } from '../../kernel/prepared.ts'

const collator = new Intl.Collator('ro', { numeric: true })

/** Order of a walk through the house: floor by floor, rooms by name, beds by label. */
export function inHouseOrder<T extends { floor: number; name: string }>(a: T, b: T): number {
  return a.floor - b.floor || collator.compare(a.name, b.name)
}

export const byLabel = (a: { label: string }, b: { label: string }) => collator.compare(a.label, b.label)

const everyRoom = prepared((tx: ReadTx) => tx.select().from(rooms).prepare())

export function allRooms(tx: ReadTx) {
  return everyRoom(tx).all().sort(inHouseOrder)
}

const everyBedPlace = prepared((tx: ReadTx) =>
  tx
    .select({
      bedId: beds.id,
      label: beds.label,
      kind: beds.kind,
      mobile: beds.mobile,
      activeFrom: beds.activeFrom,
      activeUntil: beds.activeUntil,
      version: beds.version,
      roomId: bedPlaces.roomId,
      from: bedPlaces.fromDate,
      until: bedPlaces.untilDate,
    })
    .from(bedPlaces)
    .innerJoin(beds, eq(beds.id, bedPlaces.bedId))
    .prepare(),
)

/** Every bed with every place where it stood, the beds of a room in order of their label. */
export function allBedPlaces(tx: ReadTx) {
  return everyBedPlace(tx).all().sort(byLabel)
}

export type PlacedBed = ReturnType<typeof allBedPlaces>[number]

/** Whether a dated thing is in force on a date; missing ends are open. */
export function inForce(from: LocalDate | null, until: LocalDate | null, on: LocalDate): boolean {
  return (from === null || from <= on) && (until === null || on < until)
}

export function getRoom(tx: ReadTx, id: string) {
  return tx.select().from(rooms).where(eq(rooms.id, id)).get()
}

export function getBed(tx: ReadTx, id: string) {
  return tx.select().from(beds).where(eq(beds.id, id)).get()
}

/** Where a bed stands for good, as far as is known. */
export function currentPlace(tx: ReadTx, bedId: string) {
  return tx
    .select()
    .from(bedPlaces)
    .where(and(eq(bedPlaces.bedId, bedId), isNull(bedPlaces.untilDate)))
    .get()
}

export function bedsStandingIn(tx: ReadTx, roomId: string) {
  return tx
    .select({
      id: beds.id,
      label: beds.label,
      activeFrom: beds.activeFrom,
      activeUntil: beds.activeUntil,
      version: beds.version,
    })
    .from(bedPlaces)
    .innerJoin(beds, eq(beds.id, bedPlaces.bedId))
    .where(and(eq(bedPlaces.roomId, roomId), isNull(bedPlaces.untilDate), isNull(beds.activeUntil)))
    .all()
}

/** Whether a night of the bed from the date on is slept in, or kept for somebody by a hold that has not expired. */
export function bedNeededFrom(tx: ReadTx, bedId: string, on: LocalDate, now: Instant): boolean {
  const occupied = tx
    .select({ id: occupancies.id })
    .from(occupancies)
    .where(
      and(
        eq(occupancies.bedId, bedId),
        isNull(occupancies.voidedAt),
        gt(sql`coalesce(${occupancies.untilDate}, ${endOfTime})`, on),
      ),
    )
    .get()
  const held = tx
    .select({ id: bedBlocks.id })
    .from(bedBlocks)
    .where(
      and(
        eq(bedBlocks.bedId, bedId),
        eq(bedBlocks.kind, 'hold'),
        isNull(bedBlocks.releasedAt),
        isNull(bedBlocks.voidedAt),
        gt(bedBlocks.expiresAt, now),
        gt(sql`coalesce(${bedBlocks.untilDate}, ${endOfTime})`, on),
      ),
    )
    .get()
  return occupied !== undefined || held !== undefined
}

/** Whether a bed that has been moved away since stood in the room after the date. */
export function bedStoodAfter(tx: ReadTx, roomId: string, date: LocalDate): boolean {
  const row = tx
    .select({ id: bedPlaces.id })
    .from(bedPlaces)
    .where(and(eq(bedPlaces.roomId, roomId), gt(bedPlaces.untilDate, date)))
    .get()
  return row !== undefined
}

/** The room of that name that is in use on the date or will be. */
export function roomNamed(tx: ReadTx, name: string, on: LocalDate) {
  return tx
    .select({ id: rooms.id })
    .from(rooms)
    .where(and(eq(rooms.name, name), or(isNull(rooms.activeUntil), gt(rooms.activeUntil, on))))
    .get()
}

export const insertRoom = insertInto(rooms)

export function storeRoom(tx: WriteTx, id: string, patch: Partial<typeof rooms.$inferInsert>): void {
  tx.update(rooms).set(patch).where(eq(rooms.id, id)).run()
}

const insertBedRow = insertInto(beds)
const insertPlace = insertInto(bedPlaces)

/** A bed and the place where it stands from its first day. */
export function insertBed(tx: WriteTx, bed: typeof beds.$inferInsert, place: { id: string; roomId: string }): void {
  insertBedRow(tx, bed)
  insertPlace(tx, { ...place, bedId: bed.id, fromDate: bed.activeFrom ?? null })
}

export function storeBed(tx: WriteTx, id: string, patch: Partial<typeof beds.$inferInsert>): void {
  tx.update(beds).set(patch).where(eq(beds.id, id)).run()
}

/** Ends one place of a bed on a date and begins the next; the earlier one stays in its history. */
export function moveBedPlace(
  tx: WriteTx,
  placeId: string,
  next: typeof bedPlaces.$inferInsert & { fromDate: LocalDate },
): void {
  tx.update(bedPlaces).set({ untilDate: next.fromDate }).where(eq(bedPlaces.id, placeId)).run()
  insertPlace(tx, next)
}
