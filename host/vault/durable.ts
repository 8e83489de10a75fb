import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file and waits until the disk has it. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const handle = openSync(path, 'w', 0o600)
  try {
    writeFileSync(handle, content)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes a file under another name and gives it its own at the end: it is there whole or not at all. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const aside = `${path}.tmp`
  try {
    writeDurably(aside, content)
    renameSync(aside, path)
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

/** Windows has no handle to a folder; the rename is durable there with the file. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
