import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Board, BoardBar } from '../../../../common/shelter/board/board.contract.ts'
import { barAt, dateAt, dayOf, isMovable, type BoardRow, type Shift } from './board-model.ts'

export type Cursor = { readonly row: number; readonly day: number }

type Handlers = {
  readonly companionsOf: (bar: BoardBar) => readonly BoardBar[]
  readonly onOpen: (bar: BoardBar) => void
  readonly onMove: (shift: Shift) => void
  readonly onNew: (cursor: Cursor) => void
  readonly onAct: (bar: BoardBar, key: 'E' | 'P' | 'A') => void
}

const arrows: Readonly<Record<string, readonly [dRow: number, dDay: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/**
 * Keyboard of the board: arrows walk over bars and free nights, M lifts what the cursor is on, arrows carry it,
 * Enter puts it down, Escape lets go.
 */
export function useBoardCursor(board: Board, rows: readonly BoardRow[], handlers: Handlers) {
  const [cursor, setCursor] = useState<Cursor>(() => ({ row: 0, day: Math.max(0, dayOf(board, board.today)) }))
  const [lift, setLift] = useState<Shift | null>(null)
  const follow = useRef(false)
  const area = useRef<HTMLDivElement>(null)
  const at = { row: Math.min(cursor.row, rows.length - 1), day: Math.min(cursor.day, board.days.length - 1) }
  const bar = rows.length > 0 ? barAt(board, rows, at.row, dateAt(board, at.day)) : undefined
  const barId = bar?.id

  useEffect(() => {
    if (!follow.current) return
    follow.current = false
    const target = area.current?.querySelector<HTMLElement>(barId ? `[data-bar="${barId}"]` : '[data-cursor]')
    target?.focus({ preventScroll: false })
    target?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [barId, at.row, at.day])

  const go = (row: number, day: number) => {
    follow.current = true
    setCursor({ row: clamp(row, rows.length), day: clamp(day, board.days.length) })
  }

  /** One step sideways leaves the whole bar behind, so that arrows go from bar to bar. */
  const sideways = (step: number) => {
    if (!bar) return go(at.row, at.day + step)
    if (step < 0) return go(at.row, dayOf(board, bar.from) - 1)
    return go(at.row, bar.until === null ? board.days.length - 1 : Math.max(dayOf(board, bar.until), at.day + 1))
  }

  /** The first line of the room before or after. */
  const roomStep = (from: number, step: number) => {
    const starts = rows.filter((row) => row.first).map((row) => row.index)
    return step < 0
      ? (starts.findLast((index) => index < from) ?? 0)
      : (starts.find((index) => index > from) ?? rows.length - 1)
  }

  const carry = (event: KeyboardEvent, carried: Shift): boolean => {
    const arrow = arrows[event.key]
    if (event.key === 'Escape') setLift(null)
    else if (event.key === 'Enter') {
      setLift(null)
      if (carried.dRow !== 0 || carried.dDay !== 0) handlers.onMove(carried)
    } else if (event.key === 'PageUp' || event.key === 'PageDown') {
      const step = event.key === 'PageUp' ? -1 : 1
      setLift({ ...carried, dRow: roomStep(at.row + carried.dRow, step) - at.row })
    } else if (arrow && (arrow[1] === 0 || bar?.kind !== 'stay')) {
      setLift({ ...carried, dRow: carried.dRow + arrow[0], dDay: carried.dDay + arrow[1] })
    } else return arrow !== undefined
    return true
  }

  const walk = (event: KeyboardEvent): boolean => {
    const arrow = arrows[event.key]
    if (arrow) {
      if (arrow[1] === 0) go(at.row + arrow[0], at.day)
      else sideways(arrow[1])
    } else if (event.key === 'PageUp') go(roomStep(at.row, -1), at.day)
    else if (event.key === 'PageDown') go(roomStep(at.row, 1), at.day)
    else if (event.key === 'Home') go(at.row, 0)
    else if (event.key === 'End') go(at.row, board.days.length - 1)
    else return act(event)
    return true
  }

  const act = (event: KeyboardEvent): boolean => {
    if (event.key === 'Enter' || event.key === ' ') {
      if (bar) handlers.onOpen(bar)
      else handlers.onNew(at)
    } else if (event.code === 'KeyN' && !bar) handlers.onNew(at)
    else if (event.code === 'KeyM' && bar && isMovable(bar)) {
      setLift({ ids: handlers.companionsOf(bar).map((one) => one.id), dRow: 0, dDay: 0 })
    } else if (
      bar?.kind === 'stay' &&
      bar.current &&
      (event.code === 'KeyE' || event.code === 'KeyP' || event.code === 'KeyA')
    ) {
      handlers.onAct(bar, event.code.slice(3) as 'E' | 'P' | 'A')
    } else return false
    return true
  }

  return {
    area,
    cursor: at,
    bar,
    lift,
    /** The pointer or a link chose a bar: the keyboard goes on from there. */
    moveTo: (row: number, day: number) => setCursor({ row, day: clamp(day, board.days.length) }),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || rows.length === 0) return
      if (!(lift ? carry(event, lift) : walk(event))) return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}

const clamp = (value: number, length: number) => Math.max(0, Math.min(length - 1, value))
