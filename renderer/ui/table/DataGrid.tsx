import type { CSSProperties, KeyboardEvent, ReactNode } from 'react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './DataGrid.module.css'
import { exportList } from './export-list.ts'
import type { ExportFormat, GridColumn, GridWords } from './grid-types.ts'
import { selectionOf, tracksOf, viewOf } from './grid-view.ts'
import { GridBody, useLatest } from './GridBody.tsx'
import { GridHead } from './GridHead.tsx'
import { GridToolbar } from './GridToolbar.tsx'
import { useAppTable } from './use-app-table.ts'

export type { GridColumn, GridView } from './grid-types.ts'

type Selection = {
  readonly selected: ReadonlySet<string>
  readonly onChange: (selected: ReadonlySet<string>) => void
}

export type DataGridProps<Row extends object> = {
  /** What the list holds; also the title of its exports. */
  label: string
  rows: readonly Row[]
  rowId: (row: Row) => string
  columns: readonly GridColumn<Row>[]
  onOpen?: ((row: Row) => void) | undefined
  /** Commands on the row that the keyboard stands on, by place on the keyboard (`KeyR`); they go before J, K and X. */
  rowKeys?: Readonly<Record<string, (row: Row) => void>> | undefined
  /** The row whose record is open beside the list. */
  openId?: string | null | undefined
  /** Shown in place of the rows while there are none at all. */
  empty?: ReactNode
  filters?: ReactNode
  selection?: Selection | undefined
  /** Commands on the selected rows. */
  bulk?: ((ids: readonly string[]) => ReactNode) | undefined
  initialSort?: { id: string; desc?: boolean } | undefined
  search?: boolean | undefined
  density?: 'normal' | 'comfortable' | undefined
}

const rowHeights = { normal: 32, comfortable: 40 } as const

/** The one list of the application: sorts, searches, exports and prints what it shows, by mouse or keyboard, up to ten thousand rows. */
export function DataGrid<Row extends object>(props: DataGridProps<Row>) {
  const { label, rows, rowId, columns, onOpen, openId = null, filters, selection, initialSort } = props
  const words = useWords()
  const [search, setSearch] = useState('')
  const scroller = useRef<HTMLDivElement>(null)
  const table = useAppTable({ rows, columns, rowId, search: useDeferredValue(search), initialSort, words })
  const shownRows = table.getRowModel().rows
  const ids = useMemo(() => shownRows.map((row) => row.id), [shownRows])
  const { columnVisibility } = table.state
  // The same array as long as nothing was hidden, so that a key typed above the list draws no row again.
  const visible = useMemo(() => columns.filter(({ id }) => columnVisibility[id] !== false), [columns, columnVisibility])
  const rowHeight = rowHeights[props.density ?? 'normal']
  const toggle = useToggle(selection)

  const exportAs = (format: ExportFormat) => {
    const shown = shownRows.map((row) => row.original)
    void exportList(viewOf(label, format, visible, shown, words))
  }
  const enterList = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    scroller.current?.focus()
  }
  const head = (
    <GridHead
      columns={visible}
      sortingOf={(id) => table.getColumn(id)?.getIsSorted() ?? false}
      onSort={(id) => table.getColumn(id)?.toggleSorting()}
      selection={selection ? selectionOf(ids, selection.selected) : null}
      onSelectAll={(all) => selection?.onChange(all ? new Set([...selection.selected, ...ids]) : new Set())}
    />
  )
  return (
    <div className={classes.grid} style={gridStyle(tracksOf(visible, selection !== undefined), rowHeight)}>
      <GridToolbar
        search={(props.search ?? true) ? { text: search, onChange: setSearch, onKeyDown: enterList } : null}
        filters={filters}
        shown={shownRows.length}
        total={rows.length}
        columns={columns.map((column) => ({ id: column.id, header: column.header, visible: visible.includes(column) }))}
        onToggleColumn={(id) => table.getColumn(id)?.toggleVisibility()}
        formats={['xlsx', 'csv']}
        onExport={exportAs}
      />
      {selection && <BulkBar selected={selection.selected} bulk={props.bulk} />}
      <GridBody
        label={label}
        scroller={scroller}
        rows={shownRows}
        ids={ids}
        columns={visible}
        words={words}
        rowHeight={rowHeight}
        openId={openId}
        selected={selection?.selected ?? null}
        onOpen={onOpen}
        rowKeys={props.rowKeys}
        onToggle={toggle}
        head={head}
      />
      {shownRows.length === 0 && <NoRows empty={rows.length === 0 ? props.empty : null} />}
    </div>
  )
}

function BulkBar({ selected, bulk }: { selected: ReadonlySet<string>; bulk: DataGridProps<object>['bulk'] }) {
  const { t } = useTranslation('app')
  if (selected.size === 0) return null
  return (
    <div className={`${classes.bulk} no-print`}>
      <span>{t('grid.selected', { count: selected.size })}</span>
      {bulk?.([...selected])}
    </div>
  )
}

function NoRows({ empty }: { empty: ReactNode }) {
  const { t } = useTranslation('app')
  return <div className={classes.empty}>{empty ?? <p>{t('grid.nothing')}</p>}</div>
}

function useWords(): GridWords {
  const { t } = useTranslation('app')
  const [yes, no] = [t('form.yes'), t('form.no')]
  return useMemo(() => ({ yes, no }), [yes, no])
}

function useToggle(selection: Selection | undefined): (id: string) => void {
  return useLatest((id: string) => {
    if (!selection) return
    const next = new Set(selection.selected)
    if (!next.delete(id)) next.add(id)
    selection.onChange(next)
  })
}

function gridStyle(tracks: string, rowHeight: number): CSSProperties & Record<`--${string}`, string> {
  return { '--grid-columns': tracks, '--row-height': `${rowHeight}px` }
}
