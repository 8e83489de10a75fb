import { IconBuildingStore, IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerRow } from '../../../../common/atelier/customers/customers.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Page } from '../../../ui/Page.tsx'
import { DataGrid, type GridColumn } from '../../../ui/table/DataGrid.tsx'
import { Toggle } from '../../../ui/Toggle.tsx'
import { CustomerDialog } from './CustomerDialog.tsx'
import { CustomerPanel } from './CustomerPanel.tsx'

/** Who buys, and the shops that get the pieces. */
export function CustomersPage() {
  const { t } = useTranslation('atelier')
  const { customer, ended = false } = useSearch({ from: '/frame/atelier/clienti' })
  const navigate = useNavigate()
  const mayWrite = useMay('atelier:write')
  const [adding, setAdding] = useState(false)
  const query = useQueryOp('customers.list', { includeEnded: ended })
  const columns = useColumns()
  const add = useCallback(() => setAdding(true), [])
  const actions = useMemo(
    () => (mayWrite ? [{ id: 'customer-add', label: t('customers.add'), icon: IconPlus, keys: 'C', run: add }] : []),
    [mayWrite, t, add],
  )
  usePageActions(actions)
  const show = (id: string | null, all = ended) =>
    void navigate({
      to: '/atelier/clienti',
      search: { ...(id !== null && { customer: id }), ...(all && { ended: true }) },
    })
  const button = mayWrite && (
    <Button kind="primary" icon={IconPlus} keys="C" onClick={add}>
      {t('customers.add')}
    </Button>
  )
  return (
    <Page fill title={t('customers.title')} actions={button}>
      <QueryView query={query}>
        {(rows) => (
          <DataGrid
            label={t('customers.list')}
            rows={rows}
            rowId={(row) => row.id}
            columns={columns}
            density="comfortable"
            onOpen={({ id }) => show(id)}
            openId={customer ?? null}
            filters={<Toggle label={t('customers.showEnded')} checked={ended} onChange={(all) => show(null, all)} />}
            empty={<EmptyState icon={IconBuildingStore} title={t('customers.empty')} hint={t('customers.emptyHint')} />}
          />
        )}
      </QueryView>
      {customer !== undefined && <CustomerPanel key={customer} id={customer} onClose={() => show(null)} />}
      {adding && <CustomerDialog customer={null} onClose={() => setAdding(false)} />}
    </Page>
  )
}

function useColumns(): readonly GridColumn<CustomerRow>[] {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('customers.column.name'),
        value: (row) => row.name,
        text: (row) => (row.ended ? `${row.name} · ${t('customers.ended')}` : row.name),
        grow: 1.4,
      },
      { id: 'kind', header: t('customers.column.kind'), value: (row) => t(`customers.kind.${row.kind}`), width: 140 },
      { id: 'country', header: t('customers.column.country'), value: (row) => format.country(row.country), grow: 0.8 },
      {
        id: 'language',
        header: t('customers.column.language'),
        value: (row) => format.languageName(row.language),
        width: 140,
      },
      { id: 'shops', header: t('customers.column.shops'), value: (row) => row.shops, width: 110, align: 'end' },
      { id: 'open', header: t('customers.column.open'), value: (row) => row.openOrders, width: 160, align: 'end' },
    ],
    [t, format],
  )
}
