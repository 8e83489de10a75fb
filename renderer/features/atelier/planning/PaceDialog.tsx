import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'

type Draft = { percent: number | null }

const percent = z.int({ error: 'planning.pace-range' }).min(10, { error: 'planning.pace-range' })
const schema = z.object({ percent: percent.max(150, { error: 'planning.pace-range' }) })
const usual = 60

/** One planning pace for the whole team, in percent of the standard minutes. */
export function PaceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const { data } = useQueryOp('planning.capacity', { weeks: 8 })
  const { mutateAsync } = useCommandOp('planning.setPace')
  const draft: Draft = { percent: data?.paceBp ? Math.round(data.paceBp / 100) : usual }
  const form = useAppForm({
    ...formRules,
    defaultValues: draft,
    validators: {
      onDynamic: ({ value }) =>
        schema.safeParse(value).success ? undefined : { fields: { percent: 'planning.pace-range' } },
    },
    onSubmit: submitting(async (value: Draft) => {
      await mutateAsync({ paceBp: (value.percent ?? usual) * 100 })
      notify.done(t('planning.pace.done'))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={t('planning.pace.title')} size="sm">
        <form.AppField name="percent">
          {(field) => (
            <field.NumberField
              label={t('planning.pace.field')}
              description={t('planning.pace.hint')}
              suffix="%"
              w="100%"
              required
              autoFocus
            />
          )}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
