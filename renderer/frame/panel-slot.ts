import { createContext, useContext } from 'react'

/** The element of the frame into which side panels render; `null` until the frame stands. */
export const PanelSlot = createContext<HTMLElement | null>(null)

export function usePanelSlot(): HTMLElement | null {
  return useContext(PanelSlot)
}
