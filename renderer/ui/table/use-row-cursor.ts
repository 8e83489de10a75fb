import type { KeyboardEvent } from 'react'
import { useState } from 'react'

type RowCursorOptions = {
  /** Ids in the order shown. */
  ids: readonly string[]
  /** Rows that fit on the screen. */
  pageSize: () => number
  onOpen: ((id: string) => void) | undefined
  onToggle: ((id: string) => void) | undefined
  /** Runs the command that a list has for the key, by its place on the keyboard; `false` when it has none. */
  onRowKey: ((id: string, code: string) => boolean) | undefined
  scrollTo: (index: number) => void
}

/** The row that the keyboard stands on: arrows or J/K, Home/End, Page keys, Enter opens, X or Space selects. */
export function useRowCursor({ ids, pageSize, onOpen, onToggle, onRowKey, scrollTo }: RowCursorOptions) {
  const [cursorId, setCursorId] = useState<string | null>(null)
  const index = cursorId === null ? -1 : ids.indexOf(cursorId)

  const moveTo = (wanted: number) => {
    const next = Math.max(0, Math.min(ids.length - 1, wanted))
    setCursorId(ids[next] ?? null)
    scrollTo(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return
    if (cursorId !== null && !event.shiftKey && onRowKey?.(cursorId, event.code)) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    const target = targetIndex(event.code, index, ids.length, pageSize())
    if (target !== null) moveTo(target)
    else if (cursorId !== null && event.code === 'Enter' && onOpen) onOpen(cursorId)
    else if (cursorId !== null && (event.code === 'KeyX' || event.code === 'Space') && onToggle) onToggle(cursorId)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onFocus = () => {
    if (index < 0 && ids.length > 0) setCursorId(ids[0] ?? null)
  }
  return { cursorId: index < 0 ? null : cursorId, index, setCursorId, moveTo, onKeyDown, onFocus }
}

function targetIndex(code: string, index: number, count: number, pageSize: number): number | null {
  switch (code) {
    case 'ArrowDown':
    case 'KeyJ':
      return index + 1
    case 'ArrowUp':
    case 'KeyK':
      return index - 1
    case 'PageDown':
      return index + pageSize
    case 'PageUp':
      return index - pageSize
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
