import type { Decision, SampleState } from './sample.ts'

/** Whether somebody still has to do or decide something about the sample. */
export function isOpen(state: SampleState): boolean {
  return state !== 'approved' && state !== 'rejected'
}

/** The state and round in which sewing begins; `null` where there is nothing to sew. */
export function making(state: SampleState, round: number): { state: 'making'; round: number } | null {
  if (state === 'requested') return { state: 'making', round }
  if (state === 'changes-requested') return { state: 'making', round: round + 1 }
  return null
}

const after = { approve: 'approved', change: 'changes-requested', reject: 'rejected' } as const satisfies Record<
  Decision,
  SampleState
>

export function decided(decision: Decision): (typeof after)[Decision] {
  return after[decision]
}
