import { visits as texts } from '../../../common/i18n/ro/security/visits.ts'
import type { Instant } from '../../../common/kernel/calendar.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { found } from '../../kernel/expect.ts'
import { openIncident } from '../incidents/open-incident.ts'
import { getWatchLine } from '../watch-list/watch-list.queries.ts'

type Refusal = {
  readonly name: string
  readonly organisation: string
  readonly plate: string
  readonly hostPersonId: string | null
  readonly watchEntryId: string | null
  readonly reason: string
  readonly occurredAt: Instant
  readonly late: boolean
}

/**
 * The incident of a refused visit, in the language of the house's papers. Whom the watch list protects is not said:
 * the officer reads incidents, and the resident is named only when the visitor asked for her.
 */
export function reportRefusal(context: CommandContext, refusal: Refusal) {
  const { name, organisation, plate, hostPersonId, watchEntryId, reason, occurredAt, late } = refusal
  const line = watchEntryId === null ? null : found(getWatchLine(context.tx, watchEntryId))
  return openIncident(context, {
    category: 'refused-visit',
    severity: line?.instruction === 'never-admit' ? 1 : 2,
    occurredAt,
    place: texts.refusal.place,
    persons: hostPersonId === null ? [] : [{ personId: hostPersonId, role: 'affected' }],
    othersPresent: [name, organisation, plate].filter((part) => part !== '').join(', '),
    narrative: reason,
    immediateAction: texts.refusal.done,
    late,
  })
}
