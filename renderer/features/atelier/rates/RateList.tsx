import { IconCoins } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addMonths, type LocalDate } from '../../../../common/kernel/calendar.ts'
import type { OutputOf } from '../../../api/client.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { DateRangePick } from '../../../ui/controls.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import { Toggle } from '../../../ui/Toggle.tsx'
import { useRateText } from './use-rate-text.ts'

type Row = OutputOf<'rates.list'>[number]

/** Months that are shown at first. */
const monthsBack = 1

/** Rates by day with their source: the euro alone at first, because it is what invoices are in. */
export function RateList() {
  const { t } = useTranslation('atelier')
  const [[from, until], setPeriod] = useState<readonly [LocalDate, LocalDate]>(() => [
    addMonths(todayInHouse(), -monthsBack),
    todayInHouse(),
  ])
  const [all, setAll] = useState(false)
  const [history, setHistory] = useState(false)
  const input = { from, until, currency: all ? null : 'EUR', history }
  const query = useQueryOp('rates.list', input, { placeholderData: keepPreviousData })
  const columns = useRateColumns(history)
  return (
    <QueryView query={query}>
      {(rows) => (
        <DataGrid
          label={t('rates.list')}
          rows={rows}
          rowId={(row) => row.id}
          columns={columns}
          filters={
            <>
              <DateRangePick
                label={{ from: t('rates.period.from'), until: t('rates.period.until') }}
                from={from}
                until={until}
                onChange={(first, last) => setPeriod([first, last])}
              />
              <Toggle label={t('rates.allCurrencies')} checked={all} onChange={setAll} />
              <Toggle label={t('rates.showReplaced')} checked={history} onChange={setHistory} />
            </>
          }
          empty={<EmptyState icon={IconCoins} title={t('rates.empty')} hint={t('rates.emptyHint')} />}
        />
      )}
    </QueryView>
  )
}

function useRateColumns(history: boolean): readonly GridColumn<Row>[] {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const rateText = useRateText()
  return useMemo(() => {
    const holds: GridColumn<Row> = {
      id: 'holds',
      header: t('rates.column.holds'),
      value: (row) => t(row.holds ? 'rates.holds.yes' : 'rates.holds.no'),
      width: 110,
    }
    return [
      {
        id: 'date',
        header: t('rates.column.date'),
        value: (row) => row.date,
        text: (row) => format.date(row.date),
        width: 110,
      },
      { id: 'currency', header: t('rates.column.currency'), value: (row) => row.currency, width: 90 },
      {
        id: 'rate',
        header: t('rates.column.rate'),
        value: (row) => row.rateE4 / 10_000,
        text: rateText,
        align: 'end',
        width: 110,
      },
      {
        id: 'multiplier',
        header: t('rates.column.multiplier'),
        value: (row) => row.multiplier,
        align: 'end',
        width: 100,
      },
      { id: 'source', header: t('rates.column.source'), value: (row) => t(`rates.source.${row.source}`), width: 130 },
      ...(history ? [holds] : []),
      { id: 'reason', header: t('rates.column.reason'), value: (row) => row.reason, grow: 2 },
      { id: 'by', header: t('rates.column.by'), value: (row) => row.userName, grow: 1 },
      {
        id: 'addedAt',
        header: t('rates.column.addedAt'),
        value: (row) => row.addedAt,
        text: (row) => format.dateTime(row.addedAt),
        width: 140,
      },
    ]
  }, [t, format, rateText, history])
}
