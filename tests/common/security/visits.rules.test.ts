import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { epochMs, houseZone, instantOf, timeIn, type Instant } from '../../../common/kernel/calendar.ts'
import { visitDue } from '../../../common/security/visits/visits.rules.ts'

const hour = 3_600_000

describe('the time by which a visitor leaves', () => {
  test.each([
    ['10:00 in winter, four hours later', '2026-11-22T08:00:00.000Z', '2026-11-22T12:00:00.000Z'],
    ['18:00 in winter, four hours later', '2026-11-22T16:00:00.000Z', '2026-11-22T20:00:00.000Z'],
    ['19:30 in winter, at 22:00', '2026-11-22T17:30:00.000Z', '2026-11-22T20:00:00.000Z'],
    ['19:30 in summer, at 22:00', '2026-07-01T16:30:00.000Z', '2026-07-01T19:00:00.000Z'],
    ['20:00 on the day when clocks go back, at 22:00', '2026-10-25T18:00:00.000Z', '2026-10-25T20:00:00.000Z'],
    ['20:00 on the day when clocks go forward, at 22:00', '2026-03-29T17:00:00.000Z', '2026-03-29T19:00:00.000Z'],
    ['22:40, at once', '2026-11-22T20:40:00.000Z', '2026-11-22T20:40:00.000Z'],
    ['01:00, four hours later', '2026-11-22T23:00:00.000Z', '2026-11-23T03:00:00.000Z'],
  ])('who came at %s', (_said, inAt, due) => {
    expect(visitDue(inAt as Instant)).toBe(due)
  })

  it('is never before coming in, never more than four hours after, and never after 22:00 of an evening', () => {
    const moments = fc.integer({ min: epochMs('2025-01-01T00:00:00.000Z' as Instant), max: Date.parse('2028-01-01') })
    fc.assert(
      fc.property(moments, (ms) => {
        const inAt = instantOf(ms)
        const due = visitDue(inAt)
        const stayed = epochMs(due) - epochMs(inAt)
        return stayed >= 0 && stayed <= 4 * hour && (due === inAt || timeIn(houseZone, due) <= '22:00')
      }),
    )
  })
})
