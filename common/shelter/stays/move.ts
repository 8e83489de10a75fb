import { addDays, endOfTime } from '../../kernel/calendar.ts'
import type { LocalDate } from '../../kernel/calendar.ts'
import { nightsOf } from './house-state.ts'
import type { ActivePeriod, Nights } from './house-state.ts'
import { commonNights, withoutNights } from './nights.ts'

/** A bar on the board; `row` is the id of the row that it lies on. */
export type MoveBar = {
  readonly id: string
  readonly row: string
  readonly from: LocalDate
  readonly until: LocalDate | null
}

/** A row of the board: a bed in the room where it stands during the period. */
export type MoveRow = ActivePeriod & { readonly id: string }

/** Rows down (up when negative) and days later (earlier when negative) for every selected bar alike. */
export type Move = { readonly ids: readonly string[]; readonly dRow: number; readonly dDay: number }

/**
 * Why a selected bar cannot lie where it was moved, and on which nights: another bar is there, the bed does not stand
 * there, or the board has no such row.
 */
export type Clash = {
  readonly id: string
  readonly row: string
  readonly kind: 'occupied' | 'closed' | 'outside'
  readonly by: string | null
  readonly from: LocalDate
  readonly until: LocalDate | null
}

export type Moved<B extends MoveBar> = { readonly next: readonly B[]; readonly clash: readonly Clash[] }

/**
 * Moves the selected bars together and tells what is in their way. The same move back restores the bars. When one of
 * them would leave the board, none moves.
 * @param rows in the order of the board
 */
export function applyMove<B extends MoveBar>(bars: readonly B[], rows: readonly MoveRow[], move: Move): Moved<B> {
  const position = new Map(rows.map(({ id }, index) => [id, index]))
  const targetOf = ({ row }: B) => rows[(position.get(row) ?? NaN) + move.dRow]
  const selected = new Set(move.ids)
  const outside = bars.filter((bar) => selected.has(bar.id) && !targetOf(bar))
  if (outside.length > 0)
    return { next: bars, clash: outside.map((bar) => clashOf(bar, 'outside', null, nightsOf(bar))) }
  const next = bars.map((bar) => {
    const target = selected.has(bar.id) && targetOf(bar)
    return target ? { ...bar, row: target.id, ...shifted(bar, move.dDay) } : bar
  })
  return { next, clash: clashes(next, rows, selected) }
}

function shifted({ from, until }: MoveBar, days: number): Pick<MoveBar, 'from' | 'until'> {
  return days === 0 ? { from, until } : { from: addDays(from, days), until: until && addDays(until, days) }
}

function clashes<B extends MoveBar>(
  bars: readonly B[],
  rows: readonly MoveRow[],
  selected: ReadonlySet<string>,
): Clash[] {
  const byRow = Map.groupBy(bars, ({ row }) => row)
  const rowById = new Map(rows.map((row) => [row.id, row]))
  return bars
    .filter(({ id }) => selected.has(id))
    .flatMap((bar) => {
      const row = rowById.get(bar.row)
      const closed = row ? withoutNights(nightsOf(bar), [nightsOf(row)]) : []
      const inTheWay = (byRow.get(bar.row) ?? []).filter((other) => !selected.has(other.id))
      return [
        ...closed.map((nights) => clashOf(bar, 'closed', null, nights)),
        ...inTheWay.flatMap((other) => {
          const common = commonNights(nightsOf(bar), nightsOf(other))
          return common ? [clashOf(bar, 'occupied', other, common)] : []
        }),
      ]
    })
}

/** An occupied place is described by the whole bar that is there, so that a sentence can say until when. */
function clashOf(bar: MoveBar, kind: Clash['kind'], by: MoveBar | null, nights: Nights): Clash {
  const { from, until } = by ?? nights
  return { id: bar.id, row: bar.row, kind, by: by?.id ?? null, from, until: until === endOfTime ? null : until }
}

/**
 * Cuts the selected bars at a night, so that only what follows is moved: history is never rewritten. The nights before
 * keep their place under the id that `pastOf` gives.
 */
export function cutAt<B extends MoveBar>(bars: readonly B[], ids: readonly string[], on: LocalDate): B[] {
  return bars.flatMap((bar) => {
    const spans = ids.includes(bar.id) && bar.from < on && (bar.until === null || bar.until > on)
    return spans
      ? [
          { ...bar, id: pastOf(bar.id), until: on },
          { ...bar, from: on },
        ]
      : [bar]
  })
}

/** The id of the part of a bar that stays in place. */
export const pastOf = (id: string): string => `${id}:past`
