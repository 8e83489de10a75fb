import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { PlaceRequest, TurnAwayReason } from '../../../../common/shelter/requests/requests.contract.ts'
import { turnAwayReasons, turnAway } from '../../../../common/shelter/requests/requests.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import classes from './dialogs.module.css'

type Draft = {
  on: string | null
  women: number | null
  men: number | null
  children: number | null
  reason: TurnAwayReason | ''
  referredTo: string
  note: string
}

const note = z.string().trim().max(300, { error: 'field.too-long' })

const schema = turnAway
  .omit({ id: true })
  .extend({ reason: z.enum(turnAwayReasons, { error: 'field.required' }), referredTo: note, note })
  .refine(({ women, men, children }) => women + men + children > 0, { error: 'requests.nobody', path: ['women'] })

function draftOf(request: PlaceRequest | null): Draft {
  const { women = 1, men = 0, children = 0 } = request ?? {}
  return { on: todayInHouse(), women, men, children, reason: '', referredTo: '', note: '' }
}

/** Records that somebody could not be received; from a request it also closes it. */
export function TurnAwayDialog({ request, onClose }: { request: PlaceRequest | null; onClose: () => void }) {
  const { t } = useTranslation('shelter')
  const { mutateAsync } = useCommandOp('turnAways.record')
  const form = useAppForm({
    ...formRules,
    defaultValues: draftOf(request),
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      await mutateAsync({ ...schema.parse(draft), requestId: request?.id ?? null })
      notify.done(t('requests.done.turnedAway'))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={request ? t('requests.dialog.turnAwayFor', { label: request.label }) : t('requests.dialog.turnAway')}
        submitLabel={t('requests.dialog.turnAwaySubmit')}
      >
        {request && <p className={classes.text}>{t('requests.dialog.turnAwayText')}</p>}
        <form.AppField name="reason">
          {(field) => (
            <field.SelectField
              label={t('requests.field.reason')}
              options={turnAwayReasons.map((reason) => ({
                value: reason,
                label: t(`requests.turnAwayReason.${reason}`),
              }))}
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
        <Columns min="11rem">
          <form.AppField name="on">
            {(field) => <field.DateField label={t('requests.field.on')} required w="100%" />}
          </form.AppField>
          <form.AppField name="referredTo">
            {(field) => <field.TextField label={t('requests.field.referredTo')} />}
          </form.AppField>
        </Columns>
        <form.AppField name="note">
          {(field) => <field.TextArea label={t('requests.field.note')} rows={2} />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
