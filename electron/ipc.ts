import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, type IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import { channels, type Channel, type SaveOutcome } from './channels.ts'
import { appOrigin } from './origin.ts'

const largestFile = 256 * 1024 * 1024

/** Documents, tables and backups, never a program; no character that means a folder. */
const saveInput = z.strictObject({
  name: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._()-]{0,119}\.(?:pdf|xlsx|csv|json|txt|abk)$/u),
  bytes: z.instanceof(ArrayBuffer).refine((bytes) => bytes.byteLength <= largestFile),
})

/**
 * Answers the window's requests to the shell.
 * @param onCovered called when the page covers or uncovers what it shows
 */
export function answerWindow(onCovered: (covered: boolean) => void): void {
  handle(channels.saveFile, saveInput, saveFile)
  handle(channels.print, z.undefined(), print)
  handle(channels.quickHide, z.boolean(), (_window, covered) => onCovered(covered))
}

/** The only place that registers a channel: the sender is checked first, then the input. */
function handle<Input extends z.ZodType, Answer>(
  channel: Channel,
  schema: Input,
  answer: (window: BrowserWindow, input: z.output<Input>) => Answer | Promise<Answer>,
): void {
  ipcMain.handle(channel, (event, ...values: unknown[]) => {
    const window = trustedWindow(event)
    const input = schema.safeParse(values[0])
    if (!window || !input.success || values.length > 1) throw new Error(`${channel}: refused`)
    return answer(window, input.data)
  })
}

/** The window that asks, or null when the frame is foreign, nested or already gone. */
function trustedWindow({ sender, senderFrame }: IpcMainInvokeEvent): BrowserWindow | null {
  if (!senderFrame || senderFrame.parent !== null || senderFrame.origin !== appOrigin) return null
  return BrowserWindow.fromWebContents(sender)
}

async function saveFile(window: BrowserWindow, { name, bytes }: z.output<typeof saveInput>): Promise<SaveOutcome> {
  const defaultPath = join(app.getPath('documents'), name)
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath })
  if (canceled) return 'cancelled'
  try {
    await writeFile(filePath, new Uint8Array(bytes), { mode: 0o600 })
    return 'saved'
  } catch {
    // The error names the path, which may tell more than the window may know.
    return 'failed'
  }
}

function print(window: BrowserWindow): Promise<boolean> {
  return new Promise((resolve) => window.webContents.print({ printBackground: true }, resolve))
}
