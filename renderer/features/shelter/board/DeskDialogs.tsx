import type { Board } from '../../../../common/shelter/board/board.contract.ts'
import { HoldDialog } from '../blocks/HoldDialog.tsx'
import { OutOfServiceDialog } from '../blocks/OutOfServiceDialog.tsx'
import { ReleaseDialog } from '../blocks/ReleaseDialog.tsx'
import { CheckInDialog } from '../stays/CheckInDialog.tsx'
import { StayDialogs, type StayDialog } from '../stays/StayDialogs.tsx'
import type { DeskDialog } from './desk-dialog.ts'
import { SwapDialog } from './SwapDialog.tsx'

type DeskDialogsProps = {
  dialog: DeskDialog | null
  board: Board
  onOpen: (dialog: DeskDialog) => void
  onClose: () => void
}

/** The dialog that was opened from the board, if any. */
export function DeskDialogs({ dialog, board, onOpen, onClose }: DeskDialogsProps) {
  if (!dialog) return null
  if (dialog.kind === 'stay') return <StayDialogs dialog={dialog.dialog} onClose={onClose} />
  if (dialog.kind === 'swap') {
    const move = (chosen: StayDialog) => onOpen({ kind: 'stay', dialog: chosen })
    return <SwapDialog bar={dialog.bar} board={board} onChoose={move} onClose={onClose} />
  }
  if (dialog.kind === 'check-in') return <CheckInDialog start={dialog.start} onClose={onClose} />
  if (dialog.kind === 'release') return <ReleaseDialog holdIds={dialog.holdIds} onClose={onClose} />
  const { bedIds, from, until, requestId } = dialog.place
  if (dialog.kind === 'out-of-service')
    return <OutOfServiceDialog bedIds={bedIds} from={from} until={until} onClose={onClose} />
  const request = board.tray.find((one) => one.id === requestId)
  return (
    <HoldDialog
      bedIds={bedIds}
      personIds={request?.personIds}
      requestId={requestId}
      from={from}
      until={until}
      note={request?.label}
      onClose={onClose}
    />
  )
}
