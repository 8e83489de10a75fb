import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { requiredText } from '../../../../common/kernel/text.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { usePaper } from '../../../ui/use-paper.ts'

const schema = z.object({ handOver: requiredText(4000), print: z.boolean() })
type Draft = z.input<typeof schema>

/** Hands over: what the next officer must know. What stands open is added by the house itself. */
export function EndShiftDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('security')
  const paper = usePaper()
  const { mutateAsync } = useCommandOp('shifts.end')
  const nothing: Draft = { handOver: '', print: false }
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ handOver, print }: Draft) => {
      const { id } = await mutateAsync({ handOver })
      onClose()
      notify.done(t('shifts.end.done'))
      if (print) await paper('hand-over', { shiftId: id, withNames: true })
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('shifts.end.title')}
        submitLabel={t('shifts.end.submit')}
        size="lg"
      >
        <p>{t('shifts.end.hint')}</p>
        <form.AppField name="handOver">
          {(field) => <field.TextArea label={t('shifts.end.note')} required autoFocus rows={6} />}
        </form.AppField>
        <form.AppField name="print">{(field) => <field.CheckField label={t('shifts.end.print')} />}</form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
