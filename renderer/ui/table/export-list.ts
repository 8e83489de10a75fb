import { download } from '../../api/client.ts'
import { saveFile } from '../../shell.ts'
import { notify } from '../notify.tsx'
import type { GridView } from './grid-types.ts'

/** Saves what a list shows, as Excel or CSV made by the host. */
export async function exportList({ title, format, columns, rows }: GridView): Promise<void> {
  const kinds = columns.map((_, index) =>
    rows.every((row) => typeof row[index] === 'number') ? decimalOrInteger(rows, index) : 'text',
  )
  try {
    const { blob, name } = await download('list', {
      format,
      title: title.slice(0, 60),
      columns: columns.map(({ header }, index) => ({ header, kind: rows.length > 0 ? kinds[index] : 'text' })),
      rows,
    })
    await saveFile(name, blob)
  } catch (error) {
    notify.failed(error)
  }
}

function decimalOrInteger(rows: GridView['rows'], index: number): 'integer' | 'decimal' {
  return rows.every((row) => Number.isInteger(row[index])) ? 'integer' : 'decimal'
}
