import { IconCalendarOff } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { addDays, dateIn, houseZone, startOfDayIn } from '../../../../common/kernel/calendar.ts'
import type { Format } from '../../../../common/i18n/format.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { DateRangePick } from '../../../ui/controls.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { SidePanel } from '../../../ui/SidePanel.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import type { DayCounts } from './day-counts.ts'
import { dayCounts } from './day-counts.ts'
import { PlanList } from './PlanList.tsx'
import type { PlanRow } from './plan-rows.ts'
import { PlanRows } from './PlanRows.tsx'

/** How the plan was kept, day by day; a day opens into its rounds and calls. */
export function DaysView() {
  const { t } = useTranslation('security')
  const today = todayInHouse()
  const [[from, until], setPeriod] = useState<readonly [LocalDate, LocalDate]>(() => [addDays(today, -13), today])
  const days = { from, until }
  const shown = { from: startOfDayIn(houseZone, from), until: startOfDayIn(houseZone, addDays(until, 1)) }
  const period = (
    <DateRangePick
      label={{ from: t('patrols.days.from'), until: t('patrols.days.until') }}
      from={from}
      until={until}
      onChange={(first, last) => setPeriod([first, last])}
    />
  )
  return (
    <>
      {/* Outside of what is read, so that a period that is too long can be put right. */}
      {period}
      <PlanRows key={`${from} ${until}`} days={days} shown={shown} now={null}>
        {(rows) => <DaysGrid rows={rows} />}
      </PlanRows>
    </>
  )
}

function DaysGrid({ rows }: { rows: readonly PlanRow[] }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const [open, setOpen] = useState<LocalDate | null>(null)
  const days = useMemo(() => dayCounts(rows), [rows])
  const columns = useColumns(format)
  return (
    <>
      <DataGrid
        label={t('patrols.days.label')}
        rows={days}
        rowId={({ day }) => day}
        columns={columns}
        openId={open ?? undefined}
        onOpen={({ day }) => setOpen(day)}
        search={false}
        empty={<EmptyState icon={IconCalendarOff} title={t('patrols.days.empty')} hint={t('patrols.days.emptyHint')} />}
      />
      {open && (
        <SidePanel opened title={format.longDate(open)} onClose={() => setOpen(null)}>
          <PlanList rows={rows.filter(({ time }) => dateIn(houseZone, time) === open)} now={null} onRecord={null} />
        </SidePanel>
      )}
    </>
  )
}

function useColumns(format: Format): readonly GridColumn<DayCounts>[] {
  const { t } = useTranslation('security')
  return useMemo(() => {
    const counts = (kind: 'rounds' | 'calls') =>
      (['planned', 'onTime', 'late', 'missed'] as const).map((count) => ({
        id: `${kind}-${count}`,
        header: t(`patrols.days.${kind}.${count}`),
        value: (row: DayCounts) => row[kind][count],
        align: 'end' as const,
        hidden: count === 'planned',
      }))
    return [
      {
        id: 'day',
        header: t('patrols.days.day'),
        value: ({ day }) => day,
        text: ({ day }) => `${format.weekday(day)} ${format.date(day)}`,
        width: 130,
      },
      ...counts('rounds'),
      ...counts('calls'),
    ]
  }, [t, format])
}
