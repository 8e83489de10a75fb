import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type HostAddress = {
  /** Path of a unix socket, or of a named pipe on Windows. */
  readonly path: string
  /** Removes what a host that was killed left behind, so that the next one can listen. */
  readonly clear: () => void
  /** Removes everything; the address cannot be used again. */
  readonly remove: () => void
}

/** An address that only this user's processes reach: the folder is 0700, and the pipe's name cannot be guessed. */
export function privateAddress(): HostAddress {
  if (process.platform === 'win32') {
    return { path: `\\\\.\\pipe\\liman-${randomUUID()}`, clear: () => undefined, remove: () => undefined }
  }
  const folder = mkdtempSync(join(tmpdir(), 'liman-'))
  const path = join(folder, 'host.sock')
  return {
    path,
    clear: () => rmSync(path, { force: true }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
