import type { Icon } from '@tabler/icons-react'
import { useEffect } from 'react'
import { createStore, useStored } from '../store.ts'

/** A command that a page offers: found in the palette, listed on the key sheet, run by its keys. */
export type PageAction = {
  readonly id: string
  readonly label: string
  readonly icon?: Icon | undefined
  /** `N`, `Shift+N`, `Ctrl+Z`…; by place on the keyboard. */
  readonly keys?: string | undefined
  readonly run: () => void
  /** Other words by which people look for it. */
  readonly synonyms?: string | undefined
  /** Works by its keys only. */
  readonly hidden?: boolean | undefined
}

const registered = createStore<readonly (readonly PageAction[])[]>([])

/** Offers the commands while the page is shown. Memoize the array. */
export function usePageActions(actions: readonly PageAction[]): void {
  useEffect(() => {
    registered.set([...registered.get(), actions])
    return () => registered.set(registered.get().filter((entry) => entry !== actions))
  }, [actions])
}

/** All commands of the page shown, last registered first. */
export function useRegisteredActions(): readonly PageAction[] {
  return useStored(registered).toReversed().flat()
}
