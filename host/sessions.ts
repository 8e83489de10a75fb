import { createHash, randomBytes } from 'node:crypto'
import { AppError } from '../common/kernel/app-error.ts'
import { epochMs, type Instant } from '../common/kernel/calendar.ts'
import type { SheetRows } from '../common/kernel/sheet-rows.ts'
import type { Topic } from '../common/kernel/operation.ts'
import type { PictureType } from '../common/kernel/pictures.ts'
import type { Table } from '../common/shelter/register/register.columns.ts'
import type { Unlocked } from './vault/vault.ts'

export type UploadedTables = { rooms: Table | null; register: Table }

export type UploadedPicture = { readonly type: PictureType; readonly content: Uint8Array }

/** One signed-in window. Its token is never stored; only a digest of it is kept. */
export type Session = {
  readonly user: Unlocked
  readonly uploads: Map<string, UploadedTables>
  /** Order sheets that wait to be imported. */
  readonly sheets: Map<string, readonly SheetRows[]>
  /** Pictures that wait to be attached. */
  readonly pictures: Map<string, UploadedPicture>
  lastUsed: Instant
}

/** Minutes without a request after which a session ends. */
export const idleMinutes = 10

/** Longest life of a session in hours, however busy. */
export const longestHours = 12

type Kept = Session & { readonly began: Instant; readonly listeners: Set<(topics: readonly Topic[]) => void> }

export type Sessions = {
  begin(user: Unlocked): string
  /** The session of a request; counts as activity. @throws AppError not-signed-in. */
  use(token: string | null): Session
  end(token: string | null): void
  endAll(): void
  /** Ends what has been idle too long. */
  sweep(): void
  count(): number
  /** Tells the windows of those who may know. */
  publish(topics: readonly Topic[], mayKnow: (user: Unlocked) => boolean): void
  /** Calls back for each change until the returned function is called; does not count as activity. */
  listen(token: string | null, listener: (topics: readonly Topic[]) => void, ended: () => void): () => void
}

const digest = (token: string) => createHash('sha256').update(token).digest('base64url')
const minutesBetween = (from: Instant, to: Instant) => (epochMs(to) - epochMs(from)) / 60_000

export function createSessions(now: () => Instant): Sessions {
  const kept = new Map<string, Kept>()
  const endings = new Map<string, Set<() => void>>()

  function remove(key: string): void {
    kept.delete(key)
    for (const ended of endings.get(key) ?? []) ended()
    endings.delete(key)
  }

  function expired(session: Kept): boolean {
    return (
      minutesBetween(session.lastUsed, now()) > idleMinutes || minutesBetween(session.began, now()) > longestHours * 60
    )
  }

  function lookUp(token: string | null): { key: string; session: Kept } {
    const key = token === null ? '' : digest(token)
    const session = kept.get(key)
    if (!session) throw new AppError('not-signed-in', 'not-signed-in')
    if (expired(session)) {
      remove(key)
      throw new AppError('not-signed-in', 'session.expired')
    }
    return { key, session }
  }

  return {
    begin(user) {
      const token = randomBytes(32).toString('base64url')
      const at = now()
      kept.set(digest(token), {
        user,
        uploads: new Map(),
        sheets: new Map(),
        pictures: new Map(),
        lastUsed: at,
        began: at,
        listeners: new Set(),
      })
      return token
    },
    use(token) {
      const { session } = lookUp(token)
      session.lastUsed = now()
      return session
    },
    end(token) {
      if (token !== null) remove(digest(token))
    },
    endAll() {
      for (const key of [...kept.keys()]) remove(key)
    },
    sweep() {
      for (const [key, session] of kept) if (expired(session)) remove(key)
    },
    count: () => kept.size,
    publish(topics, mayKnow) {
      for (const { user, listeners } of kept.values()) {
        if (mayKnow(user)) for (const listener of listeners) listener(topics)
      }
    },
    listen(token, listener, ended) {
      const { key, session } = lookUp(token)
      session.listeners.add(listener)
      const own = endings.get(key) ?? new Set()
      endings.set(key, own.add(ended))
      return () => {
        session.listeners.delete(listener)
        own.delete(ended)
      }
    },
  }
}
