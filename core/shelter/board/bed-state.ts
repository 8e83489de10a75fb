import { addDays, overlaps } from '../../../common/kernel/calendar.ts'
import type { LocalDate, Period } from '../../../common/kernel/calendar.ts'
import type { Board, BoardBar, BoardRoom, StayBar } from '../../../common/shelter/board/board.contract.ts'

export const bedStates = ['present', 'away', 'planned', 'hold', 'out-of-service', 'free'] as const
export type BedState = (typeof bedStates)[number]

/** A bed on one night, with everything that lies on it; more than one bar when two persons share it. */
export type BedOnNight = {
  readonly label: string
  readonly places: readonly { readonly state: BedState; readonly bar: BoardBar | null }[]
}

export type RoomOnNight = { readonly room: BoardRoom; readonly beds: readonly BedOnNight[] }

/** Order in which bars of one bed are shown: whoever sleeps there first. */
const precedence = { stay: 0, 'out-of-service': 1, planned: 2, hold: 3 } as const satisfies Record<
  BoardBar['kind'],
  number
>

/** Whether the half-open period holds the night of `on`. */
export function holdsNight(period: Period, on: LocalDate): boolean {
  return overlaps(period, { from: on, until: addDays(on, 1) })
}

/** A stay whose expected end has passed lasts until today, because the person is still in the bed. */
function covers(bar: BoardBar, board: Board, on: LocalDate): boolean {
  if (holdsNight(bar, on)) return true
  return bar.kind === 'stay' && bar.current && bar.overdue && bar.from <= on && on <= board.today
}

/** The state of a stay on a night: away while a temporary absence covers it. */
export function stayState(bar: StayBar, on: LocalDate): BedState {
  return bar.absences.some((absence) => holdsNight(absence, on)) ? 'away' : 'present'
}

/** Rooms with the beds that stand in them on the night of `on`, in the order of the board. */
export function roomsOnNight(board: Board, on: LocalDate): RoomOnNight[] {
  const bars = board.bars
    .filter((bar) => covers(bar, board, on))
    .sort((a, b) => precedence[a.kind] - precedence[b.kind])
  return board.rooms.map((room) => ({
    room,
    beds: room.beds
      .filter((bed) => holdsNight({ from: bed.from ?? on, until: bed.until }, on))
      .map((bed) => ({
        label: bed.label,
        places: places(
          bars.filter((bar) => bar.bedId === bed.bedId),
          on,
        ),
      })),
  }))
}

function places(bars: readonly BoardBar[], on: LocalDate): BedOnNight['places'] {
  if (bars.length === 0) return [{ state: 'free', bar: null }]
  return bars.map((bar) => ({ state: bar.kind === 'stay' ? stayState(bar, on) : bar.kind, bar }))
}
