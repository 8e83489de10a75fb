import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../common/kernel/app-error.ts'
import type { Shift } from '../../../../common/security/shifts/shifts.contract.ts'
import { equipmentItems } from '../../../../common/security/shifts/shifts.contract.ts'
import { toFailure } from '../../../api/client.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { FailureNotice } from '../../../ui/FailureNotice.tsx'
import { useReasonText } from '../../../ui/reason-text.ts'
import { OpenAtHandOver } from './OpenAtHandOver.tsx'
import classes from './ShiftBar.module.css'

const allInOrder = equipmentItems.map((item) => ({ item, inOrder: true, note: '' }))

/** Takes over: reads what the one before wrote, checks the equipment, begins. */
export function BeginShiftDialog({ unread, onClose }: { unread: Shift | null; onClose: () => void }) {
  const { t } = useTranslation(['security', 'app'])
  const reasonText = useReasonText()
  const begin = useCommandOp('shifts.begin')
  const [read, setRead] = useState(false)
  const [equipment, setEquipment] = useState(allInOrder)
  const [failure, setFailure] = useState<Failure | null>(null)
  const submit = () => {
    begin.mutate(
      { equipment, handOverRead: read && unread ? unread.id : null },
      { onSuccess: onClose, onError: (error) => setFailure(toFailure(error)) },
    )
  }
  const change = (index: number, part: Partial<(typeof allInOrder)[number]>) =>
    setEquipment(equipment.map((one, at) => (at === index ? { ...one, ...part } : one)))
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('shifts.begin.title')}
      size="lg"
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('app:action.cancel')}</Button>
          <Button kind="primary" keys="Ctrl Enter" busy={begin.isPending} onClick={submit}>
            {t('shifts.begin.submit')}
          </Button>
        </>
      }
    >
      {unread && <HandOverNote unread={unread} read={read} onRead={setRead} />}
      <fieldset className={classes.checks}>
        <legend>{t('shifts.begin.equipment')}</legend>
        {equipment.map((one, index) => (
          <div key={one.item} className={classes.check}>
            <Checkbox
              label={t(`shifts.equipment.${one.item}`)}
              checked={one.inOrder}
              data-autofocus={(!unread && index === 0) || undefined}
              onChange={(event) => change(index, { inOrder: event.currentTarget.checked })}
            />
            {!one.inOrder && (
              <TextInput
                aria-label={t('shifts.begin.whatIsWrong', { item: t(`shifts.equipment.${one.item}`) })}
                placeholder={t('shifts.begin.noteHint')}
                value={one.note}
                maxLength={200}
                error={failure?.fields?.[`equipment.${index}.note`] && reasonText('shifts.equipment-note')}
                onChange={(event) => change(index, { note: event.currentTarget.value })}
              />
            )}
          </div>
        ))}
      </fieldset>
      {failure && failure.reason !== 'shifts.equipment-note' && <FailureNotice failure={failure} />}
    </Dialog>
  )
}

type HandOverNoteProps = { unread: Shift; read: boolean; onRead: (read: boolean) => void }

function HandOverNote({ unread, read, onRead }: HandOverNoteProps) {
  const { t } = useTranslation(['security', 'app'])
  const format = useFormat()
  return (
    <section>
      <h3>
        {t('shifts.begin.handOver', {
          name: unread.officerName,
          time: unread.endedAt ? format.dateTime(unread.endedAt) : '',
        })}
      </h3>
      <p className={classes.note}>{unread.handOver}</p>
      {unread.openItems && <OpenAtHandOver items={unread.openItems} />}
      <Checkbox
        mb="md"
        label={t('shifts.begin.iRead')}
        checked={read}
        data-autofocus
        onChange={(event) => onRead(event.currentTarget.checked)}
      />
    </section>
  )
}
