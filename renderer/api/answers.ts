import type { Role } from '../../common/kernel/roles.ts'
import { roles } from '../../common/kernel/roles.ts'

// The few answers that the window reads before anybody is signed in are checked by hand: a schema library would be a tenth
// of what the first screen fetches.

export type VaultState = { readonly vault: 'absent' | 'locked' | 'open'; readonly houseName?: string | undefined }

export type User = { readonly id: string; readonly name: string; readonly role: Role; readonly login: string }

export type SignedIn = { readonly token: string; readonly user: User }

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** @throws TypeError when the host answers something else. */
export function toVaultState(answer: unknown): VaultState {
  const { vault, houseName } = isRecord(answer) ? answer : {}
  const known = (['absent', 'locked', 'open'] as const).find((state) => state === vault)
  if (known === undefined) throw new TypeError('the state of the vault cannot be read')
  return { vault: known, houseName: typeof houseName === 'string' ? houseName : undefined }
}

/** @throws TypeError when the host answers something else. */
export function toSignedIn(answer: unknown): SignedIn {
  const { token, user } = isRecord(answer) ? answer : {}
  const { id, name, role, login } = isRecord(user) ? user : {}
  const known = roles.find((one) => one === role)
  if (known === undefined || ![token, id, name, login].every((text) => typeof text === 'string') || token === '')
    throw new TypeError('the answer to the sign-in cannot be read')
  return { token, user: { id, name, role: known, login } } as SignedIn
}
