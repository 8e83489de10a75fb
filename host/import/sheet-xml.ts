import { AppError } from '../../common/kernel/app-error.ts'
import type { TableLimits } from './table-job.ts'

/** The grid of a spreadsheet program; anything beyond is no sheet. */
const lastRow = 1_048_576
const lastColumn = 16_384

const rowOrCell = /<(?:[\w.-]+:)?row(\s[^>]*)?>|<((?:[\w.-]+:)?)c((?:\s[^>]*?)?)(?:\/>|>([\s\S]*?)<\/\2c>)/g

const attribute = (text: string, name: string) =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(text)?.[1]
const referencePattern = /(?:^|\s)r\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']/
const rowPattern = /(?:^|\s)r\s*=\s*["'](\d+)["']/

/**
 * Makes the cells of a sheet plain before they are read: a formula becomes its own text, `=A1+1`, instead of whatever
 * result was stored with it, unless the limits ask for the result; the mark of a failed one becomes text; a cell without an address gets one. Cells that
 * hold values stay as they are.
 * @throws AppError too-large when the sheet has too many filled rows or columns; invalid-input beyond the grid
 */
export function plainSheet(xml: string, limits: TableLimits): string {
  let row = 0
  let column = 0
  let filledRow = 0
  let filledRows = 0
  return xml.replace(rowOrCell, (whole: string, rowText?: string, prefix?: string, attributes = '', inner?: string) => {
    if (prefix === undefined) {
      const given = rowPattern.exec(rowText ?? '')?.[1]
      row = given === undefined ? row + 1 : Number(given)
      column = 0
      if (row > lastRow) throw new AppError('invalid-input', 'files.damaged')
      return whole
    }
    const reference = referencePattern.exec(attributes)
    column = reference ? columnNumber(reference[1] ?? '') : column + 1
    row = reference ? Number(reference[2]) : row
    if (row > lastRow || column > lastColumn) throw new AppError('invalid-input', 'files.damaged')
    if (!inner) return reference ? whole : ''
    if (column > limits.columns)
      throw new AppError('too-large', 'files.too-many-columns', { params: { limit: limits.columns } })
    if (row !== filledRow) filledRows++
    filledRow = row
    if (filledRows > limits.rows + 1)
      throw new AppError('too-large', 'files.too-many-rows', { params: { limit: limits.rows } })
    const results = limits.formulas === 'result'
    return plainCell(whole, prefix, attributes, inner, reference ? null : `${columnLetters(column)}${row}`, results)
  })
}

/** @param address the address that the cell lacks, or `null` when it has one */
function plainCell(
  whole: string,
  prefix: string,
  attributes: string,
  inner: string,
  address: string | null,
  results: boolean,
): string {
  const failed = attribute(attributes, 't') === 'e'
  const kept = results && !failed && /<(?:[\w.-]+:)?v>[^<]/.test(inner)
  const formula = kept ? null : /<(?:[\w.-]+:)?f(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/)/.exec(inner)
  if (!formula && !failed)
    return address === null ? whole : `<${prefix}c r="${address}"${whole.slice(prefix.length + 2)}`
  const stored = /<(?:[\w.-]+:)?v>([\s\S]*?)<\//.exec(inner)?.[1] ?? ''
  const text = formula ? `=${formula[1] ?? ''}` : stored
  const r = address ?? attribute(attributes, 'r') ?? ''
  return `<${prefix}c r="${r}" t="inlineStr"><${prefix}is><${prefix}t>${text}</${prefix}t></${prefix}is></${prefix}c>`
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

function columnLetters(number: number): string {
  const rest = Math.floor((number - 1) / 26)
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((number - 1) % 26))
}
