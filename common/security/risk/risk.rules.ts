import type { LocalDate } from '../../kernel/calendar.ts'
import { riskLevels, type RiskLevel } from './risk.contract.ts'

/** One step of a scale of three. */
export type Step = 1 | 2 | 3

/** Likelihood × gravity, 1 to 9, as a level: 1–2 low, 3–4 medium, 6–9 high. */
export function hazardLevel({ likelihood, gravity }: { likelihood: Step; gravity: Step }): RiskLevel {
  const weight = likelihood * gravity
  if (weight >= 6) return 'high'
  return weight >= 3 ? 'medium' : 'low'
}

/** The level of an assessment: the highest of its hazards; low when it names none. */
export function highestLevel(levels: readonly RiskLevel[]): RiskLevel {
  return levels.reduce((a, b) => (riskLevels.indexOf(b) > riskLevels.indexOf(a) ? b : a), 'low')
}

/** Whether a measure should have been seen in place before today. */
export function isMeasureLate(measure: { verifiedAt: string | null; due: LocalDate }, today: LocalDate): boolean {
  return measure.verifiedAt === null && measure.due < today
}

/** Whether an assessment that still counts should have been looked at again before today. */
export function isReviewLate(
  assessment: { supersededAt: string | null; reviewDue: LocalDate },
  today: LocalDate,
): boolean {
  return assessment.supersededAt === null && assessment.reviewDue < today
}
