import { IconAlertTriangle, IconArrowLeft, IconCheck, IconListCheck } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShortageLine, ShortageList } from '../../../../common/atelier/materials/materials.contract.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { Pick } from '../../../ui/controls.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Page } from '../../../ui/Page.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import classes from './Materials.module.css'
import { amountValue, useAmount } from './use-amount.ts'

/** What an order is short of, for the pieces that are not yet cut. */
export function ShortagePage() {
  const { t } = useTranslation('atelier')
  const { order } = useSearch({ from: '/frame/atelier/materiale/necesar' })
  const navigate = useNavigate()
  return (
    <Page
      fill
      title={t('materials.shortage.title')}
      description={order && <Summary orderId={order} />}
      actions={
        <Button kind="quiet" icon={IconArrowLeft} onClick={() => void navigate({ to: '/atelier/materiale' })}>
          {t('materials.action.list')}
        </Button>
      }
      filters={<OrderPick order={order ?? null} />}
    >
      {order === undefined ? (
        <EmptyState icon={IconListCheck} title={t('materials.shortage.pick')} hint={t('materials.shortage.pickHint')} />
      ) : (
        <Shortage key={order} orderId={order} />
      )}
    </Page>
  )
}

function OrderPick({ order }: { order: string | null }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const navigate = useNavigate()
  const { data } = useQueryOp('materials.openOrders', {})
  return (
    <Pick
      label={t('materials.field.order')}
      value={order}
      w={360}
      searchable
      placeholder={t('materials.shortage.pick')}
      options={(data ?? []).map(({ id, number, customerName, wantedOn }) => ({
        value: id,
        label: t('materials.shortage.order', { number, customer: customerName }),
        hint: format.date(wantedOn),
      }))}
      onChange={(picked) =>
        void navigate({ to: '/atelier/materiale/necesar', search: picked === null ? {} : { order: picked } })
      }
    />
  )
}

function Summary({ orderId }: { orderId: string }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const { data } = useQueryOp('materials.shortage', { orderId })
  if (!data) return null
  const pieces = t('shared.pieces', { count: data.pieces })
  return t('materials.shortage.summary', { pieces, wantedOn: format.date(data.wantedOn) })
}

function Shortage({ orderId }: { orderId: string }) {
  const query = useQueryOp('materials.shortage', { orderId })
  return <QueryView query={query}>{(list) => <Lines list={list} />}</QueryView>
}

function Lines({ list }: { list: ShortageList }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const columns = useShortageColumns()
  const missing = list.lines.filter((line) => line.missing > 0).length
  const [Glyph, says] =
    missing > 0
      ? ([IconAlertTriangle, t('materials.shortage.missing', { count: missing })] as const)
      : ([IconCheck, t('materials.shortage.enough')] as const)
  return (
    <>
      {list.withoutBom.length > 0 && (
        <p className={classes.warning}>
          <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
          {t('materials.shortage.withoutBom', { articles: format.list(list.withoutBom) })}
        </p>
      )}
      <DataGrid
        label={t('materials.shortage.list', { number: list.number })}
        rows={list.lines}
        rowId={(row) => row.materialId}
        columns={columns}
        density="comfortable"
        initialSort={{ id: 'missing', desc: true }}
        filters={
          list.lines.length > 0 && (
            <span className={missing > 0 ? classes.missing : classes.note}>
              <Glyph size={16} stroke={1.75} aria-hidden="true" />
              {says}
            </span>
          )
        }
        empty={
          <EmptyState icon={IconCheck} title={t('materials.shortage.empty')} hint={t('materials.shortage.emptyHint')} />
        }
      />
    </>
  )
}

function useShortageColumns(): readonly GridColumn<ShortageLine>[] {
  const { t } = useTranslation('atelier')
  const { bare } = useAmount()
  return useMemo(() => {
    const amount = (id: 'need' | 'held' | 'free' | 'missing'): GridColumn<ShortageLine> => ({
      id,
      header: t(`materials.column.${id}`),
      value: (row) => amountValue(row[id], row.unit),
      text: (row) => bare(row[id], row.unit),
      align: 'end',
      width: 130,
    })
    return [
      { id: 'name', header: t('materials.column.name'), value: (row) => row.name, grow: 2 },
      amount('need'),
      amount('held'),
      amount('free'),
      {
        ...amount('missing'),
        cell: (row) =>
          row.missing === 0 ? (
            bare(0, row.unit)
          ) : (
            <span className={classes.missing}>
              <IconAlertTriangle size={15} stroke={1.75} aria-hidden="true" />
              {bare(row.missing, row.unit)}
            </span>
          ),
      },
      {
        id: 'unit',
        header: t('materials.column.unit'),
        value: (row) => t(`materials.unit.${row.unit}`),
        width: 100,
      },
    ]
  }, [t, bare])
}
