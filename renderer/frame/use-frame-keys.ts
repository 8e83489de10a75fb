import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Role } from '../../common/kernel/roles.ts'
import { useSingleKeys } from '../preferences.ts'
import { isKey, isSingleKey, isTyping } from './keys.ts'
import { placesFor } from './navigation.ts'
import type { PageAction } from './page-actions.ts'
import { useRegisteredActions } from './page-actions.ts'
import { openPalette } from './palette-request.ts'
import { isScreenHidden } from './screen-hiding.ts'

/** How long after G the letter of a place may come, in milliseconds. */
const sequenceTime = 1500

type FrameKeys = { role: Role; onSheet: () => void }

/** The keys that work on every page: Ctrl+K, G and a letter, `/`, `?`, and those of the page's own commands. */
export function useFrameKeys({ role, onSheet }: FrameKeys): void {
  const navigate = useNavigate()
  const singleKeys = useSingleKeys()
  const actions = useRegisteredActions()
  const goSince = useRef(-Infinity)

  useEffect(() => {
    const goByLetter = (event: KeyboardEvent): boolean => {
      const waiting = event.timeStamp - goSince.current < sequenceTime
      goSince.current = -Infinity
      const place = waiting ? placesFor(role).find(({ letter }) => isKey(event, letter)) : undefined
      if (place) void navigate({ to: place.to })
      return place !== undefined
    }
    const bySingleKey = (event: KeyboardEvent): boolean => {
      if (goByLetter(event)) return true
      if (isKey(event, 'G')) {
        goSince.current = event.timeStamp
        return true
      }
      if (isKey(event, '/')) return focusSearch()
      if (!isKey(event, '?')) return false
      onSheet()
      return true
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isScreenHidden()) return
      if (isKey(event, 'Ctrl+K')) {
        event.preventDefault()
        openPalette()
        return
      }
      const free = singleKeys && !isTyping(event)
      if ((free && bySingleKey(event)) || runAction(actions, event, free)) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [role, navigate, singleKeys, actions, onSheet])
}

/** Commands with Ctrl work while typing too, but none works behind a dialog. */
function runAction(actions: readonly PageAction[], event: KeyboardEvent, free: boolean): boolean {
  const action = actions.find(({ keys }) => keys !== undefined && isKey(event, keys))
  if (!action?.keys) return false
  if (isSingleKey(action.keys) ? !free : document.querySelector('[aria-modal="true"]') !== null) return false
  if (isKey(event, 'Ctrl+Z') && isTyping(event)) return false
  action.run()
  return true
}

function focusSearch(): boolean {
  const search = document.querySelector<HTMLInputElement>('[data-list-search]')
  search?.focus()
  search?.select()
  return search !== null
}
