import { passwordProblem } from '../common/access/users/password.rules.ts'
import { loginSchema } from '../common/access/users/users.contract.ts'
import type { OperationName } from '../common/contract.ts'
import { AppError, type Failure } from '../common/kernel/app-error.ts'
import { instantOf, type Instant } from '../common/kernel/calendar.ts'
import { asExpected } from '../core/kernel/database-failures.ts'
import { dispatch } from '../core/kernel/dispatch.ts'
import { createCallers, randomId } from './callers.ts'
import type { OutputOf } from './outputs.ts'
import { createSessions, type Session } from './sessions.ts'
import { createThrottle } from './throttle.ts'
import { defaultKdf, type KdfCost } from './vault/crypto.ts'
import { openVault, type Unlocked } from './vault/vault.ts'

export type HostOptions = {
  /** Folder of the vault; made when the house is founded. */
  readonly folder: string
  readonly kdf?: KdfCost
  readonly now?: () => Instant
  /** Called when the last session has ended, so that the process can end and its memory with it. */
  readonly onLocked?: () => void
}

export type SignedIn = { token: string; user: Pick<Unlocked, 'userId' | 'name' | 'role' | 'login'> }
export type Founding = { houseName: string; login: string; name: string; password: string }

const wallClock = (): Instant => instantOf(Date.now())

/** The application over one vault, without any transport: founding, signing in, calling operations. */
export function createHost({ folder, kdf = defaultKdf, now = wallClock, onLocked = () => undefined }: HostOptions) {
  const vault = openVault({ folder, kdf })
  const sessions = createSessions(now)
  const { callerOf, record } = createCallers(vault, now)
  const door = createDoor(now, (login, password) => vault.unlock(login, password, now()))

  /** Begins a session for a proved person; without its line in the trail there is none. */
  function admit(user: Unlocked): SignedIn {
    const token = sessions.begin(user)
    try {
      record(sessions.use(token), 'session.signIn', { failedBefore: door.failedSince() })
      vault.anchor(now())
    } catch (error) {
      sessions.end(token)
      throw error
    }
    const { userId, name, role, login } = user
    return { token, user: { userId, name, role, login } }
  }

  async function signIn(login: string, password: string): Promise<SignedIn> {
    return admit(await door.prove(login.trim().toLowerCase(), password))
  }

  /** Ends the process's hold on the keys once nobody is signed in. */
  function lockIfLast(): void {
    if (sessions.count() > 0) return
    try {
      if (vault.isOpen()) vault.close(now())
    } finally {
      onLocked()
    }
  }

  function callByName(session: Session, name: string, input: unknown): unknown {
    const { output, touched, store } = vault.attachments.during(() => dispatch(callerOf(session), name, input))
    // Who does not hold the key of a file learns nothing of it, not even that it is being worked in.
    if (touched.length > 0) sessions.publish(touched, (user) => user.keys.files[store] !== undefined)
    return output
  }

  return {
    now,
    sessions,
    record,
    signIn,
    async found(founding: Founding): Promise<SignedIn> {
      const { houseName, login, name, password } = checkFounding(founding)
      vault.create({ houseName, login, name, password, userId: randomId('user'), at: now() })
      return signIn(login, password)
    },
    vaultState(): 'absent' | 'locked' | 'open' {
      if (!vault.exists()) return 'absent'
      return sessions.count() > 0 ? 'open' : 'locked'
    },
    /** Proves again that the person at the keyboard is the one who signed in. @throws AppError not-allowed. */
    async confirm(session: Session, password: string): Promise<void> {
      await door.prove(session.user.login, password)
    },
    signOut(token: string | null): void {
      const session = sessions.use(token)
      try {
        record(session, 'session.signOut')
      } finally {
        sessions.end(token)
        lockIfLast()
      }
    },
    /** Ends every session: the computer was locked, put to sleep, or left alone. */
    lock(): void {
      sessions.endAll()
      lockIfLast()
    },
    /** Ends what has been idle too long; the last one may have been found out by its own late request. */
    sweep(): void {
      sessions.sweep()
      if (vault.isOpen()) lockIfLast()
    },
    /** Calls an operation for a session and tells the other windows what changed. */
    call: <N extends OperationName>(session: Session, name: N, input: unknown) =>
      callByName(session, name, input) as OutputOf<N>,
    callByName,
    houseName(session: Session): string | undefined {
      const file = session.user.keys.files.shelter && vault.file('shelter')
      return file?.sqlite.prepare('SELECT name FROM house').pluck().get() as string | undefined
    },
    /** The vault's files, for checks by administrators and tests. */
    vault,
    asExpected,
    close(): void {
      sessions.endAll()
      vault.close(now())
    },
  }
}

export type Host = ReturnType<typeof createHost>

type Prove = (login: string, password: string) => Promise<Unlocked | null>

/**
 * Proves passwords one at a time, so that guesses sent together cannot overtake the wait that each wrong one earns, and
 * the memory of only one key derivation is ever needed.
 */
function createDoor(now: () => Instant, unlock: Prove) {
  const throttle = createThrottle(now)
  let failed = 0
  let last: Promise<unknown> = Promise.resolve()

  async function attempt(login: string, password: string): Promise<Unlocked> {
    throttle.check(login)
    const user = await unlock(login, password)
    if (!user) {
      throttle.failed(login)
      failed++
      throw new AppError('not-allowed', 'session.wrong-password')
    }
    throttle.succeeded(login)
    return user
  }

  return {
    /** @throws AppError not-allowed `session.wrong-password` or `session.wait`. */
    prove(login: string, password: string): Promise<Unlocked> {
      const next = last.then(() => attempt(login, password))
      last = next.catch(() => undefined)
      return next
    },
    /** Wrong passwords since this was last asked. */
    failedSince(): number {
      const count = failed
      failed = 0
      return count
    },
  }
}

/** @throws AppError invalid-input with the field that has to be put right. */
function checkFounding({ houseName, login, name, password }: Founding): Founding {
  const refuse = (fields: Failure['fields'] & object) => new AppError('invalid-input', 'invalid-input', { fields })
  const parsed = loginSchema.safeParse(login)
  if (!parsed.success) throw refuse({ login: 'field.login' })
  if (houseName.trim() === '') throw refuse({ houseName: 'field.required' })
  if (name.trim() === '') throw refuse({ name: 'field.required' })
  const problem = passwordProblem(password, { houseName, login: parsed.data, name })
  if (problem) throw refuse({ password: problem })
  return { houseName: houseName.trim(), login: parsed.data, name: name.trim(), password }
}
