import { AppError } from '../../../common/kernel/app-error.ts'
import type { requestsContract } from '../../../common/shelter/requests/requests.contract.ts'
import type { WriteTx } from '../../kernel/context.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import {
  countTurnAways,
  getRequest,
  insertRequest,
  insertTurnAway,
  isOpen,
  listRequests,
  listTurnAways,
  storeRequest,
  type RequestState,
} from './requests.queries.ts'

function closeRequest(tx: WriteTx, id: string, state: RequestState, closedReason: string): void {
  const row = found(getRequest(tx, id))
  if (!isOpen(row.state)) throw new AppError('conflict', 'requests.closed')
  storeRequest(tx, id, { state, closedReason, version: row.version + 1 })
}

export const requestsHandlers: Handlers<typeof requestsContract> = {
  'waitingList.list': ({ tx }, { includeClosed }) => listRequests(tx, includeClosed),

  'waitingList.add': ({ tx, now, newId, subject }, input) => {
    const id = newId('request')
    insertRequest(tx, { ...input, id, askedAt: now, state: 'waiting' })
    subject(id)
    return { id }
  },

  'waitingList.withdraw': ({ tx, subject }, { id, reason, version }) => {
    currentVersion(found(getRequest(tx, id)), version)
    closeRequest(tx, id, 'withdrawn', reason)
    subject(id)
    return {}
  },

  'turnAways.record': ({ tx, newId, subject }, { on, ...input }) => {
    const id = newId('turnAway')
    if (input.requestId) closeRequest(tx, input.requestId, 'turned-away', input.reason)
    insertTurnAway(tx, { ...input, id, onDate: on })
    subject(id)
    return { id }
  },

  'turnAways.list': ({ tx }, { from, until }) => listTurnAways(tx, from, until),

  'turnAways.byReason': ({ tx }, { from, until }) => countTurnAways(tx, from, until),
}
