import { keepPreviousData } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OccupancyPeriod } from '../../../../common/shelter/occupancy/occupancy.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Page } from '../../../ui/Page.tsx'
import { BedTable } from './BedTable.tsx'
import { CategoryTable } from './CategoryTable.tsx'
import { ChartSection } from './ChartSection.tsx'
import type { Drill, OnDrill } from './drill.ts'
import { EmptyNights } from './EmptyNights.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { LengthOfStay } from './LengthOfStay.tsx'
import { MonthTable } from './MonthTable.tsx'
import classes from './OccupancyPage.module.css'
import { OccupancyTiles } from './OccupancyTiles.tsx'
import type { NightRange } from '../../../period.ts'
import { lastNightOf, rangeFrom } from '../../../period.ts'
import { PeriodFilter } from './PeriodFilter.tsx'
import { RoomTable } from './RoomTable.tsx'
import { RowsDialog } from './RowsDialog.tsx'
import { TurnAwayTable } from './TurnAwayTable.tsx'
import { WhoSlept } from './WhoSlept.tsx'

const views = ['month', 'room', 'bed', 'category', 'turnAways', 'stay'] as const
type View = (typeof views)[number]

/** How full the house was: chart, tables, the rows behind each figure, and the report for donors. */
export function OccupancyPage() {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const mayRows = useMay('figures:rows')
  const { range, view, showRange, showView } = usePlace()
  const [drill, setDrill] = useState<Drill | null>(null)
  const months = useQueryOp('occupancy.byMonth', range, { placeholderData: keepPreviousData })
  const onDrill: OnDrill = mayRows ? setDrill : undefined
  const viewChoice = useRef<HTMLDivElement>(null)
  const showStay = () => {
    showView('stay')
    viewChoice.current?.scrollIntoView()
  }
  useViewKeys(showView)
  return (
    <Page
      title={t('title')}
      description={t('period.nights', { from: format.date(range.from), to: format.date(lastNightOf(range)) })}
      actions={<ExportMenu range={range} />}
      filters={<PeriodFilter range={range} onChange={showRange} />}
    >
      <QueryView query={months}>
        {(data) => (
          <>
            {isEmpty(data) && <EmptyNights onShow={showRange} />}
            <OccupancyTiles range={range} months={data} onDrill={onDrill} onStay={showStay} />
            <div className={classes.upper} data-alone={!mayRows || undefined}>
              <ChartSection months={data} calculatedAt={months.dataUpdatedAt} />
              {mayRows && <WhoSlept key={range.until} range={range} />}
            </div>
            <div ref={viewChoice} className={`${classes.views} no-print`}>
              <Choice
                label={t('view.label')}
                value={view}
                onChange={showView}
                options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
              />
            </div>
            <ViewBody view={view} range={range} months={data} onDrill={onDrill} />
          </>
        )}
      </QueryView>
      {drill && <RowsDialog drill={drill} onClose={() => setDrill(null)} />}
    </Page>
  )
}

type ViewBodyProps = { view: View; range: NightRange; months: readonly OccupancyPeriod[]; onDrill: OnDrill }

function ViewBody({ view, range, months, onDrill }: ViewBodyProps) {
  switch (view) {
    case 'month':
      return <MonthTable range={range} months={months} onDrill={onDrill} />
    case 'room':
      return <RoomTable range={range} onDrill={onDrill} />
    case 'bed':
      return <BedTable range={range} onDrill={onDrill} />
    case 'category':
      return <CategoryTable range={range} months={months} onDrill={onDrill} />
    case 'turnAways':
      return <TurnAwayTable range={range} onDrill={onDrill} />
    case 'stay':
      return <LengthOfStay withRows={onDrill !== undefined} />
  }
}

/** Period and view live in the address, so that going back and reopening show the same figures. */
function usePlace() {
  const search = useSearch({ from: '/frame/ocupare' })
  const navigate = useNavigate()
  const { from, until } = rangeFrom(search, todayInHouse())
  const range = useMemo(() => ({ from, until }), [from, until])
  const showRange = (next: NightRange) => void navigate({ to: '/ocupare', search: { ...search, ...next } })
  const showView = useCallback(
    (by: View) => void navigate({ to: '/ocupare', search: (now) => ({ ...now, by }), replace: true }),
    [navigate],
  )
  const view = views.find((value) => value === search.by) ?? 'month'
  return { range, view, showRange, showView }
}

/** The views by the digits 1 to 6, and in the palette. */
function useViewKeys(showView: (view: View) => void) {
  const { t } = useTranslation('figures')
  const actions = useMemo(
    () =>
      views.map((view, index) => ({
        id: `occupancy-${view}`,
        label: `${t('title')}: ${t(`view.${view}`)}`,
        keys: String(index + 1),
        run: () => showView(view),
      })),
    [t, showView],
  )
  usePageActions(actions)
}

function isEmpty(months: readonly OccupancyPeriod[]): boolean {
  return months.every((month) => month.bedNights === 0)
}
