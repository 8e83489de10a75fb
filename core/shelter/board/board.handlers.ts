import { addDays, overlaps, type LocalDate } from '../../../common/kernel/calendar.ts'
import type {
  BoardBar,
  boardContract,
  BoardRoom,
  HoldBar,
  OutOfServiceBar,
  StayBar,
} from '../../../common/shelter/board/board.contract.ts'
import type { QueryContext, ReadTx } from '../../kernel/context.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { isolationsOn } from '../blocks/blocks.queries.ts'
import { listRequests } from '../requests/requests.queries.ts'
import { allBedPlaces, allRooms, inForce, type PlacedBed } from '../rooms/rooms.queries.ts'
import { absencesIn, blocksIn, occupanciesIn } from './board.queries.ts'

type Range = { from: LocalDate; until: LocalDate }

/** Rooms and beds that are in use for at least one night of the range. */
function roomsIn(tx: ReadTx, range: Range, today: LocalDate): BoardRoom[] {
  const inUse = (from: LocalDate | null, until: LocalDate | null) =>
    overlaps({ from: from ?? range.from, until }, range)
  const places = Map.groupBy(
    allBedPlaces(tx).filter((bed) => inUse(bed.from, bed.until) && inUse(bed.activeFrom, bed.activeUntil)),
    (bed) => bed.roomId,
  )
  const isolated = new Map(isolationsOn(tx, today).map((row) => [row.roomId, row]))
  return allRooms(tx)
    .filter((room) => inUse(room.activeFrom, room.activeUntil))
    .map(({ id, name, floor, policy, capacity, isolationCapable, accessible }) => ({
      id,
      name,
      floor,
      policy,
      capacity,
      isolationCapable,
      accessible,
      isolation: asIsolation(isolated.get(id)),
      beds: (places.get(id) ?? []).map(asBoardBed),
    }))
}

function asIsolation(row: ReturnType<typeof isolationsOn>[number] | undefined): BoardRoom['isolation'] {
  return row ? { id: row.id, from: row.from, until: row.expectedUntil, reason: row.reason } : null
}

const asBoardBed = (bed: PlacedBed): BoardRoom['beds'][number] => ({
  bedId: bed.bedId,
  label: bed.label,
  kind: bed.kind,
  mobile: bed.mobile,
  from: later(bed.from, bed.activeFrom),
  until: earlier(bed.until, bed.activeUntil),
})

const later = (a: LocalDate | null, b: LocalDate | null) => (a !== null && (b === null || a > b) ? a : b)
const earlier = (a: LocalDate | null, b: LocalDate | null) => (a !== null && (b === null || a < b) ? a : b)

function stayBars(tx: ReadTx, { from, until }: Range, today: LocalDate): StayBar[] {
  const away = Map.groupBy(absencesIn(tx, from, until), (row) => row.stayId)
  const tomorrow = addDays(today, 1)
  return occupanciesIn(tx, from, until, today).map((row) => {
    const overdue = row.until === null && row.expectedUntil !== null && row.expectedUntil <= today
    return {
      ...row,
      kind: 'stay',
      until: row.until ?? (overdue ? tomorrow : row.expectedUntil),
      current: row.until === null,
      overdue,
      absences: (away.get(row.stayId) ?? []).map((absence) => ({
        from: absence.from,
        until: absence.returned ?? (absence.expected > today ? absence.expected : tomorrow),
      })),
    }
  })
}

function blockBars({ tx, now }: QueryContext, { from, until }: Range): (HoldBar | OutOfServiceBar)[] {
  return blocksIn(tx, from, until).flatMap(({ block, ...who }): (HoldBar | OutOfServiceBar)[] => {
    const shared = { id: block.id, bedId: block.bedId, from: block.fromDate, note: block.note }
    if (block.kind === 'out-of-service') {
      return [{ ...shared, kind: 'out-of-service', until: block.untilDate, reason: block.reason ?? 'other' }]
    }
    if (!block.untilDate || !block.expiresAt || block.expiresAt <= now) return []
    const { personId, requestId, untilDate, expiresAt } = block
    const kind = personId || requestId ? 'planned' : 'hold'
    return [{ ...shared, kind, personId, requestId, until: untilDate, expiresAt, ...who }]
  })
}

/** Occupied and usable beds on each date of the range. */
function dayTotals(rooms: readonly BoardRoom[], bars: readonly BoardBar[], { from, until }: Range) {
  const totals = []
  const beds = rooms.flatMap((room) => room.beds)
  for (let date = from; date < until; date = addDays(date, 1)) {
    const on = bars.filter((bar) => inForce(bar.from, bar.until, date))
    const broken = new Set(on.filter((bar) => bar.kind === 'out-of-service').map((bar) => bar.bedId))
    const usable = new Set(beds.filter((bed) => inForce(bed.from, bed.until, date)).map((bed) => bed.bedId))
    const available = [...usable].filter((id) => !broken.has(id)).length
    totals.push({ date, occupied: on.filter((bar) => bar.kind === 'stay').length, available })
  }
  return totals
}

export const boardHandlers: Handlers<typeof boardContract> = {
  'board.range': (context, { from, days }) => {
    const range = { from, until: addDays(from, days) }
    const rooms = roomsIn(context.tx, range, context.today)
    const bars: BoardBar[] = [...stayBars(context.tx, range, context.today), ...blockBars(context, range)]
    const tray = listRequests(context.tx, false)
    return { ...range, today: context.today, rooms, bars, days: dayTotals(rooms, bars, range), tray }
  },
}
