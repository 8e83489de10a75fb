import { tellShellHidden } from '../shell.ts'
import { createStore, useStored } from '../store.ts'

const hidden = createStore(false)
const whenShown: (() => void)[] = []
const neutralTitle = '—'
let titleBefore = ''

export function isScreenHidden(): boolean {
  return hidden.get()
}

export function useScreenHidden(): boolean {
  return useStored(hidden)
}

/** Runs something once, when the screen is shown again. */
export function onScreenShown(action: () => void): void {
  whenShown.push(action)
}

/** Covers the window in this very moment, before anything is rendered: the cover stands ready in the page. */
export function hideScreen(): void {
  if (hidden.get()) return
  document.documentElement.dataset['screenHidden'] = ''
  titleBefore = document.title
  document.title = neutralTitle
  for (const element of underTheCover()) element.inert = true
  hidden.set(true)
  tellShellHidden(true)
}

/** Shows the window again. Only after the password was confirmed, or when nobody is signed in any more. */
export function showScreen(): void {
  if (!hidden.get()) return
  delete document.documentElement.dataset['screenHidden']
  document.title = titleBefore
  for (const element of underTheCover()) element.inert = false
  hidden.set(false)
  tellShellHidden(false)
  for (const action of whenShown.splice(0)) action()
}

/** Everything else in the page, also what dialogs and menus have put beside the root. */
function underTheCover(): HTMLElement[] {
  return Array.from(document.body.children).filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && element.id !== 'cover' && element.tagName !== 'SCRIPT',
  )
}
