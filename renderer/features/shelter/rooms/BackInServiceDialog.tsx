import { useTranslation } from 'react-i18next'
import { blocksContract } from '../../../../common/shelter/blocks/blocks.contract.ts'
import type { OutOfServiceBar } from '../../../../common/shelter/board/board.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { useDoneWithUndo } from '../stays/use-undo.ts'

type BackInServiceDialogProps = { block: OutOfServiceBar; label: string; onClose: () => void }
type Draft = { on: string | null }

const schema = blocksContract['outOfService.end'].input.pick({ on: true })

/** Gives a bed back from a date on. */
export function BackInServiceDialog({ block, label, onClose }: BackInServiceDialogProps) {
  const { t } = useTranslation('shelter')
  const { mutateAsync } = useCommandOp('outOfService.end')
  const done = useDoneWithUndo()
  const nothing: Draft = { on: todayInHouse() }
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      const { changeId } = await mutateAsync({ ...schema.parse(draft), blockIds: [block.id] })
      done(t('rooms.done.back'), changeId)
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('rooms.dialog.back', { label })}
        submitLabel={t('rooms.action.backInService')}
        size="sm"
      >
        <form.AppField name="on">
          {(field) => <field.DateField label={t('rooms.field.backOn')} required autoFocus w="100%" />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
