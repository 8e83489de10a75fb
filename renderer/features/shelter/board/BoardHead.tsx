import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { weekday } from '../../../../common/kernel/calendar.ts'
import type { Board } from '../../../../common/shelter/board/board.contract.ts'
import { useFormat } from '../../../i18n.ts'
import classes from './Board.module.css'

const saturday = 6

/** The dates, each with how full the house is. */
export const BoardHead = memo(function BoardHead({ board, narrow }: { board: Board; narrow: boolean }) {
  const { t } = useTranslation('shelter')
  const format = useFormat()
  return (
    <div className={classes.head}>
      <div className={classes.corner}>
        <strong>{format.month(board.from.slice(0, 7))}</strong>
        <span>{t('board.roomAndBed')}</span>
      </div>
      {board.days.map(({ date, occupied, available }) => (
        <div
          key={date}
          className={classes.day}
          data-weekend={weekday(date) >= saturday || undefined}
          data-today={date === board.today || undefined}
          data-month-start={date.endsWith('-01') || undefined}
          title={`${format.longDate(date)}: ${t('board.occupied', { occupied, available })}`}
        >
          {!narrow && <span>{format.weekday(date)}</span>}
          <strong>{format.dayOfMonth(date)}</strong>
          <span className="visually-hidden">{t('board.occupied', { occupied, available })}</span>
          <span className={classes.meter} aria-hidden="true">
            <span style={{ '--part': available === 0 ? 0 : Math.min(1, occupied / available) }} />
          </span>
        </div>
      ))}
    </div>
  )
})
