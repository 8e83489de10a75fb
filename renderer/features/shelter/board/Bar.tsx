import { IconClock, IconUsers } from '@tabler/icons-react'
import { memo, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import type { BoardBar } from '../../../../common/shelter/board/board.contract.ts'
import { stateIcons } from '../../../ui/StateChip.tsx'
import classes from './Bar.module.css'
import { isMovable, stateOf, type Span } from './board-model.ts'
import { useBarText } from './use-bar-text.ts'

type BarProps = {
  bar: BoardBar
  span: Span
  row: number
  today: LocalDate
  absences: readonly Span[]
  /** Belongs to the family that the pointer or the focus is on. */
  highlighted: boolean
  selected: boolean
  /** The one bar of the board that the tab key reaches. */
  reachable: boolean
  lifted: boolean
  onPointerDown: (event: PointerEvent<HTMLButtonElement>, bar: BoardBar) => void
  onOpen: (bar: BoardBar) => void
  onHighlight: (household: string | null) => void
  onReach: (bar: BoardBar) => void
}

/** Nights of one person, hold or repair on the board; its state shows by glyph, border and hatch as well as colour. */
export const Bar = memo(function Bar({
  bar,
  span,
  row,
  today,
  absences,
  onPointerDown,
  onOpen,
  onHighlight,
  onReach,
  ...look
}: BarProps) {
  const { t } = useTranslation('shelter')
  const state = stateOf(bar, today)
  const Icon = stateIcons[state]
  const { shown, full } = useBarText()(bar, state)
  const household = bar.kind === 'out-of-service' ? null : bar.householdId
  return (
    <button
      type="button"
      className={`state-fill ${classes.bar}`}
      data-bar={bar.id}
      data-state={state === 'away' ? 'present' : state}
      data-cut-left={span.cutLeft || undefined}
      data-cut-right={span.cutRight || undefined}
      data-highlighted={look.highlighted || undefined}
      data-selected={look.selected || undefined}
      data-lifted={look.lifted || undefined}
      data-movable={isMovable(bar) || undefined}
      style={{ '--left': span.left, '--width': span.width, '--row-index': row }}
      tabIndex={look.reachable ? 0 : -1}
      onPointerDown={(event) => onPointerDown(event, bar)}
      onClick={(event) => event.detail === 0 && onOpen(bar)}
      onPointerEnter={() => onHighlight(household)}
      onPointerLeave={() => onHighlight(null)}
      onFocus={() => {
        onHighlight(household)
        onReach(bar)
      }}
      onBlur={() => onHighlight(null)}
    >
      {absences.map((absence) => (
        <span
          key={absence.left}
          className={classes.absence}
          style={{ '--left': absence.left - span.left, '--width': absence.width }}
          aria-hidden="true"
        />
      ))}
      <Icon size={state === 'present' ? 9 : 13} stroke={2} aria-hidden="true" className={classes.glyph} />
      <span className={classes.name}>{shown}</span>
      <span className="visually-hidden">{full}</span>
      {bar.kind === 'stay' && bar.overdue && (
        <span className={classes.overdue} title={t('board.overdue')}>
          <IconClock size={13} stroke={2.25} aria-hidden="true" />
        </span>
      )}
      {bar.kind !== 'out-of-service' && bar.householdCode && span.width > 2 && (
        <span className={classes.household} aria-hidden="true">
          <IconUsers size={11} stroke={2} />
          {bar.householdCode}
        </span>
      )}
    </button>
  )
})
