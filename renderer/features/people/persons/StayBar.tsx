import type { CSSProperties } from 'react'
import { addDays, nightsBetween } from '../../../../common/kernel/calendar.ts'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import type { Stay } from '../../../../common/shelter/stays/stays.contract.ts'
import classes from './StayBar.module.css'

/** Share of the bar from which a segment has room for its label. */
const labelFrom = 0.06

/** The beds of a stay in order, in proportion to their nights. The list under it says the same in words. */
export function StayBar({ stay, today }: { stay: Stay; today: LocalDate }) {
  const end = endOf(stay, today)
  const total = Math.max(1, nightsBetween(stay.arrived, end))
  const share = (from: LocalDate, until: LocalDate) => Math.max(0, nightsBetween(from, until)) / total
  const span = (from: LocalDate, until: LocalDate): CSSProperties => ({
    insetInlineStart: `${share(stay.arrived, from) * 100}%`,
    width: `${share(from, until) * 100}%`,
  })
  const planned = stay.left === null && today < end
  return (
    <div className={classes.bar} aria-hidden="true">
      {stay.occupancies.map((bed) => {
        const until = bed.until ?? (planned ? addDays(today, 1) : end)
        return (
          <span
            key={bed.id}
            className={`state-fill ${classes.bed}`}
            data-state={stay.left === null ? 'present' : undefined}
            style={span(bed.from, until)}
          >
            {share(bed.from, until) >= labelFrom && `${bed.roomName} · ${bed.bedLabel}`}
          </span>
        )
      })}
      {planned && (
        <span className={`state-fill ${classes.bed}`} data-state="planned" style={span(addDays(today, 1), end)} />
      )}
      {stay.absences.map((absence) => (
        <span
          key={absence.from}
          className={`state-fill ${classes.absence}`}
          data-state="away"
          style={span(absence.from, absence.returned ?? min(absence.expectedReturn, end))}
        />
      ))}
    </div>
  )
}

const min = (a: LocalDate, b: LocalDate) => (a < b ? a : b)

/** The night after the last one drawn: that of leaving, or the later of tonight and the agreed end. */
function endOf({ left, expectedUntil }: Stay, today: LocalDate): LocalDate {
  if (left !== null) return left
  const tomorrow = addDays(today, 1)
  return expectedUntil !== null && expectedUntil > tomorrow ? expectedUntil : tomorrow
}
