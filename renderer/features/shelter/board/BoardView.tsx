import { IconPlus } from '@tabler/icons-react'
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useCallback, useEffect, useMemo, useRef, useState, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Board, BoardBar } from '../../../../common/shelter/board/board.contract.ts'
import { Bar } from './Bar.tsx'
import classes from './Board.module.css'
import { BoardHead } from './BoardHead.tsx'
import { BoardGround, BoardLabels } from './BoardRows.tsx'
import { BoardStatus } from './BoardStatus.tsx'
import { companions, dateAt, dayOf, rowIndexOf, rowsOf, spanOf, type BoardRow, type Shift } from './board-model.ts'
import { Tray } from './Tray.tsx'
import { useBoardCursor, type Cursor } from './use-board-cursor.ts'
import { ghostsFor, useBoardGestures, type Mark } from './use-board-gestures.ts'

const labelWidth = 152
const rowHeight = 30
const narrowestDay = 15

type BoardViewProps = {
  board: Board
  keepFamily: boolean
  selected: string | null
  mayWrite: boolean
  onOpen: (bar: BoardBar) => void
  onMove: (shift: Shift, rows: readonly BoardRow[]) => void
  onMark: (mark: Mark, rows: readonly BoardRow[], point: { x: number; y: number }) => void
  onTrayDrop: (requestId: string, row: BoardRow, day: number) => void
  onTrayOpen: (requestId: string, point: { x: number; y: number }) => void
  onAct: (bars: readonly BoardBar[], key: 'E' | 'P' | 'A') => void
}

/** The bed board: beds down, nights across, one bar for each person in a bed. */
export function BoardView(props: BoardViewProps) {
  const { board, keepFamily, selected, mayWrite } = props
  const { t } = useTranslation('shelter')
  const { ref: measure, width } = useElementSize()
  const [household, setHousehold] = useState<string | null>(null)
  const rows = useMemo(() => rowsOf(board.rooms), [board.rooms])
  const dayWidth = Math.max(narrowestDay, (width - labelWidth) / board.days.length)

  const companionsOf = (bar: BoardBar) => companions(board.bars, bar, keepFamily)
  const placeOf = (cursor: Cursor): Mark => ({ row: cursor.row, count: 1, day: cursor.day, days: 1 })
  const middleOf = (cursor: Cursor) => {
    const box = gestures.grid.current?.getBoundingClientRect()
    return { x: (box?.left ?? 0) + (cursor.day + 0.5) * dayWidth, y: (box?.top ?? 0) + (cursor.row + 0.5) * rowHeight }
  }
  const onMove = (shift: Shift) => mayWrite && props.onMove(shift, rows)
  /** The keyboard goes on from the bar that has the focus, on today's night where it has one. */
  const reach = (bar: BoardBar) => {
    const row = rowIndexOf(rows, bar)
    if (row === undefined || cursor.bar?.id === bar.id) return
    const first = Math.max(0, dayOf(board, bar.from))
    const today = dayOf(board, board.today)
    const coversToday = first <= today && (bar.until === null || bar.until > board.today)
    cursor.moveTo(row, coversToday ? today : first)
  }
  const gestures = useBoardGestures(board, rows, rowHeight, dayWidth, {
    companionsOf: (bar) => (mayWrite ? companionsOf(bar) : []),
    onOpen: props.onOpen,
    onMove,
    onMark: (mark, point) => mayWrite && props.onMark(mark, rows, point),
    onTrayDrop: (requestId, row, day) => {
      const target = rows[row]
      if (target) props.onTrayDrop(requestId, target, day)
    },
  })
  const cursor = useBoardCursor(board, rows, {
    companionsOf,
    onOpen: props.onOpen,
    onMove,
    onNew: (at) => mayWrite && props.onMark(placeOf(at), rows, middleOf(at)),
    onAct: (bar, key) => mayWrite && props.onAct(companionsOf(bar), key),
  })
  const shift = cursor.lift ?? gestures.shift
  const ghosts = ghostsFor(board, rows, shift)
  const lifted = new Set(shift?.ids)

  // The bars are memoized; handlers that stay the same keep a drag from drawing all of them again.
  const latest = useRef({ open: props.onOpen, reach, down: gestures.onBarPointerDown })
  useEffect(() => {
    latest.current = { open: props.onOpen, reach, down: gestures.onBarPointerDown }
  })
  const onBarReach = useCallback((bar: BoardBar) => latest.current.reach(bar), [])
  const onBarOpen = useCallback((bar: BoardBar) => latest.current.open(bar), [])
  const onBarDown = useCallback(
    (event: PointerEvent<HTMLButtonElement>, bar: BoardBar) => latest.current.down(event, bar),
    [],
  )
  const placed = useMemo(
    () =>
      board.bars
        .flatMap((bar) => {
          const row = rowIndexOf(rows, bar)
          if (row === undefined) return []
          const absences = bar.kind === 'stay' ? bar.absences.map((absence) => spanOf(absence, board)) : noSpans
          return [{ bar, row, span: spanOf(bar, board), absences }]
        })
        .sort((a, b) => a.row - b.row || a.span.left - b.span.left),
    [board, rows],
  )
  const area = useMergedRef(measure, cursor.area)

  return (
    <div className={classes.layout}>
      {board.tray.length > 0 && (
        <Tray
          requests={board.tray}
          onPointerDown={(event, id) =>
            gestures.onTrayPointerDown(event, id, () => props.onTrayOpen(id, { x: event.clientX, y: event.clientY }))
          }
          onOpen={props.onTrayOpen}
        />
      )}
      <div className={classes['column-fill']}>
        <div
          ref={area}
          className={classes.scroll}
          role="region"
          aria-label={t('board.label')}
          style={{ '--days': board.days.length, '--day': `${dayWidth}px`, '--rows': rows.length }}
          onKeyDown={cursor.onKeyDown}
        >
          <div className={classes.canvas}>
            <BoardHead board={board} narrow={dayWidth < 24} />
            <div className={classes.body}>
              <BoardLabels rows={rows} />
              <div ref={gestures.grid} className={classes.grid} onPointerDown={gestures.onGridPointerDown}>
                <BoardGround board={board} rows={rows} />
                {placed.map(({ bar, row, span, absences }) => (
                  <Bar
                    key={bar.id}
                    bar={bar}
                    row={row}
                    span={span}
                    absences={absences}
                    today={board.today}
                    highlighted={bar.kind !== 'out-of-service' && household !== null && bar.householdId === household}
                    selected={bar.id === selected}
                    reachable={bar.id === cursor.bar?.id}
                    lifted={lifted.has(bar.id)}
                    onPointerDown={onBarDown}
                    onOpen={onBarOpen}
                    onHighlight={setHousehold}
                    onReach={onBarReach}
                  />
                ))}
                <CursorCell board={board} rows={rows} cursor={cursor.cursor} reachable={!cursor.bar} />
                {gestures.mark && (
                  <span
                    className={classes.mark}
                    style={{
                      '--row-index': gestures.mark.row,
                      '--count': gestures.mark.count,
                      '--left': gestures.mark.day,
                      '--width': gestures.mark.days,
                    }}
                  />
                )}
                {ghosts.map((ghost) => (
                  <span
                    key={ghost.id}
                    className={classes.ghost}
                    data-clash={ghost.clash !== null || undefined}
                    style={{ '--row-index': ghost.row, '--left': ghost.span.left, '--width': ghost.span.width }}
                  >
                    {rows[ghost.row]?.room.name} {rows[ghost.row]?.label}
                  </span>
                ))}
              </div>
            </div>
          </div>
        </div>
        <BoardStatus board={board} rows={rows} cursor={cursor.cursor} bar={cursor.bar} shift={shift} />
      </div>
    </div>
  )
}

const noSpans: readonly never[] = []

/** Where the keyboard stands when it is on a free night; invisible until it has the focus. */
function CursorCell({
  board,
  rows,
  cursor,
  reachable,
}: {
  board: Board
  rows: readonly BoardRow[]
  cursor: Cursor
  reachable: boolean
}) {
  const { t } = useTranslation('shelter')
  const row = rows[cursor.row]
  if (!row || !reachable) return null
  return (
    <button
      type="button"
      data-cursor
      className={classes.cell}
      style={{ '--row-index': cursor.row, '--left': cursor.day }}
      aria-label={t('board.freeCell', { room: row.room.name, bed: row.label, date: dateAt(board, cursor.day) })}
    >
      <IconPlus size={14} aria-hidden="true" />
    </button>
  )
}
