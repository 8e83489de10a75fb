import { useTranslation } from 'react-i18next'
import { blocksContract } from '../../../../common/shelter/blocks/blocks.contract.ts'
import type { Room } from '../../../../common/shelter/rooms/rooms.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { useDoneWithUndo } from '../stays/use-undo.ts'
import classes from './RoomPanel.module.css'

type Draft = { from: string | null; expectedUntil: string | null; reason: string }

const schema = blocksContract['isolations.start'].input.omit({ roomId: true })

/** Isolates a room: until its clearance it receives only the family of those who are in it. */
export function IsolateDialog({ room, onClose }: { room: Room; onClose: () => void }) {
  const { t } = useTranslation('shelter')
  const { mutateAsync } = useCommandOp('isolations.start')
  const done = useDoneWithUndo()
  const nothing: Draft = { from: todayInHouse(), expectedUntil: null, reason: '' }
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      const { changeId } = await mutateAsync({ ...schema.parse(draft), roomId: room.id })
      done(t('rooms.done.isolated'), changeId)
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('rooms.dialog.isolate', { name: room.name })}
        submitLabel={t('rooms.action.isolate')}
      >
        <p className={classes.quiet}>{t('rooms.dialog.isolateText')}</p>
        <form.AppField name="reason">
          {(field) => <field.TextField label={t('rooms.field.isolationReason')} required autoFocus />}
        </form.AppField>
        <Columns min="11rem">
          <form.AppField name="from">
            {(field) => <field.DateField label={t('rooms.field.from')} required w="100%" />}
          </form.AppField>
          <form.AppField name="expectedUntil">
            {(field) => <field.DateField label={t('rooms.field.expectedUntil')} w="100%" />}
          </form.AppField>
        </Columns>
      </form.FormDialog>
    </form.AppForm>
  )
}
