import { useVirtualizer } from '@tanstack/react-virtual'
import type { ReactNode, RefObject } from 'react'
import { useCallback, useId, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './DataGrid.module.css'
import type { GridColumn, GridWords } from './grid-types.ts'
import { GridRow } from './GridRow.tsx'
import { usePrinting } from './use-printing.ts'
import { useRowCursor } from './use-row-cursor.ts'

type ShownRow<Row> = { readonly id: string; readonly original: Row }

type GridBodyProps<Row> = {
  label: string
  scroller: RefObject<HTMLDivElement | null>
  rows: readonly ShownRow<Row>[]
  ids: readonly string[]
  columns: readonly GridColumn<Row>[]
  words: GridWords
  rowHeight: number
  openId: string | null
  selected: ReadonlySet<string> | null
  onOpen: ((row: Row) => void) | undefined
  rowKeys: Readonly<Record<string, (row: Row) => void>> | undefined
  onToggle: (id: string) => void
  head: ReactNode
}

/** The scrolling part: draws the rows in sight, all of them for printing, and moves the keyboard's row. */
export function GridBody<Row>(props: GridBodyProps<Row>) {
  const { label, scroller, rows, ids, columns, words, rowHeight, openId, selected, onOpen, onToggle, rowKeys, head } =
    props
  const { t } = useTranslation('app')
  const gridId = useId()
  const { drawn, height, scrollTo } = useDrawnRows(rows, rowHeight, scroller)
  const openRow = (id: string) => {
    const row = rows.find((candidate) => candidate.id === id)
    if (row) onOpen?.(row.original)
  }
  const runRowKey = (id: string, code: string) => {
    const row = rows.find((candidate) => candidate.id === id)
    const run = rowKeys?.[code]
    if (row) run?.(row.original)
    return run !== undefined
  }
  const cursor = useRowCursor({
    ids,
    pageSize: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2),
    onOpen: onOpen && openRow,
    onToggle: selected ? onToggle : undefined,
    onRowKey: rowKeys && runRowKey,
    scrollTo,
  })
  const clickRow = useLatest((id: string) => {
    cursor.setCursorId(id)
    openRow(id)
  })
  const cursorDrawn = cursor.cursorId !== null && drawn.some(({ row }) => row.id === cursor.cursorId)
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-description={t('grid.keys')}
      aria-rowcount={rows.length + 1}
      {...(selected && { 'aria-multiselectable': true })}
      {...(cursorDrawn && { 'aria-activedescendant': `${gridId}-${cursor.cursorId}` })}
      className={classes.scroller}
      onKeyDown={cursor.onKeyDown}
      onFocus={(event) => event.target === event.currentTarget && cursor.onFocus()}
    >
      {head}
      {rows.length > 0 && (
        <div role="rowgroup" className={classes.body} style={height === null ? undefined : { height }}>
          {drawn.map(({ row, index, top }) => (
            <GridRow
              key={row.id}
              id={`${gridId}-${row.id}`}
              rowId={row.id}
              row={row.original}
              position={index + 1}
              top={top}
              columns={columns}
              words={words}
              atCursor={row.id === cursor.cursorId}
              open={row.id === openId}
              selected={selected && selected.has(row.id)}
              selectLabel={t('grid.selectRow')}
              onClick={clickRow}
              onToggle={onToggle}
            />
          ))}
        </div>
      )}
    </div>
  )
}

/** Rows drawn above and below those in sight: as many as a quick turn of the wheel brings in before the next frame. */
const rowsBeyondSight = 8

/** The rows in sight with their places; while printing all rows, one after the other. */
function useDrawnRows<Row>(
  rows: readonly ShownRow<Row>[],
  rowHeight: number,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const printing = usePrinting()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: rowsBeyondSight,
    scrollPaddingStart: rowHeight,
  })
  const scrollTo = (index: number) => virtual.scrollToIndex(index)
  if (printing) return { drawn: rows.map((row, index) => ({ row, index, top: null })), height: null, scrollTo }
  const drawn = virtual.getVirtualItems().flatMap(({ index, start }) => {
    const row = rows[index]
    return row ? [{ row, index, top: start }] : []
  })
  return { drawn, height: virtual.getTotalSize(), scrollTo }
}

/** A function that stays the same for memoized rows and always runs its newest version. */
export function useLatest<A>(run: (argument: A) => void): (argument: A) => void {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  return useCallback((argument: A) => latest.current(argument), [])
}
