import { useNavigate } from '@tanstack/react-router'
import { IconScissors } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LotRow } from '../../../../common/atelier/lots/lots.contract.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { DataGrid, type GridColumn } from '../../../ui/table/DataGrid.tsx'
import { Toggle } from '../../../ui/Toggle.tsx'
import { useLotText } from './use-lot-text.ts'

/** Lots in use, or those that ended. */
export function LotList({ ended }: { ended: boolean }) {
  const { t } = useTranslation('atelier')
  const navigate = useNavigate()
  const query = useQueryOp('lots.list', { ended })
  const columns = useLotColumns()
  return (
    <QueryView query={query}>
      {(rows) => (
        <DataGrid
          label={t('production.list.label')}
          rows={rows}
          rowId={(row) => row.id}
          columns={columns}
          onOpen={(row) => void navigate({ to: '/atelier/productie', search: { lot: row.id } })}
          filters={
            <Toggle
              label={t('production.list.ended')}
              checked={ended}
              onChange={(all) =>
                void navigate({ to: '/atelier/productie', search: { view: 'lots', ...(all && { ended: true }) } })
              }
            />
          }
          empty={
            <EmptyState icon={IconScissors} title={t('production.list.empty')} hint={t('production.list.emptyHint')} />
          }
        />
      )}
    </QueryView>
  )
}

const figures = ['planned', 'cut', 'sewn', 'passed', 'second', 'scrap', 'inWork'] as const

function useLotColumns(): readonly GridColumn<LotRow>[] {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const { nameOf } = useLotText()
  return useMemo(
    () => [
      { id: 'code', header: t('production.column.code'), value: (row) => row.code, width: 110 },
      {
        id: 'style',
        header: t('production.column.style'),
        value: (row) => `${row.styleCode} ${nameOf(row.styleName)}`,
        grow: 1.4,
      },
      {
        id: 'state',
        header: t('production.column.state'),
        value: (row) => t(`production.state.${row.state}`),
        width: 105,
      },
      { id: 'orders', header: t('production.column.orders'), value: (row) => row.orders.join(', '), grow: 1 },
      {
        id: 'wanted',
        header: t('production.column.wanted'),
        value: (row) => row.wantedOn,
        text: (row) => (row.wantedOn ? format.date(row.wantedOn) : ''),
        width: 100,
      },
      ...figures.map((id): GridColumn<LotRow> => ({
        id,
        header: t(`production.column.${id}`),
        value: (row) => row.figures[id],
        align: 'end',
        width: id === 'second' ? 130 : 80,
        hidden: id === 'sewn' || id === 'second' || id === 'scrap',
      })),
      {
        id: 'cutOn',
        header: t('production.column.cutOn'),
        value: (row) => row.cutOn,
        text: (row) => (row.cutOn ? format.date(row.cutOn) : ''),
        width: 100,
        hidden: true,
      },
    ],
    [t, format, nameOf],
  )
}
