import { AppError } from '../../../common/kernel/app-error.ts'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { sellerContract } from '../../../common/atelier/seller/seller.contract.ts'
import { validOn } from '../../../common/atelier/seller/seller.rules.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { listSellerFacts, storeSellerFacts } from './seller.queries.ts'

export const sellerHandlers: Handlers<typeof sellerContract> = {
  'seller.list': ({ tx, today }) => {
    const all = listSellerFacts(tx)
    const now = validOn(all, today)
    return all.map((facts) => ({ ...facts, state: stateOf(facts.validFrom, now?.validFrom ?? null) }))
  },

  'seller.set': ({ tx, today, now, actor }, facts) => {
    const inForce = validOn(listSellerFacts(tx), today)
    if (inForce !== null && facts.validFrom <= inForce.validFrom) {
      throw new AppError('rule-broken', 'seller.date-in-force', { fields: { validFrom: 'seller.date-in-force' } })
    }
    storeSellerFacts(tx, { ...facts, setAt: now, userId: actor.userId })
    return {}
  },
}

function stateOf(validFrom: LocalDate, now: LocalDate | null): 'now' | 'later' | 'before' {
  if (validFrom === now) return 'now'
  return now === null || validFrom > now ? 'later' : 'before'
}
