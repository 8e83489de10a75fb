import { IconArrowsSplit2, IconUsersGroup, IconUsersPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { todayInHouse } from '../../../today.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Page } from '../../../ui/Page.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import { FormHouseholdDialog } from './FormHouseholdDialog.tsx'
import { HouseholdPanel } from './HouseholdPanel.tsx'
import { householdRows } from './household-rows.ts'
import { KeepApartDialog } from './KeepApartDialog.tsx'
import { KeepApartGrid } from './KeepApartGrid.tsx'
import { useHouseholdColumns } from './use-household-columns.tsx'

type View = 'households' | 'keep-apart'
const nobody: readonly never[] = []

/** Families: who belongs together, and who must be kept apart. */
export function HouseholdsPage() {
  const { t } = useTranslation('people')
  const mayWrite = useMay('people:write')
  const [view, setView] = useState<View>('households')
  const [adding, setAdding] = useState(false)
  const households = useQueryOp('households.list', { on: null })
  const present = useQueryOp('stays.present', {})
  const pairs = useQueryOp('keepApart.list', {})
  const { household: openId = null } = useSearch({ from: '/frame/familii' })
  const navigate = useNavigate()
  const show = (household?: string) =>
    void navigate({ to: '/familii', search: household ? { household } : {}, replace: true })
  const startAdding = useCallback(() => setAdding(true), [])
  const addLabel = view === 'households' ? t('households.form.action') : t('households.keepApart.add')
  const addIcon = view === 'households' ? IconUsersPlus : IconArrowsSplit2
  useAddAction(mayWrite, addLabel, startAdding)

  const rows = useMemo(
    () => householdRows(households.data ?? [], present.data ?? [], todayInHouse()),
    [households.data, present.data],
  )
  const openRow = rows.find(({ id }) => id === openId)
  return (
    <Page
      fill
      title={t('households.title')}
      actions={
        mayWrite && (
          <Button kind="primary" icon={addIcon} keys="C" onClick={startAdding}>
            {addLabel}
          </Button>
        )
      }
      filters={
        <Choice
          label={t('households.view')}
          value={view}
          onChange={setView}
          options={[
            { value: 'households', label: t('households.households', { count: rows.length }) },
            { value: 'keep-apart', label: t('households.keepApartView', { count: pairs.data?.length ?? 0 }) },
          ]}
        />
      }
    >
      {view === 'households' ? (
        <QueryView query={households}>{() => <HouseholdGrid rows={rows} openId={openId} onOpen={show} />}</QueryView>
      ) : (
        <KeepApartGrid present={present.data ?? nobody} />
      )}
      {openRow && view === 'households' && <HouseholdPanel key={openRow.id} row={openRow} onClose={() => show()} />}
      {adding && view === 'households' && (
        <FormHouseholdDialog
          onClose={() => setAdding(false)}
          onFormed={(id) => {
            setAdding(false)
            show(id)
          }}
        />
      )}
      {adding && view === 'keep-apart' && <KeepApartDialog onClose={() => setAdding(false)} />}
    </Page>
  )
}

function useAddAction(mayWrite: boolean, label: string, run: () => void) {
  const { t } = useTranslation('people')
  usePageActions(
    useMemo(
      () =>
        mayWrite
          ? [{ id: 'add', label, icon: IconUsersPlus, keys: 'C', synonyms: t('households.form.actionWords'), run }]
          : [],
      [mayWrite, label, run, t],
    ),
  )
}

type Where = 'house' | 'all'
type HouseholdGridProps = {
  rows: ReturnType<typeof householdRows>
  openId: string | null
  onOpen: (id: string) => void
}

/** Households with somebody in the house, or all that were ever formed. */
function HouseholdGrid({ rows, openId, onOpen }: HouseholdGridProps) {
  const { t } = useTranslation('people')
  const columns = useHouseholdColumns()
  const inHouse = useMemo(() => rows.filter(({ places }) => places.size > 0), [rows])
  const [asked, setWhere] = useState<Where | null>(null)
  // A household opened from elsewhere must be in the list, even when it is not in the house.
  const where = asked ?? (openId !== null && !inHouse.some(({ id }) => id === openId) ? 'all' : 'house')
  return (
    <DataGrid
      label={t('households.list')}
      rows={where === 'house' ? inHouse : rows}
      rowId={({ id }) => id}
      columns={columns}
      openId={openId}
      onOpen={({ id }) => onOpen(id)}
      initialSort={{ id: 'code' }}
      filters={
        <Choice
          label={t('households.where')}
          value={where}
          onChange={setWhere}
          options={[
            { value: 'house', label: t('households.inHouse', { count: inHouse.length }) },
            { value: 'all', label: t('households.everyone', { count: rows.length }) },
          ]}
        />
      }
      empty={
        rows.length === 0 ? (
          <EmptyState icon={IconUsersGroup} title={t('households.empty')} hint={t('households.emptyHint')} />
        ) : (
          <EmptyState
            icon={IconUsersGroup}
            title={t('households.nobodyInHouse')}
            action={<Button onClick={() => setWhere('all')}>{t('households.showAll')}</Button>}
          />
        )
      }
    />
  )
}
