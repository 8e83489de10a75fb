import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import type { DataGridProps } from '../../../ui/table/DataGrid.tsx'
import classes from './OccupancyPage.module.css'

type FigureTableProps<Row extends object> = DataGridProps<Row> & {
  /** How the figures of the table are calculated, in one line. */
  formula: string
  children?: ReactNode
}

/** A table of figures with the line that explains them; a row opens what stands behind it. */
export function FigureTable<Row extends object>({ formula, children, ...grid }: FigureTableProps<Row>) {
  const { t } = useTranslation('figures')
  return (
    <div className={classes.table} data-beside={!grid.search || undefined}>
      <DataGrid search={false} {...grid} />
      {children}
      <p className={classes.note}>
        {formula} {grid.onOpen && t('openHint')}
      </p>
    </div>
  )
}
