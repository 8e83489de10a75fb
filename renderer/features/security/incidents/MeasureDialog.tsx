import { useTranslation } from 'react-i18next'
import { incidentsContract, type Incident } from '../../../../common/security/incidents/incidents.contract.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { LargeFields } from '../../../ui/form/LargeFields.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'

const schema = incidentsContract['incidents.addMeasure'].input.pick({ text: true, ownerId: true, due: true })

type Draft = { text: string; ownerId: string | null; due: string | null }
const nothing: Draft = { text: '', ownerId: null, due: null }

/** What is to be done, by whom, until when. */
export function MeasureDialog({ incident: { id }, onClose }: { incident: Incident; onClose: () => void }) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('incidents.addMeasure')
  const staff = useQueryOp('gate.staff', {})
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      await mutateAsync({ id, ...schema.parse(draft) })
      notify.done(t('incidents.done.measure'))
      onClose()
    }),
  })
  const owners = (staff.data ?? []).map(({ id: value, name }) => ({ value, label: name }))
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={t('incidents.action.measure')}>
        <LargeFields>
          <form.AppField name="text">
            {(field) => <field.TextArea label={t('incidents.dialog.measureText')} rows={2} required autoFocus />}
          </form.AppField>
          <Columns>
            <form.AppField name="ownerId">
              {(field) => (
                <field.SelectField label={t('incidents.dialog.measureOwner')} options={owners} searchable required />
              )}
            </form.AppField>
            <form.AppField name="due">
              {(field) => <field.DateField label={t('incidents.dialog.measureDue')} required />}
            </form.AppField>
          </Columns>
        </LargeFields>
      </form.FormDialog>
    </form.AppForm>
  )
}
