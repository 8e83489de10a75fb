import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { WorkerRow } from '../../../../common/atelier/workers/workers.contract.ts'
import { localDateSchema } from '../../../../common/kernel/schemas.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'

type Draft = { until: string | null }

const schema = z.object({ until: localDateSchema.nullable() })

/** Says from which day on somebody does not work here; an emptied date takes the end back. */
export function EndWorkerDialog({ row, onClose }: { row: WorkerRow; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const { mutateAsync } = useCommandOp('workers.end')
  const draft: Draft = { until: row.activeUntil ?? todayInHouse() }
  const form = useAppForm({
    ...formRules,
    defaultValues: draft,
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ until }: Draft) => {
      await mutateAsync({ id: row.id, version: row.version, until })
      notify.done(t('workers.done.ended', { alias: row.alias }))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={t('workers.dialog.end', { alias: row.alias })} size="sm">
        <form.AppField name="until">
          {(field) => <field.DateField label={t('workers.field.until')} autoFocus />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
