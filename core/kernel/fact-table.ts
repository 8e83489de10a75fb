import type { Cell, Content } from './document.ts'

export type Fact = readonly [label: string, value: string]

const labelWidth = 105

/** Label and value, ruled between the rows. @param width of the whole table in points. */
export function factTable(facts: readonly Fact[], width: number): Content {
  const row = ([label, value]: Fact): Cell[] => [
    { text: label, style: 'small', margin: [0, 1.5, 0, 0] },
    { text: value, style: 'strong' },
  ]
  // Fixed widths: a word longer than the column is broken and does not push the table off the page.
  const widths = [labelWidth, width - labelWidth - 8]
  return { table: { widths, body: facts.map(row) }, layout: 'ruled' }
}
