/** Every channel between window and shell. Data never travels here; it goes over `app://liman/`. */
export const channels = {
  saveFile: 'save-file',
  print: 'print',
  quickHide: 'quick-hide',
} as const

export type Channel = (typeof channels)[keyof typeof channels]

/** The argument by which the preload learns the version. */
export const versionArgument = '--liman-version='

/** How the save dialog ended; `failed` means that the chosen place could not be written. */
export type SaveOutcome = 'saved' | 'cancelled' | 'failed'
