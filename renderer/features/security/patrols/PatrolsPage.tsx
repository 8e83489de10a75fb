import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconPhone, IconRoute } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../api/session.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { Page } from '../../../ui/Page.tsx'
import { SchedulesSection } from '../check-calls/SchedulesSection.tsx'
import { DaysView } from './DaysView.tsx'
import type { OpenEntry } from './NowView.tsx'
import { NowView } from './NowView.tsx'
import { RoutesSection } from './RoutesSection.tsx'

const views = ['now', 'days', 'plan'] as const
type View = (typeof views)[number]

/** Rounds and check calls: what is to be done, what was done, and by which plan. */
export function PatrolsPage() {
  const { t } = useTranslation('security')
  const navigate = useNavigate()
  const asked = useSearch({ from: '/frame/ronduri' }).view
  const view = views.find((one) => one === asked) ?? 'now'
  const show = useCallback(
    (chosen: View) => void navigate({ to: '/ronduri', search: chosen === 'now' ? {} : { view: chosen } }),
    [navigate],
  )
  const [entry, setEntry] = useState<OpenEntry | null>(null)
  const open = useCallback(
    (wanted: OpenEntry) => {
      setEntry(wanted)
      show('now')
    },
    [show],
  )
  return (
    <Page
      fill={view === 'days'}
      title={t('patrols.title')}
      actions={<EntryButtons onOpen={open} />}
      filters={
        <Choice
          label={t('patrols.view.label')}
          value={view}
          onChange={show}
          options={views.map((value) => ({ value, label: t(`patrols.view.${value}`) }))}
        />
      }
    >
      {view === 'now' && (
        <NowView entry={entry} onOpen={open} onClose={() => setEntry(null)} onPlan={() => show('plan')} />
      )}
      {view === 'days' && <DaysView />}
      {view === 'plan' && (
        <>
          <RoutesSection />
          <SchedulesSection />
        </>
      )}
    </Page>
  )
}

function EntryButtons({ onOpen }: { onOpen: (entry: OpenEntry) => void }) {
  const { t } = useTranslation('security')
  const mayWrite = useMay('log:write')
  const actions = useMemo(
    () =>
      mayWrite
        ? [
            {
              id: 'round-record',
              label: t('patrols.recordRound'),
              icon: IconRoute,
              keys: 'R',
              run: () => onOpen({ kind: 'round' }),
            },
            {
              id: 'call-record',
              label: t('patrols.recordCall'),
              icon: IconPhone,
              keys: 'A',
              run: () => onOpen({ kind: 'call' }),
            },
          ]
        : [],
    [mayWrite, t, onOpen],
  )
  usePageActions(actions)
  if (!mayWrite) return null
  return (
    <>
      <Button icon={IconPhone} keys="A" onClick={() => onOpen({ kind: 'call' })}>
        {t('patrols.recordCall')}
      </Button>
      <Button icon={IconRoute} keys="R" onClick={() => onOpen({ kind: 'round' })}>
        {t('patrols.recordRound')}
      </Button>
    </>
  )
}
