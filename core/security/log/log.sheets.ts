import { dateIn, houseZone } from '../../../common/kernel/calendar.ts'
import type { LogEntry } from '../../../common/security/log/log.contract.ts'
import type { PrintInfo, Translate } from '../../kernel/document.ts'
import type { ColumnKind, Sheet, SheetColumn, SheetValue } from '../../kernel/sheet.ts'
import { actionSentence } from './action-sentence.ts'
import { completions, personLabels, wordsFor } from './line-words.ts'
import type { PrintedLog, Words } from './line-words.ts'

type Column = SheetColumn & { readonly value: (entry: LogEntry) => SheetValue }

/** The lines of a range of days as a table, and its days; the same rows as on paper. */
export function logSheets(log: PrintedLog, print: PrintInfo, t: Translate): Sheet[] {
  const words = wordsFor(print, t)
  return [lines(log, words), days(log, words)]
}

function lines({ entries }: PrintedLog, words: Words): Sheet {
  const { format, t } = words
  const column = (heading: string, kind: ColumnKind, value: Column['value']): Column => ({ heading, kind, value })
  const columns = [
    column(t('securityLog.number'), 'integer', ({ seq }) => seq),
    column(t('securityLog.sheet.date'), 'date', ({ at }) => dateIn(houseZone, at)),
    column(t('securityLog.time'), 'text', ({ at }) => format.time(at)),
    column(t('securityLog.sheet.enteredOn'), 'date', ({ enteredAt }) => dateIn(houseZone, enteredAt)),
    column(t('securityLog.sheet.enteredAt'), 'text', ({ enteredAt }) => format.time(enteredAt)),
    column(t('securityLog.kindHeading'), 'text', ({ kind }) => t(`securityLog.kind.${kind}`)),
    column(t('securityLog.sheet.act'), 'text', (entry) => actionSentence(entry, words)),
    column(t('securityLog.sheet.persons'), 'text', (entry) => personLabels(entry, words).join('; ')),
    column(t('securityLog.sheet.text'), 'text', ({ text }) => text),
    column(t('securityLog.sheet.expectedReturn'), 'text', ({ expectedReturn }) =>
      expectedReturn ? format.dateTime(expectedReturn) : '',
    ),
    column(t('securityLog.sheet.late'), 'text', ({ late }) => (late ? t('securityLog.sheet.yes') : '')),
    column(t('securityLog.sheet.confirmed'), 'text', ({ confirmed }) =>
      confirmed.map((doubt) => t(`securityLog.doubt.${doubt}`)).join('; '),
    ),
    column(t('securityLog.sheet.completes'), 'integer', ({ supplements }) => supplements?.seq ?? null),
    column(t('securityLog.sheet.completedBy'), 'text', (entry) => completions(entry).completed),
    column(t('securityLog.sheet.withdrawnBy'), 'text', (entry) => completions(entry).withdrawn),
    column(t('securityLog.writer'), 'text', ({ byName }) => byName),
  ]
  return {
    name: t('securityLog.sheet.lines'),
    columns,
    rows: entries.map((entry) => columns.map(({ value }) => value(entry))),
  }
}

function days(log: PrintedLog, { format, t }: Words): Sheet {
  return {
    name: t('securityLog.sheet.days'),
    columns: [
      { heading: t('securityLog.sheet.day'), kind: 'date' },
      { heading: t('securityLog.sheet.opened'), kind: 'text' },
      { heading: t('securityLog.sheet.closed'), kind: 'text' },
      { heading: t('securityLog.sheet.closedBy'), kind: 'text' },
      { heading: t('securityLog.sheet.entries'), kind: 'integer' },
      { heading: t('securityLog.sheet.lateEntries'), kind: 'integer' },
    ],
    rows: log.days.map((day) => [
      day.date,
      format.dateTime(day.openedAt),
      day.closedAt ? format.dateTime(day.closedAt) : '',
      day.closedByName ?? '',
      day.entries,
      day.lateEntries,
    ]),
  }
}
