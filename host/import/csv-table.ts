import Papa from 'papaparse'
import { AppError } from '../../common/kernel/app-error.ts'
import { refuseMarkup } from './file-kind.ts'
import { tableOfRows } from './source-rows.ts'
import type { NamedTable, SourceRow, TableLimits } from './table-job.ts'

const delimiters = [';', '\t', ',', '|'] as const

/**
 * Reads a text whose lines are rows: encoding and delimiter are found out. UTF-8 with or without a mark, UTF-16 with
 * one, and Windows-1250, whose ş and ţ with a cedilla become ș and ț.
 * @throws AppError invalid-input when it is no such text; too-large beyond the limits
 */
export function readTextTable(
  bytes: Uint8Array,
  fileName: string,
  limits: TableLimits,
  progress: (percent: number) => void,
): NamedTable[] {
  const text = decode(bytes, fileName).replace(/\r\n?/g, '\n')
  if (text.trim() === '') throw new AppError('invalid-input', 'files.empty')
  refuseMarkup(text)
  const declared = /^sep=(.)\n/i.exec(text)?.[1]
  const body = declared === undefined ? text : text.slice('sep=;\n'.length)
  const rows = readRows(body, declared ?? findDelimiter(body), declared === undefined ? 1 : 2, limits, progress)
  const read = tableOfRows(rows, limits)
  return read === null ? [] : [{ name: fileName.replace(/\.[^.]*$/, ''), ...read }]
}

function decode(bytes: Uint8Array, fileName: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return checked(new TextDecoder('utf-16le').decode(bytes))
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return checked(new TextDecoder('utf-16be').decode(bytes))
  try {
    return checked(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof AppError) throw error
    // A file that calls itself a workbook, is none and is no text either was cut or overwritten.
    if (/\.xl\w+$/i.test(fileName)) throw new AppError('invalid-input', 'files.damaged')
    return checked(new TextDecoder('windows-1250').decode(bytes)).replace(
      /[şţŞŢ]/g,
      (letter) => commaBelow[letter] ?? letter,
    )
  }
}

const commaBelow: Readonly<Record<string, string>> = { ş: 'ș', ţ: 'ț', Ş: 'Ș', Ţ: 'Ț' }

/** Text holds hardly any control characters, and never a zero. */
function checked(text: string): string {
  const controls = text.includes('\0')
    ? text
    : text.replace(/[^\u0001-\u0008\u000e-\u0019\u001b-\u001f\u0080-\u009f\ufffd]+/g, '')
  if (controls.length * 200 > text.length) throw new AppError('invalid-input', 'files.not-a-table')
  return text
}

/** The delimiter that cuts the heading, and the lines below it most alike; of equal ones the one that cuts most. */
function findDelimiter(text: string): string {
  const sample = text.slice(0, 65_536)
  const candidates = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: 60, skipEmptyLines: 'greedy' })
    const widths = (data.length > 1 && text.length > sample.length ? data.slice(0, -1) : data).map((row) => row.length)
    const width = mostFrequent(widths)
    const alike = widths.filter((one) => one === width).length / Math.max(widths.length, 1)
    return { delimiter, width, score: width < 2 ? 0 : alike + ((widths[0] ?? 0) > 1 ? 1 : 0) }
  })
  const [best] = candidates.sort((a, b) => b.score - a.score || b.width - a.width)
  return best?.delimiter ?? ';'
}

function mostFrequent(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

/** @param firstLine number of the text's first line in the file */
function readRows(
  text: string,
  delimiter: string,
  firstLine: number,
  limits: TableLimits,
  progress: (percent: number) => void,
): SourceRow[] {
  const rows: SourceRow[] = []
  let start = 0
  let line = firstLine
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }) => {
      if (errors.some(({ type }) => type === 'Quotes'))
        throw new AppError('invalid-input', 'files.unclosed-quote', { params: { line } })
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data })
      if (rows.length > limits.rows + 1)
        throw new AppError('too-large', 'files.too-many-rows', { params: { limit: limits.rows } })
      for (let at = text.indexOf('\n', start); at >= 0 && at < meta.cursor; at = text.indexOf('\n', at + 1)) line++
      start = meta.cursor
      if (rows.length % 1000 === 0) progress(Math.round((90 * start) / text.length))
    },
  })
  return rows
}
