import type { workersContract } from '../../../common/atelier/workers/workers.contract.ts'
import { isActiveOn } from '../../../common/atelier/workers/workers.rules.ts'
import { planningDefaults } from '../../../common/atelier/planning/planning.rules.ts'
import { AppError, type Reason } from '../../../common/kernel/app-error.ts'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import { fold } from '../../../common/kernel/search.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import {
  allWorkers,
  daysBetween,
  declareDay,
  forgetDay,
  getWorker,
  insertWorker,
  storeWorker,
  workerCalled,
  worksOutside,
} from './workers.queries.ts'

const { compare } = new Intl.Collator('ro', { numeric: true })

const atField = (field: string, reason: Reason, code: 'conflict' | 'rule-broken' = 'rule-broken') =>
  new AppError(code, reason, { fields: { [field]: reason } })

function refuseTaken(tx: ReadTx, folded: string, exceptId: string | null): void {
  const bearer = workerCalled(tx, folded)
  if (bearer !== undefined && bearer !== exceptId) throw atField('alias', 'workers.alias-taken', 'conflict')
}

function refuseWorkOutside(tx: ReadTx, id: string, from: LocalDate, until: LocalDate | null, field: string): void {
  if (worksOutside(tx, id, from, until)) throw atField(field, 'workers.work-outside')
}

export const workersHandlers: Handlers<typeof workersContract> = {
  'workers.list': ({ tx, today }, { includeEnded }) =>
    allWorkers(tx)
      .map(({ folded: _folded, paceBp: _pace, ...worker }) => ({ ...worker, active: isActiveOn(worker, today) }))
      .filter(({ activeUntil }) => includeEnded || activeUntil === null || activeUntil > today)
      .sort((a, b) => compare(a.alias, b.alias)),

  'workers.days': ({ tx }, { from, until }) => daysBetween(tx, from, until),

  'workers.add': ({ tx, newId, subject }, details) => {
    const folded = fold(details.alias)
    refuseTaken(tx, folded, null)
    const id = newId('worker')
    insertWorker(tx, { ...details, id, folded, paceBp: planningDefaults.startingPaceBp, activeUntil: null })
    subject(id)
    return { id }
  },

  'workers.correct': ({ tx, subject }, { id, version, ...details }) => {
    const worker = found(getWorker(tx, id))
    currentVersion(worker, version)
    const folded = fold(details.alias)
    refuseTaken(tx, folded, id)
    if (worker.activeUntil !== null && details.activeFrom >= worker.activeUntil) {
      throw atField('activeFrom', 'workers.end-before-begin')
    }
    refuseWorkOutside(tx, id, details.activeFrom, null, 'activeFrom')
    storeWorker(tx, id, { ...details, folded, version: version + 1 })
    subject(id)
    return {}
  },

  'workers.end': ({ tx, subject }, { id, version, until }) => {
    const worker = found(getWorker(tx, id))
    currentVersion(worker, version)
    if (until !== null && until <= worker.activeFrom) throw atField('until', 'workers.end-before-begin')
    refuseWorkOutside(tx, id, worker.activeFrom, until, 'until')
    storeWorker(tx, id, { activeUntil: until, version: version + 1 })
    subject(id)
    return {}
  },

  'workers.declare': ({ tx, subject }, { workerId, date, minutes }) => {
    const worker = found(getWorker(tx, workerId))
    if (!isActiveOn(worker, date)) throw atField('date', 'workers.not-active')
    if (minutes === null) forgetDay(tx, workerId, date)
    else declareDay(tx, { workerId, date, minutes })
    subject(workerId)
    return {}
  },
}
