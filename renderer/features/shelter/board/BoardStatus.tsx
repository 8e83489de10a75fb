import { useTranslation } from 'react-i18next'
import type { Board, BoardBar } from '../../../../common/shelter/board/board.contract.ts'
import type { Clash } from '../../../../common/shelter/stays/move.ts'
import { useFormat } from '../../../i18n.ts'
import { StateLegend } from '../../../ui/StateChip.tsx'
import { Keys } from '../../../ui/Kbd.tsx'
import classes from './BoardStatus.module.css'
import { dateAt, ghostsOf, type BoardRow, type Shift } from './board-model.ts'
import type { Cursor } from './use-board-cursor.ts'

type BoardStatusProps = {
  board: Board
  rows: readonly BoardRow[]
  cursor: Cursor
  bar: BoardBar | undefined
  shift: Shift | null
}

/** The line under the board: what the keys do, and while something is carried, where it would lie. */
export function BoardStatus({ board, rows, cursor, bar, shift }: BoardStatusProps) {
  const { t } = useTranslation('shelter')
  const format = useFormat()
  const clashText = useClashText(board, rows)
  if (shift) {
    const { ghosts, clash } = ghostsOf(board, rows, shift)
    const places = ghosts.map((ghost) => `${rows[ghost.row]?.room.name ?? ''} ${rows[ghost.row]?.label ?? ''}`)
    const text = clash[0] ? clashText(clash[0]) : t('board.wouldLie', { places: format.list(places) })
    return (
      <p className={classes.status} role="status" data-clash={clash.length > 0 || undefined}>
        <strong>{text}</strong>
        <span>
          <Keys keys="Enter" /> {t('board.keys.put')} · <Keys keys="Esc" /> {t('board.keys.letGo')}
        </span>
      </p>
    )
  }
  const row = rows[cursor.row]
  return (
    <div className={classes.foot}>
      <p className={classes.status} role="status">
        {row && !bar && (
          <span>
            {t('board.freeCell', { room: row.room.name, bed: row.label, date: format.date(dateAt(board, cursor.day)) })}{' '}
            · <Keys keys="N" /> {t('board.keys.new')}
          </span>
        )}
        {bar && (
          <span>
            <Keys keys="M" /> {t('board.keys.move')} · <Keys keys="Enter" /> {t('board.keys.open')}
          </span>
        )}
        <span>
          <Keys keys="←→↑↓" /> {t('board.keys.walk')}
        </span>
      </p>
      <StateLegend />
    </div>
  )
}

/** What is in the way of something carried, in words. */
export function useClashText(board: Board, rows: readonly BoardRow[]): (clash: Clash) => string {
  const { t } = useTranslation(['shelter', 'app'])
  const format = useFormat()
  return (clash) => {
    const row = rows.find((one) => one.id === clash.row)
    const place = { room: row?.room.name ?? '', bed: row?.label ?? '' }
    if (clash.kind === 'outside') return t('board.clash.outside')
    if (clash.kind === 'closed') return t('board.clash.closed', place)
    const other = board.bars.find((bar) => bar.id === clash.by)
    const who = other && other.kind !== 'out-of-service' ? (other.alias ?? t('board.held')) : t('app:state.blocked')
    const until =
      clash.until === null ? t('board.clash.open') : t('board.clash.until', { date: format.date(clash.until) })
    return t('board.clash.occupied', { ...place, who, until })
  }
}
