import { AbsenceDialog } from './AbsenceDialog.tsx'
import { ExtendDialog } from './ExtendDialog.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import type { StaySubject } from './subjects.ts'

export type { StaySubject }

/** Which dialog about present people is open. */
export type StayDialog = {
  readonly kind: 'move' | 'extend' | 'leave' | 'absence'
  readonly stays: readonly StaySubject[]
  /** Beds chosen on the board, for a move. */
  readonly bedIds?: readonly string[]
}

/** The open dialog, if any. */
export function StayDialogs({ dialog, onClose }: { dialog: StayDialog | null; onClose: () => void }) {
  if (!dialog) return null
  const { kind, stays } = dialog
  if (kind === 'move') return <MoveDialog stays={stays} bedIds={dialog.bedIds} onClose={onClose} />
  if (kind === 'extend') return <ExtendDialog stays={stays} onClose={onClose} />
  if (kind === 'leave') return <LeaveDialog stays={stays} onClose={onClose} />
  return <AbsenceDialog stays={stays} onClose={onClose} />
}
