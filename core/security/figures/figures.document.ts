import { formatFor, type Format } from '../../../common/i18n/format.ts'
import { addDays, type Instant, type LocalDate } from '../../../common/kernel/calendar.ts'
import type { Compliance, SecurityFigures } from '../../../common/security/figures/figures.contract.ts'
import { categoryRows, percentOf, periodTotals } from '../../../common/security/figures/figures.rules.ts'
import { printable } from '../../kernel/document.ts'
import type { Cell, Content, PrintableDocument, PrintInfo, Spanned, Translate, Vector } from '../../kernel/document.ts'
import { hourName, otherFigures } from './figure-words.ts'

export type FiguresReport = {
  readonly from: LocalDate
  readonly until: LocalDate
  readonly calculatedAt: Instant
  readonly figures: SecurityFigures
}

type Context = { readonly figures: SecurityFigures; readonly format: Format; readonly t: Translate }
type Column = { readonly heading: string; readonly width: number | '*' }

const spanned: Spanned = {}

/** Up to so many rows a table is never cut by the end of a page. */
const keptTogether = 14
/** Fills of severity 1 to 3, from dark to light, so that they differ on a printer without colour. */
const severityFills = ['#b34a00', '#e8b866', '#c9dfe1'] as const
const plain = ['#c9dfe1']
const barLength = 150
/** Beside five columns of numbers. */
const shortBar = 84

/** Figures of the gate for a period on A4: sums, incidents, patrols and check calls, log, visits, keys and tests. */
export function figuresDocument(report: FiguresReport, print: PrintInfo, t: Translate): PrintableDocument {
  const format = formatFor(print.language)
  const context = { figures: report.figures, format, t }
  const source = t('securityFigures.source', { when: format.dateTime(report.calculatedAt) })
  const content = [
    keyFigures(context),
    ...incidents(context),
    compliance(t('securityFigures.patrols'), report.figures.patrols, t('securityFigures.noPatrols'), context),
    compliance(t('securityFigures.checkCalls'), report.figures.checkCalls, t('securityFigures.noCheckCalls'), context),
    ...lines(context),
    rest(context),
    notes(source, t),
  ]
  const subtitle = format.period(report.from, addDays(report.until, -1))
  return printable(
    { title: t('securityFigures.title'), subtitle, orientation: 'portrait', about: 'figures', content },
    print,
    t,
  )
}

function keyFigures({ figures, format, t }: Context): Content {
  const totals = periodTotals(figures)
  const kept = ({ onTime, planned }: { onTime: number; planned: number }) => {
    const percent = percentOf(onTime, planned)
    return percent === null ? '–' : format.percent(percent / 100, 1)
  }
  const named = [
    [t('securityFigures.entries'), format.number(totals.entries)],
    [t('securityFigures.incidents'), format.number(totals.incidents)],
    [`${t('securityFigures.patrols')}: ${t('securityFigures.share').toLowerCase()}`, kept(totals.patrols)],
    [`${t('securityFigures.checkCalls')}: ${t('securityFigures.share').toLowerCase()}`, kept(totals.checkCalls)],
  ] as const
  const cells = named.map(([label, value]): Cell => ({
    stack: [
      { text: value, style: 'figure' },
      { text: label, style: 'small' },
    ],
  }))
  return { table: { widths: named.map(() => '*' as const), body: [cells] }, layout: 'list' }
}

/** A table whose title repeats with its headings on every page that it reaches. */
function table(
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly (string | Content)[])[],
  total: readonly string[] | null = null,
): Content {
  const cell = (value: string | Content, index: number, style?: 'column' | 'strong'): Cell => {
    if (typeof value !== 'string') return value
    return { text: value, alignment: index === 0 ? 'left' : 'right', ...(style ? { style } : {}) }
  }
  return {
    margin: [0, 8, 0, 4],
    unbreakable: rows.length <= keptTogether,
    table: {
      widths: columns.map(({ width }) => width),
      headerRows: 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [
        [{ text: title, style: 'section', colSpan: columns.length }, ...columns.slice(1).map(() => spanned)],
        columns.map(({ heading }, index) => cell(heading, index, 'column')),
        ...rows.map((row) => row.map((value, index) => cell(value, index))),
        ...(total ? [total.map((value, index) => cell(value, index, 'strong'))] : []),
      ],
    },
    layout: 'lines',
  }
}

const section = (title: string, text: string): Content => ({
  unbreakable: true,
  margin: [0, 8, 0, 4],
  stack: [{ text: title, style: 'section' }, { text }],
})

/** A bar of outlined parts beside its numbers. */
function bar(parts: readonly number[], whole: number, fills: readonly string[] = plain, length = barLength): Content {
  const widths = parts.map((part) => (whole === 0 ? 0 : (part / whole) * length))
  const canvas = widths.flatMap((w, index): Vector[] => {
    const x = widths.slice(0, index).reduce((sum, width) => sum + width, 0)
    const color = fills[index] ?? '#ffffff'
    return w === 0 ? [] : [{ type: 'rect', x, y: 2, w, h: 7, lineWidth: 0.5, lineColor: '#000000', color }]
  })
  return canvas.length === 0 ? { text: '' } : { canvas }
}

function incidents({ figures, format, t }: Context): Content[] {
  const totals = periodTotals(figures)
  const title = t('securityFigures.incidentsByCategory')
  if (totals.incidents === 0) return [section(t('securityFigures.incidents'), t('securityFigures.noIncidents'))]
  const severities = (['s1', 's2', 's3'] as const).map((name) => ({
    heading: t(`securityFigures.severity.${name}`),
    width: 52,
  }))
  const numbers = (counts: readonly number[]) => counts.map((count) => format.number(count))
  const sums = numbers([totals.severity1, totals.severity2, totals.severity3, totals.incidents])
  const rows = categoryRows(figures.incidentsByCategory)
  const most = Math.max(...rows.map((row) => row.incidents))
  const counts = (row: { severity1: number; severity2: number; severity3: number }) => [
    row.severity1,
    row.severity2,
    row.severity3,
  ]
  const first = (heading: string): Column => ({ heading, width: '*' })
  const barColumn = { heading: '', width: barLength }
  const last = { heading: t('total'), width: 40 }
  const hours = figures.incidentsByHour.filter((row) => row.incidents > 0)
  const busiest = Math.max(...hours.map((row) => row.incidents))
  const months = figures.incidentsByMonth.map((row) => ({
    ...row,
    all: counts(row).reduce((sum, one) => sum + one, 0),
  }))
  const fullest = Math.max(...months.map(({ all }) => all))
  return [
    table(
      title,
      [first(t('securityFigures.kindHeading')), barColumn, ...severities, last],
      rows.map((row) => [
        t(`securityFigures.category.${row.category}`),
        bar(counts(row), most, severityFills),
        ...numbers([...counts(row), row.incidents]),
      ]),
      [t('total'), '', ...sums],
    ),
    table(
      t('securityFigures.incidentsByMonth'),
      [first(t('securityFigures.month')), barColumn, ...severities, last],
      months.map((row) => [
        format.month(row.month),
        bar(counts(row), fullest, severityFills),
        ...numbers([...counts(row), row.all]),
      ]),
      [t('total'), '', ...sums],
    ),
    table(
      t('securityFigures.incidentsByHour'),
      [first(t('securityFigures.hour')), barColumn, { heading: t('securityFigures.incidents'), width: 60 }],
      hours.map((row) => [hourName(row.hour, t), bar([row.incidents], busiest), format.number(row.incidents)]),
    ),
  ]
}

function compliance(title: string, rows: readonly Compliance[], nothing: string, { format, t }: Context): Content {
  if (rows.length === 0) return section(title, nothing)
  const headings = ['planned', 'lateDone', 'missed', 'withExceptions'] as const
  return table(
    title,
    [
      { heading: t('securityFigures.name'), width: '*' },
      { heading: '', width: shortBar },
      { heading: t('securityFigures.share'), width: 92 },
      ...headings.map((name) => ({ heading: t(`securityFigures.${name}`), width: 48 })),
    ],
    rows.map((row) => [
      row.name,
      bar([row.onTime, row.planned - row.onTime], row.planned, [...plain, '#ffffff'], shortBar),
      `${t('securityFigures.shareWords', {
        onTime: format.number(row.onTime),
        planned: format.number(row.planned),
      })} · ${format.percent((percentOf(row.onTime, row.planned) ?? 0) / 100, 1)}`,
      ...[row.planned, row.late, row.missed, row.withExceptions].map((count) => format.number(count)),
    ]),
  )
}

function lines({ figures, format, t }: Context): Content[] {
  const totals = periodTotals(figures)
  if (totals.entries === 0) return [section(t('securityFigures.entries'), t('securityFigures.noEntries'))]
  const kinds = figures.entriesByKind.toSorted((a, b) => b.entries - a.entries)
  const entries = { heading: t('securityFigures.entries'), width: 90 }
  const most = kinds[0]?.entries ?? 0
  return [
    table(
      t('securityFigures.entriesByKind'),
      [{ heading: t('securityFigures.kindHeading'), width: '*' }, { heading: '', width: barLength }, entries],
      kinds.map((row) => [t(`securityFigures.kind.${row.kind}`), bar([row.entries], most), format.number(row.entries)]),
      [t('total'), '', format.number(totals.entries)],
    ),
    table(
      t('securityFigures.entriesByMonth'),
      [{ heading: t('securityFigures.month'), width: '*' }, entries, { heading: t('securityFigures.late'), width: 90 }],
      figures.entriesByMonth.map((row) => [
        format.month(row.month),
        format.number(row.entries),
        format.number(row.late),
      ]),
      [t('total'), format.number(totals.entries), format.number(totals.late)],
    ),
  ]
}

function rest({ figures, format, t }: Context): Content {
  return table(
    t('securityFigures.rest'),
    [
      { heading: t('securityFigures.figure'), width: '*' },
      { heading: t('securityFigures.value'), width: 90 },
    ],
    otherFigures(figures, t).map(({ name, value }) => [name, value === null ? '–' : format.number(value)]),
  )
}

function notes(source: string, t: Translate): Content {
  const formulas = (['formulaBars', 'formulaLines', 'formulaHours', 'formulaCompliance', 'formulaRest'] as const).map(
    (key): Content => ({ text: t(`securityFigures.${key}`), style: 'note', margin: [0, 0, 0, 3] }),
  )
  return {
    unbreakable: true,
    margin: [0, 8, 0, 0],
    stack: [
      { text: t('securityFigures.howCounted'), style: 'section' },
      ...formulas,
      { text: source, style: ['small', 'muted'] },
    ],
  }
}
