import { IconBedFilled, IconBookmarkOff, IconCheck, IconTransfer } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Board, BoardBar, HoldBar, OutOfServiceBar } from '../../../../common/shelter/board/board.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import type { ActionItem } from '../../../ui/ActionMenu.tsx'
import { notify } from '../../../ui/notify.tsx'
import { useStayActions } from '../stays/use-stay-actions.ts'
import { useDoneWithUndo } from '../stays/use-undo.ts'
import type { DeskDialog } from './desk-dialog.ts'
import { companions, isCurrentStay, stateOf } from './board-model.ts'
import { subjectOf } from './subject-of.ts'

/** What can be done with a bar of the board; with the family lock on, with the whole family. */
export function useBarActions(
  board: Board,
  keepFamily: boolean,
  open: (dialog: DeskDialog) => void,
): (bar: BoardBar) => ActionItem[] {
  const { t } = useTranslation('shelter')
  const stayActions = useStayActions((dialog) => open({ kind: 'stay', dialog }))
  const endOutOfService = useCommandOp('outOfService.end')
  const done = useDoneWithUndo()

  const putBack = async (bar: OutOfServiceBar) => {
    try {
      const { changeId } = await endOutOfService.mutateAsync({ blockIds: [bar.id], on: board.today })
      done(t('stays.outOfService.ended'), changeId)
    } catch (error) {
      notify.failed(error)
    }
  }

  const receive = (holds: readonly HoldBar[]) =>
    open({
      kind: 'check-in',
      start: {
        personIds: holds.flatMap((hold) => hold.personId ?? []),
        bedIds: holds.map((hold) => hold.bedId),
        until: holds[0]?.until ?? null,
        requestId: holds[0]?.requestId ?? null,
        holdIds: holds.map((hold) => hold.id),
      },
    })

  return (bar) => {
    const together = companions(board.bars, bar, keepFamily)
    if (bar.kind === 'stay') {
      const stays = together.filter(isCurrentStay)
      if (!bar.current) return []
      const swap = {
        id: 'swap',
        label: t('stays.move.swapWith'),
        icon: IconTransfer,
        onSelect: () => open({ kind: 'swap', bar }),
      }
      return [...stayActions(stays.map(subjectOf), stateOf(bar, board.today) === 'away'), swap]
    }
    if (bar.kind === 'out-of-service') {
      return [{ id: 'back', label: t('stays.outOfService.end'), icon: IconCheck, onSelect: () => void putBack(bar) }]
    }
    const holds = together.filter((one): one is HoldBar => one.kind === 'planned' || one.kind === 'hold')
    return [
      { id: 'receive', label: t('stays.hold.arrived'), icon: IconBedFilled, onSelect: () => receive(holds) },
      {
        id: 'release',
        label: t('stays.hold.release'),
        icon: IconBookmarkOff,
        onSelect: () => open({ kind: 'release', holdIds: holds.map((hold) => hold.id) }),
      },
    ]
  }
}
