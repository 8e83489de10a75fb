import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../../../common/kernel/calendar.ts'
import {
  announcedDaysBefore,
  assetState,
  leavesFaulty,
  nextTest,
} from '../../../../common/security/assets/assets.rules.ts'

const tested = localDate('2026-03-01')
const plan = (testEveryDays: number) => ({ testEveryDays, activeFrom: localDate('2026-01-01'), lastTest: tested })

describe('the next test', () => {
  it('counts from the last one, and the first from the first day of use', () => {
    expect(nextTest(plan(30))).toBe('2026-03-31')
    expect(nextTest({ ...plan(30), lastTest: null })).toBe('2026-01-31')
  })

  it.each([
    [1, 0],
    [2, 1],
    [3, 2],
    [7, 3],
    [30, 3],
    [40, 4],
    [90, 9],
    [365, 36],
  ])('every %i days is announced %i days before', (every, days) => {
    expect(announcedDaysBefore(every)).toBe(days)
    const due = addDays(tested, every)
    expect(assetState(plan(every), false, addDays(due, -days - 1))).toBe('in-order')
    expect(assetState(plan(every), false, addDays(due, -days))).toBe('due-soon')
    expect(assetState(plan(every), false, due)).toBe('due-soon')
    expect(assetState(plan(every), false, addDays(due, 1))).toBe('overdue')
  })

  it('never asks for a test on the day of one, and with time only becomes more urgent', () => {
    const order = ['in-order', 'due-soon', 'overdue']
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1825 }), fc.nat(4000), fc.nat(4000), (every, a, b) => {
        const state = (days: number) => assetState(plan(every), false, addDays(tested, days))
        expect(state(0)).toBe('in-order')
        expect(order.indexOf(state(Math.min(a, b)))).toBeLessThanOrEqual(order.indexOf(state(Math.max(a, b))))
        expect(state(a) === 'overdue').toBe(a > every)
      }),
    )
  })
})

it('what does not work is a fault, whenever it was tested', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1825 }), fc.integer({ min: -100, max: 4000 }), (every, days) => {
      expect(assetState(plan(every), true, addDays(tested, days))).toBe('fault')
    }),
  )
  expect((['passed', 'failed', 'fault', 'repaired'] as const).filter(leavesFaulty)).toEqual(['failed', 'fault'])
})
