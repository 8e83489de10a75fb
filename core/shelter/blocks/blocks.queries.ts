import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import { bedBlocks, isolations } from '../../../db/schema/shelter/blocks.ts'
import { rooms } from '../../../db/schema/shelter/rooms.ts'
import { occupancies } from '../../../db/schema/shelter/stays.ts'
import type { ReadTx } from '../../kernel/context.ts'

/** Whether somebody's bed on the night of a date is one of these. */
export function someoneIn(tx: ReadTx, bedIds: readonly string[], on: LocalDate): boolean {
  const row = tx
    .select({ id: occupancies.id })
    .from(occupancies)
    .where(
      and(
        inArray(occupancies.bedId, [...bedIds]),
        isNull(occupancies.voidedAt),
        lte(occupancies.fromDate, on),
        or(isNull(occupancies.untilDate), gt(occupancies.untilDate, on)),
      ),
    )
    .get()
  return row !== undefined
}

/** Those of the beds' times out of service that last beyond the date. */
export function runningRepairs(tx: ReadTx, blockIds: readonly string[], on: LocalDate) {
  return tx
    .select()
    .from(bedBlocks)
    .where(
      and(
        inArray(bedBlocks.id, [...blockIds]),
        eq(bedBlocks.kind, 'out-of-service'),
        isNull(bedBlocks.voidedAt),
        or(isNull(bedBlocks.untilDate), gt(bedBlocks.untilDate, on)),
      ),
    )
    .all()
}

/** The isolation of a room that nobody has ended. */
export function openIsolation(tx: ReadTx, roomId: string) {
  return tx
    .select({ id: isolations.id })
    .from(isolations)
    .where(and(eq(isolations.roomId, roomId), isNull(isolations.endedOn), isNull(isolations.voidedAt)))
    .get()
}

export function getIsolation(tx: ReadTx, id: string) {
  return tx
    .select()
    .from(isolations)
    .where(and(eq(isolations.id, id), isNull(isolations.voidedAt)))
    .get()
}

/** Isolations in force on a date. */
export function isolationsOn(tx: ReadTx, on: LocalDate) {
  return tx
    .select({
      id: isolations.id,
      roomId: isolations.roomId,
      roomName: rooms.name,
      from: isolations.fromDate,
      expectedUntil: isolations.expectedUntil,
      reason: isolations.reason,
    })
    .from(isolations)
    .innerJoin(rooms, eq(rooms.id, isolations.roomId))
    .where(
      and(
        isNull(isolations.voidedAt),
        lte(isolations.fromDate, on),
        or(isNull(isolations.endedOn), gt(isolations.endedOn, on)),
      ),
    )
    .all()
}
