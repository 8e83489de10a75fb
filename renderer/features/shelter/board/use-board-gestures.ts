import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react'
import type { Board, BoardBar } from '../../../../common/shelter/board/board.contract.ts'
import { ghostsOf, isMovable, type BoardRow, type Ghost, type Shift } from './board-model.ts'

/** Lines and days that are being marked for an arrival, a hold or a repair. */
export type Mark = { readonly row: number; readonly count: number; readonly day: number; readonly days: number }

type Drag =
  | {
      readonly kind: 'bars'
      readonly ids: readonly string[]
      readonly startRow: number
      readonly startDay: number
      readonly timed: boolean
    }
  | { readonly kind: 'mark'; readonly row: number; readonly day: number }
  | { readonly kind: 'tray'; readonly requestId: string }

/** Pixels that the pointer moves before a press becomes a drag. */
const threshold = 4

type Handlers = {
  readonly companionsOf: (bar: BoardBar) => readonly BoardBar[]
  readonly onOpen: (bar: BoardBar) => void
  readonly onMove: (shift: Shift) => void
  readonly onMark: (mark: Mark, point: { x: number; y: number }) => void
  readonly onTrayDrop: (requestId: string, row: number, day: number) => void
}

/** Pointer gestures of the board: lift bars to other beds, mark free nights, pull somebody from the tray. */
export function useBoardGestures(
  board: Board,
  rows: readonly BoardRow[],
  rowHeight: number,
  dayWidth: number,
  handlers: Handlers,
) {
  const grid = useRef<HTMLDivElement>(null)
  const [shift, setShift] = useState<Shift | null>(null)
  const [mark, setMark] = useState<Mark | null>(null)
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])

  const cellAt = (event: { clientX: number; clientY: number }) => {
    const box = grid.current?.getBoundingClientRect()
    if (!box) return { row: 0, day: 0, inside: false }
    const row = Math.floor((event.clientY - box.top) / rowHeight)
    // Bars begin at noon: the night of a day reaches from the middle of its column to the middle of the next.
    const day = Math.floor((event.clientX - box.left) / dayWidth - 0.5)
    const inside = row >= 0 && row < rows.length && day >= -1 && day < board.days.length
    return { row, day: Math.max(0, day), inside }
  }

  const begin = (event: ReactPointerEvent, drag: Drag, onClick: (() => void) | null) => {
    if (event.button !== 0) return
    event.preventDefault()
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
    const origin = { x: event.clientX, y: event.clientY }
    let dragging = false
    const move = (pointer: PointerEvent) => {
      dragging ||= Math.hypot(pointer.clientX - origin.x, pointer.clientY - origin.y) > threshold
      if (dragging) show(drag, pointer)
    }
    const up = (pointer: PointerEvent) => {
      end()
      if (!dragging) onClick?.()
      else drop(drag, pointer)
    }
    const cancel = (key: KeyboardEvent) => {
      if (key.key === 'Escape') end()
    }
    const end = () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', end)
      window.removeEventListener('keydown', cancel, true)
      stop.current = null
      setShift(null)
      setMark(null)
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', end)
    window.addEventListener('keydown', cancel, true)
    stop.current = end
  }

  const shiftOf = (drag: Extract<Drag, { kind: 'bars' }>, pointer: PointerEvent): Shift => {
    const cell = cellAt(pointer)
    const dDay = drag.timed && pointer.shiftKey ? cell.day - drag.startDay : 0
    return { ids: drag.ids, dRow: cell.row - drag.startRow, dDay }
  }

  const markOf = (from: { row: number; day: number }, pointer: PointerEvent): Mark => {
    const cell = cellAt(pointer)
    const row = Math.max(0, Math.min(from.row, cell.row))
    const last = Math.min(rows.length - 1, Math.max(from.row, cell.row))
    const day = Math.min(from.day, cell.day)
    return { row, count: last - row + 1, day, days: Math.abs(cell.day - from.day) + 1 }
  }

  const show = (drag: Drag, pointer: PointerEvent) => {
    if (drag.kind === 'bars') setShift(shiftOf(drag, pointer))
    else if (drag.kind === 'mark') setMark(markOf(drag, pointer))
    else {
      const cell = cellAt(pointer)
      setMark(cell.inside ? { row: cell.row, count: 1, day: cell.day, days: 1 } : null)
    }
  }

  const drop = (drag: Drag, pointer: PointerEvent) => {
    const point = { x: pointer.clientX, y: pointer.clientY }
    if (drag.kind === 'bars') {
      const made = shiftOf(drag, pointer)
      if (made.dRow !== 0 || made.dDay !== 0) handlers.onMove(made)
    } else if (drag.kind === 'mark') handlers.onMark(markOf(drag, pointer), point)
    else {
      const cell = cellAt(pointer)
      if (cell.inside) handlers.onTrayDrop(drag.requestId, cell.row, cell.day)
    }
  }

  return {
    grid,
    shift,
    mark,
    onBarPointerDown: (event: ReactPointerEvent<HTMLButtonElement>, bar: BoardBar) => {
      event.stopPropagation()
      const { row, day } = cellAt(event)
      const moving = isMovable(bar) ? handlers.companionsOf(bar) : []
      const drag: Drag = {
        kind: 'bars',
        ids: moving.map((one) => one.id),
        startRow: row,
        startDay: day,
        timed: bar.kind !== 'stay',
      }
      begin(event, drag, () => handlers.onOpen(bar))
    },
    onGridPointerDown: (event: ReactPointerEvent) => {
      const { row, day } = cellAt(event)
      begin(event, { kind: 'mark', row, day }, () =>
        handlers.onMark({ row, count: 1, day, days: 1 }, { x: event.clientX, y: event.clientY }),
      )
    },
    onTrayPointerDown: (event: ReactPointerEvent, requestId: string, onClick: () => void) =>
      begin(event, { kind: 'tray', requestId }, onClick),
  }
}

/** The ghosts of a shift, when there is one to show. */
export function ghostsFor(board: Board, rows: readonly BoardRow[], shift: Shift | null): Ghost[] {
  return shift && (shift.dRow !== 0 || shift.dDay !== 0) ? ghostsOf(board, rows, shift).ghosts : []
}
