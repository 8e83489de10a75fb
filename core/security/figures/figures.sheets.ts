import type { Compliance, SecurityFigures } from '../../../common/security/figures/figures.contract.ts'
import { categoryRows, percentOf } from '../../../common/security/figures/figures.rules.ts'
import type { Translate } from '../../kernel/document.ts'
import type { ColumnKind, Sheet, SheetColumn } from '../../kernel/sheet.ts'
import { hourName, otherFigures } from './figure-words.ts'

const column = (heading: string, kind: ColumnKind = 'integer'): SheetColumn => ({ heading, kind })

/** The figures as sheets, one for each table of the report. */
export function figuresSheets(figures: SecurityFigures, t: Translate): Sheet[] {
  const severities = (['s1', 's2', 's3'] as const).map((name) => column(t(`securityFigures.severity.${name}`)))
  return [
    {
      name: t('securityFigures.entriesByKind'),
      columns: [column(t('securityFigures.kindHeading'), 'text'), column(t('securityFigures.entries'))],
      rows: figures.entriesByKind.map(({ kind, entries }) => [t(`securityFigures.kind.${kind}`), entries]),
    },
    {
      name: t('securityFigures.entriesByMonth'),
      columns: [
        column(t('securityFigures.month'), 'text'),
        column(t('securityFigures.entries')),
        column(t('securityFigures.late')),
      ],
      rows: figures.entriesByMonth.map(({ month, entries, late }) => [month, entries, late]),
    },
    {
      name: t('securityFigures.incidentsByCategory'),
      columns: [column(t('securityFigures.kindHeading'), 'text'), ...severities, column(t('total'))],
      rows: categoryRows(figures.incidentsByCategory).map((row) => [
        t(`securityFigures.category.${row.category}`),
        row.severity1,
        row.severity2,
        row.severity3,
        row.incidents,
      ]),
    },
    {
      name: t('securityFigures.incidentsByHour'),
      columns: [column(t('securityFigures.hour'), 'text'), column(t('securityFigures.incidents'))],
      rows: figures.incidentsByHour.map(({ hour, incidents }) => [hourName(hour, t), incidents]),
    },
    {
      name: t('securityFigures.incidentsByMonth'),
      columns: [column(t('securityFigures.month'), 'text'), ...severities],
      rows: figures.incidentsByMonth.map((row) => [row.month, row.severity1, row.severity2, row.severity3]),
    },
    complianceSheet(t('securityFigures.patrols'), figures.patrols, t),
    complianceSheet(t('securityFigures.checkCalls'), figures.checkCalls, t),
    {
      name: t('securityFigures.rest'),
      columns: [column(t('securityFigures.figure'), 'text'), column(t('securityFigures.value'))],
      rows: otherFigures(figures, t).map(({ name, value }) => [name, value]),
    },
  ]
}

function complianceSheet(name: string, rows: readonly Compliance[], t: Translate): Sheet {
  return {
    name,
    columns: [
      column(t('securityFigures.name'), 'text'),
      column(t('securityFigures.planned')),
      column(t('securityFigures.onTime')),
      column(t('securityFigures.lateDone')),
      column(t('securityFigures.missed')),
      column(t('securityFigures.withExceptions')),
      column(t('securityFigures.share'), 'percent'),
    ],
    rows: rows.map((row) => [
      row.name,
      row.planned,
      row.onTime,
      row.late,
      row.missed,
      row.withExceptions,
      percentOf(row.onTime, row.planned),
    ]),
  }
}

/** Everything in one table, for a file that holds only one: section, row, figure, value. */
export function figuresInOne(figures: SecurityFigures, t: Translate): Sheet {
  const rows = figuresSheets(figures, t).flatMap(({ name, columns, rows: own }) =>
    own.flatMap((row) =>
      columns.slice(1).map(({ heading }, index) => [name, String(row[0]), heading, row[index + 1] ?? null]),
    ),
  )
  return {
    name: t('securityFigures.title'),
    columns: [
      column(t('securityFigures.section'), 'text'),
      column(t('securityFigures.row'), 'text'),
      column(t('securityFigures.figure'), 'text'),
      column(t('securityFigures.value'), 'decimal'),
    ],
    rows,
  }
}
