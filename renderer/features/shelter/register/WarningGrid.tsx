import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../../common/shelter/register/register.columns.ts'
import { omitColumn } from '../../../../common/shelter/register/register.columns.ts'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import { correct } from './import-draft.ts'
import { useProblemColumns } from './problem-columns.tsx'
import type { ListedProblem } from './problem-text.ts'
import { listProblems } from './problem-text.ts'
import classes from './ProblemGrid.module.css'

type WarningGridProps = {
  problems: readonly Problem[]
  /** After the import nothing can be put back any more. */
  settled?: boolean
}

/** What is worth knowing but does not stand in the way; rows left out can be put back. */
export function WarningGrid({ problems, settled = false }: WarningGridProps) {
  const { t } = useTranslation('register')
  const rows = useMemo(() => listProblems(problems), [problems])
  const shared = useProblemColumns(rows)
  const columns = useMemo<GridColumn<ListedProblem>[]>(() => {
    if (settled || !rows.some((row) => row.code === 'line-omitted')) return shared
    const restore: GridColumn<ListedProblem> = {
      id: 'restore',
      header: t('page.check.row'),
      width: 136,
      sortable: false,
      value: () => null,
      cell: (row) =>
        row.code === 'line-omitted' && (
          <button
            type="button"
            className={classes.act}
            aria-label={t('page.check.restoreLineOf', { line: row.line })}
            onClick={() => correct({ sheet: row.sheet, line: row.line, column: omitColumn }, null)}
          >
            {t('page.check.restoreLine')}
          </button>
        ),
    }
    return [...shared, restore]
  }, [t, shared, rows, settled])
  return (
    <div className={classes.bounded}>
      <DataGrid
        label={t('page.check.warnings')}
        rows={rows}
        rowId={(row) => row.id}
        columns={columns}
        density="comfortable"
        search={rows.length > 12}
      />
    </div>
  )
}
