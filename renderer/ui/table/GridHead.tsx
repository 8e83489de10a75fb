import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './DataGrid.module.css'
import type { GridColumn } from './grid-types.ts'

export type Sorting = 'asc' | 'desc' | false

type GridHeadProps<Row> = {
  columns: readonly GridColumn<Row>[]
  sortingOf: (columnId: string) => Sorting
  onSort: (columnId: string) => void
  /** How many of the rows shown are selected; `null` where rows cannot be selected. */
  selection: 'none' | 'some' | 'all' | null
  onSelectAll: (selected: boolean) => void
}

/** The header of a grid: sorts by click, Enter or Space. */
export function GridHead<Row>({ columns, sortingOf, onSort, selection, onSelectAll }: GridHeadProps<Row>) {
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        {selection !== null && <SelectAll selection={selection} onSelectAll={onSelectAll} />}
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} sorting={sortingOf(column.id)} onSort={onSort} />
        ))}
      </div>
    </div>
  )
}

type HeadCellProps<Row> = { column: GridColumn<Row>; sorting: Sorting; onSort: (columnId: string) => void }

const ariaSort = { asc: 'ascending', desc: 'descending' } as const

function HeadCell<Row>({ column, sorting, onSort }: HeadCellProps<Row>) {
  const Arrow = sorting === 'desc' ? IconArrowDown : IconArrowUp
  return (
    <div
      role="columnheader"
      className={classes.headCell}
      data-align={column.align}
      {...(sorting && { 'aria-sort': ariaSort[sorting] })}
    >
      {(column.sortable ?? true) ? (
        <button
          type="button"
          className={classes.sort}
          data-sorted={sorting || undefined}
          onClick={() => onSort(column.id)}
        >
          <span className={classes.text}>{column.header}</span>
          <Arrow size={14} stroke={2} aria-hidden="true" />
        </button>
      ) : (
        <span className={classes.text}>{column.header}</span>
      )}
    </div>
  )
}

type SelectAllProps = { selection: 'none' | 'some' | 'all'; onSelectAll: (selected: boolean) => void }

function SelectAll({ selection, onSelectAll }: SelectAllProps) {
  const { t } = useTranslation('app')
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = selection === 'some'
  }, [selection])
  return (
    <div role="columnheader" className={classes.check}>
      <input
        ref={box}
        type="checkbox"
        aria-label={t('grid.selectAll')}
        checked={selection === 'all'}
        onChange={(event) => onSelectAll(event.currentTarget.checked)}
      />
    </div>
  )
}
