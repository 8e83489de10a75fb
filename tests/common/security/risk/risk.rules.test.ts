import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../../../common/kernel/calendar.ts'
import { riskLevels, riskScale } from '../../../../common/security/risk/risk.contract.ts'
import { hazardLevel, highestLevel, isMeasureLate, isReviewLate } from '../../../../common/security/risk/risk.rules.ts'

const step = fc.constantFrom(...riskScale)
const level = fc.constantFrom(...riskLevels)
const rank = (one: (typeof riskLevels)[number]) => riskLevels.indexOf(one)
const today = localDate('2026-11-22')

describe('the level of a hazard', () => {
  it.each([
    [1, 1, 'low'],
    [1, 2, 'low'],
    [1, 3, 'medium'],
    [2, 1, 'low'],
    [2, 2, 'medium'],
    [2, 3, 'high'],
    [3, 1, 'medium'],
    [3, 2, 'high'],
    [3, 3, 'high'],
  ] as const)('%i × %i is %s', (likelihood, gravity, expected) => {
    expect(hazardLevel({ likelihood, gravity })).toBe(expected)
  })

  it('never falls when it becomes more likely or graver, and does not care which of the two it is', () => {
    fc.assert(
      fc.property(step, step, step, (likelihood, gravity, more) => {
        const before = rank(hazardLevel({ likelihood, gravity }))
        expect(rank(hazardLevel({ likelihood: gravity, gravity: likelihood }))).toBe(before)
        if (more >= likelihood) expect(rank(hazardLevel({ likelihood: more, gravity }))).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})

describe('the level of an assessment', () => {
  it('is that of its gravest hazard', () => {
    expect(highestLevel([])).toBe('low')
    expect(highestLevel(['low', 'medium', 'low'])).toBe('medium')
    fc.assert(
      fc.property(fc.array(level, { minLength: 1 }), (levels) => {
        const highest = highestLevel(levels)
        expect(levels).toContain(highest)
        expect(levels.every((one) => rank(one) <= rank(highest))).toBe(true)
      }),
    )
  })
})

describe('what is late', () => {
  it.each([
    [-1, null, true],
    [0, null, false],
    [1, null, false],
    [-1, '2026-11-20T08:00:00.000Z', false],
  ])('a measure due in %i days, verified at %s: %s', (days, verifiedAt, late) => {
    expect(isMeasureLate({ due: addDays(today, days), verifiedAt }, today)).toBe(late)
  })

  it.each([
    [-1, null, true],
    [0, null, false],
    [-1, '2026-11-20T08:00:00.000Z', false],
  ])('an assessment to be reviewed in %i days, superseded at %s: %s', (days, supersededAt, late) => {
    expect(isReviewLate({ reviewDue: addDays(today, days), supersededAt }, today)).toBe(late)
  })
})
