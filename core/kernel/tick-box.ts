import type { Vector } from './document.ts'

/** A square to tick by hand, or already ticked. @param size side in points. */
export function tickBox(size: number, ticked = false): Vector[] {
  const box: Vector = { type: 'rect', x: 0, y: 0, w: size, h: size, lineWidth: 1 }
  const at = (x: number, y: number) => ({ x: (x * size) / 12, y: (y * size) / 12 })
  const points = [at(2.2, 6.4), at(5, 9.4), at(10, 2.6)]
  return ticked ? [box, { type: 'polyline', lineWidth: 1.8, points }] : [box]
}
