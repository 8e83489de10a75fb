import { sealedIncidents } from '../security/incidents/sealed-incidents.ts'
import { lineEvidence } from '../security/log/evidence.ts'
import { wholeBook } from '../security/log/log.queries.ts'
import type { ReadTx, SealedRecord } from './context.ts'

/** Every record of the shelter's file that carries evidence. */
export function sealedRecords(tx: ReadTx): SealedRecord[] {
  return [...sealedLines(tx), ...sealedIncidents(tx)]
}

function sealedLines(tx: ReadTx): SealedRecord[] {
  const { lines, persons } = wholeBook(tx)
  const named = Map.groupBy(persons, (row) => row.seq)
  return lines.map((line) => ({
    id: line.id,
    number: String(line.seq),
    content: lineEvidence(line, named.get(line.seq) ?? []),
  }))
}
