import { IconListCheck, IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { Page } from '../../../ui/Page.tsx'
import { MaterialDialog } from './MaterialDialog.tsx'
import { MaterialList } from './MaterialList.tsx'
import { stockState } from './StockMark.tsx'
import { SupplierDialog } from './SupplierDialog.tsx'
import { SupplierList } from './SupplierList.tsx'

/** What is in stock, and from whom it comes. */
export function MaterialsPage() {
  const { t } = useTranslation('atelier')
  const { view } = useSearch({ from: '/frame/atelier/materiale' })
  const navigate = useNavigate()
  const [adding, setAdding] = useState(false)
  const shown = view === 'suppliers' ? view : 'stock'
  const add = useCallback(() => setAdding(true), [])
  const close = () => setAdding(false)
  return (
    <Page
      fill
      title={t('materials.title')}
      description={<Summary />}
      actions={<PageButtons shown={shown} onAdd={add} />}
      filters={
        <Choice
          label={t('materials.view.label')}
          value={shown}
          onChange={(chosen) =>
            void navigate({ to: '/atelier/materiale', search: chosen === 'stock' ? {} : { view: chosen } })
          }
          options={(['stock', 'suppliers'] as const).map((value) => ({ value, label: t(`materials.view.${value}`) }))}
        />
      }
    >
      {shown === 'stock' ? <MaterialList onAdd={add} /> : <SupplierList onAdd={add} />}
      {adding && shown === 'stock' && <MaterialDialog row={null} onClose={close} />}
      {adding && shown === 'suppliers' && <SupplierDialog row={null} onClose={close} />}
    </Page>
  )
}

function Summary() {
  const { t } = useTranslation('atelier')
  const { data } = useQueryOp('materials.list', {})
  if (!data || data.length === 0) return null
  const below = data.filter((row) => ['below', 'none'].includes(stockState(row))).length
  const all = t('materials.summary', { count: data.length })
  return below === 0 ? all : `${all} · ${t('materials.below', { count: below })}`
}

function PageButtons({ shown, onAdd }: { shown: 'stock' | 'suppliers'; onAdd: () => void }) {
  const { t } = useTranslation('atelier')
  const navigate = useNavigate()
  const mayWrite = useMay('atelier:write')
  const label = t(shown === 'stock' ? 'materials.action.add' : 'materials.action.addSupplier')
  const openShortage = useCallback(() => void navigate({ to: '/atelier/materiale/necesar' }), [navigate])
  const actions = useMemo(
    () => [
      {
        id: 'shortage',
        label: t('materials.action.shortage'),
        icon: IconListCheck,
        keys: 'L',
        run: openShortage,
      },
      ...(mayWrite ? [{ id: 'material-add', label, icon: IconPlus, keys: 'C', run: onAdd }] : []),
    ],
    [t, label, mayWrite, onAdd, openShortage],
  )
  usePageActions(actions)
  return (
    <>
      <Button icon={IconListCheck} keys="L" onClick={openShortage}>
        {t('materials.action.shortage')}
      </Button>
      {mayWrite && (
        <Button kind="primary" icon={IconPlus} keys="C" onClick={onAdd}>
          {label}
        </Button>
      )}
    </>
  )
}
