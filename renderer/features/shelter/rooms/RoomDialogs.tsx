import type { OutOfServiceBar } from '../../../../common/shelter/board/board.contract.ts'
import type { Room } from '../../../../common/shelter/rooms/rooms.contract.ts'
import { BedDialog } from './BedDialog.tsx'
import { EndIsolationDialog } from './EndIsolationDialog.tsx'
import { EndBedDialog, EndRoomDialog } from './EndUseDialog.tsx'
import { IsolateDialog } from './IsolateDialog.tsx'
import { BackInServiceDialog } from './BackInServiceDialog.tsx'
import { OutOfServiceDialog } from './OutOfServiceDialog.tsx'
import { RelocateBedDialog } from './RelocateBedDialog.tsx'
import { RoomDialog } from './RoomDialog.tsx'

type Bed = Room['beds'][number]

/** What is being done to the open room. */
export type OpenDialog =
  | { readonly kind: 'correct' | 'end' | 'add-bed' | 'isolate' }
  | { readonly kind: 'correct-bed' | 'relocate' | 'end-bed'; readonly bed: Bed }
  | { readonly kind: 'out'; readonly bedIds: readonly string[] }
  | { readonly kind: 'back'; readonly block: OutOfServiceBar; readonly label: string }
  | { readonly kind: 'end-isolation'; readonly isolationId: string }

type RoomDialogsProps = { dialog: OpenDialog; room: Room; rooms: readonly Room[]; onClose: () => void }

export function RoomDialogs({ dialog, room, rooms, onClose }: RoomDialogsProps) {
  switch (dialog.kind) {
    case 'correct':
      return <RoomDialog room={room} onClose={onClose} />
    case 'end':
      return <EndRoomDialog room={room} onClose={onClose} />
    case 'add-bed':
      return <BedDialog room={room} bed={null} onClose={onClose} />
    case 'correct-bed':
      return <BedDialog room={room} bed={newest(dialog.bed, room)} onClose={onClose} />
    case 'relocate':
      return <RelocateBedDialog room={room} rooms={rooms} bed={newest(dialog.bed, room)} onClose={onClose} />
    case 'end-bed':
      return <EndBedDialog bed={newest(dialog.bed, room)} onClose={onClose} />
    case 'out':
      return <OutOfServiceDialog room={room} bedIds={dialog.bedIds} onClose={onClose} />
    case 'back':
      return <BackInServiceDialog block={dialog.block} label={dialog.label} onClose={onClose} />
    case 'isolate':
      return <IsolateDialog room={room} onClose={onClose} />
    case 'end-isolation':
      return <EndIsolationDialog room={room} isolationId={dialog.isolationId} onClose={onClose} />
  }
}

/** The bed as it is now, which somebody else may have changed while the dialog is open. */
function newest(bed: Bed, room: Room): Bed {
  return room.beds.find(({ id }) => id === bed.id) ?? bed
}
