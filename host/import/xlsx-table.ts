import readWorkbook from 'read-excel-file/node'
import { AppError } from '../../common/kernel/app-error.ts'
import { plainSheet } from './sheet-xml.ts'
import { tableOfRows } from './source-rows.ts'
import type { NamedTable, TableLimits } from './table-job.ts'
import { storeZip, unpackZip, zipPaths } from './zip.ts'

const workbookPart = 'xl/workbook.xml'

/**
 * Reads every sheet of an .xlsx workbook that holds something. The workbook is unpacked under limits and handed to
 * the reader as a plain, unpacked one, so the reader sees exactly what was checked.
 * @throws AppError too-large or invalid-input
 */
export async function readWorkbookTables(
  bytes: Uint8Array,
  limits: TableLimits,
  progress: (percent: number) => void,
): Promise<NamedTable[]> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  refuseOtherDocuments(zipPaths(file, limits))
  const parts = unpackZip(file, (path) => /\.(xml|rels)$/.test(path), limits)
  progress(20)
  const plain = storeZip(new Map([...parts].map(([path, content]) => [path, plainPart(content, limits)])))
  progress(40)
  const sheets = await readSheets(plain)
  progress(80)
  return sheets.flatMap(({ sheet, data }) => {
    const rows = data.map((row, index) => ({ line: index + 1, cells: row.map(cellText) }))
    const read = tableOfRows(rows, limits)
    return read === null ? [] : [{ name: sheet, ...read }]
  })
}

function refuseOtherDocuments(paths: readonly string[]): void {
  if (paths.includes(workbookPart)) return
  if (paths.includes('xl/workbook.bin')) throw new AppError('invalid-input', 'files.binary-excel')
  if (paths.includes('content.xml')) throw new AppError('invalid-input', 'files.open-document')
  throw new AppError('invalid-input', 'files.not-a-table')
}

function plainPart(content: Buffer, limits: TableLimits): Buffer {
  const xml = new TextDecoder().decode(content)
  // No spreadsheet program writes a document type; it only serves to define entities that unfold or read files.
  if (/<!doctype|<!entity/i.test(xml)) throw new AppError('invalid-input', 'files.zip-suspicious')
  return xml.includes('sheetData') ? Buffer.from(plainSheet(xml, limits)) : content
}

async function readSheets(workbook: Buffer) {
  try {
    return await readWorkbook(workbook)
  } catch {
    throw new AppError('invalid-input', 'files.damaged')
  }
}

/** A real date as `YYYY-MM-DD`; the published types call dates by their constructor, so they are told by value. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString().slice(0, 10)
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
}
