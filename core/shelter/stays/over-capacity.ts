import { withoutHiddenCharacters } from '../../../common/kernel/text.ts'
import type { Finding, Override } from '../../../common/shelter/stays/findings.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { openIncident } from '../../security/incidents/open-incident.ts'

/**
 * A room that takes more people than it is licensed for is an incident of severity 2, told in the words with which the
 * coordinator set the rule aside (domain-shelter C5, 8).
 */
export function reportOverCapacity(
  context: CommandContext,
  findings: readonly Finding[],
  overrides: readonly Override[],
): void {
  for (const { rule, subject, params } of findings) {
    if (rule !== 'capacity-exceeded') continue
    const override = overrides.find((one) => one.rule === rule && one.subject === subject)
    if (!override) continue
    openIncident(context, {
      category: 'capacity',
      severity: 2,
      occurredAt: context.now,
      place: String(params['room']),
      persons: [],
      othersPresent: '',
      narrative: withoutHiddenCharacters(override.reason),
      immediateAction: '',
      late: false,
    })
  }
}
