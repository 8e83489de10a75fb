import type { Failure } from '../../common/kernel/app-error.ts'
import type { Table } from '../../common/shelter/register/register.columns.ts'

/**
 * One table of a file: a sheet by its name, or the only table of a text file by the name of the file. `above` holds the
 * filled rows up to its heading, the heading included, for sheets that say something before their table.
 */
export type NamedTable = { readonly name: string; readonly table: Table; readonly above: readonly SourceRow[] }

/** How much of a file is read before it is refused; sizes in bytes, times in milliseconds. */
export type TableLimits = {
  readonly fileBytes: number
  /** Sum of the sizes that the parts of a workbook have when unpacked. */
  readonly unpackedBytes: number
  readonly parts: number
  /** How many times larger than packed a part above one megabyte may be. */
  readonly ratio: number
  readonly rows: number
  readonly columns: number
  readonly cellLength: number
  readonly milliseconds: number
  readonly heapMegabytes: number
  /** What the cell of a formula counts as: its own text, or the result that was stored with it where there is one. */
  readonly formulas: 'text' | 'result'
}

export const tableLimits: TableLimits = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 100 * 1024 * 1024,
  parts: 1000,
  ratio: 200,
  rows: 50_000,
  columns: 100,
  cellLength: 10_000,
  milliseconds: 30_000,
  heapMegabytes: 768,
  formulas: 'text',
}

/** What the worker is given. */
export type TableRequest = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly fileName: string
  readonly limits: TableLimits
}

/** What the worker says: how far it is in hundredths, and in the end the tables or why there are none. */
export type TableReply =
  | { readonly kind: 'progress'; readonly percent: number }
  | { readonly kind: 'tables'; readonly tables: readonly NamedTable[] }
  | { readonly kind: 'refused'; readonly failure: Failure }

/** Rows as read from a sheet or text, with their number there. */
export type SourceRow = { readonly line: number; readonly cells: readonly string[] }
