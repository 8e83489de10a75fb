import { AppError } from '../../common/kernel/app-error.ts'
import { readTextTable } from './csv-table.ts'
import { fileKind } from './file-kind.ts'
import type { NamedTable, TableRequest } from './table-job.ts'
import { readWorkbookTables } from './xlsx-table.ts'

/**
 * Reads the tables of a file in this very thread; the worker calls it, which bounds its time and memory.
 * @param progress called with hundredths done
 * @throws AppError and nothing else: a reader that stumbles over a file means that the file is damaged
 */
export async function tablesOf(
  request: TableRequest,
  progress: (percent: number) => void,
): Promise<readonly NamedTable[]> {
  try {
    const tables = await read(request, progress)
    if (tables.length === 0) throw new AppError('invalid-input', 'files.empty')
    return tables
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('invalid-input', 'files.damaged')
  }
}

async function read({ bytes, fileName, limits }: TableRequest, progress: (percent: number) => void) {
  return fileKind(bytes) === 'workbook'
    ? readWorkbookTables(bytes, limits, progress)
    : readTextTable(bytes, fileName, limits, progress)
}
