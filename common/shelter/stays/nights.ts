import type { LocalDate } from '../../kernel/calendar.ts'
import type { Nights } from './house-state.ts'

/** The nights of both periods, or `null` when they share none; a period of no nights shares none. */
export function commonNights(a: Nights, b: Nights): Nights | null {
  const from = a.from > b.from ? a.from : b.from
  const until = a.until < b.until ? a.until : b.until
  return from < until ? { from, until } : null
}

/** The first night that none of the covers includes, or `null` when every night is covered. */
export function firstGap(nights: Nights, covers: readonly Nights[]): LocalDate | null {
  let night = nights.from
  while (night < nights.until) {
    const cover = covers.find(({ from, until }) => from <= night && night < until)
    if (!cover) return night
    night = cover.until
  }
  return null
}

/** What remains of a period when other nights are taken out of it. */
export function withoutNights(nights: Nights, taken: readonly Nights[]): Nights[] {
  let rest = [nights]
  for (const { from, until } of taken) {
    rest = rest.flatMap((piece) =>
      [
        { from: piece.from, until: piece.until < from ? piece.until : from },
        { from: piece.from > until ? piece.from : until, until: piece.until },
      ].filter((part) => part.from < part.until),
    )
  }
  return rest
}
