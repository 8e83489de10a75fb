import type { Content } from './document.ts'

/** Lines to sign on, beside each other, each with its label under it. @param lines label and width in points. */
export function signatureLines(lines: readonly (readonly [label: string, width: number])[]): Content {
  return {
    margin: [0, 34, 0, 0],
    columnGap: 20,
    columns: lines.map(([label, width]) => ({
      width,
      stack: [
        { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.7 }] },
        { text: label, style: 'small', margin: [0, 2, 0, 0] },
      ],
    })),
  }
}
