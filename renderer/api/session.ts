import type { Failure } from '../../common/kernel/app-error.ts'
import type { Permission, Role } from '../../common/kernel/roles.ts'
import { holds } from '../../common/kernel/roles.ts'
import { createStore, useStored } from '../store.ts'
import type { SignedIn, User, VaultState } from './answers.ts'
import { toSignedIn, toVaultState } from './answers.ts'
import { holdToken, postJson, request, toFailure, whenSessionEnds } from './client.ts'

export type NewHouse = { houseName: string; login: string; name: string; password: string }

export type Session =
  | { readonly status: 'starting' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'first-run' }
  | { readonly status: 'signed-out'; readonly why: 'asked' | 'idle' }
  | { readonly status: 'signed-in'; readonly user: User; readonly houseName: string }

const session = createStore<Session>({ status: 'starting' })

whenSessionEnds(() => forget('idle'))

export function useSessionState(): Session {
  return useStored(session)
}

/** The role of who is signed in, outside of components. */
export function signedInRole(): Role | null {
  const current = session.get()
  return current.status === 'signed-in' ? current.user.role : null
}

/** Who is signed in. Only for components inside the frame, which exists only then. */
export function useSession(): { user: User; houseName: string } {
  const current = useStored(session)
  if (current.status !== 'signed-in') throw new Error('nobody is signed in')
  return current
}

/** Whether the signed-in person's role holds a permission; the host decides anyway. */
export function useMay(permission: Permission): boolean {
  const current = useStored(session)
  return current.status === 'signed-in' && holds(current.user.role, permission)
}

/** Asks the host whether a house exists; keeps asking while the host starts. */
export async function startSession(): Promise<void> {
  try {
    const { vault } = await readState()
    session.set(vault === 'absent' ? { status: 'first-run' } : { status: 'signed-out', why: 'asked' })
  } catch (error) {
    const failure = toFailure(error)
    if (failure.reason === 'offline') setTimeout(() => void startSession(), 700)
    else session.set({ status: 'failed', failure })
  }
}

async function readState(): Promise<VaultState> {
  const response = await request('session/state')
  return toVaultState(await response.json())
}

/** @throws AppError when the name or password is wrong, or too many were tried. */
export async function signIn(login: string, password: string): Promise<void> {
  const response = await request('session/sign-in', postJson({ login, password }))
  await adopt(toSignedIn(await response.json()))
}

/**
 * Creates the house and its first account. The session begins only with `adopt`, so that the first-run page can finish.
 * @throws AppError with the fields that are refused.
 */
export async function createHouse(house: NewHouse): Promise<SignedIn> {
  const response = await request('setup/house', postJson(house))
  return toSignedIn(await response.json())
}

/** Fills the house just founded with an invented year; takes some seconds. */
export async function fillDemonstration({ token }: SignedIn): Promise<void> {
  holdToken(token)
  await request('setup/demonstration', postJson({}))
}

/** Begins the session that the host has opened. */
export async function adopt({ token, user }: SignedIn): Promise<void> {
  holdToken(token)
  const { houseName } = await readState()
  session.set({ status: 'signed-in', user, houseName: houseName ?? '' })
}

/** @throws AppError when the password is not that of the signed-in person. */
export async function confirmPassword(password: string): Promise<void> {
  await request('session/confirm', postJson({ password }))
}

/** Ends the session; the host then forgets its keys, even when its answer no longer arrives. */
export async function signOut(why: 'asked' | 'idle' = 'asked'): Promise<void> {
  const ending = request('session/sign-out', postJson({})).catch(() => undefined)
  forget(why)
  await ending
}

function forget(why: 'asked' | 'idle'): void {
  holdToken(null)
  session.set({ status: 'signed-out', why })
}
