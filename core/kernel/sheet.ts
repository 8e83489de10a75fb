/** `percent` holds points of a hundred (78.3 means 78.3 %); `date` holds `YYYY-MM-DD`. */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'date' | 'percent'

export type SheetColumn = { readonly heading: string; readonly kind: ColumnKind }
export type SheetValue = string | number | null

/** A table to be saved as a file: every row has one value for each column. */
export type Sheet = {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetValue[])[]
}
