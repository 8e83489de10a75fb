import { createHash, randomBytes } from 'node:crypto'
import { AppError } from '../common/kernel/app-error.ts'
import type { Instant } from '../common/kernel/calendar.ts'
import { idPrefixes, type IdKind } from '../common/kernel/ids.ts'
import { stores, type Store } from '../common/kernel/roles.ts'
import { appendAudit, type AuditEntry } from '../core/kernel/audit.ts'
import type { HostAbilities } from '../core/kernel/context.ts'
import type { Caller, StoreAccess } from '../core/kernel/dispatch.ts'
import { sealsOf } from './seals.ts'
import type { Session } from './sessions.ts'
import { encode, hmac, signer } from './vault/crypto.ts'
import type { Unlocked, Vault } from './vault/vault.ts'

/** Makes ids: the prefix of the kind and 128 random bits. */
export const randomId = (kind: IdKind): string => `${idPrefixes[kind]}_${randomBytes(16).toString('base64url')}`

/** What dispatch needs of each session, made once: who acts, with which keys, in which files. */
export function createCallers(vault: Vault, now: () => Instant) {
  const bootId = randomBytes(8).toString('base64url')
  const started = performance.now()
  const monotonicMs = () => Math.round(performance.now() - started)
  const known = new WeakMap<Session, Omit<Caller, 'now'>>()

  function storeAccess(user: Unlocked, name: Store): StoreAccess | null {
    const file = vault.file(name)
    const key = user.keys.audit[name]
    if (!file || !user.keys.files[name] || !key) return null
    return {
      tx: file.orm,
      audit: { bootId, monotonicMs, mac: (prev, text) => hmac(key, prev, text), encode, sign: signer(user.signing) },
      transaction: (behaviour, run) => file.sqlite.transaction(run)[behaviour](),
    }
  }

  function abilities({ uploads, sheets, pictures, user }: Session): HostAbilities {
    return {
      uploadedTables(upload) {
        const tables = uploads.get(upload)
        if (!tables) throw new AppError('not-found', 'register.upload-gone')
        return tables
      },
      uploadedSheets(upload) {
        const uploaded = sheets.get(upload)
        if (!uploaded) throw new AppError('not-found', 'register.upload-gone')
        return uploaded
      },
      keepPicture(upload, id) {
        const picture = pictures.get(upload)
        if (!picture) throw new AppError('not-found', 'attachments.upload-gone')
        const { type, content } = picture
        return { ...vault.attachments.keep(id, content, () => pictures.delete(upload)), type, bytes: content.length }
      },
      openPicture: ({ id, ...key }) => vault.attachments.open(id, key).toString('base64'),
      fileDigest: (text) => createHash('sha256').update(text).digest('hex'),
      grantAccess: (access) => vault.grant(user, access, now()),
    }
  }

  function make(session: Session): Omit<Caller, 'now'> {
    const { userId, name, role, keys } = session.user
    const open = new Map(stores.map((store) => [store, storeAccess(session.user, store)]))
    return {
      actor: { userId, name, role },
      seals: sealsOf(keys),
      host: abilities(session),
      newId: randomId,
      store: (store) => open.get(store) ?? null,
    }
  }

  function callerOf(session: Session): Caller {
    const fixed = known.get(session) ?? make(session)
    known.set(session, fixed)
    return { ...fixed, now: now() }
  }

  /** Writes a line about the session itself, such as signing in or printing, into the first file that its keys open. */
  function record(session: Session, operation: string, detail: AuditEntry['detail'] = {}): void {
    const caller = callerOf(session)
    const store = stores.map((name) => caller.store(name)).find((access) => access !== null)
    const line: AuditEntry = {
      at: caller.now,
      userId: session.user.userId,
      operation,
      outcome: 'done',
      subjects: [],
      detail,
    }
    store?.transaction('immediate', () => appendAudit(store.tx, line, store.audit))
  }

  return { callerOf, record }
}
