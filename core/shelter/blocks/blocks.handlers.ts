import { AppError } from '../../../common/kernel/app-error.ts'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { blocksContract } from '../../../common/shelter/blocks/blocks.contract.ts'
import type { CommandContext, ReadTx } from '../../kernel/context.ts'
import { found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { getRequest, isOpen } from '../requests/requests.queries.ts'
import { allBedPlaces, getRoom, inForce } from '../rooms/rooms.queries.ts'
import { openChange } from '../stays/changes.ts'
import { releaseExpiredHolds } from '../stays/expired-holds.ts'
import { liveHolds } from '../stays/stays.queries.ts'
import { getIsolation, isolationsOn, openIsolation, runningRepairs, someoneIn } from './blocks.queries.ts'

type Reading = Pick<CommandContext, 'today'> & { tx: ReadTx }
type Nights = { from: LocalDate; until: LocalDate | null }

/** @throws AppError when a bed is unknown, not in use on the first of the nights, or somebody still sleeps in it then. */
function refuseUnusableBeds({ tx, today }: Reading, bedIds: readonly string[], { from, until }: Nights): void {
  const beds = new Map(allBedPlaces(tx).map((bed) => [bed.bedId, bed]))
  for (const id of bedIds) {
    const bed = found(beds.get(id))
    if (!inForce(bed.activeFrom, bed.activeUntil, from)) throw new AppError('rule-broken', 'rooms.not-active')
  }
  // Somebody whose expected end has passed still needs the bed tonight.
  const tonight = from <= today && (until === null || until > today)
  if (tonight && someoneIn(tx, bedIds, today)) throw new AppError('rule-broken', 'stays.bed-taken')
}

export const blocksHandlers: Handlers<typeof blocksContract> = {
  'holds.place': (context, { places, from, until, expiresAt, requestId, note }) => {
    const { tx, now } = context
    if (until <= from) throw new AppError('invalid-input', 'invalid-input', { fields: { until: 'field.period' } })
    if (expiresAt <= now)
      throw new AppError('rule-broken', 'stays.hold-expired', { fields: { expiresAt: 'stays.hold-expired' } })
    const bedIds = places.map((place) => place.bedId)
    refuseUnusableBeds(context, bedIds, { from, until })
    const change = openChange(context, 'holds.place')
    releaseExpiredHolds(context, change)
    const holdIds = places.map(({ bedId, personId }) => {
      const id = context.newId('block')
      const dates = { fromDate: from, untilDate: until, expiresAt }
      change.insert('bedBlocks', id, { kind: 'hold', bedId, personId, requestId, ...dates, note })
      return id
    })
    if (requestId) {
      const request = found(getRequest(tx, requestId))
      if (!isOpen(request.state)) throw new AppError('conflict', 'requests.closed')
      change.update('requests', request, { state: 'reserved' })
    }
    return { ...change.close(), holdIds }
  },

  'holds.move': (context, { moves }) => {
    const holds = new Map(
      liveHolds(
        context.tx,
        moves.map((move) => move.holdId),
        context.now,
      ).map((hold) => [hold.id, hold]),
    )
    const change = openChange(context, 'holds.move')
    releaseExpiredHolds(context, change)
    for (const { holdId, bedId, from, until } of moves) {
      const hold = holds.get(holdId)
      if (!hold) throw new AppError('conflict', 'stays.hold-gone')
      if (until <= from) throw new AppError('invalid-input', 'invalid-input', { fields: { until: 'field.period' } })
      refuseUnusableBeds(context, [bedId], { from, until })
      change.update('bedBlocks', hold, { bedId, fromDate: from, untilDate: until })
    }
    return change.close()
  },

  'holds.release': (context, { holdIds, reason }) => {
    const holds = liveHolds(context.tx, holdIds, context.now)
    if (holds.length < new Set(holdIds).size) throw new AppError('conflict', 'stays.hold-gone')
    const change = openChange(context, 'holds.release')
    for (const hold of holds) change.update('bedBlocks', hold, { releasedAt: context.now, releaseReason: reason })
    return change.close()
  },

  'outOfService.start': (context, { bedIds, from, until, reason, note }) => {
    if (until !== null && until <= from) {
      throw new AppError('invalid-input', 'invalid-input', { fields: { until: 'field.period' } })
    }
    refuseUnusableBeds(context, bedIds, { from, until })
    const change = openChange(context, 'outOfService.start')
    releaseExpiredHolds(context, change)
    const blockIds = bedIds.map((bedId) => {
      const id = context.newId('block')
      change.insert('bedBlocks', id, { kind: 'out-of-service', bedId, fromDate: from, untilDate: until, reason, note })
      return id
    })
    return { ...change.close(), blockIds }
  },

  'outOfService.end': (context, { blockIds, on }) => {
    const rows = runningRepairs(context.tx, blockIds, on)
    if (rows.length < new Set(blockIds).size) throw new AppError('conflict', 'stays.already-ended')
    const change = openChange(context, 'outOfService.end')
    for (const row of rows) change.update('bedBlocks', row, { untilDate: on > row.fromDate ? on : row.fromDate })
    return change.close()
  },

  'isolations.start': (context, { roomId, from, expectedUntil, reason }) => {
    const room = found(getRoom(context.tx, roomId))
    if (!room.isolationCapable) throw new AppError('rule-broken', 'stays.not-isolation-capable')
    if (openIsolation(context.tx, roomId)) throw new AppError('conflict', 'stays.already-isolated')
    const change = openChange(context, 'isolations.start')
    const isolationId = context.newId('isolation')
    change.insert('isolations', isolationId, { roomId, fromDate: from, expectedUntil, reason })
    return { ...change.close(), isolationId }
  },

  'isolations.end': (context, { isolationId, on, clearance }) => {
    const row = found(getIsolation(context.tx, isolationId))
    if (row.endedOn) throw new AppError('conflict', 'stays.already-ended')
    const change = openChange(context, 'isolations.end')
    change.update('isolations', row, { endedOn: on > row.fromDate ? on : row.fromDate, clearance })
    return change.close()
  },

  'isolations.list': ({ tx }, { on }) => isolationsOn(tx, on),
}
