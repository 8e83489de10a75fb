import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { WatchMatch } from '../../../common/security/visits/visits.contract.ts'
import { watchInstructions } from '../../../common/security/watch-list/watch-list.contract.ts'
import { matchedBy, type Comer } from '../../../common/security/watch-list/watch-list.rules.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { linesInForce } from '../watch-list/watch-list.queries.ts'

/** The lines in force that a visitor resembles, the strictest first; whom they protect stays out of it. */
export function watchMatches(tx: ReadTx, today: LocalDate, comer: Comer): WatchMatch[] {
  return linesInForce(tx, today)
    .flatMap(({ id, label, description, instruction, instructionText, ...line }): WatchMatch[] => {
      const by = matchedBy({ label, ...line }, comer)
      return by === null ? [] : [{ id, label, description, instruction, instructionText, by }]
    })
    .sort((a, b) => watchInstructions.indexOf(a.instruction) - watchInstructions.indexOf(b.instruction))
}
