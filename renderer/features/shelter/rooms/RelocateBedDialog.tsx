import { useTranslation } from 'react-i18next'
import { roomsContract } from '../../../../common/shelter/rooms/rooms.contract.ts'
import type { Room } from '../../../../common/shelter/rooms/rooms.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'

type RelocateBedDialogProps = { room: Room; rooms: readonly Room[]; bed: Room['beds'][number]; onClose: () => void }
type Draft = { roomId: string; on: string | null }

const schema = roomsContract['beds.relocate'].input.pick({ roomId: true, on: true })

/** Moves a mobile bed to another room from a date on. */
export function RelocateBedDialog({ room, rooms, bed, onClose }: RelocateBedDialogProps) {
  const { t } = useTranslation('shelter')
  const { mutateAsync } = useCommandOp('beds.relocate')
  const nothing: Draft = { roomId: '', on: todayInHouse() }
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      await mutateAsync({ ...schema.parse(draft), id: bed.id, version: bed.version })
      notify.done(t('rooms.done.bedMoved'))
      onClose()
    }),
  })
  const others = rooms.filter(({ id, activeUntil }) => id !== room.id && activeUntil === null)
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('rooms.dialog.relocate', { label: bed.label, room: room.name })}
        submitLabel={t('rooms.dialog.relocateSubmit')}
        size="sm"
      >
        <form.AppField name="roomId">
          {(field) => (
            <field.SelectField
              label={t('rooms.field.toRoom')}
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
              searchable
              required
              autoFocus
            />
          )}
        </form.AppField>
        <form.AppField name="on">{(field) => <field.DateField label={t('rooms.field.on')} required />}</form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
