import { IconUserPlus, IconUsers, IconUserSearch } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { useStored } from '../../../store.ts'
import { todayInHouse } from '../../../today.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Page } from '../../../ui/Page.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import { NewPersonDialog } from './NewPersonDialog.tsx'
import type { PersonRow } from './person-rows.ts'
import { filtered, noFilter, personFilter, personRows } from './person-rows.ts'
import { PersonFilters } from './PersonFilters.tsx'
import { PersonPanel } from './PersonPanel.tsx'
import classes from './PersonsPage.module.css'
import { StayButtons } from './StayButtons.tsx'
import { usePersonColumns } from './use-person-columns.tsx'

/** Everybody the house knows: find, filter, open, register. */
export function PersonsPage() {
  const { t } = useTranslation('people')
  const search = useSearch({ from: '/frame/persoane' })
  const navigate = useNavigate()
  const mayWrite = useMay('people:write')
  const people = useQueryOp('persons.search', { text: '' })
  const present = useQueryOp('stays.present', {})
  const filter = useStored(personFilter)
  const rows = useMemo(
    () => personRows(people.data ?? [], present.data ?? [], todayInHouse()),
    [people.data, present.data],
  )
  const shown = useMemo(() => filtered(rows, filter), [rows, filter])

  const openPage = useCallback((id: string) => void navigate({ to: '/persoane/$id', params: { id } }), [navigate])
  const show = useCallback(
    (next: { person?: string; new?: boolean }) => void navigate({ to: '/persoane', search: next, replace: true }),
    [navigate],
  )
  const startNew = useCallback(() => show({ new: true }), [show])
  usePageActions(
    useMemo(
      () =>
        mayWrite
          ? [
              {
                id: 'new-person',
                label: t('persons.add'),
                icon: IconUserPlus,
                keys: 'C',
                synonyms: t('persons.addWords'),
                run: startNew,
              },
            ]
          : [],
      [mayWrite, t, startNew],
    ),
  )
  const openId = search.person ?? null
  return (
    <Page
      fill
      title={t('persons.title')}
      actions={
        mayWrite && (
          <Button kind="primary" icon={IconUserPlus} keys="C" onClick={startNew}>
            {t('persons.add')}
          </Button>
        )
      }
      filters={
        <PersonFilters filter={filter} inHouse={rows.filter((row) => row.place).length} everyone={rows.length} />
      }
    >
      <QueryView query={people}>
        {() => (
          <PeopleGrid
            rows={shown}
            nobodyAtAll={rows.length === 0}
            openId={openId}
            onPanel={(id) => show({ person: id })}
            onPage={openPage}
          />
        )}
      </QueryView>
      {openId && (
        <PersonPanel
          key={openId}
          id={openId}
          place={rows.find((row) => row.id === openId)?.place ?? null}
          onClose={() => show({})}
          onOpenPage={() => openPage(openId)}
        />
      )}
      {search.new && mayWrite && (
        <NewPersonDialog
          onClose={() => show({})}
          onRegistered={(id) => show({ person: id })}
          onOpenPerson={(id) => openPage(id)}
        />
      )}
    </Page>
  )
}

type PeopleGridProps = {
  rows: readonly PersonRow[]
  nobodyAtAll: boolean
  openId: string | null
  onPanel: (id: string) => void
  onPage: (id: string) => void
}

/** A click shows the person beside the list, Enter opens the record. */
function PeopleGrid({ rows, nobodyAtAll, openId, onPanel, onPage }: PeopleGridProps) {
  const { t } = useTranslation('people')
  const columns = usePersonColumns()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const byKeyboard = useRef(false)
  const chosen = rows.filter((row) => selected.has(row.id))
  return (
    <div
      className={classes.list}
      onKeyDownCapture={() => {
        byKeyboard.current = true
      }}
      onPointerDownCapture={() => {
        byKeyboard.current = false
      }}
    >
      <DataGrid
        label={t('persons.list')}
        rows={rows}
        rowId={(row) => row.id}
        columns={columns}
        openId={openId}
        onOpen={(row) => (byKeyboard.current ? onPage(row.id) : onPanel(row.id))}
        selection={{ selected, onChange: setSelected }}
        bulk={() => (
          <StayButtons
            people={chosen.map(({ id, alias, code, place }) => ({ id, alias, code, stayId: place?.stayId ?? null }))}
          />
        )}
        initialSort={{ id: 'alias' }}
        empty={nobodyAtAll ? <NobodyYet /> : <NobodyMatches />}
      />
    </div>
  )
}

function NobodyYet() {
  const { t } = useTranslation('people')
  return <EmptyState icon={IconUsers} title={t('persons.empty')} hint={t('persons.emptyHint')} />
}

function NobodyMatches() {
  const { t } = useTranslation('people')
  return (
    <EmptyState
      icon={IconUserSearch}
      title={t('persons.nobodyMatches')}
      hint={t('persons.nobodyMatchesHint')}
      action={
        <Button onClick={() => personFilter.set({ ...noFilter, inHouse: false })}>{t('persons.showEveryone')}</Button>
      }
    />
  )
}
