/** What the desktop shell's preload gives the page; absent in a browser. */
type DesktopShell = {
  readonly saveFile: (name: string, bytes: ArrayBuffer) => Promise<unknown>
  readonly print: () => Promise<unknown>
  readonly quickHide: (hidden: boolean) => unknown
  readonly version: string
}

declare global {
  interface Window {
    readonly liman?: DesktopShell
  }
}

const desktop = window.liman

export const inDesktop = desktop !== undefined

/** The version of the desktop shell; `null` in a browser. */
export const shellVersion: string | null = desktop?.version ?? null

/** Lets the person choose where a file goes (desktop) or downloads it (browser). */
export async function saveFile(name: string, blob: Blob): Promise<void> {
  if (desktop) {
    await desktop.saveFile(name, await blob.arrayBuffer())
    return
  }
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Prints the page that is shown. */
export async function printPage(): Promise<void> {
  if (desktop) await desktop.print()
  else window.print()
}

/** Tells the shell that the screen was hidden or shown, so that the window's own title and preview follow. */
export function tellShellHidden(hidden: boolean): void {
  void desktop?.quickHide(hidden)
}
