import { useEffect } from 'react'
import { signOut } from '../api/session.ts'
import { inDesktop } from '../shell.ts'
import { isKey } from './keys.ts'
import { hideScreen } from './screen-hiding.ts'

const minute = 60_000
const idleUntilHidden = 3 * minute
const idleUntilSignedOut = 10 * minute
const awayUntilHidden = minute
/** Three presses of Shift within this time hide the screen. */
const shiftTime = 900

/** Hides the screen by F9, by Shift three times, when nobody works, and when the browser's tab was left; then signs out. */
export function useQuickHide(): void {
  useEffect(() => hideByKeys(), [])
  useEffect(() => hideWhenIdle(), [])
  useEffect(() => (inDesktop ? undefined : hideWhenAway()), [])
}

function hideByKeys(): () => void {
  let shifts: number[] = []
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Shift' && !event.repeat && !event.ctrlKey && !event.altKey) {
      shifts = [...shifts.slice(-2), event.timeStamp]
      if (shifts.length === 3 && event.timeStamp - (shifts[0] ?? 0) < shiftTime) hideScreen()
      return
    }
    shifts = []
    if (!isKey(event, 'F9')) return
    event.preventDefault()
    hideScreen()
  }
  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
}

/** Looks at the clock instead of trusting one long timer, which stands still while the computer sleeps. */
function hideWhenIdle(): () => void {
  let lastWork = Date.now()
  const work = () => {
    lastWork = Date.now()
  }
  const look = setInterval(() => {
    const idle = Date.now() - lastWork
    if (idle >= idleUntilSignedOut) void signOut('idle')
    else if (idle >= idleUntilHidden) hideScreen()
  }, 5_000)
  const events = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
  for (const name of events) window.addEventListener(name, work, { passive: true, capture: true })
  return () => {
    clearInterval(look)
    for (const name of events) window.removeEventListener(name, work, { capture: true })
  }
}

function hideWhenAway(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = 0
  const onVisibility = () => {
    clearTimeout(timer)
    if (document.visibilityState === 'hidden') {
      since = Date.now()
      timer = setTimeout(hideScreen, awayUntilHidden)
    } else if (since > 0 && Date.now() - since >= awayUntilHidden) hideScreen()
  }
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', onVisibility)
  }
}
