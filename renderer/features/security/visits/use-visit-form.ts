import { useTranslation } from 'react-i18next'
import type { Visit, WatchMatch } from '../../../../common/security/visits/visits.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { draftOf, nobodyListed, visitSchema, type VisitDraft } from './visit-draft.ts'

type VisitFormOptions = {
  expected: Visit | undefined
  matches: () => readonly WatchMatch[]
  onDone: () => void
}

/** The form of somebody at the gate: it lets in, or refuses. */
export function useVisitForm({ expected, matches, onDone }: VisitFormOptions) {
  const { t } = useTranslation('security')
  const checkIn = useCommandOp('visits.checkIn')
  const refuse = useCommandOp('visits.refuse')
  const visitId = expected?.id ?? null
  return useAppForm({
    ...formRules,
    defaultValues: draftOf(expected),
    validators: { onDynamic: visitSchema },
    onSubmit: submitting(async (draft: VisitDraft) => {
      const { refusing, recognised, reason, ...visit } = visitSchema.parse(draft)
      if (refusing) {
        const { idSeen: _id, hostAgreed: _agreed, escorted: _escorted, badge: _badge, ...visitor } = visit
        const watchEntryId = recognisedAs(recognised, matches())
        const { seq } = await refuse.mutateAsync({ ...visitor, reason, visitId, watchEntryId })
        notify.done(t('visits.done.refused', { seq }))
      } else {
        // A reason that is no longer asked for does not belong into the record.
        const asked = !visit.idSeen || matches().length > 0
        const { seq } = await checkIn.mutateAsync({ ...visit, reason: asked ? reason : '', visitId })
        notify.done(t('visits.done.in', { name: visit.name, seq }))
      }
      onDone()
    }),
  })
}

export type VisitForm = ReturnType<typeof useVisitForm>

function recognisedAs(chosen: string, matches: readonly WatchMatch[]): string | null {
  if (chosen === nobodyListed) return null
  return matches.find(({ id }) => id === chosen)?.id ?? matches[0]?.id ?? null
}
