import { useTranslation } from 'react-i18next'
import { lotsContract, type Lot } from '../../../../common/atelier/lots/lots.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'

const operations = { hold: 'lots.hold', cancel: 'lots.cancel' } as const
const done = { hold: 'production.done.held', cancel: 'production.done.cancelled' } as const
const schema = lotsContract['lots.hold'].input.pick({ reason: true })

type LotReasonDialogProps = { act: keyof typeof operations; lot: Lot; onClose: () => void }

/** Holds a lot or gives it up, and says why. */
export function LotReasonDialog({ act, lot, onClose }: LotReasonDialogProps) {
  const { t } = useTranslation('atelier')
  const { mutateAsync } = useCommandOp(operations[act])
  const form = useAppForm({
    ...formRules,
    defaultValues: { reason: '' },
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ reason }: { reason: string }) => {
      await mutateAsync({ id: lot.id, version: lot.version, reason })
      notify.done(t(done[act], lot))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t(`production.${act}.title`, lot)}
        submitLabel={t(`production.${act}.submit`)}
        danger={act === 'cancel'}
        size="sm"
      >
        <form.AppField name="reason">
          {(field) => <field.TextField label={t(`production.${act}.reason`)} required autoFocus />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
