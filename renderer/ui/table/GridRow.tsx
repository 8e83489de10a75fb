import type { CSSProperties, MouseEvent } from 'react'
import { memo } from 'react'
import classes from './DataGrid.module.css'
import type { GridColumn, GridWords } from './grid-types.ts'
import { cellText } from './grid-types.ts'

type GridRowProps<Row> = {
  id: string
  rowId: string
  row: Row
  /** Place in the whole list, counted from 1; the header is row 1 for screen readers. */
  position: number
  top: number | null
  columns: readonly GridColumn<Row>[]
  words: GridWords
  atCursor: boolean
  open: boolean
  /** `null` where rows cannot be selected. */
  selected: boolean | null
  selectLabel: string
  onClick: (rowId: string) => void
  onToggle: (rowId: string) => void
}

function PlainGridRow<Row>(props: GridRowProps<Row>) {
  const { id, rowId, row, position, top, columns, words, atCursor, open, selected, selectLabel, onClick, onToggle } =
    props
  const style: CSSProperties | undefined = top === null ? undefined : { transform: `translateY(${top}px)` }
  const click = (event: MouseEvent) => {
    if (!isControl(event.target)) onClick(rowId)
  }
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={position + 1}
      {...(selected !== null && { 'aria-selected': selected })}
      className={classes.row}
      data-cursor={atCursor || undefined}
      data-open={open || undefined}
      data-flow={top === null || undefined}
      style={style}
      onClick={click}
    >
      {selected !== null && (
        <div role="gridcell" className={classes.check}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`${selectLabel}: ${columns[0] ? cellText(columns[0], row, words) : ''}`}
            checked={selected}
            onChange={() => onToggle(rowId)}
          />
        </div>
      )}
      {columns.map((column) => (
        <div
          key={column.id}
          role="gridcell"
          className={column.cell ? classes.cell : classes.words}
          data-align={column.align}
        >
          {column.cell ? column.cell(row) : cellText(column, row, words)}
        </div>
      ))}
    </div>
  )
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, select, textarea, label') !== null
}

/** One row of native elements; drawn again only when something of its own changes. */
export const GridRow = memo(PlainGridRow) as typeof PlainGridRow
