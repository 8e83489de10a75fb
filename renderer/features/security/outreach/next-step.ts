import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import type { OutreachEvent } from '../../../../common/security/outreach/outreach.contract.ts'
import { isOver } from '../../../../common/security/outreach/outreach.rules.ts'
import type { Assessment } from '../../../../common/security/risk/risk.contract.ts'

export type Measure = Assessment['measures'][number]

export type NextStep =
  | 'new-date'
  | 'past'
  | 'assess'
  | 'assess-again'
  | 'add-measure'
  | 'assign'
  | 'verify'
  | 'verify-others'
  | 'approve'
  | 'hold'
  | 'wait'

/** The one thing to do next about an event; `null` when it is over. What must be done first comes first. */
export function nextStep(
  { state, gaps, on }: Pick<OutreachEvent, 'state' | 'gaps' | 'on'>,
  verifiable: Measure | undefined,
  today: LocalDate,
): NextStep | null {
  if (isOver(state)) return null
  if (state === 'delayed') return 'new-date'
  if (state === 'approved' && on <= today) return 'hold'
  if (on < today) return 'past'
  // After an exception only what leaves the approval standing is asked for; a new assessment would take it back.
  if (state === 'approved') return guardStep(gaps, verifiable) ?? 'wait'
  if (gaps.includes('no-assessment')) return 'assess'
  if (gaps.includes('assessment-outdated')) return 'assess-again'
  if (gaps.includes('no-measures')) return 'add-measure'
  return guardStep(gaps, verifiable) ?? 'approve'
}

/** Somebody to answer for safety, then measures seen in place. */
function guardStep(gaps: OutreachEvent['gaps'], verifiable: Measure | undefined): NextStep | null {
  if (gaps.includes('no-officer')) return 'assign'
  if (gaps.includes('measures-unverified')) return verifiable ? 'verify' : 'verify-others'
  return null
}

/** The first measure that somebody can verify: it waits, and is not their own. */
export function verifiableBy(userId: string, assessment: Assessment | null): Measure | undefined {
  return assessment?.measures.find(({ verifiedAt, ownerId }) => verifiedAt === null && ownerId !== userId)
}
