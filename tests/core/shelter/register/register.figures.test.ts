import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { addDays, endOfTime, localDate, nightsBetween } from '../../../../common/kernel/calendar.ts'
import { planCounts } from '../../../../core/shelter/register/register.plan.ts'
import { checkTables, sampleFolder, sampleTable } from './register-tables.ts'

type Month = {
  readonly nights: number
  readonly bedNights: number
  readonly roomNights: number
  readonly byCategory: Readonly<Record<string, number>>
}
type Expected = {
  readonly beds: number
  readonly rooms: number
  readonly persons: number
  readonly households: number
  readonly registerLines: number
  readonly stillInHouse: number
  readonly meanLengthOfStayOfLeavers: number
  readonly sameDayDepartures: number
  readonly byMonth: Readonly<Record<string, Month>>
  readonly whoSlept: Readonly<
    Record<
      string,
      { readonly persons: number; readonly households: number; readonly rooms: string[]; readonly codes: string[] }
    >
  >
}

const expected = JSON.parse(readFileSync(new URL('expected.json', sampleFolder), 'utf8')) as Expected
const { errors, warnings, plan } = checkTables(sampleTable('rooms.csv'), sampleTable('register.csv'))

const person = new Map(plan.persons.map((one) => [one.key, one]))
const room = new Map(plan.beds.map((bed) => [bed.key, plan.rooms.find((one) => one.key === bed.roomKey)?.name ?? '']))
const periods = plan.stays.flatMap((stay) => stay.periods.map((period) => ({ ...period, personKey: stay.personKey })))

/** Who sleeps where on the night of a date, by walking through all bed periods. */
function night(date: LocalDate) {
  return periods
    .filter(({ from, until }) => from <= date && date < (until ?? endOfTime))
    .map(({ personKey, bedKey }) => ({
      code: person.get(personKey)?.code ?? '',
      category: person.get(personKey)?.category ?? '',
      room: room.get(bedKey) ?? '',
      household:
        plan.households.find((household) =>
          household.members.some(
            (member) => member.personKey === personKey && member.from <= date && date < (member.until ?? endOfTime),
          ),
        )?.code ?? personKey,
    }))
}

function walkMonth(month: string, nights: number): Month {
  const byCategory: Record<string, number> = {}
  let [bedNights, roomNights] = [0, 0]
  for (let day = 0; day < nights; day++) {
    const sleepers = night(addDays(localDate(`${month}-01`), day))
    bedNights += sleepers.length
    roomNights += new Set(sleepers.map((sleeper) => sleeper.room)).size
    for (const { category } of sleepers) byCategory[category] = (byCategory[category] ?? 0) + 1
  }
  return { nights, bedNights, roomNights, byCategory }
}

describe('the sample register', () => {
  test('has nothing to refuse or point out', () => {
    expect(errors).toEqual([])
    expect(warnings).toEqual([])
  })

  test('counts', () => {
    const { rooms, beds, persons, households, registerLines: stays } = expected
    expect(planCounts(plan)).toEqual({ rooms, beds, persons, households, stays })
    expect(
      plan.households.every((one) => one.members.filter((member) => member.relation === 'head').length === 1),
    ).toBe(true)
  })

  test('stays', () => {
    const lengths = plan.stays.flatMap(({ arrived, left }) => (left === null ? [] : [nightsBetween(arrived, left)]))
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    expect(plan.stays.filter((stay) => stay.left === null)).toHaveLength(expected.stillInHouse)
    expect(lengths.filter((length) => length === 0)).toHaveLength(expected.sameDayDepartures)
    expect(Number(mean.toFixed(2))).toBe(expected.meanLengthOfStayOfLeavers)
  })

  test.each(Object.entries(expected.byMonth))('nights of %s', (month, figures) => {
    const { nights, bedNights, roomNights, byCategory } = figures
    expect(walkMonth(month, nights)).toEqual({ nights, bedNights, roomNights, byCategory })
  })

  test.each(Object.entries(expected.whoSlept))('who slept here on %s', (date, slept) => {
    const sleepers = night(localDate(date))
    expect(sleepers.map((sleeper) => sleeper.code).sort()).toEqual(slept.codes)
    expect(new Set(sleepers.map((sleeper) => sleeper.household)).size).toBe(slept.households)
    expect([...new Set(sleepers.map((sleeper) => sleeper.room))].sort()).toEqual([...slept.rooms].sort())
  })
})
