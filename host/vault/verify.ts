import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stores, type Store } from '../../common/kernel/roles.ts'
import { canonicalRow, evidenceText } from '../../core/kernel/audit.ts'
import type { SealedRecord } from '../../core/kernel/context.ts'
import { sealedRecords } from '../../core/kernel/sealed-records.ts'
import { auditLog, users } from '../../db/schema/kernel.ts'
import { asc } from 'drizzle-orm'
import { encode, hmac, verifySignature } from './crypto.ts'
import type { Unlocked, Vault } from './vault.ts'

/** What does not fit in an audit trail, and at which row first. */
export type Tampering = {
  readonly store: Store
  /** Row of the trail; for a record that the trail does not know, its last row. */
  readonly seq: number
  readonly what:
    'gap' | 'chain' | 'content' | 'signature' | 'anchor' | 'record-changed' | 'record-removed' | 'record-added'
  /** The record that does not say what was signed, and its number in its own book. */
  readonly record?: { readonly id: string; readonly number: string }
}

/** Head of the shelter's trail as it stands on a printed log. */
export type PrintedAnchor = { readonly seq: number; readonly code: string }

/**
 * Checks the audit trail of every file that the user can open; one finding per file, the first.
 * @param printed is compared with the row of its number besides the heads that are kept beside the vault.
 */
export function verifyVault(
  vault: Vault,
  user: Unlocked,
  folder: string,
  printed: PrintedAnchor | null = null,
): Tampering[] {
  const anchors = readAnchors(folder)
  if (printed) anchors.set('shelter', new Map([...(anchors.get('shelter') ?? []), [printed.seq, printed.code]]))
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
  const evidence: Evidence = new Map()
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
    remember(evidence, row)
    prev = row.mac
  }
  // A head beside the vault that is ahead of the file means that rows were cut off its end.
  const newest = Math.max(0, ...anchors.keys())
  if (newest > seq) return broken('anchor')
  const record = store === 'shelter' ? changedRecord(sealedRecords(file.orm), evidence, key) : null
  return record ? { store, seq: record.seq ?? seq, what: record.what, record: record.record } : null
}

/** The newest seal of each record, and the row of the trail that holds it. */
type Evidence = Map<string, { seq: number; code: string }>

function remember(evidence: Evidence, { seq, detail }: { seq: number; detail: Record<string, unknown> }): void {
  if (!Array.isArray(detail.evidence)) return
  for (const line of detail.evidence as string[]) {
    const [id = '', code = ''] = line.split('=', 2)
    evidence.set(id, { seq, code })
  }
}

/** The first record that does not say what its writer signed: changed, removed, or never written through the house. */
function changedRecord(records: Iterable<SealedRecord>, evidence: Evidence, key: Buffer) {
  const left = new Map(evidence)
  for (const { id, number, content } of records) {
    const known = left.get(id)
    left.delete(id)
    const record = { id, number }
    if (!known) return { what: 'record-added' as const, seq: undefined, record }
    const code = encode(hmac(key, new Uint8Array(32), evidenceText(id, content)))
    if (code !== known.code) return { what: 'record-changed' as const, seq: known.seq, record }
  }
  const [removed] = left
  return removed && { what: 'record-removed' as const, seq: removed[1].seq, record: { id: removed[0], number: '' } }
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
