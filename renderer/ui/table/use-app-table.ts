import type { ColumnVisibilityState, FilterFn, SortFn, SortingState } from '@tanstack/react-table'
import {
  columnFilteringFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useEffect, useMemo, useState } from 'react'
import { fold } from '../../../common/kernel/search.ts'
import { rowRanks } from './grid-sort.ts'
import type { GridColumn, GridWords } from './grid-types.ts'
import { prepareWhenIdle, searchTexts } from './search-texts.ts'

const features = tableFeatures({
  columnFilteringFeature,
  columnVisibilityFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
})
type Features = typeof features

type AppTableOptions<Row extends object> = {
  rows: readonly Row[]
  columns: readonly GridColumn<Row>[]
  rowId: (row: Row) => string
  search: string
  initialSort: { id: string; desc?: boolean } | undefined
  words: GridWords
}

/** The one table of the application: sorting by alphabetical ranks and a search that folds diacritics and alphabets. */
export function useAppTable<Row extends object>({
  rows,
  columns,
  rowId,
  search,
  initialSort,
  words,
}: AppTableOptions<Row>) {
  const [sorting, setSorting] = useState<SortingState>(
    initialSort ? [{ id: initialSort.id, desc: initialSort.desc ?? false }] : [],
  )
  const [columnVisibility, setColumnVisibility] = useState<ColumnVisibilityState>(() =>
    Object.fromEntries(columns.map((column) => [column.id, !column.hidden])),
  )
  const data = useMemo(() => [...rows], [rows])
  const columnDefs = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        header: column.header,
        accessorFn: column.value,
        enableSorting: column.sortable ?? true,
        sortFn: sortBy(data, column),
        sortDescFirst: false,
      })),
    [columns, data],
  )
  const texts = useMemo(() => searchTexts(columns, words), [columns, words])
  useEffect(() => prepareWhenIdle(data, texts), [data, texts])
  const matches = useMemo(() => containsWords(texts), [texts])
  return useTable<Features, Row>({
    features,
    columns: columnDefs,
    data,
    getRowId: rowId,
    state: { sorting, columnVisibility, globalFilter: fold(search).trim() },
    onSortingChange: setSorting,
    onColumnVisibilityChange: setColumnVisibility,
    globalFilterFn: matches,
    // The search reads whole rows, so one column suffices to start it.
    getColumnCanGlobalFilter: (column) => column.id === columns[0]?.id,
    enableMultiSort: true,
  })
}

/** Ranks are made at the first comparison, so that an unsorted grid costs nothing. A row's index is its place in `rows`. */
function sortBy<Row extends object>(rows: readonly Row[], column: GridColumn<Row>): SortFn<Features, Row> {
  let ranks: Uint32Array | null = null
  return (a, b) => {
    ranks ??= rowRanks(rows, column)
    return (ranks[a.index] ?? 0) - (ranks[b.index] ?? 0)
  }
}

/** Every typed word must occur somewhere in the row, in any order. */
function containsWords<Row extends object>(textOf: (row: Row) => string): FilterFn<Features, Row> {
  return (row, _columnId, typed: string) => {
    const text = textOf(row.original)
    return typed.split(' ').every((word) => text.includes(word))
  }
}
