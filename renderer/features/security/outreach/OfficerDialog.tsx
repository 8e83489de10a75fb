import { useTranslation } from 'react-i18next'
import type { OutreachEvent } from '../../../../common/security/outreach/outreach.contract.ts'
import { outreachContract } from '../../../../common/security/outreach/outreach.contract.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { LargeFields } from '../../../ui/form/LargeFields.tsx'

const schema = outreachContract['outreach.assignOfficer'].input.pick({ officerId: true })
type Draft = { officerId: string | null }

/** Says who answers for the safety of an event; people of the gate are offered first. */
export function OfficerDialog({ event, onClose }: { event: OutreachEvent; onClose: () => void }) {
  const { t } = useTranslation(['security', 'app'])
  const { data } = useQueryOp('outreach.officers', {})
  const { mutateAsync } = useCommandOp('outreach.assignOfficer')
  const begun: Draft = { officerId: event.officerId }
  const form = useAppForm({
    ...formRules,
    defaultValues: begun,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      await mutateAsync({ ...schema.parse(draft), id: event.id, version: event.version })
      notify.done(t('outreach.done.assigned'))
      onClose()
    }),
  })
  const options = (data ?? []).map(({ id, name, officer }) => ({
    value: id,
    label: name,
    hint: officer ? t('app:role.security-officer') : undefined,
  }))
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('outreach.officerDialog.title', { title: event.title })}
        submitLabel={t('outreach.officerDialog.submit')}
        size="sm"
      >
        <LargeFields>
          <form.AppField name="officerId">
            {(field) => (
              <field.SelectField
                label={t('outreach.field.officer')}
                description={t('outreach.field.officerHint')}
                required
                searchable
                autoFocus
                options={options}
              />
            )}
          </form.AppField>
        </LargeFields>
      </form.FormDialog>
    </form.AppForm>
  )
}
