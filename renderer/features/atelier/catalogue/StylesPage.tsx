import { IconHanger, IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StyleRow } from '../../../../common/atelier/catalogue/style.ts'
import { amountText } from '../../../../common/atelier/amount.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Page } from '../../../ui/Page.tsx'
import { DataGrid, type GridColumn } from '../../../ui/table/DataGrid.tsx'
import { Toggle } from '../../../ui/Toggle.tsx'
import { StyleDialog } from './StyleDialog.tsx'
import { useStyleName } from './use-style-name.ts'
import { VersionMark } from './VersionMark.tsx'

/** What the atelier sews: the list of styles. Enter opens one as a page. */
export function StylesPage() {
  const { t } = useTranslation('atelier')
  const { ended = false } = useSearch({ from: '/frame/atelier/modele' })
  const navigate = useNavigate()
  const mayWrite = useMay('atelier:write')
  const [adding, setAdding] = useState(false)
  const query = useQueryOp('styles.list', { includeEnded: ended })
  const columns = useStyleColumns()
  const add = useCallback(() => setAdding(true), [])
  const open = (id: string) => void navigate({ to: '/atelier/modele/$id', params: { id } })
  usePageActions(
    useMemo(
      () =>
        mayWrite ? [{ id: 'style-add', label: t('catalogue.action.add'), icon: IconPlus, keys: 'N', run: add }] : [],
      [mayWrite, t, add],
    ),
  )
  const addButton = mayWrite && (
    <Button kind="primary" icon={IconPlus} keys="N" onClick={add}>
      {t('catalogue.action.add')}
    </Button>
  )
  return (
    <Page
      fill
      title={t('catalogue.title')}
      description={query.data && t('catalogue.count', { count: query.data.length })}
      actions={addButton}
    >
      <QueryView query={query}>
        {(rows) => (
          <DataGrid
            label={t('catalogue.list')}
            rows={rows}
            rowId={(row) => row.id}
            columns={columns}
            density="comfortable"
            initialSort={{ id: 'code' }}
            onOpen={(row) => open(row.id)}
            filters={
              <Toggle
                label={t('catalogue.showEnded')}
                checked={ended}
                onChange={(all) => void navigate({ to: '/atelier/modele', search: all ? { ended: true } : {} })}
              />
            }
            empty={
              <EmptyState
                icon={IconHanger}
                title={t('catalogue.empty')}
                hint={t('catalogue.emptyHint')}
                action={addButton}
              />
            }
          />
        )}
      </QueryView>
      {adding && <StyleDialog style={null} onClose={() => setAdding(false)} onAdded={open} />}
    </Page>
  )
}

function priceSpan({ lowestCents, highestCents }: StyleRow): string {
  if (lowestCents === null || highestCents === null) return ''
  const [lowest, highest] = [amountText(lowestCents), amountText(highestCents)]
  return lowest === highest ? lowest : `${lowest} – ${highest}`
}

function useStyleColumns(): readonly GridColumn<StyleRow>[] {
  const { t } = useTranslation('atelier')
  const nameOf = useStyleName()
  return useMemo(() => {
    const state = (row: StyleRow) => row.latest?.state ?? 'none'
    return [
      { id: 'code', header: t('catalogue.column.code'), value: (row) => row.code, width: 130 },
      {
        id: 'name',
        header: t('catalogue.column.name'),
        value: (row) => (row.ended ? `${nameOf(row)} (${t('catalogue.ended')})` : nameOf(row)),
        grow: 1.5,
      },
      { id: 'nl', header: t('catalogue.field.nameNl'), value: (row) => row.nameNl, grow: 1.2 },
      { id: 'uk', header: t('catalogue.field.nameUk'), value: (row) => row.nameUk, grow: 1.2, hidden: true },
      {
        id: 'category',
        header: t('catalogue.column.category'),
        value: (row) => t(`catalogue.category.${row.category}`),
        width: 130,
      },
      {
        id: 'variants',
        header: t('catalogue.column.variants'),
        value: (row) => row.variants,
        align: 'end',
        width: 100,
      },
      {
        id: 'price',
        header: t('catalogue.column.price'),
        value: (row) => row.lowestCents,
        text: priceSpan,
        align: 'end',
        width: 130,
      },
      {
        id: 'version',
        header: t('catalogue.column.version'),
        value: (row) => row.latest?.number ?? null,
        align: 'end',
        width: 105,
      },
      {
        id: 'state',
        header: t('catalogue.column.state'),
        value: (row) => t(`catalogue.state.${state(row)}`),
        cell: (row) => <VersionMark state={state(row)} />,
        width: 210,
      },
    ]
  }, [t, nameOf])
}
