import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../common/kernel/app-error.ts'
import type { Instant } from '../../../common/kernel/calendar.ts'
import { users } from '../../../db/schema/kernel.ts'
import { householdMembers, households } from '../../../db/schema/people/households.ts'
import { persons } from '../../../db/schema/people/persons.ts'
import { bedBlocks } from '../../../db/schema/shelter/blocks.ts'
import { importBatches } from '../../../db/schema/shelter/register.ts'
import { bedPlaces, beds, rooms } from '../../../db/schema/shelter/rooms.ts'
import { occupancies, stays } from '../../../db/schema/shelter/stays.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'
import { isReferenceFailure } from '../../kernel/database-failures.ts'
import { findPersons } from '../../people/persons/persons.queries.ts'
import { listHouseholds } from '../../people/households/households.queries.ts'
import { bedsStandingIn } from '../rooms/rooms.queries.ts'
import type { HouseSnapshot } from './register.plan.ts'

const everybody = 1_000_000

/** What the house holds now, for the comparison with the lines of the register. */
export function houseSnapshot(tx: ReadTx, now: Instant): HouseSnapshot {
  const nights = tx
    .select({
      bedId: occupancies.bedId,
      personCode: persons.code,
      from: occupancies.fromDate,
      until: occupancies.untilDate,
    })
    .from(occupancies)
    .innerJoin(persons, eq(persons.id, occupancies.personId))
    .where(isNull(occupancies.voidedAt))
    .all()
  const blocked = tx
    .select()
    .from(bedBlocks)
    .where(and(isNull(bedBlocks.releasedAt), isNull(bedBlocks.voidedAt)))
    .all()
    .filter((block) => block.expiresAt === null || block.expiresAt > now)
    .map((block) => ({ bedId: block.bedId, personCode: null, from: block.fromDate, until: block.untilDate }))
  return {
    rooms: tx
      .select({ id: rooms.id, name: rooms.name, floor: rooms.floor, policy: rooms.policy })
      .from(rooms)
      .where(isNull(rooms.activeUntil))
      .all()
      .map((room) => ({ ...room, beds: bedsStandingIn(tx, room.id) })),
    persons: findPersons(tx, '', everybody),
    households: listHouseholds(tx, null).map(({ id, code, members, headPersonId }) => ({
      id,
      code,
      headCode: members.find((member) => member.personId === headPersonId)?.code ?? null,
    })),
    bedPeriods: [...nights, ...blocked],
  }
}

export function listBatches(tx: ReadTx) {
  return tx
    .select({ batch: importBatches, by: users.name })
    .from(importBatches)
    .leftJoin(users, eq(users.id, importBatches.userId))
    .orderBy(importBatches.at)
    .all()
    .reverse()
    .map(({ batch: { userId: _user, undoneAt, ...batch }, by }) => ({ ...batch, by: by ?? '', undone: undoneAt }))
}

export function insertBatch(tx: WriteTx, batch: typeof importBatches.$inferInsert): void {
  tx.insert(importBatches).values(batch).run()
}

export function getBatch(tx: ReadTx, id: string) {
  return tx.select().from(importBatches).where(eq(importBatches.id, id)).get()
}

/** Tables that an import fills, children first, so that removing them never leaves an orphan. */
const filled = [occupancies, stays, householdMembers, households, bedPlaces, beds, rooms, persons] as const
const versioned = [occupancies, stays, households, beds, rooms, persons] as const

/** Whether a row of the import was changed since. */
export function batchWasChanged(tx: ReadTx, batchId: string): boolean {
  return versioned.some((table) =>
    tx
      .select({ version: table.version })
      .from(table)
      .where(eq(table.importBatchId, batchId))
      .all()
      .some((row) => row.version > 1),
  )
}

/** @throws AppError `register.built-upon` when a row from elsewhere refers to one of these. */
export function removeBatch(tx: WriteTx, batchId: string, at: Instant): void {
  try {
    for (const table of filled) tx.delete(table).where(eq(table.importBatchId, batchId)).run()
  } catch (error) {
    if (isReferenceFailure(error)) throw new AppError('conflict', 'register.built-upon')
    throw error
  }
  tx.update(importBatches).set({ undoneAt: at }).where(eq(importBatches.id, batchId)).run()
}
