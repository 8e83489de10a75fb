import { ticketCode } from '../../../common/atelier/lots/ticket-codes.ts'
import type { bundles } from '../../../db/schema/atelier/production.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { nextNumber } from '../../kernel/counters.ts'
import { insertBundle, insertStep } from './lots.queries.ts'

/** What a step keeps of an operation, whatever becomes of the style later. */
export type StepCopy = {
  readonly operationId: string
  readonly position: number
  readonly nameRo: string
  readonly nameUk: string
  readonly samSeconds: number
}

type NewBundle = Pick<
  typeof bundles.$inferInsert,
  'lotId' | 'number' | 'variantId' | 'quantity' | 'dyeLot' | 'parentId'
>

/** Stores a bundle with one step and one new ticket for each operation. */
export function makeBundle({ tx, newId, subject }: CommandContext, bundle: NewBundle, steps: readonly StepCopy[]) {
  const id = newId('bundle')
  insertBundle(tx, { ...bundle, id })
  for (const { operationId, position, nameRo, nameUk, samSeconds } of steps) {
    insertStep(tx, {
      id: newId('bundleStep'),
      bundleId: id,
      operationId,
      position,
      nameRo,
      nameUk,
      samSeconds,
      ticket: ticketCode(nextNumber(tx, 'ticket')),
      quantity: bundle.quantity,
    })
  }
  subject(id)
  return { id, number: bundle.number }
}
