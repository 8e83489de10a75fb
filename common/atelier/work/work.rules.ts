import type { Reason } from '../../kernel/app-error.ts'
import type { LocalDate } from '../../kernel/calendar.ts'
import { isActiveOn, type ActiveTime } from '../workers/workers.rules.ts'

/** First sewing of a piece, or sewing again of pieces that control sent back. */
export const workKinds = ['sewn', 'rework'] as const
export type WorkKind = (typeof workKinds)[number]

export const workSources = ['scan', 'hand'] as const
export type WorkSource = (typeof workSources)[number]

/** Where a step stands, as far as an entry on it is concerned. */
export type StepState = {
  readonly quantity: number
  readonly done: number
  /** Pieces of the bundle that control sent back, and those already sewn again on this step. */
  readonly sentBack: number
  readonly sewnAgain: number
}

/** Pieces that can still be entered on a step. */
export function openPieces(step: StepState, kind: WorkKind): number {
  return kind === 'sewn' ? step.quantity - step.done : step.sentBack - step.sewnAgain
}

type Bundle = { readonly ended: boolean; readonly lotHeld: boolean; readonly lotEnded: boolean }

/** Why nothing can be entered on a bundle at all; `null` when it can. */
export function bundleRefusal({ ended, lotHeld, lotEnded }: Bundle): Reason | null {
  if (ended) return 'work.bundle-ended'
  if (lotEnded) return 'work.lot-ended'
  return lotHeld ? 'work.lot-held' : null
}

/** Why a day cannot be the day of somebody's work; `null` when it can. */
export function workDateRefusal(worker: ActiveTime, workDate: LocalDate, today: LocalDate): Reason | null {
  if (workDate > today) return 'work.in-future'
  return isActiveOn(worker, workDate) ? null : 'work.not-active'
}
