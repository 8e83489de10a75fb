import type { ReadTx, SealedRecord } from '../../kernel/context.ts'
import {
  attachmentEvidence,
  incidentEvidence,
  measureEvidence,
  noticeEvidence,
  supplementEvidence,
} from './evidence.ts'
import { wholeRegister } from './incidents.queries.ts'

/** Every record of the incidents that carries evidence; each is known by the number of its incident. */
export function sealedIncidents(tx: ReadTx): SealedRecord[] {
  const { incidents, persons, notices, measures, supplements, attachments } = wholeRegister(tx)
  const involved = Map.groupBy(persons, (row) => row.incidentId)
  const numbers = new Map(incidents.map((row) => [row.id, row.number]))
  const numberOf = (id: string) => numbers.get(id) ?? ''
  return [
    ...incidents.map((row) => ({
      id: row.id,
      number: row.number,
      content: incidentEvidence(row, involved.get(row.id) ?? []),
    })),
    ...notices.map((row) => ({ id: row.id, number: numberOf(row.incidentId), content: noticeEvidence(row) })),
    ...measures.map((row) => ({ id: row.id, number: numberOf(row.incidentId), content: measureEvidence(row) })),
    ...supplements.map((row) => ({ id: row.id, number: numberOf(row.incidentId), content: supplementEvidence(row) })),
    ...attachments.map((row) => ({ id: row.id, number: numberOf(row.ownerId), content: attachmentEvidence(row) })),
  ]
}
