import { nightsBetween, type LocalDate } from '../../../common/kernel/calendar.ts'

export type Spell = { readonly personId: string; readonly arrived: LocalDate; readonly left: LocalDate | null }

/** One person's time in the house: all stays together; `left` is `null` while she is here. */
export type PersonTime<T extends Spell> = {
  readonly first: T
  readonly left: LocalDate | null
  readonly nights: number
}

/** Joins the stays of each person; a person who is in the house again counts as still in the house. */
export function timePerPerson<T extends Spell>(spells: readonly T[], tomorrow: LocalDate): PersonTime<T>[] {
  return [...Map.groupBy(spells, (spell) => spell.personId).values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const open = own.some((spell) => spell.left === null)
    const nights = own.reduce(
      (sum, spell) => sum + Math.max(0, nightsBetween(spell.arrived, spell.left ?? tomorrow)),
      0,
    )
    const last = own.reduce<LocalDate>(
      (date, spell) => (spell.left !== null && spell.left > date ? spell.left : date),
      first.arrived,
    )
    return [{ first, left: open ? null : last, nights }]
  })
}

/** Mean (two decimals) and median nights of those who have left; `null` when nobody has. */
export function summarise(times: readonly PersonTime<Spell>[]) {
  const nights = times.flatMap((time) => (time.left === null ? [] : [time.nights])).sort((a, b) => a - b)
  const middle = Math.floor(nights.length / 2)
  const median = nights.length % 2 === 1 ? nights[middle] : ((nights[middle - 1] ?? 0) + (nights[middle] ?? 0)) / 2
  const sum = nights.reduce((total, value) => total + value, 0)
  return {
    leavers: nights.length,
    meanNights: nights.length === 0 ? null : Math.round((sum * 100) / nights.length) / 100,
    medianNights: nights.length === 0 ? null : (median ?? null),
    stillInHouse: times.length - nights.length,
    sameDayDepartures: nights.filter((value) => value === 0).length,
  }
}
