import type { LocalDate } from '../common/kernel/calendar.ts'
import { addDays, addMonths, monthOf } from '../common/kernel/calendar.ts'

/** Half-open nights `[from, until)`. */
export type NightRange = { readonly from: LocalDate; readonly until: LocalDate }

export const presets = ['thisMonth', 'lastMonth', 'thisYear', 'lastYear', 'all'] as const
export type Preset = (typeof presets)[number]
export type DatedPreset = Exclude<Preset, 'all'>

/** Before this date no register was kept: where a search for the first night begins. */
export const earliestNight = '2000-01-01' as LocalDate

const firstOfMonth = (date: LocalDate) => `${monthOf(date)}-01` as LocalDate

/** The nights of a preset; nights after tonight are left out, because nobody has slept them yet. */
export function rangeOf(preset: DatedPreset, today: LocalDate): NightRange {
  const month = firstOfMonth(today)
  const tomorrow = addDays(today, 1)
  switch (preset) {
    case 'thisMonth':
      return { from: month, until: tomorrow }
    case 'lastMonth':
      return { from: addMonths(month, -1), until: month }
    case 'thisYear':
      return { from: `${today.slice(0, 4)}-01-01` as LocalDate, until: tomorrow }
    case 'lastYear':
      return { from: addMonths(month, -11), until: tomorrow }
  }
}

/** The preset that a range is, or `null` for dates of one's own choice. */
export function presetOf(range: NightRange, today: LocalDate): DatedPreset | null {
  const dated = presets.filter((preset) => preset !== 'all')
  return dated.find((preset) => same(rangeOf(preset, today), range)) ?? null
}

function same(a: NightRange, b: NightRange): boolean {
  return a.from === b.from && a.until === b.until
}

/** The period of an address: what is missing or upside down falls back to the last twelve months. */
export function rangeFrom(
  search: { from?: LocalDate | undefined; until?: LocalDate | undefined },
  today: LocalDate,
): NightRange {
  const usual = rangeOf('lastYear', today)
  const from = search.from ?? usual.from
  const until = search.until ?? usual.until
  return from < until ? { from, until } : usual
}

/** The last night of a range. */
export function lastNightOf({ until }: NightRange): LocalDate {
  return addDays(until, -1)
}
