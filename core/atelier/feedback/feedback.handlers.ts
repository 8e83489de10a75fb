import type { feedbackContract } from '../../../common/atelier/feedback/feedback.contract.ts'
import { AppError } from '../../../common/kernel/app-error.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { deliveredTo, insertFeedback, listFeedback, soldBefore } from './feedback.queries.ts'

export const feedbackHandlers: Handlers<typeof feedbackContract> = {
  'feedback.list': ({ tx }, { styleId }) => listFeedback(tx, styleId),

  'feedback.record': ({ tx, newId, subject, now, actor }, { from, until, ...said }) => {
    const delivered = deliveredTo(tx, said.shopId, said.variantId)
    const sold = soldBefore(tx, said.shopId, said.variantId) + said.sold
    if (sold + said.unsold > delivered) {
      throw new AppError('rule-broken', 'feedback.more-than-delivered', {
        params: { delivered },
        fields: { sold: 'feedback.more-than-delivered' },
      })
    }
    const id = newId('feedback')
    insertFeedback(tx, { id, ...said, fromDate: from, untilDate: until, enteredAt: now, userId: actor.userId })
    subject(id)
    return { id }
  },
}
