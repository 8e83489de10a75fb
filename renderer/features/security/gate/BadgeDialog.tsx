import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { writtenText } from '../../../../common/kernel/text.ts'
import type { GatePerson } from '../../../../common/security/gate/gate.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'

const schema = z.object({ badge: writtenText(12) })

/** Gives a resident a badge; an empty field takes it back. */
export function BadgeDialog({ person, onClose }: { person: GatePerson; onClose: () => void }) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('gate.giveBadge')
  const form = useAppForm({
    ...formRules,
    defaultValues: { badge: person.badge },
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ badge }: { badge: string }) => {
      await mutateAsync({ personId: person.personId, badge: badge.trim() || null })
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={t('gate.badge.title', { alias: person.alias })} size="sm">
        <form.AppField name="badge">
          {(field) => <field.TextField label={t('gate.badge.number')} description={t('gate.badge.hint')} autoFocus />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
