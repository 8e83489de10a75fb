import { z } from 'zod'

/** The house rules of docs/rules.md, numbered there; each is one pure function, listed in stays.rules.ts. */
export const ruleCodes = [
  'bed-taken',
  'person-elsewhere',
  'bed-not-available',
  'bed-unsuitable',
  'room-of-other-household',
  'family-split',
  'mother-child-apart-from-singles',
  'mixed-sex-room',
  'older-boy-with-unrelated-women',
  'minor-without-guardian',
  'keep-apart-same-room',
  'keep-apart-same-floor',
  'capacity-exceeded',
  'room-isolated',
  'arrival-in-future',
  'arrival-before-birth',
  'departure-before-arrival',
  'second-open-stay',
  'backdated-entry',
  'member-before-head',
  'member-after-head',
] as const
export type RuleCode = (typeof ruleCodes)[number]

/** `error` cannot be overridden; `warning` needs a reason; `coordinator` needs a reason and the coordinator's role. */
export const severities = ['error', 'warning', 'coordinator'] as const
export type Severity = (typeof severities)[number]

/**
 * One rule that a proposal breaks, for one person or room. `params` fill the sentence of the `rules` catalogue; their
 * `context`, when there is one, chooses its variant, and dates in them are calendar dates.
 */
export const findingSchema = z.object({
  rule: z.enum(ruleCodes),
  severity: z.enum(severities),
  /** The person, or room, that the finding is about; names the row of the form. */
  subject: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Finding = z.output<typeof findingSchema>

export const overrideSchema = z.object({
  rule: z.enum(ruleCodes),
  subject: z.string(),
  reason: z.string().trim().min(3, { error: 'field.reason' }).max(300, { error: 'field.too-long' }),
})
export type Override = z.output<typeof overrideSchema>
