import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { localDateSchema } from '../../../../common/kernel/schemas.ts'
import type { Room } from '../../../../common/shelter/rooms/rooms.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import classes from './RoomPanel.module.css'

/** Ends the use of a room and its beds from a date on; their history stays. */
export function EndRoomDialog({ room, onClose }: { room: Room; onClose: () => void }) {
  const { t } = useTranslation('shelter')
  const { mutateAsync } = useCommandOp('rooms.end')
  const end = async (on: LocalDate) => {
    await mutateAsync({ id: room.id, on, version: room.version })
    notify.done(t('rooms.done.ended'))
  }
  return (
    <EndUseDialog
      title={t('rooms.dialog.end', { name: room.name })}
      text={t('rooms.dialog.endText')}
      onEnd={end}
      onClose={onClose}
    />
  )
}

/** Ends the use of one bed from a date on. */
export function EndBedDialog({ bed, onClose }: { bed: Room['beds'][number]; onClose: () => void }) {
  const { t } = useTranslation('shelter')
  const { mutateAsync } = useCommandOp('beds.end')
  const end = async (on: LocalDate) => {
    await mutateAsync({ id: bed.id, on, version: bed.version })
    notify.done(t('rooms.done.bedEnded'))
  }
  return (
    <EndUseDialog
      title={t('rooms.dialog.endBed', { label: bed.label })}
      text={t('rooms.dialog.endBedText')}
      onEnd={end}
      onClose={onClose}
    />
  )
}

const schema = z.object({ on: localDateSchema })
type Draft = { on: string | null }

type EndUseDialogProps = { title: string; text: string; onEnd: (on: LocalDate) => Promise<void>; onClose: () => void }

function EndUseDialog({ title, text, onEnd, onClose }: EndUseDialogProps) {
  const { t } = useTranslation('shelter')
  const nothing: Draft = { on: todayInHouse() }
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      await onEnd(schema.parse(draft).on)
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={title}
        submitLabel={t('rooms.dialog.endSubmit')}
        danger
        size="sm"
      >
        <p className={classes.quiet}>{text}</p>
        <form.AppField name="on">
          {(field) => (
            <field.DateField
              label={t('rooms.field.endOn')}
              description={t('rooms.field.endOnHint')}
              required
              autoFocus
              w="100%"
            />
          )}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
