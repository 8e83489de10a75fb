import type { z } from 'zod'
import { AppError } from '../../../common/kernel/app-error.ts'
import type { registerContract, registerInput } from '../../../common/shelter/register/register.contract.ts'
import { proposeRegisterMapping, proposeRoomsMapping } from '../../../common/shelter/register/register.recognise.ts'
import type { QueryContext } from '../../kernel/context.ts'
import { found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { checkRegister } from './register.check.ts'
import { planCounts } from './register.plan.ts'
import { batchWasChanged, getBatch, houseSnapshot, insertBatch, listBatches, removeBatch } from './register.queries.ts'
import { storePlan } from './register.store.queries.ts'

function check(
  { tx, host, now, today }: Pick<QueryContext, 'tx' | 'host' | 'now' | 'today'>,
  input: z.output<typeof registerInput>,
) {
  const { rooms, register } = host.uploadedTables(input.upload)
  return checkRegister({
    rooms,
    register,
    roomsMapping: input.roomsMapping ?? proposeRoomsMapping(rooms?.heading ?? []),
    registerMapping: input.registerMapping ?? proposeRegisterMapping(register.heading),
    corrections: input.corrections,
    house: houseSnapshot(tx, now),
    today,
  })
}

export const registerHandlers: Handlers<typeof registerContract> = {
  'register.check': (context, input) => {
    const { plan, errors, warnings } = check(context, input)
    return { counts: planCounts(plan), errors: [...errors], warnings: [...warnings] }
  },

  'register.import': (context, input) => {
    const { plan, errors, warnings } = check(context, input)
    if (errors.length > 0) throw new AppError('rule-broken', 'register.refused', { details: errors })
    const counts = planCounts(plan)
    if (counts.stays + counts.rooms === 0) throw new AppError('rule-broken', 'register.nothing-to-import')
    const batchId = context.newId('importBatch')
    insertBatch(context.tx, { ...counts, id: batchId, at: context.now, userId: context.actor.userId })
    storePlan(context, plan, batchId)
    context.subject(batchId)
    return { ...counts, batchId, warnings: [...warnings] }
  },

  'register.batches': ({ tx }) => listBatches(tx),

  'register.undo': ({ tx, now, subject }, { batchId }) => {
    const batch = found(getBatch(tx, batchId))
    if (batch.undoneAt) throw new AppError('conflict', 'register.already-undone')
    if (batchWasChanged(tx, batchId)) throw new AppError('conflict', 'register.built-upon')
    removeBatch(tx, batchId, now)
    subject(batchId)
    return {}
  },
}
