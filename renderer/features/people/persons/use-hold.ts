import type { KeyboardEvent, MouseEvent } from 'react'
import { useCallback, useEffect, useRef, useState } from 'react'

/** How long something must be held before it happens, in milliseconds. */
export const holdTime = 700

/**
 * Something that happens only when held: by pointer, or with Space or Enter. Screen readers press without holding; for
 * them a press suffices.
 */
export function useHold(onHeld: () => void) {
  const [holding, setHolding] = useState(false)
  const [tooShort, setTooShort] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const byKey = useRef(false)

  const begin = useCallback(() => {
    clearTimeout(timer.current)
    setTooShort(false)
    setHolding(true)
    timer.current = setTimeout(() => {
      timer.current = undefined
      setHolding(false)
      onHeld()
    }, holdTime)
  }, [onHeld])

  const end = useCallback(() => {
    if (timer.current === undefined) return
    clearTimeout(timer.current)
    timer.current = undefined
    setHolding(false)
    setTooShort(true)
  }, [])

  useEffect(() => () => clearTimeout(timer.current), [])

  const isHoldKey = (event: KeyboardEvent) => event.code === 'Space' || event.code === 'Enter'
  const handlers = {
    onPointerDown: begin,
    onPointerUp: end,
    onPointerLeave: end,
    onBlur: end,
    onKeyDown: (event: KeyboardEvent) => {
      if (!isHoldKey(event)) return
      event.preventDefault()
      byKey.current = true
      if (!event.repeat) begin()
    },
    onKeyUp: (event: KeyboardEvent) => {
      if (!isHoldKey(event)) return
      event.preventDefault()
      byKey.current = false
      end()
    },
    onClick: (event: MouseEvent) => {
      if (event.detail === 0 && !byKey.current) begin()
    },
  }
  return { holding, tooShort, begin, end, handlers }
}
