import { createStore, useStored } from '../store.ts'

/** The palette's code comes after the first page, so the wish for it is kept here until it is there. */
const asked = createStore(false)

export function openPalette(): void {
  asked.set(true)
}

export function usePaletteAsked(): boolean {
  return useStored(asked)
}

export function paletteAnswered(): void {
  asked.set(false)
}
