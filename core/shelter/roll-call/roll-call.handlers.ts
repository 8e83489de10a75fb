import { AppError } from '../../../common/kernel/app-error.ts'
import type { rollCallContract } from '../../../common/shelter/roll-call/roll-call.contract.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { insertMark, stayExists } from './roll-call.queries.ts'
import { rollCallOf } from './roll-call.ts'

export const rollCallHandlers: Handlers<typeof rollCallContract> = {
  'rollCall.get': ({ tx }, { on }) => rollCallOf(tx, on),

  'rollCall.mark': ({ tx, now, actor, newId, subject }, { on, stayId, mark, note }) => {
    if (!stayExists(tx, stayId)) throw new AppError('not-found', 'not-found')
    insertMark(tx, { id: newId('rollCallMark'), onDate: on, stayId, mark, note, at: now, userId: actor.userId })
    subject(stayId)
    return {}
  },
}
