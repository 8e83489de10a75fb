import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  capacitySeconds,
  finishDays,
  promiseDay,
  riskOf,
  shareOfLot,
  teamPaceBp,
  type Hand,
} from '../../../common/atelier/planning/planning.rules.ts'
import { declaredMinutes } from '../../../common/atelier/workers/workers.rules.ts'
import { localDate, nightsBetween, type LocalDate } from '../../../common/kernel/calendar.ts'

const today = localDate('2026-11-22')
const monday = localDate('2026-11-23')
const hand = (weekMinutes: number[], paceBp = 6_000, days: [LocalDate, number][] = []): Hand => ({
  weekMinutes,
  paceBp,
  days: new Map(days),
  activeFrom: localDate('2026-11-01'),
  activeUntil: localDate('2026-12-24'),
})
const fullWeek = [480, 480, 480, 480, 480, 0, 0]

describe('declared minutes', () => {
  it.each([
    ['a Monday of the usual week', '2026-11-23', 480],
    ['a Saturday of the usual week', '2026-11-28', 0],
    ['a day that differs', '2026-11-24', 0],
    ['a Sunday that differs', '2026-11-29', 90],
    ['the day before she began', '2026-10-30', 0],
    ['the last day', '2026-12-23', 480],
    ['the day on which she works no more', '2026-12-24', 0],
  ])('%s', (_case, date, minutes) => {
    const days: [LocalDate, number][] = [
      [localDate('2026-11-24'), 0],
      [localDate('2026-11-29'), 90],
      [localDate('2026-10-30'), 300],
    ]
    expect(declaredMinutes(hand(fullWeek, 6_000, days), localDate(date))).toBe(minutes)
  })
})

describe('capacity of a day', () => {
  it.each([
    ['nobody', [], 0],
    ['one at 60 % with a quarter kept free', [hand(fullWeek)], 12_960],
    ['one at the standard pace', [hand(fullWeek, 10_000)], 21_600],
    ['two together', [hand(fullWeek), hand([100, 0, 0, 0, 0, 0, 0], 8_000)], 12_960 + 3_600],
    ['a second that is not whole is rounded down', [hand([1, 0, 0, 0, 0, 0, 0], 3_333)], 14],
  ])('of %s', (_case, team, seconds) => {
    expect(capacitySeconds(team, monday, 2_500)).toBe(seconds)
  })
})

describe('the pace of a team', () => {
  it.each([
    ['fewer than three are nobody’s business', [hand(fullWeek), hand(fullWeek)], null],
    ['three alike', [hand(fullWeek), hand(fullWeek), hand(fullWeek)], 6_000],
    [
      'each by her time',
      [hand([300, 0, 0, 0, 0, 0, 0], 9_000), hand([100, 0, 0, 0, 0, 0, 0], 6_000), hand([200, 0, 0, 0, 0, 0, 0])],
      7_500,
    ],
    [
      'without any time the plain mean',
      [hand([0, 0, 0, 0, 0, 0, 0], 9_000), hand([0, 0, 0, 0, 0, 0, 0]), hand([0, 0, 0, 0, 0, 0, 0])],
      7_000,
    ],
  ])('%s', (_case, team, paceBp) => {
    expect(teamPaceBp(team)).toBe(paceBp)
  })
})

describe('the day on which needs are sewn', () => {
  const days = (needs: number[], perDay = 100, horizon = 30) => [
    ...finishDays(
      needs.map((seconds, index) => ({ id: String(index), seconds })),
      () => perDay,
      today,
      horizon,
    ).values(),
  ]

  it.each([
    ['nothing left is ready today', [0], ['2026-11-22']],
    ['exactly one day', [100], ['2026-11-23']],
    ['one second more', [101], ['2026-11-24']],
    ['one after the other', [50, 50, 1], ['2026-11-23', '2026-11-23', '2026-11-24']],
    ['beyond the horizon, and all after it', [100, 3_000, 1], ['2026-11-23', null, null]],
  ])('%s', (_case, needs, expected) => {
    expect(days(needs)).toEqual(expected)
  })

  it('without capacity is never', () => {
    expect(days([1, 0], 0)).toEqual([null, '2026-11-22'])
  })

  it('is the first with enough cumulative capacity, whatever the needs and days', () => {
    const needsOf = fc.array(fc.nat(500), { minLength: 1, maxLength: 8 })
    const capacities = fc.array(fc.nat(200), { minLength: 40, maxLength: 40 })
    fc.assert(
      fc.property(needsOf, capacities, (seconds, perDay) => {
        const until = (day: number) => perDay.slice(0, Math.max(0, day)).reduce((sum, one) => sum + one, 0)
        const needs = seconds.map((need, index) => ({ id: String(index), seconds: need }))
        const capacityOn = (date: LocalDate) => perDay[nightsBetween(today, date) - 1] ?? 0
        const found = [...finishDays(needs, capacityOn, today, 40).values()]
        return found.every((day, index) => {
          const sum = seconds.slice(0, index + 1).reduce((all, one) => all + one, 0)
          if (seconds[index] === 0) return day === today
          if (day === null) return until(40) < sum
          const count = nightsBetween(today, day)
          return until(count) >= sum && until(count - 1) < sum
        })
      }),
    )
  })
})

describe('promise and risk', () => {
  it('adds three days for control and packing, and the road', () => {
    expect(promiseDay(monday)).toBe('2026-12-01')
    expect(promiseDay(monday, 0)).toBe('2026-11-26')
  })

  it.each([
    [null, 'unknown'],
    ['2026-12-15', 'calm'],
    ['2026-12-16', 'tight'],
    ['2026-12-20', 'tight'],
    ['2026-12-21', 'talk'],
  ] as const)('of %s against the 20th is %s', (promise, risk) => {
    expect(riskOf(promise === null ? null : localDate(promise), localDate('2026-12-20'))).toBe(risk)
  })
})

describe('a share of a lot', () => {
  it.each([
    [{ pieces: 100, seconds: 1_000 }, 50, 500],
    [{ pieces: 3, seconds: 100 }, 1, 34],
    [{ pieces: 10, seconds: 100 }, 20, 100],
    [{ pieces: 0, seconds: 0 }, 5, 0],
  ])('of %o for %i pieces', (rest, quantity, seconds) => {
    expect(shareOfLot(rest, quantity)).toBe(seconds)
  })

  it('is never less than the exact part, and less than a second more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(100_000), fc.nat(500), (pieces, seconds, quantity) => {
        const exact = (seconds * Math.min(quantity, pieces)) / pieces
        const share = shareOfLot({ pieces, seconds }, quantity)
        return share >= exact && share < exact + 1
      }),
    )
  })
})
