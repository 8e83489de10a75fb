import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AppError } from '../../common/kernel/app-error.ts'
import { lockFolder } from '../../db/open.ts'
import { createHost, type Host } from '../host.ts'
import type { Session } from '../sessions.ts'
import { guarded } from '../vault/failures.ts'
import type { Arguments } from './arguments.ts'

export type Asking = {
  readonly words: Arguments
  /** The password, from the environment or the terminal. @throws AppError where there is neither. */
  password(): string | Promise<string>
}

/** Works on the vault of a folder for this process alone. */
export async function onVault<T>(folder: string, run: (host: Host) => Promise<T>): Promise<T> {
  const release = guarded(() => lockFolder(join(folder, 'lock.db')))
  if (!release) throw new AppError('unavailable', 'vault.in-use')
  const host = createHost({ folder })
  try {
    return await run(host)
  } finally {
    host.close()
    release()
  }
}

/** Signs in the user of the words and runs with that session. @throws AppError. */
export function asUser<T>(
  { words, password }: Asking,
  run: (host: Host, session: Session) => T | Promise<T>,
): Promise<T> {
  const folder = resolve(words.needed('data'))
  const login = words.needed('as')
  if (!existsSync(folder)) throw new AppError('not-found', 'vault.absent')
  return onVault(folder, async (host) => {
    const { token } = await host.signIn(login, await password())
    return run(host, host.sessions.use(token))
  })
}
