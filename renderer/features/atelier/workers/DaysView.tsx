import { IconChevronLeft, IconChevronRight, IconFriends } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { writeDuration } from '../../../../common/atelier/workers/duration.ts'
import type { WorkerRow } from '../../../../common/atelier/workers/workers.contract.ts'
import { declaredMinutes, isActiveOn } from '../../../../common/atelier/workers/workers.rules.ts'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { addDays, weekday } from '../../../../common/kernel/calendar.ts'
import { useMay } from '../../../api/session.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { notify } from '../../../ui/notify.tsx'
import { DayCell } from './DayCell.tsx'
import classes from './team.module.css'

type DaysViewProps = { day: LocalDate; onDay: (day: LocalDate) => void }

/** Declared time of one week, each day of each colleague in a field of its own. */
export function DaysView({ day, onDay }: DaysViewProps) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const monday = addDays(day, 1 - weekday(day))
  const query = useQueryOp('workers.list', { includeEnded: true })
  return (
    <>
      <div className={classes.weekHead}>
        <IconButton
          label={t('workers.days.earlier')}
          icon={IconChevronLeft}
          onClick={() => onDay(addDays(monday, -7))}
        />
        <h2>{format.period(monday, addDays(monday, 6))}</h2>
        <IconButton label={t('workers.days.later')} icon={IconChevronRight} onClick={() => onDay(addDays(monday, 7))} />
      </div>
      <p className={classes.quiet}>{t('workers.days.hint')}</p>
      <QueryView query={query}>{(workers) => <WeekTable workers={workers} monday={monday} />}</QueryView>
    </>
  )
}

function WeekTable({ workers, monday }: { workers: readonly WorkerRow[]; monday: LocalDate }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const mayWrite = useMay('workers:write')
  const dates = useMemo(() => Array.from({ length: 7 }, (_, index) => addDays(monday, index)), [monday])
  const { data: days = [] } = useQueryOp('workers.days', { from: monday, until: addDays(monday, 6) })
  const { mutateAsync } = useCommandOp('workers.declare')
  const team = workers.filter((worker) => dates.some((date) => isActiveOn(worker, date)))
  if (team.length === 0) {
    return <EmptyState icon={IconFriends} title={t('workers.empty')} hint={t('workers.emptyHint')} />
  }
  const own = (workerId: string) =>
    new Map(days.filter((one) => one.workerId === workerId).map(({ date, minutes }) => [date, minutes]))
  const minutesOf = (worker: WorkerRow, date: LocalDate) => declaredMinutes({ ...worker, days: own(worker.id) }, date)
  const declare = (workerId: string, date: LocalDate, minutes: number | null) =>
    void mutateAsync({ workerId, date, minutes }).catch(notify.failed)
  const total = (date: LocalDate) => team.reduce((sum, worker) => sum + minutesOf(worker, date), 0)
  return (
    <div className={classes.scroll}>
      <table className={classes.days} aria-label={t('workers.days.label')}>
        <thead>
          <tr>
            <th scope="col">{t('workers.column.alias')}</th>
            {dates.map((date) => (
              <th key={date} scope="col">
                {format.weekday(date)} {format.dayMonth(date)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {team.map((worker) => (
            <tr key={worker.id}>
              <th scope="row">{worker.alias}</th>
              {dates.map((date) => (
                <td key={date} data-differs={own(worker.id).has(date) || undefined}>
                  {isActiveOn(worker, date) && (
                    <DayCell
                      label={t('workers.days.cell', { alias: worker.alias, day: format.longDate(date) })}
                      minutes={minutesOf(worker, date)}
                      differs={own(worker.id).has(date)}
                      disabled={!mayWrite}
                      onMinutes={(minutes) => declare(worker.id, date, minutes)}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('workers.days.total')}</th>
            {dates.map((date) => (
              <td key={date}>{writeDuration(total(date))}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
