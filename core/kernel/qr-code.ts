import bwip from 'bwip-js/generic'
import type { Vector } from './document.ts'

type Matrix = { readonly pixs: ArrayLike<number>; readonly pixx: number; readonly pixy: number }

/** A QR code as filled runs of modules, without its quiet zone. @param side of the whole code in points. */
export function qrCode(text: string, side: number): Vector[] {
  const [matrix] = bwip.raw('qrcode', text, 'eclevel=M') as readonly Matrix[]
  if (matrix === undefined) throw new Error('qr-code')
  const module = side / matrix.pixx
  return Array.from({ length: matrix.pixy }, (_, row) => runsOf(matrix, row)).flatMap((runs, row) =>
    runs.map(({ from, length }): Vector => {
      return {
        type: 'rect',
        x: from * module,
        y: row * module,
        w: length * module,
        h: module,
        lineWidth: 0,
        color: '#000',
      }
    }),
  )
}

/** Dark modules that stand beside each other, as one run: fewer shapes, and no hair lines between them. */
function runsOf({ pixs, pixx }: Matrix, row: number): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = []
  for (let column = 0; column < pixx; column++) {
    if (pixs[row * pixx + column] !== 1) continue
    const last = runs.at(-1)
    if (last && last.from + last.length === column) last.length++
    else runs.push({ from: column, length: 1 })
  }
  return runs
}
