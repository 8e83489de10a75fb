import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import type { ListedProblem } from './problem-text.ts'
import { useColumnName, useProblemText } from './problem-text.ts'
import classes from './ProblemGrid.module.css'

/** Where a problem is, and what it is: the columns that errors and warnings share. */
export function useProblemColumns(rows: readonly ListedProblem[]): GridColumn<ListedProblem>[] {
  const { t } = useTranslation('register')
  const problemText = useProblemText()
  const columnName = useColumnName()
  // While all problems are in the register, saying so on every row only takes room.
  const withSheet = rows.some((row) => row.sheet === 'rooms')
  return useMemo(() => {
    const sheet: GridColumn<ListedProblem> = {
      id: 'sheet',
      header: t('check.sheet'),
      width: 92,
      value: (row) => t(`sheets.${row.sheet}`),
    }
    return [
      { id: 'line', header: t('check.line'), width: 72, align: 'end', value: (row) => row.line },
      ...(withSheet ? [sheet] : []),
      { id: 'column', header: t('check.column'), width: 128, value: (row) => columnName(row.column) },
      {
        id: 'problem',
        header: t('check.problem'),
        grow: 3,
        value: problemText,
        cell: (row) => (
          <span className={classes.sentence} title={problemText(row)}>
            {problemText(row)}
          </span>
        ),
      },
    ]
  }, [t, problemText, columnName, withSheet])
}
