import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import type { OutputOf } from '../../../api/client.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { QueryView } from '../../../ui/Loading.tsx'
import classes from './TurnAwayList.module.css'

/** How often each reason occurred in the period, as a table with bars. */
export function TurnAwayReasons({ period }: { period: { from: LocalDate; until: LocalDate } }) {
  const { t } = useTranslation('shelter')
  const headingId = useId()
  const query = useQueryOp('turnAways.byReason', period)
  return (
    <section className={classes.reasons} aria-labelledby={headingId}>
      <h2 id={headingId}>{t('requests.byReason')}</h2>
      <QueryView query={query}>{(counts) => <ReasonTable counts={counts} labelledBy={headingId} />}</QueryView>
    </section>
  )
}

type ReasonTableProps = { counts: OutputOf<'turnAways.byReason'>; labelledBy: string }

function ReasonTable({ counts, labelledBy }: ReasonTableProps) {
  const { t } = useTranslation('shelter')
  const most = Math.max(1, ...counts.map(({ requests }) => requests))
  const total = (part: 'requests' | 'persons') => counts.reduce((sum, count) => sum + count[part], 0)
  return (
    <table aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{t('requests.column.reason')}</th>
          <th scope="col">{t('requests.column.requests')}</th>
          <th scope="col">{t('requests.column.persons')}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ reason, requests, persons }) => (
          <tr key={reason}>
            <th scope="row">
              {t(`requests.turnAwayReason.${reason}`)}
              <span className={classes.track} aria-hidden="true">
                <span style={{ width: `${(requests / most) * 100}%` }} />
              </span>
            </th>
            <td>{requests}</td>
            <td>{persons}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('requests.total')}</th>
          <td>{total('requests')}</td>
          <td>{total('persons')}</td>
        </tr>
      </tfoot>
    </table>
  )
}
