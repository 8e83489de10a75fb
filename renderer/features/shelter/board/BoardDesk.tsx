import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { addDays } from '../../../../common/kernel/calendar.ts'
import type { Board, BoardBar } from '../../../../common/shelter/board/board.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { lazyPart } from '../../../ui/lazy-part.tsx'
import { notify } from '../../../ui/notify.tsx'
import { IconBed } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDoneWithUndo } from '../stays/use-undo.ts'
import { BarPanel } from './BarPanel.tsx'
import { BoardView } from './BoardView.tsx'
import { dateAt, ghostsOf, isCurrentStay, rowIndexOf, rowsOf, type BoardRow, type Shift } from './board-model.ts'
import type { DeskDialog, MarkedPlace } from './desk-dialog.ts'
import { PlaceMenu } from './PlaceMenu.tsx'
import { useBarActions } from './use-bar-actions.ts'
import { useClashText } from './BoardStatus.tsx'
import type { Mark } from './use-board-gestures.ts'
import { subjectOf } from './subject-of.ts'

/** The plan is read before anything is changed on it. */
const DeskDialogs = lazyPart(async () => (await import('./DeskDialogs.tsx')).DeskDialogs, {
  waiting: null,
  texts: ['rules'],
})

type DeskProps = {
  board: Board
  keepFamily: boolean
  mayWrite: boolean
  search: { stay?: string | undefined; request?: string | undefined }
}

/** The board with everything that can be opened from it. */
export function BoardDesk({ board, keepFamily, mayWrite, search }: DeskProps) {
  const { t } = useTranslation('shelter')
  const navigate = useNavigate()
  const requested = board.tray.find((request) => request.id === search.request)
  const [selected, setSelected] = useState<string | null>(null)
  const [menu, setMenu] = useState<{ place: MarkedPlace; point: { x: number; y: number } } | null>(null)
  const [dialog, setDialog] = useState<DeskDialog | null>(
    requested ? { kind: 'check-in', start: { requestId: requested.id, personIds: requested.personIds } } : null,
  )
  const moveHolds = useCommandOp('holds.move')
  const done = useDoneWithUndo()
  const rows = rowsOf(board.rooms)
  const clashText = useClashText(board, rows)
  const actionsFor = useBarActions(board, keepFamily, setDialog)
  const asked =
    search.stay === undefined
      ? undefined
      : board.bars.find((bar) => bar.kind === 'stay' && bar.current && bar.stayId === search.stay)
  const open = board.bars.find((bar) => bar.id === (selected ?? asked?.id))

  const closePanel = () => {
    setSelected(null)
    if (search.stay !== undefined)
      void navigate({ to: '/tabla', search: (old) => ({ ...old, stay: undefined }), replace: true })
  }

  const move = async (shift: Shift, on: readonly BoardRow[]) => {
    const { ghosts, clash } = ghostsOf(board, on, shift)
    if (clash[0]) return notify.info(clashText(clash[0]))
    const bars = ghosts.flatMap((ghost) => board.bars.find((bar) => bar.id === ghost.id) ?? [])
    const bedIds = ghosts.map((ghost) => on[ghost.row]?.bedId ?? '')
    const stays = bars.filter(isCurrentStay)
    if (stays.length > 0)
      return setDialog({ kind: 'stay', dialog: { kind: 'move', stays: stays.map(subjectOf), bedIds } })
    const moves = bars.flatMap((bar, index) => {
      const bedId = bedIds[index]
      if (bedId === undefined || bar.until === null) return []
      return [{ holdId: bar.id, bedId, from: addDays(bar.from, shift.dDay), until: addDays(bar.until, shift.dDay) }]
    })
    try {
      const { changeId } = await moveHolds.mutateAsync({ moves })
      done(t('stays.hold.moved'), changeId)
    } catch (error) {
      notify.failed(error)
    }
  }

  const placeOf = (mark: Mark, on: readonly BoardRow[]): MarkedPlace => ({
    bedIds: on.slice(mark.row, mark.row + mark.count).map((row) => row.bedId),
    from: dateAt(board, mark.day),
    until: dateAt(board, mark.day + mark.days),
    requestId: null,
  })

  const act = (bars: readonly BoardBar[], key: 'E' | 'P' | 'A') => {
    const first = bars[0]
    if (first)
      actionsFor(first)
        .find((action) => action.keys === key)
        ?.onSelect()
  }

  if (board.rooms.length === 0)
    return <EmptyState icon={IconBed} title={t('board.noRooms')} hint={t('board.noRoomsHint')} />
  const openRow = open && rows[rowIndexOf(rows, open) ?? -1]
  return (
    <>
      <BoardView
        board={board}
        keepFamily={keepFamily}
        mayWrite={mayWrite}
        selected={open?.id ?? null}
        onOpen={(bar) => setSelected(bar.id)}
        onMove={(shift, on) => void move(shift, on)}
        onMark={(mark, on, point) => setMenu({ place: placeOf(mark, on), point })}
        onTrayDrop={(requestId, row, day) => {
          const from = dateAt(board, day)
          setMenu({
            place: { bedIds: [row.bedId], from, until: addDays(from, 7), requestId },
            point: { x: innerWidth / 2, y: innerHeight / 2 },
          })
        }}
        onTrayOpen={(requestId, point) =>
          setMenu({ place: { bedIds: [], from: board.today, until: addDays(board.today, 7), requestId }, point })
        }
        onAct={act}
      />
      {menu && <PlaceMenu {...menu} board={board} onClose={() => setMenu(null)} onChoose={setDialog} />}
      {open && (
        <BarPanel
          bar={open}
          row={openRow}
          today={board.today}
          actions={mayWrite ? actionsFor(open) : []}
          onClose={closePanel}
        />
      )}
      <DeskDialogs dialog={dialog} board={board} onOpen={setDialog} onClose={() => setDialog(null)} />
    </>
  )
}
