import { IconBuildingStore, IconCheck, IconClockHour4, IconHistory } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SellerRow } from '../../../../common/atelier/seller/seller.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import classes from './SellerList.module.css'

const icons = { now: IconCheck, later: IconClockHour4, before: IconHistory } as const

/** Who sells, from which date on; papers take what was valid on their day. */
export function SellerList() {
  const { t } = useTranslation('atelier')
  const mayConfigure = useMay('atelier:configure')
  const query = useQueryOp('seller.list', {})
  const columns = useSellerColumns()
  return (
    <QueryView query={query}>
      {(rows) => (
        <DataGrid
          label={t('seller.list')}
          rows={rows}
          rowId={(row) => row.validFrom}
          columns={columns}
          density="comfortable"
          search={false}
          empty={
            <EmptyState
              icon={IconBuildingStore}
              title={t('seller.empty')}
              hint={t(mayConfigure ? 'seller.emptyHint' : 'seller.emptyHintReader')}
            />
          }
        />
      )}
    </QueryView>
  )
}

function useSellerColumns(): readonly GridColumn<SellerRow>[] {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  return useMemo(
    () => [
      {
        id: 'validFrom',
        header: t('seller.column.validFrom'),
        value: (row) => row.validFrom,
        text: (row) => format.date(row.validFrom),
        width: 105,
      },
      {
        id: 'state',
        header: t('seller.column.state'),
        value: (row) => t(`seller.state.${row.state}`),
        cell: (row) => <State state={row.state} />,
        width: 160,
      },
      { id: 'legalName', header: t('seller.column.legalName'), value: (row) => row.legalName, grow: 1.4 },
      { id: 'address', header: t('seller.column.address'), value: (row) => row.address, grow: 1.6 },
      { id: 'fiscalCode', header: t('seller.column.fiscalCode'), value: (row) => row.fiscalCode, width: 105 },
      { id: 'vatId', header: t('seller.column.vatId'), value: (row) => row.vatId ?? t('seller.vat.none'), grow: 1.2 },
      { id: 'iban', header: t('seller.column.iban'), value: (row) => row.iban, width: 215 },
      { id: 'bank', header: t('seller.column.bank'), value: (row) => row.bank, grow: 0.8, hidden: true },
      { id: 'email', header: t('seller.column.email'), value: (row) => row.email, grow: 1, hidden: true },
      { id: 'by', header: t('seller.column.by'), value: (row) => row.userName, grow: 0.8, hidden: true },
    ],
    [t, format],
  )
}

function State({ state }: { state: SellerRow['state'] }) {
  const { t } = useTranslation('atelier')
  const Glyph = icons[state]
  return (
    <span className={classes.state} data-state={state}>
      <Glyph size={16} stroke={1.75} aria-hidden="true" />
      {t(`seller.state.${state}`)}
    </span>
  )
}
