import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconCalendarPlus, IconDoorEnter } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Visit } from '../../../../common/security/visits/visits.contract.ts'
import { useMay } from '../../../api/session.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { Page } from '../../../ui/Page.tsx'
import { WatchList } from '../watch-list/WatchList.tsx'
import { AnnounceDialog } from './AnnounceDialog.tsx'
import { CancelVisitDialog } from './CancelVisitDialog.tsx'
import { CheckOutDialog } from './CheckOutDialog.tsx'
import { VisitBook } from './VisitBook.tsx'
import { VisitCheckIn } from './VisitCheckIn.tsx'
import { VisitsNow } from './VisitsNow.tsx'

const views = ['now', 'book', 'watch'] as const

/** What is being done: at the gate, announcing, leaving, not coming. */
type Task =
  | { readonly kind: 'check-in'; readonly expected?: Visit }
  | { readonly kind: 'announce' }
  | { readonly kind: 'check-out' | 'cancel'; readonly visit: Visit }

/** Visitors: who is in, who comes, who was here, and who must be recognised. */
export function VisitsPage() {
  const { t } = useTranslation('security')
  const { view: asked } = useSearch({ from: '/frame/vizite' })
  const navigate = useNavigate()
  const [task, setTask] = useState<Task | null>(null)
  const view = views.find((one) => one === asked) ?? 'now'
  const go = (chosen: (typeof views)[number]) =>
    void navigate({ to: '/vizite', search: chosen === 'now' ? {} : { view: chosen } })
  const begin = (next: Task) => {
    setTask(next)
    if (next.kind === 'check-in' && view !== 'now') go('now')
  }
  const done = () => setTask(null)
  const buttons = usePageButtons(begin, view !== 'watch' && task?.kind !== 'check-in')
  return (
    <Page
      fill={view !== 'now'}
      title={t('visits.title')}
      actions={buttons}
      filters={
        <Choice
          label={t('visits.view.label')}
          value={view}
          onChange={go}
          options={views.map((value) => ({ value, label: t(`visits.view.${value}`) }))}
        />
      }
    >
      {view === 'now' && task?.kind === 'check-in' && (
        <VisitCheckIn key={task.expected?.id ?? 'new'} expected={task.expected} onDone={done} onCancel={done} />
      )}
      {view === 'now' && (
        <VisitsNow
          onArrived={(expected) => begin({ kind: 'check-in', expected })}
          onLeaves={(visit) => setTask({ kind: 'check-out', visit })}
          onCancelled={(visit) => setTask({ kind: 'cancel', visit })}
        />
      )}
      {view === 'book' && <VisitBook />}
      {view === 'watch' && <WatchList />}
      {task?.kind === 'announce' && <AnnounceDialog onClose={done} />}
      {task?.kind === 'check-out' && <CheckOutDialog visit={task.visit} onClose={done} />}
      {task?.kind === 'cancel' && <CancelVisitDialog visit={task.visit} onClose={done} />}
    </Page>
  )
}

function usePageButtons(begin: (task: Task) => void, shown: boolean) {
  const { t } = useTranslation('security')
  const offered = useMay('log:write') && shown
  const labels = { checkIn: t('visits.action.checkIn'), announce: t('visits.action.announce') }
  const actions = useMemo(
    () =>
      offered
        ? [
            {
              id: 'visit-check-in',
              label: labels.checkIn,
              icon: IconDoorEnter,
              keys: 'C',
              run: () => begin({ kind: 'check-in' }),
            },
            {
              id: 'visit-announce',
              label: labels.announce,
              icon: IconCalendarPlus,
              keys: 'N',
              run: () => begin({ kind: 'announce' }),
            },
          ]
        : [],
    [offered, labels.checkIn, labels.announce, begin],
  )
  usePageActions(actions)
  if (!offered) return null
  return (
    <>
      <Button icon={IconCalendarPlus} keys="N" onClick={() => begin({ kind: 'announce' })}>
        {labels.announce}
      </Button>
      <Button kind="primary" icon={IconDoorEnter} keys="C" onClick={() => begin({ kind: 'check-in' })}>
        {labels.checkIn}
      </Button>
    </>
  )
}
