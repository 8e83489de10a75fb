import type { Cell, Content, Fill, LayoutName, Stroke, Vector } from '../../kernel/document.ts'
import type { BedState } from './bed-state.ts'

/** Side of the square in which a sign is drawn, in points. */
const size = 13
const middle = size / 2
const ink = '#000000'

type Sign = { readonly layout: LayoutName; readonly fill: Fill | null; readonly glyph: () => Vector[] }

const circle = (r: number, stroke: Stroke): Vector => ({
  type: 'ellipse',
  x: middle,
  y: middle,
  r1: r,
  r2: r,
  ...stroke,
})

/** White ground that keeps a glyph readable on its hatch. */
const ground = () => circle(6, { color: '#ffffff' })

/** A quarter of a disc, upper right, as a fan of points. */
function quarter(radius: number): Vector {
  const steps = [0, 1, 2, 3, 4, 5, 6]
  const arc = steps.map((step) => {
    const angle = (step / 6) * (Math.PI / 2)
    return { x: middle + radius * Math.sin(angle), y: middle - radius * Math.cos(angle) }
  })
  return { type: 'polyline', closePath: true, color: ink, points: [{ x: middle, y: middle }, ...arc] }
}

const triangle = (): Vector => ({
  type: 'polyline',
  closePath: true,
  color: ink,
  points: [
    { x: middle, y: 2 },
    { x: 11, y: 10 },
    { x: 2, y: 10 },
  ],
})

const stroke = (x1: number, y1: number, x2: number, y2: number): Vector => ({
  type: 'line',
  x1,
  y1,
  x2,
  y2,
  lineWidth: 2,
})

/** Glyph, border and hatch of each state: any one of them alone tells it, also without colour. */
const signs = {
  present: { layout: 'single', fill: '#e4e4e4', glyph: () => [circle(4.4, { color: ink })] },
  away: {
    layout: 'single',
    fill: ['falling', ink],
    glyph: () => [ground(), circle(4.2, { lineWidth: 1.2, lineColor: ink, dash: { length: 2, space: 1.5 } })],
  },
  planned: {
    layout: 'dashed',
    fill: null,
    glyph: () => [circle(4.4, { lineWidth: 1.1, lineColor: ink }), quarter(4.4)],
  },
  hold: { layout: 'single', fill: ['dotted', ink], glyph: () => [ground(), triangle()] },
  'out-of-service': {
    layout: 'dots',
    fill: ['crossed', '#444444'],
    glyph: () => [ground(), stroke(3.2, 3.2, 9.8, 9.8), stroke(9.8, 3.2, 3.2, 9.8)],
  },
  free: {
    layout: 'faint',
    fill: null,
    glyph: () => [{ type: 'rect', x: 0, y: 0, w: size, h: size, lineWidth: 0, color: '#ffffff' }],
  },
} as const satisfies Record<BedState, Sign>

/** A box with the sign of a state at its left and text beside it. */
export function signedBox(state: BedState, text: Content[]): Content {
  const sign: Sign = signs[state]
  const glyph: Cell = { canvas: sign.glyph(), ...(sign.fill ? { fillColor: sign.fill } : {}) }
  const box: Content = {
    table: { widths: [size, '*'], body: [[glyph, { stack: text }]], dontBreakRows: true },
    layout: sign.layout,
  }
  return state === 'hold' ? { table: { widths: ['*'], body: [[box]], dontBreakRows: true }, layout: 'outer' } : box
}
