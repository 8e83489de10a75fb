import { powerMonitor, type BrowserWindow } from 'electron'

/** Milliseconds that the window may stay out of sight before the data is locked. */
const longestHidden = 120_000

/** Locks when the computer is locked or goes to sleep. Linux does not tell of a locked screen; the idle limit does it there. */
export function lockWithComputer(lock: () => void): void {
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('suspend', lock)
}

/**
 * Locks what nobody has looked at for two minutes, because the window is out of sight or its page covered itself.
 * @returns tells of the cover: true when the page is covered, false when it shows again
 */
export function lockWhenHidden(window: BrowserWindow, lock: () => void): (covered: boolean) => void {
  const hiddenBy = new Set<'place' | 'cover'>()
  let timer: NodeJS.Timeout | undefined
  const stop = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  const note = (reason: 'place' | 'cover', hidden: boolean): void => {
    if (hidden) hiddenBy.add(reason)
    else hiddenBy.delete(reason)
    if (hiddenBy.size === 0) stop()
    else timer ??= setTimeout(lock, longestHidden)
  }
  window.on('minimize', () => note('place', true))
  window.on('hide', () => note('place', true))
  window.on('restore', () => note('place', false))
  window.on('show', () => note('place', false))
  window.on('closed', stop)
  return (covered) => note('cover', covered)
}
