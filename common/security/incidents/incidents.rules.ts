import type { Reason } from '../../kernel/app-error.ts'
import type { IncidentState, Severity } from './incidents.contract.ts'

/** What can be done with an incident, by its state (domain-shelter C4). */
export const incidentActs = ['correct', 'start-review', 'finish-review', 'add-measure', 'close', 'supplement'] as const
export type IncidentAct = (typeof incidentActs)[number]

const actsIn: Readonly<Record<IncidentState, readonly IncidentAct[]>> = {
  reported: ['correct', 'start-review', 'add-measure'],
  'under-review': ['correct', 'finish-review', 'add-measure'],
  'action-open': ['add-measure', 'close', 'supplement'],
  closed: ['supplement'],
}

/** Notices and pictures may be added in every state; the report is completed until its review ends, then supplemented. */
export function mayDo(act: IncidentAct, state: IncidentState): boolean {
  return actsIn[state].includes(act)
}

/** Why an act is refused in a state. */
export function refusalOf(act: IncidentAct): Reason {
  if (act === 'correct') return 'incidents.reviewed'
  return act === 'supplement' ? 'incidents.not-reviewed' : 'incidents.wrong-state'
}

export type Closing = {
  readonly state: IncidentState
  readonly severity: Severity
  readonly measures: readonly { readonly doneAt: string | null }[]
}

/** Why an incident cannot be closed yet: an open measure, or severity 1 without one that was carried out. */
export function closingProblem({ state, severity, measures }: Closing): Reason | null {
  if (!mayDo('close', state)) return refusalOf('close')
  if (measures.some(({ doneAt }) => doneAt === null)) return 'incidents.measures-open'
  if (severity === 1 && measures.length === 0) return 'incidents.no-follow-up'
  return null
}
