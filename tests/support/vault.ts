import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { AppError, type Failure, type Reason } from '../../common/kernel/app-error.ts'
import { createHost } from '../../host/host.ts'
import { floorKdf } from '../../host/vault/crypto.ts'
import { loginOf, passwordOf, templateNow } from './template.ts'

/** A folder that goes with the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'liman-vault-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A folder with a house and one user per role. */
export function vaultFolder(): string {
  const folder = emptyFolder()
  cpSync(inject('templateVault'), folder, { recursive: true })
  return folder
}

export function hostOn(folder: string) {
  const host = createHost({ folder, kdf: floorKdf, now: () => templateNow })
  onTestFinished(() => host.close())
  return host
}

/** The failure of a call, or `undefined` when it went through. */
export function failureOf(run: () => unknown): Failure | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    if (error instanceof AppError) return error.failure
    throw error
  }
}

export async function refusal(run: () => Promise<unknown>): Promise<Reason | 'accepted'> {
  try {
    await run()
    return 'accepted'
  } catch (error) {
    if (error instanceof AppError) return error.failure.reason
    throw error
  }
}

/** What a sign-in on a folder comes to; the coordinator with the right password unless said otherwise. */
export const enter = (folder: string, login: string = loginOf('coordinator'), password = passwordOf('coordinator')) =>
  refusal(() => hostOn(folder).signIn(login, password))

export const keyFile = (folder: string) => join(folder, 'vault.json')
