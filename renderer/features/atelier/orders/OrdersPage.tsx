import { IconFileImport, IconPlus, IconShoppingBag } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { orderStages, type OrderRow } from '../../../../common/atelier/orders/order.ts'
import { dueOn } from '../../../../common/atelier/orders/orders.rules.ts'
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
import { ProgressBar, ProgressLegend } from './ProgressBar.tsx'
import { useEuro } from './use-euro.ts'

/** The orders by due date, each with how far its pieces are. */
export function OrdersPage() {
  const { t } = useTranslation('atelier')
  const { all = false } = useSearch({ from: '/frame/atelier/comenzi' })
  const navigate = useNavigate()
  const query = useQueryOp('orders.list', { open: !all })
  const columns = useOrderColumns()
  const buttons = useButtons()
  return (
    <Page
      fill
      title={t('orders.title')}
      description={query.data && query.data.length > 0 ? t('orders.count', { count: query.data.length }) : null}
      actions={buttons}
      filters={<ProgressLegend />}
    >
      <QueryView query={query}>
        {(rows) => (
          <DataGrid
            label={t('orders.list')}
            rows={rows}
            rowId={(row) => row.id}
            columns={columns}
            density="comfortable"
            onOpen={({ id }) => void navigate({ to: '/atelier/comenzi/$id', params: { id } })}
            filters={
              <Toggle
                label={t('orders.showAll')}
                checked={all}
                onChange={(on) => void navigate({ to: '/atelier/comenzi', search: on ? { all: true } : {} })}
              />
            }
            empty={<EmptyState icon={IconShoppingBag} title={t('orders.empty')} hint={t('orders.emptyHint')} />}
          />
        )}
      </QueryView>
    </Page>
  )
}

function useButtons() {
  const { t } = useTranslation('atelier')
  const navigate = useNavigate()
  const mayWrite = useMay('atelier:write')
  const add = useCallback(() => void navigate({ to: '/atelier/comenzi/noua' }), [navigate])
  const take = useCallback(() => void navigate({ to: '/atelier/comenzi/import' }), [navigate])
  const actions = useMemo(
    () =>
      mayWrite
        ? [
            { id: 'order-add', label: t('orders.action.add'), icon: IconPlus, keys: 'C', run: add },
            { id: 'order-import', label: t('orders.action.import'), icon: IconFileImport, keys: 'I', run: take },
          ]
        : [],
    [mayWrite, t, add, take],
  )
  usePageActions(actions)
  if (!mayWrite) return null
  return (
    <>
      <Button icon={IconPlus} keys="C" onClick={add}>
        {t('orders.action.add')}
      </Button>
      <Button kind="primary" icon={IconFileImport} keys="I" onClick={take}>
        {t('orders.action.import')}
      </Button>
    </>
  )
}

function useOrderColumns(): readonly GridColumn<OrderRow>[] {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const euro = useEuro()
  return useMemo(
    () => [
      { id: 'number', header: t('orders.column.number'), value: (row) => row.number, width: 150 },
      { id: 'customer', header: t('orders.column.customer'), value: (row) => row.customerName, grow: 1 },
      {
        id: 'stage',
        header: t('orders.column.stage'),
        value: (row) => orderStages.indexOf(row.stage),
        text: (row) => t(`orders.stage.${row.stage}`),
        width: 120,
      },
      {
        id: 'due',
        header: t('orders.column.due'),
        value: (row) => dueOn(row),
        text: (row) => format.date(dueOn(row)),
        width: 110,
      },
      {
        id: 'pieces',
        header: t('orders.column.pieces'),
        value: (row) => row.progress.ordered,
        width: 85,
        align: 'end',
      },
      {
        id: 'total',
        header: t('orders.column.total'),
        value: (row) => row.totalCents / 100,
        text: (row) => euro(row.totalCents),
        width: 120,
        align: 'end',
      },
      {
        id: 'progress',
        header: t('orders.column.progress'),
        value: (row) => (row.progress.ordered === 0 ? 0 : row.progress.passed / row.progress.ordered),
        text: (row) => t('orders.progress.text', row.progress),
        cell: (row) => <ProgressBar progress={row.progress} words />,
        grow: 1.4,
      },
      {
        id: 'ordered',
        header: t('orders.column.ordered'),
        value: (row) => row.orderedOn,
        text: (row) => format.date(row.orderedOn),
        width: 110,
        hidden: true,
      },
      {
        id: 'mode',
        header: t('orders.column.mode'),
        value: (row) => t(`orders.mode.${row.mode}`),
        width: 130,
        hidden: true,
      },
    ],
    [t, format, euro],
  )
}
