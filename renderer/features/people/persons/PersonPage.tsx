import { Tabs } from '@mantine/core'
import { IconArrowLeft, IconBed, IconId, IconPencil, IconUsersGroup } from '@tabler/icons-react'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../../common/people/persons/persons.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { Button } from '../../../ui/Button.tsx'
import { Keys } from '../../../ui/Kbd.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Page } from '../../../ui/Page.tsx'
import { CorrectPersonDialog } from './CorrectPersonDialog.tsx'
import { PersonFamily } from './PersonFamily.tsx'
import classes from './PersonPage.module.css'
import { PersonSummary } from './PersonSummary.tsx'
import { StayButtons } from './StayButtons.tsx'
import { StayHistory } from './StayHistory.tsx'
import { usePersonText } from './use-person-text.ts'

const tabs = [
  { id: 'summary', icon: IconId },
  { id: 'stay', icon: IconBed },
  { id: 'family', icon: IconUsersGroup },
] as const
type Tab = (typeof tabs)[number]['id']

/** One person's record. */
export function PersonPage() {
  const { id } = useParams({ from: '/frame/persoane/$id' })
  const query = useQueryOp('persons.get', { id })
  const { t } = useTranslation('people')
  return (
    <QueryView query={query} loading={<Page title={t('persons.title')}>{null}</Page>}>
      {(person) => <Sheet key={person.id} person={person} />}
    </QueryView>
  )
}

function Sheet({ person }: { person: Person }) {
  const { t } = useTranslation('people')
  const text = usePersonText()
  const mayWrite = useMay('people:write')
  const [editing, setEditing] = useState(false)
  const [tab, openTab] = useTab(person.id)
  const present = useQueryOp('stays.present', {})
  const place = present.data?.find(({ personId }) => personId === person.id) ?? null
  const navigate = useNavigate()
  const backToList = useCallback(
    () => void navigate({ to: '/persoane', search: { person: person.id } }),
    [navigate, person.id],
  )
  const edit = useCallback(() => setEditing(true), [])
  usePersonActions({ mayWrite, openTab, edit })
  const { alias, code } = person
  return (
    <Page
      title={alias}
      description={[code, text.age(person), t(`persons.category.${person.category}`)].filter(Boolean).join(' · ')}
      actions={
        <>
          <Button kind="quiet" icon={IconArrowLeft} onClick={backToList}>
            {t('persons.page.list')}
          </Button>
          {mayWrite && (
            <Button icon={IconPencil} keys="E" onClick={edit}>
              {t('persons.page.edit')}
            </Button>
          )}
          {present.data && <StayButtons people={[{ id: person.id, alias, code, stayId: place?.stayId ?? null }]} />}
        </>
      }
    >
      <Tabs value={tab} onChange={(next) => openTab(asTab(next))} activateTabWithKeyboard={false}>
        <Tabs.List aria-label={t('persons.page.tabs')} className={classes.tabs}>
          {tabs.map(({ id, icon: TabIcon }, index) => (
            <Tabs.Tab
              key={id}
              value={id}
              className={classes.tab}
              leftSection={<TabIcon size={16} stroke={1.75} aria-hidden="true" />}
              rightSection={<Keys keys={String(index + 1)} />}
            >
              {t(`persons.page.${id}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="summary" className={classes.panel}>
          <PersonSummary person={person} place={place} />
        </Tabs.Panel>
        <Tabs.Panel value="stay" className={classes.panel}>
          <StayHistory personId={person.id} />
        </Tabs.Panel>
        <Tabs.Panel value="family" className={classes.panel}>
          <PersonFamily person={person} />
        </Tabs.Panel>
      </Tabs>
      {editing && <CorrectPersonDialog person={person} onClose={() => setEditing(false)} />}
    </Page>
  )
}

function asTab(name: string | null | undefined): Tab {
  return tabs.find(({ id }) => id === name)?.id ?? 'summary'
}

function useTab(personId: string) {
  const search = useSearch({ from: '/frame/persoane/$id' })
  const navigate = useNavigate()
  const open = useCallback(
    (tab: Tab) =>
      void navigate({
        to: '/persoane/$id',
        params: { id: personId },
        search: tab === 'summary' ? {} : { tab },
        replace: true,
      }),
    [navigate, personId],
  )
  return [asTab(search.tab), open] as const
}

type PersonActions = { mayWrite: boolean; openTab: (tab: Tab) => void; edit: () => void }

/** 1–3 open the tabs, E edits. */
function usePersonActions({ mayWrite, openTab, edit }: PersonActions) {
  const { t } = useTranslation('people')
  usePageActions(
    useMemo(
      () => [
        ...tabs.map(({ id, icon }, index) => ({
          id: `tab-${id}`,
          label: t(`persons.page.${id}`),
          icon,
          keys: String(index + 1),
          run: () => openTab(id),
        })),
        ...(mayWrite ? [{ id: 'edit', label: t('persons.page.edit'), icon: IconPencil, keys: 'E', run: edit }] : []),
      ],
      [t, mayWrite, openTab, edit],
    ),
  )
}
