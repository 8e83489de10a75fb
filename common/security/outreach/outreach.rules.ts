import type { LocalDate } from '../../kernel/calendar.ts'
import type { OutreachState, ReadinessGap } from './outreach.contract.ts'

/** What the readiness of an event is read from. */
export type Readiness = {
  readonly on: LocalDate
  /** Somebody is assigned who still works here. */
  readonly officer: boolean
  /** The assessment that counts now. */
  readonly assessment: {
    readonly reviewDue: LocalDate
    readonly measures: number
    readonly unverified: number
  } | null
}

export type Decisions = {
  readonly outcome: 'held' | 'delayed' | 'cancelled' | null
  readonly approved: boolean
}

/** What an approval still lacks, in the order in which it is put right. An assessment holds up to and on its review date. */
export function gapsOf({ on, officer, assessment }: Readiness): ReadinessGap[] {
  const gaps: ReadinessGap[] = []
  if (!officer) gaps.push('no-officer')
  if (!assessment) return [...gaps, 'no-assessment']
  if (assessment.measures === 0) gaps.push('no-measures')
  if (assessment.unverified > 0) gaps.push('measures-unverified')
  if (assessment.reviewDue < on) gaps.push('assessment-outdated')
  return gaps
}

/** Where an event stands. What was decided comes first; before a decision the state follows from the records. */
export function stateOf({ outcome, approved }: Decisions, readiness: Readiness): OutreachState {
  if (outcome !== null) return outcome
  if (approved) return 'approved'
  if (readiness.assessment === null) return 'idea'
  return gapsOf(readiness).length === 0 ? 'security-ready' : 'risk-assessed'
}

/** Nothing changes any more about an event that took place or was given up. */
export function isOver(state: OutreachState): boolean {
  return state === 'held' || state === 'cancelled'
}
