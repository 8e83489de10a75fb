import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../../../common/kernel/calendar.ts'
import { outreachStates, readinessGaps } from '../../../../common/security/outreach/outreach.contract.ts'
import { gapsOf, isOver, stateOf, type Readiness } from '../../../../common/security/outreach/outreach.rules.ts'

const on = localDate('2026-12-01')
const undecided = { outcome: null, approved: false }
const assessed = (measures: number, unverified: number, reviewDays: number) => ({
  measures,
  unverified,
  reviewDue: addDays(on, reviewDays),
})

/** officer; measures, of them unverified, days from the event to the review (nothing: not assessed) → what lacks, state. */
const truth: readonly [officer: boolean, assessment: [number, number, number] | null, gaps: string, state: string][] = [
  [false, null, 'no-officer no-assessment', 'idea'],
  [true, null, 'no-assessment', 'idea'],
  [false, [0, 0, 1], 'no-officer no-measures', 'risk-assessed'],
  [true, [0, 0, 1], 'no-measures', 'risk-assessed'],
  [false, [2, 1, 1], 'no-officer measures-unverified', 'risk-assessed'],
  [true, [2, 2, 1], 'measures-unverified', 'risk-assessed'],
  [true, [2, 1, 1], 'measures-unverified', 'risk-assessed'],
  [false, [2, 0, 1], 'no-officer', 'risk-assessed'],
  [true, [2, 0, -1], 'assessment-outdated', 'risk-assessed'],
  [true, [2, 1, -1], 'measures-unverified assessment-outdated', 'risk-assessed'],
  [false, [0, 0, -1], 'no-officer no-measures assessment-outdated', 'risk-assessed'],
  [true, [1, 0, 0], '', 'security-ready'],
  [true, [2, 0, 1], '', 'security-ready'],
]

const readiness: fc.Arbitrary<Readiness> = fc.record({
  on: fc.constant(on),
  officer: fc.boolean(),
  assessment: fc.option(
    fc
      .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: -2, max: 2 }))
      .map(([measures, unverified, days]) => assessed(measures, Math.min(unverified, measures), days)),
  ),
})

describe('the readiness of an event', () => {
  it.each(truth)('officer %s, assessment %j: lacks "%s", is %s', (officer, assessment, gaps, state) => {
    const known = { on, officer, assessment: assessment && assessed(...assessment) }
    expect(gapsOf(known).join(' ')).toBe(gaps)
    expect(stateOf(undecided, known)).toBe(state)
  })

  it('is ready exactly when nothing lacks, and names each gap once', () => {
    fc.assert(
      fc.property(readiness, (known) => {
        const gaps = gapsOf(known)
        expect(stateOf(undecided, known) === 'security-ready').toBe(gaps.length === 0)
        expect(new Set(gaps).size).toBe(gaps.length)
        expect(gaps.every((gap) => readinessGaps.includes(gap))).toBe(true)
      }),
    )
  })

  it('never gets worse when a measure is verified or an officer is assigned', () => {
    const order = (known: Readiness) => outreachStates.indexOf(stateOf(undecided, known))
    fc.assert(
      fc.property(readiness, (known) => {
        expect(order({ ...known, officer: true })).toBeGreaterThanOrEqual(order(known))
        const { assessment } = known
        if (!assessment || assessment.unverified === 0) return
        const verified = { ...known, assessment: { ...assessment, unverified: assessment.unverified - 1 } }
        expect(order(verified)).toBeGreaterThanOrEqual(order(known))
      }),
    )
  })
})

describe('what was decided', () => {
  it('stands before what the records say', () => {
    fc.assert(
      fc.property(readiness, fc.boolean(), (known, approved) => {
        for (const outcome of ['held', 'delayed', 'cancelled'] as const) {
          expect(stateOf({ outcome, approved }, known)).toBe(outcome)
        }
        expect(stateOf({ outcome: null, approved: true }, known)).toBe('approved')
      }),
    )
  })

  it('ends an event only when it took place or was given up', () => {
    expect(outreachStates.filter(isOver)).toEqual(['held', 'cancelled'])
  })
})
