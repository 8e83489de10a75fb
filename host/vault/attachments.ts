import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../common/kernel/app-error.ts'
import { idPrefixes } from '../../common/kernel/ids.ts'
import { seal, unseal } from './crypto.ts'
import { writeWhole } from './durable.ts'
import { guarded } from './failures.ts'

/** What opens one file again, kept in the encrypted database. */
export type AttachmentKey = { readonly sha256: string; readonly fileKey: Uint8Array }

/** A file of ours, whole or left over from an attempt; what others have put into the folder is theirs. */
const ownName = new RegExp(`^(${idPrefixes.attachment}_[A-Za-z0-9_-]{22})(\\.tmp)?$`)

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Binds a file to its id: renamed to another's name it does not open. */
const contextOf = (id: string) => JSON.stringify(['v1', 'attachments', id])

/**
 * Files that are too large for the database: each encrypted with a key of its own (AES-256-GCM) beside the vault, under
 * a random name. The bytes stay as they came, because a photograph is evidence.
 */
export function createAttachments(vaultFolder: string) {
  const folder = join(vaultFolder, 'attachments')
  const pathOf = (id: string) => join(folder, id)
  let written: { id: string; kept: () => void }[] = []

  return {
    /**
     * @param kept called when the command that keeps the file has succeeded.
     * @throws AppError unavailable `vault.disk-full`, `vault.read-only`.
     */
    keep(id: string, content: Uint8Array, kept: () => void = () => undefined): AttachmentKey {
      const fileKey = randomBytes(32)
      guarded(() => {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        writeWhole(pathOf(id), seal(fileKey, content, contextOf(id)))
      })
      written.push({ id, kept })
      return { sha256: sha256(content), fileKey }
    },
    /** @throws AppError unavailable `attachments.damaged` when the file is missing or is not the one that was kept. */
    open(id: string, { sha256: digest, fileKey }: AttachmentKey): Buffer {
      try {
        const content = unseal(fileKey, readFileSync(pathOf(id)), contextOf(id))
        if (sha256(content) === digest) return content
      } catch {
        // Missing, cut short, exchanged or changed: the sentence is the same, and the file is left as it is.
      }
      throw new AppError('unavailable', 'attachments.damaged')
    },
    /** Runs a command; the files that it wrote go again when it fails. */
    during<T>(run: () => T): T {
      written = []
      try {
        const answer = run()
        for (const { kept } of written) kept()
        return answer
      } catch (error) {
        for (const { id } of written) removeIfPossible(pathOf(id))
        throw error
      }
    },
    /**
     * Removes files whose writing was cut off. A whole file that no row names stays: its row may be in a newer database that
     * somebody puts back.
     */
    sweep(): void {
      for (const name of namesIn(folder)) {
        if (ownName.exec(name)?.[2] !== undefined) removeIfPossible(join(folder, name))
      }
    },
  }
}

export type Attachments = ReturnType<typeof createAttachments>

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // No picture was ever kept.
    return []
  }
}

function removeIfPossible(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Held open by a virus scanner, or the folder is read-only: nobody has the key, and the next opening tries again.
  }
}
