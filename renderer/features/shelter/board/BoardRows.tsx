import { IconBarrierBlock, IconDisabled, IconUsersGroup } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { weekday } from '../../../../common/kernel/calendar.ts'
import type { Board } from '../../../../common/shelter/board/board.contract.ts'
import classes from './Board.module.css'
import { dayOf, spanOf, type BoardRow } from './board-model.ts'

/** Rooms and beds at the left edge. */
export const BoardLabels = memo(function BoardLabels({ rows }: { rows: readonly BoardRow[] }) {
  const { t } = useTranslation('shelter')
  return (
    <div className={classes.labels}>
      {rows.map((row) => (
        <div key={row.id} className={classes.label} data-first={row.first || undefined}>
          {row.first && (
            <>
              <span className={classes.room}>{row.room.name}</span>
              {row.room.policy === 'shared' && (
                <IconUsersGroup size={14} className={classes.sign} role="img" aria-label={t('board.sharedRoom')} />
              )}
              {row.room.accessible && (
                <IconDisabled size={14} className={classes.sign} role="img" aria-label={t('board.accessibleRoom')} />
              )}
              {row.room.isolation && (
                <IconBarrierBlock
                  size={15}
                  className={classes.sign}
                  data-isolated
                  role="img"
                  aria-label={t('board.isolatedRoom')}
                />
              )}
            </>
          )}
          <span className={classes.bed}>{row.label}</span>
        </div>
      ))}
    </div>
  )
})

/** What lies under the bars: weekends, today, lines between rooms, nights in which a bed does not stand there. */
export const BoardGround = memo(function BoardGround({ board, rows }: { board: Board; rows: readonly BoardRow[] }) {
  return (
    <>
      {board.days.flatMap(({ date }) => {
        const kind = date === board.today ? 'today' : weekday(date) >= 6 ? 'weekend' : null
        return kind
          ? [<span key={date} className={classes.column} data-kind={kind} style={{ '--left': dayOf(board, date) }} />]
          : []
      })}
      {rows.flatMap((row) =>
        row.first && row.index > 0
          ? [<span key={row.id} className={classes.separator} style={{ '--row-index': row.index }} />]
          : [],
      )}
      {rows.flatMap((row) =>
        closedSpans(board, row).map((span) => (
          <span
            key={`${row.id} ${span.left}`}
            className={classes.closed}
            style={{ '--row-index': row.index, '--left': span.left, '--width': span.width }}
          />
        )),
      )}
    </>
  )
})

function closedSpans(board: Board, row: BoardRow) {
  const before =
    row.from !== null && row.from > board.from ? [spanOf({ from: board.from, until: row.from }, board)] : []
  const after =
    row.until !== null && row.until < board.until ? [spanOf({ from: row.until, until: board.until }, board)] : []
  return [...before, ...after]
}
