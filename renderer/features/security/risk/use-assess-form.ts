import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { addMonths } from '../../../../common/kernel/calendar.ts'
import { idSchema, localDateSchema } from '../../../../common/kernel/schemas.ts'
import { requiredText, writtenText } from '../../../../common/kernel/text.ts'
import type { Assessment, RiskSubject } from '../../../../common/security/risk/risk.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'

export type DraftHazard = { text: string; likelihood: string; gravity: string }
export type DraftMeasure = { text: string; ownerId: string | null; due: string | null }
type Draft = {
  kind: RiskSubject['kind']
  personIds: string[]
  place: string
  outreachId: string | null
  hazards: DraftHazard[]
  measures: DraftMeasure[]
  reviewDue: string | null
  note: string
}

export const newHazard: DraftHazard = { text: '', likelihood: '', gravity: '' }
export const newMeasure: DraftMeasure = { text: '', ownerId: null, due: null }

const steps = { '1': 1, '2': 2, '3': 3 } as const
const step = z.enum(['1', '2', '3'], { error: 'field.required' }).transform((value) => steps[value])

const schema = z
  .object({
    kind: z.enum(['person', 'place', 'event']),
    personIds: z.array(idSchema('person')),
    place: writtenText(80),
    outreachId: idSchema('outreach').nullable(),
    hazards: z.array(z.object({ text: requiredText(300), likelihood: step, gravity: step })),
    measures: z.array(z.object({ text: requiredText(300), ownerId: idSchema('user'), due: localDateSchema })),
    reviewDue: localDateSchema,
    note: writtenText(1000),
  })
  .superRefine(({ kind, personIds, place, outreachId }, context) => {
    const missing = { person: personIds.length === 0, place: place === '', event: outreachId === null }
    const path = { person: 'personIds', place: 'place', event: 'outreachId' } as const
    if (missing[kind]) context.addIssue({ code: 'custom', message: 'field.required', path: [path[kind]] })
  })

function subjectOf({ kind, personIds, place, outreachId }: z.output<typeof schema>): RiskSubject {
  if (kind === 'person') return { kind, personId: personIds[0] ?? '' }
  return kind === 'event' ? { kind, outreachId: outreachId ?? '' } : { kind, place }
}

/** Months after which an assessment is looked at again, unless somebody says otherwise. */
const reviewMonths = 3

/** What was assessed before is proposed again; due dates that have passed are asked anew. */
function draftOf(subject: RiskSubject | null, before: Assessment | null, eventDay: LocalDate | null): Draft {
  const today = todayInHouse()
  return {
    kind: subject?.kind ?? 'place',
    personIds: subject?.kind === 'person' ? [subject.personId] : [],
    place: subject?.kind === 'place' ? subject.place : '',
    outreachId: subject?.kind === 'event' ? subject.outreachId : null,
    hazards: before?.hazards.map(({ text, likelihood, gravity }) => ({
      text,
      likelihood: String(likelihood),
      gravity: String(gravity),
    })) ?? [newHazard],
    measures:
      before?.measures.map(({ text, ownerId, due }) => ({ text, ownerId, due: due < today ? null : due })) ?? [],
    reviewDue: eventDay !== null && eventDay >= today ? eventDay : addMonths(today, reviewMonths),
    note: before?.note ?? '',
  }
}

export type AssessProps = {
  /** What is assessed; `null` to be chosen. */
  subject: RiskSubject | null
  before: Assessment | null
  /** The day of the event that is assessed. */
  eventDay: LocalDate | null
  onClose: () => void
}

export function useAssessForm({ subject, before, eventDay, onClose }: AssessProps) {
  const { t } = useTranslation('security')
  const assess = useCommandOp('risk.assess')
  return useAppForm({
    ...formRules,
    defaultValues: draftOf(subject, before, eventDay),
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      const read = schema.parse(draft)
      const { hazards, measures, reviewDue, note } = read
      await assess.mutateAsync({ subject: subjectOf(read), hazards, measures, reviewDue, note })
      notify.done(t('risk.done.assessed'))
      onClose()
    }),
  })
}

export type AssessForm = ReturnType<typeof useAssessForm>
