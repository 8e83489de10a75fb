import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../../common/shelter/register/register.columns.ts'
import { Button } from '../../../ui/Button.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import { CorrectionBox } from './CorrectionBox.tsx'
import type { Correction } from './import-draft.ts'
import { correct, omitLines, sameCell } from './import-draft.ts'
import { useProblemColumns } from './problem-columns.tsx'
import type { ListedProblem } from './problem-text.ts'
import { listProblems, useColumnName, valueIn } from './problem-text.ts'
import classes from './ProblemGrid.module.css'

type ErrorGridProps = { problems: readonly Problem[]; corrections: readonly Correction[] }

/** What has to be put right: the value can be typed in place, or the row left out. */
export function ErrorGrid({ problems, corrections }: ErrorGridProps) {
  const { t } = useTranslation('register')
  const columnName = useColumnName()
  const rows = useMemo(() => listProblems(problems), [problems])
  const shared = useProblemColumns(rows)
  const { frame, remember } = useFocusKept(rows)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const omitSelected = () => {
    omitLines(rows.filter((row) => selected.has(row.id) && row.line > 1))
    setSelected(new Set())
  }
  const columns = useMemo<GridColumn<ListedProblem>[]>(
    () => [
      ...shared,
      {
        id: 'value',
        header: t('check.value'),
        width: 190,
        value: (row) => valueIn(row),
        cell: (row) =>
          row.line > 1 && (
            <CorrectionBox
              label={t('page.check.newValue', { line: row.line, column: columnName(row.column) })}
              placeholder={t('check.correct')}
              initial={corrections.find((one) => sameCell(one, row))?.value ?? valueIn(row)}
              onCorrect={(value) => {
                remember()
                correct({ sheet: row.sheet, line: row.line, column: row.column }, value)
              }}
            />
          ),
      },
      {
        id: 'omit',
        header: t('page.check.row'),
        width: 136,
        sortable: false,
        value: () => null,
        cell: (row) =>
          row.line > 1 && (
            <button
              type="button"
              className={classes.act}
              aria-label={t('page.check.omitLineOf', { line: row.line })}
              onClick={() => {
                remember()
                omitLines([row])
              }}
            >
              {t('page.check.omitLine')}
            </button>
          ),
      },
    ],
    [t, shared, columnName, corrections, remember],
  )
  return (
    <div ref={frame} className={classes.bounded}>
      <DataGrid
        label={t('page.check.errors')}
        rows={rows}
        rowId={(row) => row.id}
        columns={columns}
        density="comfortable"
        search={rows.length > 12}
        selection={{ selected, onChange: setSelected }}
        bulk={() => <Button onClick={omitSelected}>{t('page.check.omitChosen')}</Button>}
      />
      <p className={classes.keys}>{t('page.check.keys')}</p>
    </div>
  )
}

/** A row that is put right disappears with the focus in it: the focus then goes to the field that took its place. */
function useFocusKept(rows: readonly ListedProblem[]) {
  const frame = useRef<HTMLDivElement>(null)
  const place = useRef<number | null>(null)
  const remember = useRef(() => {
    place.current = fieldsIn(frame.current).findIndex((field) => rowOf(field) === rowOf(document.activeElement))
  })
  useEffect(() => {
    if (place.current === null || place.current < 0 || document.activeElement !== document.body) return
    const fields = fieldsIn(frame.current)
    fields[Math.min(place.current, fields.length - 1)]?.focus()
    place.current = null
  }, [rows])
  return { frame, remember: remember.current }
}

function fieldsIn(frame: HTMLElement | null): HTMLInputElement[] {
  return [...(frame?.querySelectorAll<HTMLInputElement>('input[data-correction]') ?? [])]
}

function rowOf(element: Element | null): Element | null {
  return element?.closest('[role="row"]') ?? null
}
