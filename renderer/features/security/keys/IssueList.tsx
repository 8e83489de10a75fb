import { IconHistory } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import { useIssueColumns } from './use-key-columns.tsx'

/** Who had which key in a period. */
export function IssueList({ from, until }: { from: LocalDate; until: LocalDate }) {
  const { t } = useTranslation('security')
  const query = useQueryOp('keys.history', { from, until }, { placeholderData: keepPreviousData })
  const columns = useIssueColumns()
  return (
    <QueryView query={query}>
      {(rows) => (
        <DataGrid
          label={t('keys.history')}
          rows={rows}
          rowId={(row) => row.id}
          columns={columns}
          empty={<EmptyState icon={IconHistory} title={t('keys.emptyHistory')} hint={t('keys.emptyHistoryHint')} />}
        />
      )}
    </QueryView>
  )
}
