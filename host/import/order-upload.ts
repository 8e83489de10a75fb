import { randomBytes } from 'node:crypto'
import { AppError } from '../../common/kernel/app-error.ts'
import type { SheetRows } from '../../common/kernel/sheet-rows.ts'
import type { Session } from '../sessions.ts'
import { readTables } from './read-table.ts'
import { tableLimits } from './table-job.ts'
import { fileOf, type NamedFile } from './uploads.ts'

/** An order is a page or two; its totals are often formulas, whose results are what the buyer saw. */
const orderLimits = {
  ...tableLimits,
  fileBytes: 5 * 1024 * 1024,
  unpackedBytes: 30 * 1024 * 1024,
  rows: 5000,
  formulas: 'result' as const,
}

/**
 * Reads an order sheet as it stands, heading and all.
 * @throws AppError with one plain sentence for a file that cannot be read.
 */
export async function readOrderFile({ bytes, name }: NamedFile): Promise<readonly SheetRows[]> {
  const tables = await readTables(bytes, name, undefined, orderLimits)
  return tables.map(({ name: sheet, above, table }) => ({ name: sheet, rows: [...above, ...table.rows] }))
}

/** Order sheets that a session keeps; an older one makes room for a newer. */
const mostSheets = 4

/** Keeps an order sheet in the memory of the session; it goes with it. */
export function keepSheets({ sheets }: Session, order: readonly SheetRows[]): string {
  const id = randomBytes(12).toString('base64url')
  const oldest = sheets.keys().next().value
  if (sheets.size >= mostSheets && oldest !== undefined) sheets.delete(oldest)
  sheets.set(id, order)
  return id
}

/** Keeps an uploaded order sheet for the session; what it says is told by the check of the import. */
export async function receiveOrder(session: Session, form: FormData) {
  const order = await fileOf(form, 'order')
  if (!order) throw new AppError('invalid-input', 'wrong-request')
  return { upload: keepSheets(session, await readOrderFile(order)) }
}
