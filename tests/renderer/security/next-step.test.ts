import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../../common/kernel/calendar.ts'
import type { OutreachState, ReadinessGap } from '../../../common/security/outreach/outreach.contract.ts'
import type { Assessment } from '../../../common/security/risk/risk.contract.ts'
import { nextStep, verifiableBy, type Measure } from '../../../renderer/features/security/outreach/next-step.ts'

const today = localDate('2026-11-22')
const measureOf = (ownerId: string, verifiedAt: string | null = null) =>
  ({ ownerId, verifiedAt, id: `mea_${ownerId}` }) as Measure

/** state, what lacks, days until the event, whether somebody else's measure waits → the step. */
const table: readonly [OutreachState, ReadinessGap[], number, boolean, string | null][] = [
  ['idea', ['no-officer', 'no-assessment'], 5, false, 'assess'],
  ['risk-assessed', ['no-officer', 'measures-unverified', 'assessment-outdated'], 5, true, 'assess-again'],
  ['risk-assessed', ['no-officer', 'no-measures'], 5, false, 'add-measure'],
  ['risk-assessed', ['no-officer', 'measures-unverified'], 5, true, 'assign'],
  ['risk-assessed', ['measures-unverified'], 5, true, 'verify'],
  ['risk-assessed', ['measures-unverified'], 5, false, 'verify-others'],
  ['security-ready', [], 0, false, 'approve'],
  ['security-ready', [], -1, false, 'past'],
  ['approved', [], 5, false, 'wait'],
  ['approved', [], 0, false, 'hold'],
  ['approved', ['no-officer'], -1, false, 'hold'],
  ['approved', ['no-officer', 'no-assessment'], 5, false, 'assign'],
  ['approved', ['measures-unverified'], 5, true, 'verify'],
  ['approved', ['no-assessment'], 5, false, 'wait'],
  ['delayed', ['no-officer'], 5, false, 'new-date'],
  ['held', ['no-officer'], -3, false, null],
  ['cancelled', [], 5, false, null],
]

describe('the next step of an event', () => {
  it.each(table)('%s, lacking %j, in %i days, verifiable %s: %s', (state, gaps, days, verifiable, step) => {
    const event = { state, gaps, on: addDays(today, days) }
    expect(nextStep(event, verifiable ? measureOf('b') : undefined, today)).toBe(step)
  })
})

describe('the measure that somebody can verify', () => {
  it('waits, and is not their own', () => {
    const assessment = (measures: Measure[]) => ({ measures }) as Assessment
    const list = assessment([measureOf('a'), measureOf('b', '2026-11-20T08:00:00.000Z'), measureOf('c')])
    expect(verifiableBy('a', list)?.ownerId).toBe('c')
    expect(verifiableBy('x', list)?.ownerId).toBe('a')
    expect(verifiableBy('a', assessment([measureOf('a')]))).toBeUndefined()
    expect(verifiableBy('a', null)).toBeUndefined()
  })
})
