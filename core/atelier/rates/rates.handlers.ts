import { AppError } from '../../../common/kernel/app-error.ts'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { BankRate } from '../../../common/atelier/rates/bank-file.ts'
import { readBankFile } from '../../../common/atelier/rates/bank-file.ts'
import type { ratesContract } from '../../../common/atelier/rates/rates.contract.ts'
import type { ReadTx } from '../../kernel/context.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { insertRate, rateBefore, rateOf, ratesDuring } from './rates.queries.ts'

export const ratesHandlers: Handlers<typeof ratesContract> = {
  'rates.list': ({ tx }, { from, until, currency, history }) => {
    const seen = new Set<string>()
    return ratesDuring(tx, from, until, currency).flatMap((rate) => {
      const key = `${rate.date} ${rate.currency}`
      const holds = !seen.has(key)
      seen.add(key)
      return holds || history ? [{ ...rate, holds }] : []
    })
  },

  'rates.on': ({ tx }, { date, currency }) => rateBefore(tx, date, currency) ?? null,

  'rates.checkImport': ({ tx, today }, { xml }) => {
    const { rates, problems } = readBankFile(xml, today)
    return { ...countsOf(rates, freshOf(tx, rates)), problems: [...problems] }
  },

  'rates.import': ({ tx, today, now, actor, host, newId }, { xml }) => {
    const { rates, problems } = readBankFile(xml, today)
    if (problems.length > 0) throw new AppError('rule-broken', 'rates.refused', { details: problems })
    const fresh = freshOf(tx, rates)
    const stored = { source: 'bnr', reason: null, fileSha256: host.fileDigest(xml), addedAt: now } as const
    for (const rate of fresh) insertRate(tx, { ...rate, ...stored, id: newId('fxRate'), userId: actor.userId })
    return countsOf(rates, fresh)
  },

  'rates.enter': ({ tx, today, now, actor, newId, subject }, rate) => {
    if (rate.date > today) {
      throw new AppError('rule-broken', 'rates.future-date', { fields: { date: 'rates.future-date' } })
    }
    if (isSame(rateOf(tx, rate.date, rate.currency), rate)) throw new AppError('conflict', 'rates.same-already')
    const id = newId('fxRate')
    insertRate(tx, { ...rate, id, source: 'hand', fileSha256: null, addedAt: now, userId: actor.userId })
    subject(id)
    return { id }
  },
}

type Quoted = Pick<BankRate, 'rateE4' | 'multiplier'>

function isSame(held: Quoted | undefined, rate: Quoted): boolean {
  return held?.rateE4 === rate.rateE4 && held.multiplier === rate.multiplier
}

/** The rates that do not stand there already. */
function freshOf(tx: ReadTx, rates: readonly BankRate[]): BankRate[] {
  return rates.filter((rate) => !isSame(rateOf(tx, rate.date, rate.currency), rate))
}

function countsOf(rates: readonly BankRate[], fresh: readonly BankRate[]) {
  const days = [...new Set(rates.map(({ date }) => date))].toSorted()
  const [from, until]: [LocalDate | null, LocalDate | null] = [days[0] ?? null, days.at(-1) ?? null]
  return { days: days.length, from, until, added: fresh.length, same: rates.length - fresh.length }
}
