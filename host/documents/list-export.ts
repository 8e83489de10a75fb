import { z } from 'zod'
import type { Sheet } from '../../core/kernel/sheet.ts'
import type { Session } from '../sessions.ts'
import { csvOf } from './csv.ts'
import { file, parse, type DocumentFile } from './paper.ts'
import { xlsxOf } from './xlsx.ts'

const columnKinds = ['text', 'integer', 'decimal', 'date', 'percent'] as const
const value = z.union([z.string().max(2000), z.number(), z.null()])
/** A list as it stands on screen: the window sends what it shows. */
const listInput = z.object({
  format: z.enum(['xlsx', 'csv']),
  title: z.string().min(1).max(60),
  columns: z
    .array(z.object({ header: z.string().max(80), kind: z.enum(columnKinds).default('text') }))
    .min(1)
    .max(60),
  rows: z.array(z.array(value).max(60)).max(20_000),
})

/** Saves what the window shows as a table. */
export async function exportList(_session: Session, input: unknown): Promise<DocumentFile> {
  const { format, title, columns, rows } = parse(listInput, input)
  const sheet: Sheet = {
    name: title,
    columns: columns.map(({ header, kind }) => ({ heading: header, kind })),
    rows,
  }
  return file(fileNameOf(title), format, format === 'xlsx' ? await xlsxOf([sheet]) : csvOf(sheet))
}

/** The name of an exported list: its title, never what is in it. */
function fileNameOf(title: string): string {
  const plain = title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'lista'
}
