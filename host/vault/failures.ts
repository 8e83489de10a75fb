import { AppError, type Reason } from '../../common/kernel/app-error.ts'
import { MigrationError } from '../../db/migrate.ts'
import { OpenError } from '../../db/open.ts'

/** Gives the failures of files and folders the sentence that tells people what to do. */
export function guarded<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw asVaultFailure(error)
  }
}

export async function guardedAsync<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    throw asVaultFailure(error)
  }
}

const systemReasons: Readonly<Record<string, Reason>> = {
  EACCES: 'vault.read-only',
  EPERM: 'vault.read-only',
  EROFS: 'vault.read-only',
  ENOSPC: 'vault.disk-full',
  SQLITE_FULL: 'vault.disk-full',
  SQLITE_READONLY: 'vault.read-only',
  SQLITE_CANTOPEN: 'vault.read-only',
}

const migrationReasons: Readonly<Record<MigrationError['reason'], Reason>> = {
  newer: 'vault.newer',
  edited: 'vault.edited',
  failed: 'vault.damaged',
}

const openReasons: Readonly<Record<OpenError['reason'], Reason>> = {
  'wrong-key-or-damaged': 'vault.damaged',
  missing: 'vault.damaged',
  pragma: 'vault.settings',
}

function asVaultFailure(error: unknown): unknown {
  if (error instanceof MigrationError) return new AppError('unavailable', migrationReasons[error.reason])
  if (error instanceof OpenError) return new AppError('unavailable', openReasons[error.reason])
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    // SQLite refines its codes: SQLITE_READONLY_DIRECTORY is one of SQLITE_READONLY.
    const code = Object.keys(systemReasons).find((known) => String(error.code).startsWith(known))
    if (code) return new AppError('unavailable', systemReasons[code]!)
  }
  return error
}
