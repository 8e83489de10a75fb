import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { idSchema } from '../../../../common/kernel/schemas.ts'
import type { PlaceRequest } from '../../../../common/shelter/requests/requests.contract.ts'
import { requestDetails, urgencies } from '../../../../common/shelter/requests/requests.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { LinkedPersonsField } from './LinkedPersonsField.tsx'

type Draft = {
  label: string
  women: number | null
  men: number | null
  children: number | null
  referredBy: string
  urgency: PlaceRequest['urgency']
  wantedFrom: string | null
  needs: string
  personIds: string[]
}

const schema = requestDetails
  .extend({ personIds: z.array(idSchema('person')).max(20) })
  .refine(({ women, men, children }) => women + men + children > 0, { error: 'requests.nobody', path: ['women'] })

/** Notes that somebody asks for a place. */
export function RequestDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shelter')
  const { mutateAsync } = useCommandOp('waitingList.add')
  const nothing: Draft = {
    label: '',
    women: 1,
    men: 0,
    children: 0,
    referredBy: '',
    urgency: 'today',
    wantedFrom: todayInHouse(),
    needs: '',
    personIds: [],
  }
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      const details = schema.parse(draft)
      await mutateAsync(details)
      notify.done(t('requests.done.added', { label: details.label }))
      onClose()
    }),
  })
  const choices = urgencies.map((urgency) => ({ value: urgency, label: t(`requests.urgency.${urgency}`) }))
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('requests.dialog.add')}
        submitLabel={t('requests.dialog.addSubmit')}
        size="lg"
      >
        <form.AppField name="label">
          {(field) => (
            <field.TextField
              label={t('requests.field.label')}
              description={t('requests.field.labelHint')}
              required
              autoFocus
            />
          )}
        </form.AppField>
        <Columns min="6rem">
          <form.AppField name="women">
            {(field) => <field.NumberField label={t('requests.field.women')} w="100%" />}
          </form.AppField>
          <form.AppField name="men">
            {(field) => <field.NumberField label={t('requests.field.men')} w="100%" />}
          </form.AppField>
          <form.AppField name="children">
            {(field) => <field.NumberField label={t('requests.field.children')} w="100%" />}
          </form.AppField>
        </Columns>
        <Columns min="14rem">
          <form.AppField name="urgency">
            {(field) => <field.SegmentedField label={t('requests.field.urgency')} options={choices} />}
          </form.AppField>
          <form.AppField name="wantedFrom">
            {(field) => <field.DateField label={t('requests.field.wantedFrom')} required w="100%" />}
          </form.AppField>
        </Columns>
        <Columns min="14rem">
          <form.AppField name="referredBy">
            {(field) => (
              <field.TextField
                label={t('requests.field.referredBy')}
                description={t('requests.field.referredByHint')}
              />
            )}
          </form.AppField>
          <form.AppField name="needs">
            {(field) => (
              <field.TextField label={t('requests.field.needs')} description={t('requests.field.needsHint')} />
            )}
          </form.AppField>
        </Columns>
        <form.AppField name="personIds">
          {(field) => <LinkedPersonsField value={field.state.value} onChange={field.handleChange} />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
