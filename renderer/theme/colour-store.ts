import type { MantineColorSchemeManager } from '@mantine/core'

/** The kit would keep the scheme in the browser's storage; nothing is kept there. */
export const neverStored: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
}
