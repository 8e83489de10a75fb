import { IconCalendarStats, IconClockHour4, IconFriends, IconGauge } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CapacityWeek, OrderOutlook } from '../../../../common/atelier/planning/planning.contract.ts'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Section } from '../../../ui/Page.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import { Tile } from '../../../ui/Tile.tsx'
import classes from './CapacityView.module.css'
import { useHours } from './use-hours.ts'

/** Free time by week and how the orders stand; the whole team, never one of it. */
export function CapacityView() {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const hours = useHours()
  const query = useQueryOp('planning.capacity', { weeks: 8 })
  const columns = useOrderColumns()
  return (
    <QueryView query={query}>
      {({ workers, paceBp, bufferBp, neededMinutes, withoutOrderMinutes, weeks, orders }) => (
        <>
          <Columns min="16rem">
            <Tile
              label={t('planning.tile.needed')}
              icon={IconClockHour4}
              value={hours(neededMinutes)}
              hint={t('planning.tile.neededHint', { time: hours(withoutOrderMinutes) })}
            />
            <Tile label={t('planning.tile.workers')} icon={IconFriends} value={format.number(workers)} />
            <Tile
              label={t('planning.tile.pace')}
              icon={IconGauge}
              value={paceBp === null ? '—' : format.percent(paceBp / 10_000)}
              hint={
                paceBp === null
                  ? t('planning.tile.paceHidden')
                  : t('planning.tile.paceHint', { buffer: format.percent(bufferBp / 10_000) })
              }
            />
          </Columns>
          <Section title={t('planning.weeks')}>
            <WeekTable weeks={weeks} />
          </Section>
          <div className={classes.orders}>
            <DataGrid
              label={t('planning.orders')}
              rows={orders}
              rowId={(row) => row.orderId}
              columns={columns}
              search={false}
              empty={<EmptyState icon={IconCalendarStats} title={t('planning.empty')} hint={t('planning.emptyHint')} />}
            />
          </div>
        </>
      )}
    </QueryView>
  )
}

function WeekTable({ weeks }: { weeks: readonly CapacityWeek[] }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const hours = useHours()
  return (
    <div className={classes.scroll}>
      <table className={classes.weeks} aria-label={t('planning.weeks')}>
        <thead>
          <tr>
            <th scope="col">{t('planning.column.week')}</th>
            <th scope="col">{t('planning.column.declared')}</th>
            <th scope="col">{t('planning.column.available')}</th>
            <th scope="col">{t('planning.column.taken')}</th>
            <th scope="col">{t('planning.column.free')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ from, until, declaredMinutes, availableMinutes, takenMinutes }) => (
            <tr key={from}>
              <th scope="row">{format.period(from, until)}</th>
              <td>{hours(declaredMinutes)}</td>
              <td>{hours(availableMinutes)}</td>
              <td>
                <span className={classes.bar} aria-hidden="true">
                  <span style={{ width: `${availableMinutes === 0 ? 0 : (100 * takenMinutes) / availableMinutes}%` }} />
                </span>
                {hours(takenMinutes)}
              </td>
              <td>{hours(availableMinutes - takenMinutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function useOrderColumns(): readonly GridColumn<OrderOutlook>[] {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const hours = useHours()
  return useMemo(() => {
    const day = (id: 'sewn' | 'promise' | 'wanted', of: (row: OrderOutlook) => LocalDate | null) => ({
      id,
      header: t(`planning.column.${id}`),
      value: of,
      text: (row: OrderOutlook) => {
        const date = of(row)
        return date === null ? '—' : format.date(date)
      },
      width: 165,
    })
    return [
      { id: 'order', header: t('planning.column.order'), value: (row) => row.number, grow: 1 },
      {
        id: 'needed',
        header: t('planning.column.needed'),
        value: (row) => row.neededMinutes,
        text: (row) => hours(row.neededMinutes),
        align: 'end',
        width: 130,
      },
      day('sewn', (row) => row.sewnOn),
      day('promise', (row) => row.promiseOn),
      day('wanted', (row) => row.wantedOn),
      { id: 'risk', header: t('planning.column.risk'), value: (row) => t(`planning.risk.${row.risk}`), grow: 1.2 },
    ]
  }, [t, format, hours])
}
