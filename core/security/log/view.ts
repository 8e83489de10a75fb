import type { LogEntry } from '../../../common/security/log/log.contract.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { idsOfLines, personsOfLines, supplementsOf, type LineRow } from './log.queries.ts'

/** Lines as they are shown: with aliases, writers, and what completes them. */
export function view(tx: ReadTx, rows: readonly { entry: LineRow; byName: string }[]): LogEntry[] {
  const seqs = rows.map(({ entry }) => entry.seq)
  const completed = rows.flatMap(({ entry }) => (entry.supplementOf === null ? [] : [entry.supplementOf]))
  const persons = Map.groupBy(personsOfLines(tx, seqs), (row) => row.seq)
  const supplements = Map.groupBy(supplementsOf(tx, seqs), (row) => row.of)
  const ids = new Map(completed.length > 0 ? idsOfLines(tx, completed).map((row) => [row.seq, row.id]) : [])
  return rows.map(({ entry, byName }) => ({
    id: entry.id,
    seq: entry.seq,
    day: entry.day,
    kind: entry.kind,
    action: entry.action,
    details: entry.details,
    text: entry.text,
    at: entry.at,
    enteredAt: entry.enteredAt,
    late: entry.late,
    byName,
    persons: (persons.get(entry.seq) ?? []).map(({ id, code, alias, roomName }) => ({ id, code, alias, roomName })),
    expectedReturn: entry.expectedReturn,
    confirmed: entry.confirmed,
    refId: entry.refId,
    supplements:
      entry.supplementOf === null
        ? null
        : { id: ids.get(entry.supplementOf) ?? '', seq: entry.supplementOf, withdraws: entry.withdraws },
    supplementedBy: (supplements.get(entry.seq) ?? []).map(({ seq, withdraws }) => ({ seq, withdraws })),
  }))
}
