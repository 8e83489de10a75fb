import type { Format } from '../../../common/i18n/format.ts'
import { isLocalDate } from '../../../common/kernel/calendar.ts'
import type { LogAction, LogDetails, LogEntry } from '../../../common/security/log/log.contract.ts'
import type { Translate } from '../../kernel/document.ts'

type Act = Pick<LogEntry, 'action' | 'details' | 'persons'>
type Words = { readonly withNames: boolean; readonly format: Format; readonly t: Translate }
type Holder = 'toHolder' | 'fromHolder' | 'lastHolder'

const holderOf: Partial<Record<LogAction, Holder>> = {
  'key.out': 'toHolder',
  'key.in': 'fromHolder',
  'key.lost': 'lastHolder',
}

/** What an act of the gate did, as a sentence with its particulars; empty for a line that was written by hand. */
export function actionSentence({ action, details, persons }: Act, { withNames, format, t }: Words): string {
  if (action === null) return ''
  const { number = '', name = '', route = '', date = '' } = details
  const holder = heldBy(details, persons, withNames)
  const piece = holderOf[action]
  return t(`securityLog.action.${action}`, {
    number,
    name,
    route,
    date: isLocalDate(date) ? format.date(date) : date,
    ...particulars(details, t),
    ...(piece && { [piece]: holder === '' ? '' : t(`securityLog.detail.${piece}`, { holder }) }),
  })
}

/** A resident who holds a key is written down by alias; without names the paper gives the code instead. */
function heldBy(details: LogDetails, persons: LogEntry['persons'], withNames: boolean): string {
  const [resident] = persons
  if (!resident) return details['holder'] ?? ''
  return withNames ? resident.alias : resident.code
}

/** Pieces of a sentence that stand only when there is something to say. */
function particulars(details: LogDetails, t: Translate) {
  const { badge = '', organisation = '', reason = '', opens = '', inOrder = '', items = '', passed = '' } = details
  const { of = '' } = details
  const outcome = codeWord(details['outcome'] ?? '', t)
  const result = codeWord(details['result'] ?? '', t)
  return {
    badge: badge && t('securityLog.detail.badge', { badge }),
    organisation: organisation && t('securityLog.detail.organisation', { organisation }),
    reason: reason && t('securityLog.detail.reason', { reason }),
    opens: opens && t('securityLog.detail.opens', { opens }),
    equipment: items === '' || items === '0' ? '' : t('securityLog.detail.equipment', { inOrder, items }),
    passed: passed && of && t('securityLog.detail.passed', { passed, of }),
    outcome: outcome && t('securityLog.detail.outcome', { outcome }),
    result: result && t('securityLog.detail.result', { result }),
  }
}

const codes = ['answered', 'no-answer', 'called-back', 'passed', 'failed'] as const

/** Outcomes and results are written down as codes; whatever else stands there is said as it is. */
function codeWord(code: string, t: Translate): string {
  const known = codes.find((each) => each === code)
  return known ? t(`securityLog.code.${known}`) : code
}
