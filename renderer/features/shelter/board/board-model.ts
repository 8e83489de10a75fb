import { addDays, nightsBetween, type LocalDate } from '../../../../common/kernel/calendar.ts'
import type { Board, BoardBar, BoardRoom, StayBar } from '../../../../common/shelter/board/board.contract.ts'
import { applyMove, cutAt, type Clash, type MoveBar, type MoveRow } from '../../../../common/shelter/stays/move.ts'
import type { OccupancyState } from '../../../ui/StateChip.tsx'

/** One line of the board: a bed in the room where it stands. */
export type BoardRow = MoveRow & {
  readonly index: number
  readonly bedId: string
  readonly label: string
  readonly room: BoardRoom
  /** The first line of its room carries the room's name. */
  readonly first: boolean
}

/** Half-open span in days from the left edge of the range; bars begin and end at noon, hence the halves. */
export type Span = {
  readonly left: number
  readonly width: number
  readonly cutLeft: boolean
  readonly cutRight: boolean
}

export function rowsOf(rooms: readonly BoardRoom[]): BoardRow[] {
  const rows = rooms.flatMap((room) =>
    room.beds.map((bed, position) => ({
      id: `${room.id} ${bed.bedId}`,
      bedId: bed.bedId,
      label: bed.label,
      from: bed.from,
      until: bed.until,
      room,
      first: position === 0,
    })),
  )
  return rows.map((row, index) => ({ ...row, index }))
}

/** The line of each bar; a bar of a bed that moved lies on the line where the bed stood on its first night. */
export function rowIndexOf(rows: readonly BoardRow[], bar: Pick<BoardBar, 'bedId' | 'from'>): number | undefined {
  const own = rows.filter((row) => row.bedId === bar.bedId)
  const there = own.find(
    (row) => (row.from === null || row.from <= bar.from) && (row.until === null || bar.from < row.until),
  )
  return (there ?? own[0])?.index
}

export function spanOf(
  { from, until }: { from: LocalDate; until: LocalDate | null },
  range: Pick<Board, 'from' | 'until'>,
): Span {
  const days = nightsBetween(range.from, range.until)
  const start = nightsBetween(range.from, from) + 0.5
  const end = until === null ? days : nightsBetween(range.from, until) + 0.5
  const left = Math.max(0, start)
  const right = Math.min(days, end)
  return { left, width: Math.max(0.3, right - left), cutLeft: start < 0, cutRight: until === null || end > days }
}

export function stateOf(bar: BoardBar, today: LocalDate): OccupancyState {
  if (bar.kind === 'stay') return isAway(bar, today) ? 'away' : 'present'
  if (bar.kind !== 'out-of-service') return bar.kind
  return bar.reason === 'cleaning' || bar.reason === 'hygiene' ? 'preparing' : 'blocked'
}

const isAway = (bar: StayBar, today: LocalDate) =>
  bar.current && bar.absences.some((absence) => absence.from <= today && today < absence.until)

export const isCurrentStay = (bar: BoardBar): bar is StayBar => bar.kind === 'stay' && bar.current

/** Bars that can be moved: people in the house, and holds. */
export const isMovable = (bar: BoardBar): boolean => isCurrentStay(bar) || bar.kind === 'planned' || bar.kind === 'hold'

/** The bars that move along: the whole family while it is kept together. */
export function companions(bars: readonly BoardBar[], bar: BoardBar, keepFamily: boolean): BoardBar[] {
  if (!keepFamily || bar.kind === 'out-of-service' || bar.householdId === null) return [bar]
  return bars.filter(
    (other) =>
      other.kind !== 'out-of-service' &&
      other.householdId === bar.householdId &&
      isMovable(other) &&
      other.kind === bar.kind,
  )
}

export type Shift = { readonly ids: readonly string[]; readonly dRow: number; readonly dDay: number }
export type Ghost = { readonly id: string; readonly row: number; readonly span: Span; readonly clash: Clash | null }

/** Where the selected bars would lie, and what is in their way. Nights already slept stay where they are. */
export function ghostsOf(
  board: Board,
  rows: readonly BoardRow[],
  shift: Shift,
): { ghosts: Ghost[]; clash: readonly Clash[] } {
  const selected = new Set(shift.ids)
  const moveBars = board.bars.flatMap((bar): MoveBar[] => {
    const row = rows[rowIndexOf(rows, bar) ?? -1]
    return row ? [{ id: bar.id, row: row.id, from: bar.from, until: bar.until }] : []
  })
  const { next, clash } = applyMove(cutAt(moveBars, shift.ids, board.today), rows, shift)
  const indexById = new Map(rows.map((row) => [row.id, row.index]))
  const ghosts = next
    .filter((bar) => selected.has(bar.id))
    .map((bar) => ({
      id: bar.id,
      row: indexById.get(bar.row) ?? 0,
      span: spanOf(bar, board),
      clash: clash.find((one) => one.id === bar.id) ?? null,
    }))
  return { ghosts, clash }
}

/** The bar that covers the night of a date on a line. */
export function barAt(board: Board, rows: readonly BoardRow[], row: number, date: LocalDate): BoardBar | undefined {
  return board.bars.find(
    (bar) =>
      rowIndexOf(rows, bar) === row &&
      bar.from <= date &&
      (bar.until === null || date < (bar.until > bar.from ? bar.until : addDays(bar.from, 1))),
  )
}

export const dateAt = (board: Pick<Board, 'from'>, day: number): LocalDate => addDays(board.from, day)
export const dayOf = (board: Pick<Board, 'from'>, date: LocalDate): number => nightsBetween(board.from, date)
