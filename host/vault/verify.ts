import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stores, type Store } from '../../common/kernel/roles.ts'
import { canonicalRow } from '../../core/kernel/audit.ts'
import { auditLog, users } from '../../db/schema/kernel.ts'
import { asc } from 'drizzle-orm'
import { encode, hmac, verifySignature } from './crypto.ts'
import type { Unlocked, Vault } from './vault.ts'

/** What does not fit in an audit trail, and at which row first. */
export type Tampering = {
  readonly store: Store
  readonly seq: number
  readonly what: 'gap' | 'chain' | 'content' | 'signature' | 'anchor'
}

/** Checks the audit trail of every file that the user can open; one finding per file, the first. */
export function verifyVault(vault: Vault, user: Unlocked, folder: string): Tampering[] {
  const anchors = readAnchors(folder)
  return stores.flatMap((store) => {
    const key = user.keys.audit[store]
    const finding = key && verifyStore(vault, store, key, anchors.get(store) ?? new Map())
    return finding ? [finding] : []
  })
}

function verifyStore(vault: Vault, store: Store, key: Buffer, anchors: ReadonlyMap<number, string>): Tampering | null {
  const file = vault.file(store)
  if (!file) return null
  const signKeys = new Map(
    file.orm
      .select()
      .from(users)
      .all()
      .map((row) => [row.id, row.signKey]),
  )
  let prev: Uint8Array = new Uint8Array(32)
  let seq = 0
  const broken = (what: Tampering['what']): Tampering => ({ store, seq, what })
  for (const row of file.orm.select().from(auditLog).orderBy(asc(auditLog.seq)).all()) {
    seq++
    if (row.seq !== seq) return broken('gap')
    if (!Buffer.from(row.prev).equals(prev)) return broken('chain')
    const text = canonicalRow(row)
    if (!hmac(key, prev, text).equals(Buffer.from(row.mac))) return broken('content')
    const signKey = row.userId === null ? undefined : signKeys.get(row.userId)
    if (row.userId !== null && !(signKey && row.signature && verifySignature(signKey, text, row.signature))) {
      return broken('signature')
    }
    const anchor = anchors.get(seq)
    if (anchor !== undefined && anchor !== encode(row.mac).slice(0, 20)) return broken('anchor')
    prev = row.mac
  }
  // A head beside the vault that is ahead of the file means that rows were cut off its end.
  const newest = Math.max(0, ...anchors.keys())
  return newest > seq ? broken('anchor') : null
}

/** Heads of the chains as written beside the vault: store → sequence → code. The first word about a row counts. */
function readAnchors(folder: string): Map<string, Map<number, string>> {
  const path = join(folder, 'head.log')
  const anchors = new Map<string, Map<number, string>>()
  if (!existsSync(path)) return anchors
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [store, seq, code] = line.split(' ')
    if (!store || !code || Number(seq) === 0) continue
    const own = anchors.get(store) ?? new Map<number, string>()
    if (!own.has(Number(seq))) own.set(Number(seq), code)
    anchors.set(store, own)
  }
  return anchors
}
