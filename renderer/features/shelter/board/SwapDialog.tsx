import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Board, StayBar } from '../../../../common/shelter/board/board.contract.ts'
import { Button } from '../../../ui/Button.tsx'
import { Pick } from '../../../ui/controls.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import type { StayDialog } from '../stays/StayDialogs.tsx'
import { isCurrentStay } from './board-model.ts'
import { subjectOf } from './subject-of.ts'

type SwapDialogProps = { bar: StayBar; board: Board; onChoose: (dialog: StayDialog) => void; onClose: () => void }

/** Chooses with whom somebody changes beds; the move itself then asks for the reason. */
export function SwapDialog({ bar, board, onChoose, onClose }: SwapDialogProps) {
  const { t } = useTranslation(['shelter', 'app'])
  const [chosen, setChosen] = useState<string | null>(null)
  const others = board.bars.filter(isCurrentStay).filter((other) => other.stayId !== bar.stayId)
  const other = others.find((one) => one.stayId === chosen)
  const go = () => {
    if (!other) return
    onChoose({ kind: 'move', stays: [subjectOf(bar), subjectOf(other)], bedIds: [other.bedId, bar.bedId] })
  }
  const footer = (
    <>
      <Button onClick={onClose}>{t('app:action.cancel')}</Button>
      <Button kind="primary" keys="Ctrl ↵" disabled={!other} onClick={go}>
        {t('app:action.continue')}
      </Button>
    </>
  )
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('board.swap', { name: bar.alias })}
      size="sm"
      onSubmit={go}
      footer={footer}
    >
      <Pick
        label={t('stays.move.swapWith')}
        value={chosen}
        onChange={setChosen}
        options={others.map((one) => ({ value: one.stayId, label: one.alias, hint: placeOf(board, one) }))}
        searchable
        w="100%"
      />
    </Dialog>
  )
}

function placeOf(board: Board, { bedId }: StayBar): string {
  const room = board.rooms.find((one) => one.beds.some((bed) => bed.bedId === bedId))
  return room ? `${room.name} ${room.beds.find((bed) => bed.bedId === bedId)?.label ?? ''}` : ''
}
