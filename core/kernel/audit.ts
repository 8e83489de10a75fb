import { desc } from 'drizzle-orm'
import type { Instant } from '../../common/kernel/calendar.ts'
import { auditLog } from '../../db/schema/kernel.ts'
import type { AuditAnchor, Evidence, ReadTx, WriteTx } from './context.ts'
import { insertInto, prepared } from './prepared.ts'

/** One line of the trail. Holds operation names, random ids and reason keys; never values or names of people. */
export type AuditEntry = {
  readonly at: Instant
  readonly userId: string | null
  readonly operation: string
  readonly outcome: 'done' | 'refused' | 'opened'
  readonly subjects: readonly string[]
  readonly detail: Readonly<Record<string, string | number | string[]>>
}

/** The host's keys and clock, as far as the trail needs them. */
export type AuditSeal = {
  readonly bootId: string
  monotonicMs(): number
  mac(prev: Uint8Array, text: string): Uint8Array
  /** Bytes as text for papers and records: base64url. */
  encode(bytes: Uint8Array): string
  /** The acting user's signature; `null` for rows that nobody signed in for. */
  sign(text: string): Uint8Array | null
}

const genesis = new Uint8Array(32)

/** The text of a record that `evidence` seals: its id and what it says. */
export const evidenceText = (id: string, content: Evidence): string => JSON.stringify([id, content])

/** The seal of a record: `id=code`, with a code that only the file's audit key makes. */
export function sealEvidence(seal: AuditSeal, id: string, content: Evidence): string {
  return `${id}=${seal.encode(seal.mac(genesis, evidenceText(id, content)))}`
}

/** The text that the chain protects: every column but the chain itself, in a fixed order. */
export function canonicalRow(row: {
  seq: number
  at: string
  bootId: string
  monotonicMs: number
  userId: string | null
  operation: string
  outcome: string
  subjects: readonly string[]
  detail: Readonly<Record<string, string | number | string[]>>
}): string {
  return JSON.stringify([
    row.seq,
    row.at,
    row.bootId,
    row.monotonicMs,
    row.userId,
    row.operation,
    row.outcome,
    row.subjects,
    Object.entries(row.detail).sort(([a], [b]) => (a < b ? -1 : 1)),
  ])
}

export type AuditHead = { readonly seq: number; readonly mac: Uint8Array }

const lastRow = prepared((tx: ReadTx) =>
  tx.select({ seq: auditLog.seq, mac: auditLog.mac }).from(auditLog).orderBy(desc(auditLog.seq)).limit(1).prepare(),
)

const insertAudit = insertInto(auditLog)

/** The last row of the chain; sequence 0 before the first. */
export function auditHead(tx: ReadTx): AuditHead {
  return lastRow(tx).get() ?? { seq: 0, mac: genesis }
}

/** Characters of a code that are printed and kept in head.log; nobody finds another trail with the same. */
const anchorLength = 20

/** The head as it is printed on papers. */
export function auditAnchor(tx: ReadTx, seal: AuditSeal): AuditAnchor {
  const { seq, mac } = auditHead(tx)
  return { seq, code: seal.encode(mac).slice(0, anchorLength) }
}

/** Appends one row: number without gap, chained to the row before, signed by the actor. */
export function appendAudit(tx: WriteTx, entry: AuditEntry, seal: AuditSeal): void {
  const head = auditHead(tx)
  const row = {
    ...entry,
    subjects: [...entry.subjects],
    seq: head.seq + 1,
    bootId: seal.bootId,
    monotonicMs: seal.monotonicMs(),
  }
  const text = canonicalRow(row)
  const mac = seal.mac(head.mac, text)
  insertAudit(tx, { ...row, prev: head.mac, mac, signature: seal.sign(text) })
}
