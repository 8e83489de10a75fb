import { createStore, useStored } from './store.ts'

export type ColourChoice = 'auto' | 'light' | 'dark'

/** Choices of the person at the window. They last as long as the window: nothing is stored in the browser. */
type Preferences = {
  readonly colours: ColourChoice
  readonly singleKeys: boolean
  readonly navCollapsed: boolean
}

const preferences = createStore<Preferences>({ colours: 'auto', singleKeys: true, navCollapsed: false })

export function usePreferences(): Preferences {
  return useStored(preferences)
}

export function prefer(choice: Partial<Preferences>): void {
  preferences.set({ ...preferences.get(), ...choice })
}

/** Whether commands of a single key are on; WCAG 2.1.4 asks for the switch. */
export function useSingleKeys(): boolean {
  return useStored(preferences).singleKeys
}
