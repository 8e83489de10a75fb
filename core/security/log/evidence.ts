import type { Evidence } from '../../kernel/context.ts'
import type { LineRow, LinePersonRow } from './log.queries.ts'

/** What a line of the log says: everything that must not change once it is written. */
export function lineEvidence(line: LineRow, persons: readonly LinePersonRow[]): Evidence {
  const named = persons.map((one) => `${one.personId} ${one.roomName} ${one.direction ?? ''} ${one.at}`).sort()
  return [
    line.seq,
    line.day,
    line.kind,
    line.action,
    Object.entries(line.details)
      .map(([name, value]) => `${name}=${value}`)
      .sort(),
    line.text,
    line.at,
    line.enteredAt,
    line.late,
    line.userId,
    line.shiftId,
    line.expectedReturn,
    line.confirmed,
    line.refId,
    line.supplementOf,
    line.withdraws,
    named,
  ]
}
