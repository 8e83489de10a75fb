import { z } from 'zod'
import type { Roll } from '../../../../common/atelier/materials/materials.contract.ts'
import { rollDetails } from '../../../../common/atelier/materials/stock.contract.ts'
import { baniOf } from './use-amount.ts'

/** What a form holds of a roll: the cost as it is typed. */
export type RollDraft = {
  supplierId: string | null
  rollNumber: string
  dyeLot: string
  cost: string
  donated: boolean
  note: string
}

export const rollDraftSchema = rollDetails.omit({ costBani: true }).extend({
  cost: z.string().refine((text) => text.trim() === '' || baniOf(text) !== null, { error: 'field.number' }),
})

export function rollDraft(roll: Roll | null): RollDraft {
  if (roll === null) return { supplierId: null, rollNumber: '', dyeLot: '', cost: '', donated: false, note: '' }
  const { supplierId, rollNumber, dyeLot, costBani, donated, note } = roll
  return { supplierId, rollNumber, dyeLot, cost: (costBani / 100).toFixed(2).replace('.', ','), donated, note }
}

/** The details as the host takes them; no cost means that nothing was paid. */
export function rollDetailsOf({ cost, ...rest }: RollDraft) {
  return { ...rest, costBani: baniOf(cost) ?? 0 }
}
