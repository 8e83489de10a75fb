import type { LocalDate } from '../../kernel/calendar.ts'
import type { OrderStage, OrderState, Progress } from './order.ts'

/** How far an order is: what was decided about it, and for one that was taken on how far its pieces are. */
export function stageOf(state: OrderState, { ordered, cut, passed }: Progress): OrderStage {
  if (state !== 'confirmed') return state
  if (ordered > 0 && passed >= ordered) return 'ready'
  return cut > 0 ? 'in-production' : 'confirmed'
}

/** The day that counts: the promised one, or else the wanted one. */
export function dueOn({ promisedOn, wantedOn }: { promisedOn: LocalDate | null; wantedOn: LocalDate }): LocalDate {
  return promisedOn ?? wantedOn
}

export const noProgress = (ordered: number): Progress => ({ ordered, cut: 0, sewn: 0, passed: 0 })
