import { IconBook } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, type LocalDate } from '../../../../common/kernel/calendar.ts'
import type { VisitState } from '../../../../common/security/visits/visits.contract.ts'
import { visitStates } from '../../../../common/security/visits/visits.contract.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { DateRangePick, Pick } from '../../../ui/controls.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import classes from './VisitBook.module.css'
import { useVisitColumns } from './use-visit-columns.tsx'
import { VisitPanel } from './VisitPanel.tsx'

/** The visits of a period: the last month and the two weeks ahead until another is chosen. */
export function VisitBook() {
  const { t } = useTranslation('security')
  const [[from, until], setPeriod] = useState<readonly [LocalDate, LocalDate]>(() => [
    addDays(todayInHouse(), -30),
    addDays(todayInHouse(), 14),
  ])
  const [state, setState] = useState<VisitState | null>(null)
  const [openId, setOpenId] = useState<string | null>(null)
  const query = useQueryOp('visits.list', { from, until, state })
  const columns = useVisitColumns()
  const open = query.data?.find(({ id }) => id === openId)
  return (
    <>
      <div className={classes.filters}>
        <DateRangePick
          label={{ from: t('visits.book.from'), until: t('visits.book.until') }}
          from={from}
          until={until}
          onChange={(first, last) => setPeriod([first, last])}
        />
        <Pick
          label={t('visits.book.state')}
          value={state}
          onChange={setState}
          clearable
          placeholder={t('visits.book.everyState')}
          options={visitStates.map((value) => ({ value, label: t(`visits.state.${value}`) }))}
        />
      </div>
      <QueryView query={query}>
        {(visits) => (
          <DataGrid
            label={t('visits.book.label')}
            rows={visits}
            rowId={(row) => row.id}
            columns={columns}
            onOpen={(row) => setOpenId(row.id)}
            openId={openId}
            density="comfortable"
            initialSort={{ id: 'when', desc: true }}
            empty={<EmptyState icon={IconBook} title={t('visits.book.empty')} hint={t('visits.book.emptyHint')} />}
          />
        )}
      </QueryView>
      {open && <VisitPanel key={open.id} visit={open} onClose={() => setOpenId(null)} />}
    </>
  )
}
