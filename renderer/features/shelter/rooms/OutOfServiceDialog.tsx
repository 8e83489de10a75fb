import { useTranslation } from 'react-i18next'
import type { OutOfServiceBar } from '../../../../common/shelter/board/board.contract.ts'
import { blocksContract, outOfServiceReasons } from '../../../../common/shelter/blocks/blocks.contract.ts'
import type { Room } from '../../../../common/shelter/rooms/rooms.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { useDoneWithUndo } from '../stays/use-undo.ts'

type OutOfServiceDialogProps = {
  room: Room
  /** The beds chosen when the dialog opens. */
  bedIds: readonly string[]
  onClose: () => void
}

type Draft = {
  bedIds: string[]
  from: string | null
  until: string | null
  reason: OutOfServiceBar['reason']
  note: string
}

const schema = blocksContract['outOfService.start'].input

/** Takes beds out of service for a while, with the reason. */
export function OutOfServiceDialog({ room, bedIds, onClose }: OutOfServiceDialogProps) {
  const { t } = useTranslation('shelter')
  const { mutateAsync } = useCommandOp('outOfService.start')
  const done = useDoneWithUndo()
  const inUse = room.beds.filter(({ activeUntil }) => activeUntil === null || activeUntil > todayInHouse())
  const nothing: Draft = {
    bedIds: [...bedIds],
    from: todayInHouse(),
    until: null,
    reason: 'repair',
    note: '',
  }
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      const { changeId } = await mutateAsync(schema.parse(draft))
      done(t('rooms.done.out'), changeId)
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('rooms.dialog.outOfService', { name: room.name })}
        submitLabel={t('rooms.dialog.outSubmit')}
      >
        <form.AppField name="bedIds">
          {(field) => (
            <field.MultiSelectField
              label={t('rooms.field.outBeds')}
              options={inUse.map(({ id, label }) => ({ value: id, label: t('rooms.bed', { label }) }))}
              required
            />
          )}
        </form.AppField>
        <form.AppField name="reason">
          {(field) => (
            <field.SelectField
              label={t('rooms.field.reason')}
              options={outOfServiceReasons.map((reason) => ({ value: reason, label: t(`rooms.reason.${reason}`) }))}
              required
              autoFocus
            />
          )}
        </form.AppField>
        <Columns min="11rem">
          <form.AppField name="from">
            {(field) => <field.DateField label={t('rooms.field.from')} required w="100%" />}
          </form.AppField>
          <form.AppField name="until">
            {(field) => <field.DateField label={t('rooms.field.backOnIfKnown')} w="100%" />}
          </form.AppField>
        </Columns>
        <form.AppField name="note">{(field) => <field.TextField label={t('rooms.field.note')} />}</form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
