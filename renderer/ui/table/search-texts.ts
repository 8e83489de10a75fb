import { fold } from '../../../common/kernel/search.ts'
import type { GridColumn, GridWords } from './grid-types.ts'
import { cellText } from './grid-types.ts'

/** Between the cells of a row: nobody types it, so that a word never matches across two cells. */
const border = ' \u0000 '

/**
 * The folded text of a row, all columns of it, made once per row and kept as long as the row. Folding is the costly
 * part; cells that say the same, such as a country, share it.
 */
export function searchTexts<Row extends object>(
  columns: readonly GridColumn<Row>[],
  words: GridWords,
): (row: Row) => string {
  const folded = columns.map(() => new Map<string, string>())
  const foldOnce = (text: string, column: number) => {
    const known = folded[column]?.get(text)
    if (known !== undefined) return known
    const made = fold(text)
    folded[column]?.set(text, made)
    return made
  }
  const texts = new WeakMap<Row, string>()
  return (row) => {
    const known = texts.get(row)
    if (known !== undefined) return known
    const made = columns.map((column, index) => foldOnce(cellText(column, row, words), index)).join(border)
    texts.set(row, made)
    return made
  }
}

/** Rows between two looks at the clock. */
const batch = 50

/** Makes the texts of all rows while the window has nothing else to do, before the first key is typed; ends when told. */
export function prepareWhenIdle<Row>(rows: readonly Row[], textOf: (row: Row) => string): () => void {
  let next = 0
  const work = (deadline: IdleDeadline) => {
    while (next < rows.length && deadline.timeRemaining() > 1) {
      for (const row of rows.slice(next, next + batch)) textOf(row)
      next += batch
    }
    if (next < rows.length) request = requestIdleCallback(work)
  }
  let request = requestIdleCallback(work)
  return () => cancelIdleCallback(request)
}
