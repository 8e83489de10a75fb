import { useTranslation } from 'react-i18next'
import { blocksContract } from '../../../../common/shelter/blocks/blocks.contract.ts'
import type { Room } from '../../../../common/shelter/rooms/rooms.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { useDoneWithUndo } from '../stays/use-undo.ts'

type EndIsolationDialogProps = { room: Room; isolationId: string; onClose: () => void }
type Draft = { on: string | null; clearance: string }

const schema = blocksContract['isolations.end'].input.omit({ isolationId: true })

/** Ends an isolation with its clearance; from that date the room takes others again. */
export function EndIsolationDialog({ room, isolationId, onClose }: EndIsolationDialogProps) {
  const { t } = useTranslation('shelter')
  const { mutateAsync } = useCommandOp('isolations.end')
  const done = useDoneWithUndo()
  const nothing: Draft = { on: todayInHouse(), clearance: '' }
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      const { changeId } = await mutateAsync({ ...schema.parse(draft), isolationId })
      done(t('rooms.done.isolationEnded'), changeId)
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('rooms.dialog.endIsolation', { name: room.name })}
        submitLabel={t('rooms.action.endIsolation')}
      >
        <form.AppField name="clearance">
          {(field) => (
            <field.TextField
              label={t('rooms.field.clearance')}
              description={t('rooms.field.clearanceHint')}
              required
              autoFocus
            />
          )}
        </form.AppField>
        <form.AppField name="on">
          {(field) => <field.DateField label={t('rooms.field.clearedOn')} required w="100%" />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
