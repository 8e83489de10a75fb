import { contextBridge, ipcRenderer } from 'electron'
import { channels, versionArgument, type SaveOutcome } from './channels.ts'

const given = process.argv.find((value) => value.startsWith(versionArgument)) ?? ''

const bridge = {
  /** Asks where to put a file. `name` is a plain file name ending in one of the kinds the application makes. */
  saveFile: (name: string, bytes: ArrayBuffer): Promise<SaveOutcome> =>
    ipcRenderer.invoke(channels.saveFile, { name, bytes }),
  /** Prints the page as shown; false when the person cancels. */
  print: (): Promise<boolean> => ipcRenderer.invoke(channels.print),
  /** Says that the page covered or uncovered itself. What stays covered is locked in the end. */
  quickHide: (hidden: boolean): Promise<void> => ipcRenderer.invoke(channels.quickHide, hidden),
  version: given.slice(versionArgument.length),
}

/** What the renderer finds as `window.liman` in the desktop shell, and only there. */
export type DesktopBridge = Readonly<typeof bridge>

contextBridge.exposeInMainWorld('liman', Object.freeze(bridge))
