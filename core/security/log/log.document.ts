import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { LogDay, LogEntry } from '../../../common/security/log/log.contract.ts'
import { contentWidth, printable } from '../../kernel/document.ts'
import type {
  Cell,
  Content,
  PrintableDocument,
  PrintInfo,
  Spanned,
  TextContent,
  Translate,
} from '../../kernel/document.ts'
import { signatureLines } from '../../kernel/signature-lines.ts'
import { actionSentence } from './action-sentence.ts'
import { completions, enteredNote, missingNumbers, personLabels, wordsFor } from './line-words.ts'
import type { PrintedLog, Words } from './line-words.ts'

type Period = { readonly from: LocalDate; readonly until: LocalDate }

/** Number, time, kind, what happened, writer; points, with 8 points between them on 523 points of paper. */
const widths = [32, 54, 66, 269, 70]
const spanned: Spanned = {}

/** A day in which a line is longer than so many lines of text, half a page, lets its rows go on over the page. */
const keptTogether = 30

/** The book of a range of days on paper: every line with its number, then the count, the audit anchor and signatures. */
export function logDocument(log: PrintedLog & Period, print: PrintInfo, t: Translate): PrintableDocument {
  const words = wordsFor(print, t)
  const { format } = words
  const subtitle =
    log.from === log.until ? format.longDate(log.from) : `${format.date(log.from)} – ${format.date(log.until)}`
  const days = Map.groupBy(log.entries, ({ day }) => day)
  const content: Content[] = [
    ...(log.entries.length === 0 ? [{ text: t('securityLog.empty') }] : []),
    ...log.days.flatMap((day) => dayTable(day, days.get(day.date) ?? [], words)),
    closing(log, words),
  ]
  return printable(
    { title: t('securityLog.title'), subtitle, orientation: 'portrait', about: 'gate', content },
    print,
    t,
  )
}

function dayTable(day: LogDay, entries: readonly LogEntry[], words: Words): Content[] {
  const [first] = entries
  if (!first) return []
  const heading = (text: string): Cell => ({ text, style: 'column' })
  const short = entries.every((entry) => textLines(entry) <= keptTogether)
  const { t } = words
  return [
    {
      margin: [0, 0, 0, 12],
      table: {
        widths,
        headerRows: 2,
        // What is kept together is cut where it is longer than a page, so a long line may be broken.
        keepWithHeaderRows: short ? 1 : 0,
        dontBreakRows: short,
        body: [
          [dayHeading(day, first.byName, words), spanned, spanned, spanned, spanned],
          [
            heading(t('securityLog.number')),
            heading(t('securityLog.time')),
            heading(t('securityLog.kindHeading')),
            heading(t('securityLog.what')),
            heading(t('securityLog.writer')),
          ],
          ...entries.map((entry) => lineRow(entry, words)),
        ],
      },
      layout: 'lines',
    },
  ]
}

/** Lines of text that a row needs at most. */
function textLines({ text, persons, details }: LogEntry): number {
  const paragraphs = text.split('\n').reduce((sum, paragraph) => sum + 1 + Math.floor(paragraph.length / 45), 0)
  return paragraphs + persons.length + Math.ceil(Object.values(details).join(' ').length / 45) + 6
}

/** The day was opened by its first line. */
function dayHeading(day: LogDay, openedBy: string, { format, t }: Words): Cell {
  const opened = t('securityLog.opened', { when: format.dateTime(day.openedAt), name: openedBy })
  const closed = day.closedAt
    ? t('securityLog.closed', { when: format.dateTime(day.closedAt), name: day.closedByName ?? '' })
    : t('securityLog.notClosed')
  return {
    colSpan: 5,
    fillColor: '#e9e9e9',
    margin: [4, 2, 4, 2],
    stack: [
      { text: format.longDate(day.date), style: 'group' },
      { text: `${opened} · ${closed}`, style: 'small' },
    ],
  }
}

function lineRow(entry: LogEntry, words: Words): Cell[] {
  const { format, t } = words
  const entered = enteredNote(entry, words)
  const struck = completions(entry).withdrawn === '' ? {} : ({ decoration: 'lineThrough' } as const)
  const late: Content[] = entry.late ? [{ text: t('securityLog.late'), style: ['small', 'strong'] }] : []
  return [
    { text: String(entry.seq), style: 'strong' },
    {
      stack: [
        { text: format.time(entry.at), style: 'strong' },
        ...(entered === '' ? [] : [{ text: entered, style: 'small' as const }]),
      ],
    },
    { stack: [{ text: t(`securityLog.kind.${entry.kind}`), ...struck }, ...late] },
    { stack: whatHappened(entry, words, struck) },
    { text: entry.byName, style: 'small', margin: [0, 1, 0, 0] },
  ]
}

function whatHappened(entry: LogEntry, words: Words, struck: Pick<TextContent, 'decoration'>): Content[] {
  const said = [actionSentence(entry, words), entry.text].filter((text) => text !== '')
  const persons = personLabels(entry, words).join(' · ')
  return [
    ...(persons === '' ? [] : [{ text: persons, style: 'strong' as const, ...struck }]),
    ...said.map((text) => ({ text, ...struck })),
    ...notes(entry, words).map((text) => ({
      text,
      style: 'note' as const,
      margin: [0, 1, 0, 0] as [number, number, number, number],
    })),
  ]
}

function notes(entry: LogEntry, { format, t }: Words): string[] {
  const { completed, withdrawn } = completions(entry)
  const { supplements } = entry
  return [
    ...(entry.expectedReturn ? [t('securityLog.expectedReturn', { when: format.dateTime(entry.expectedReturn) })] : []),
    ...entry.confirmed.map((doubt) => t(`securityLog.doubt.${doubt}`)),
    ...(supplements
      ? [t(supplements.withdraws ? 'securityLog.withdraws' : 'securityLog.completes', { number: supplements.seq })]
      : []),
    ...(completed === '' ? [] : [t('securityLog.completedBy', { numbers: completed })]),
    ...(withdrawn === '' ? [] : [t('securityLog.withdrawnBy', { numbers: withdrawn })]),
  ]
}

function closing(log: PrintedLog, { t }: Words): Content {
  return {
    unbreakable: true,
    margin: [0, 4, 0, 0],
    stack: [
      ...count(log.entries, t),
      anchorBox(log.anchor, t),
      signatureLines([
        [t('securityLog.officer'), 200],
        [t('securityLog.coordinator'), 200],
        [t('securityLog.signedOn'), 83],
      ]),
    ],
  }
}

/** Ranges of numbers that are named one by one. */
const rangesNamed = 12

/** How many lines, from which number to which, and whether a number between them is missing on this paper. */
function count(entries: readonly LogEntry[], t: Translate): Content[] {
  const seqs = entries.map(({ seq }) => seq).sort((a, b) => a - b)
  const [first] = seqs
  if (first === undefined) return []
  const lines = t('securityLog.lines', { count: seqs.length, first, last: seqs.at(-1) ?? first })
  const missing = missingNumbers(seqs)
  if (missing.length === 0) return [{ text: `${lines}, ${t('securityLog.noGaps')}`, style: 'group' }]
  const named = missing
    .slice(0, rangesNamed)
    .map(({ from, until }) => (from === until ? `${from}` : `${from}–${until}`))
  const more = missing.length - named.length
  const numbers = [...named, ...(more > 0 ? [t('securityLog.andMore', { count: more })] : [])].join(', ')
  return [
    { text: lines, style: 'group' },
    { text: t('securityLog.elsewhere', { numbers }), style: 'note', margin: [0, 2, 0, 0] },
  ]
}

function anchorBox({ seq, code }: PrintedLog['anchor'], t: Translate): Content {
  const body: Cell = {
    stack: [
      { text: [t('securityLog.anchor', { number: seq }), ' ', { text: code, style: 'strong' }] },
      { text: t('securityLog.anchorHow', { anchor: `${seq}:${code}` }), style: 'note', margin: [0, 2, 0, 0] },
    ],
    margin: [2, 2, 2, 2],
  }
  return { margin: [0, 8, 0, 0], table: { widths: [contentWidth.portrait - 9], body: [[body]] }, layout: 'room' }
}
