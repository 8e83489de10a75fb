import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react'
import { stages, type Stage } from '../../../../common/atelier/lots/lots.rules.ts'
import type { BoardCard } from '../../../../common/atelier/production/production.contract.ts'
import type { CardCommands } from './card-commands.ts'

/** Pixels that the pointer moves before a press becomes a drag. */
const threshold = 4

/** The column under a point. */
function stageAt(x: number, y: number): Stage | null {
  const name = document.elementFromPoint(x, y)?.closest('[data-stage]')?.getAttribute('data-stage')
  return stages.find((stage) => stage === name) ?? null
}

/** Whether a card may be dropped on a column: forward only, since records are withdrawn and not dragged away. */
const isForward = (card: BoardCard, stage: Stage | null) =>
  stage !== null && stages.indexOf(stage) > stages.indexOf(card.stage)

/** Dragging a card to a later column opens the entry that takes it there. */
export function useCardDrag({ record }: CardCommands) {
  const [over, setOver] = useState<Stage | null>(null)
  const [cardId, setCardId] = useState<string | null>(null)
  const dragged = useRef(false)
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])

  const begin = (event: ReactPointerEvent, card: BoardCard) => {
    dragged.current = false
    if (event.button !== 0 || record === null || card.stage === 'done') return
    const origin = { x: event.clientX, y: event.clientY }
    const move = (pointer: PointerEvent) => {
      dragged.current ||= Math.hypot(pointer.clientX - origin.x, pointer.clientY - origin.y) > threshold
      if (!dragged.current) return
      const stage = stageAt(pointer.clientX, pointer.clientY)
      setCardId(card.id)
      setOver(isForward(card, stage) ? stage : null)
    }
    const up = (pointer: PointerEvent) => {
      end()
      if (dragged.current && isForward(card, stageAt(pointer.clientX, pointer.clientY))) record(card)
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
      setOver(null)
      setCardId(null)
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', end)
    window.addEventListener('keydown', cancel, true)
    stop.current = end
  }

  /** Whether the click that follows a press was a click and not the end of a drag. */
  const clicked = () => !dragged.current
  return { begin, clicked, over, cardId }
}
