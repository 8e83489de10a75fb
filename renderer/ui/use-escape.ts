import type { RefObject } from 'react'
import { useEffect, useEffectEvent } from 'react'

/** Windows that stand above the page, the topmost last. */
const open: symbol[] = []

/**
 * Esc for the topmost window only, and only when the key was pressed in it or nowhere: a list, calendar or palette above it
 * keeps its own Esc. The kit's own handling closes the window together with what is open inside it.
 */
export function useEscape(opened: boolean, content: RefObject<HTMLElement | null>, onEscape: () => void): void {
  const escape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return
    const target = event.target instanceof Element ? event.target : null
    if (target?.getAttribute('data-mantine-stop-propagation') === 'true') return
    if (target !== null && target !== document.body && !content.current?.contains(target)) return
    onEscape()
  })
  useEffect(() => {
    if (!opened) return
    const self = Symbol('window')
    const onKeyDown = (event: KeyboardEvent) => {
      if (open.at(-1) === self) escape(event)
    }
    open.push(self)
    window.addEventListener('keydown', onKeyDown)
    return () => {
      open.splice(open.indexOf(self), 1)
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [opened])
}
