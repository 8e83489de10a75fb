import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconPencilPlus } from '@tabler/icons-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkEntry } from '../../../../common/atelier/work/work.contract.ts'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { todayInHouse } from '../../../today.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { DatePick } from '../../../ui/controls.tsx'
import { Page } from '../../../ui/Page.tsx'
import { ControlView } from '../quality/ControlView.tsx'
import { EntryList } from './EntryList.tsx'
import { HandEntryDialog } from './HandEntryDialog.tsx'
import { ReverseEntryDialog } from './ReverseEntryDialog.tsx'
import { ScanForm } from './ScanForm.tsx'

/** The desk of the atelier: what was sewn and by whom, and what control says of it. */
export function WorkPage() {
  const { t } = useTranslation('atelier')
  const { view, bundle, on } = useSearch({ from: '/frame/atelier/lucru' })
  const navigate = useNavigate()
  const date = on ?? todayInHouse()
  const shown = view ?? 'entry'
  const go = (search: { view?: 'control'; on?: LocalDate }) => void navigate({ to: '/atelier/lucru', search })
  const ofDay = (day: LocalDate) => (day === todayInHouse() ? {} : { on: day })
  return (
    <Page
      fill
      title={t('work.title')}
      description={shown === 'entry' && <Summary date={date} />}
      filters={
        <>
          <Choice
            label={t('work.view.label')}
            value={shown}
            onChange={(chosen) => go({ ...(chosen === 'control' && { view: chosen }), ...ofDay(date) })}
            options={(['entry', 'control'] as const).map((value) => ({ value, label: t(`work.view.${value}`) }))}
          />
          {shown === 'entry' && (
            <DatePick
              required
              label={t('work.day')}
              value={date}
              max={todayInHouse()}
              onChange={(day) => day && go(ofDay(day))}
            />
          )}
        </>
      }
    >
      {shown === 'control' ? (
        <ControlView
          openId={bundle ?? null}
          onOpen={(id) =>
            void navigate({ to: '/atelier/lucru', search: { view: 'control', ...(id && { bundle: id }) } })
          }
        />
      ) : (
        <EntryDesk key={bundle ?? ''} date={date} bundleId={bundle ?? null} onBundleDone={() => go(ofDay(date))} />
      )}
    </Page>
  )
}

type EntryDeskProps = { date: LocalDate; bundleId: string | null; onBundleDone: () => void }

function EntryDesk({ date, bundleId, onBundleDone }: EntryDeskProps) {
  const { t } = useTranslation('atelier')
  const [workerId, setWorkerId] = useState<string | null>(null)
  const [byHand, setByHand] = useState(bundleId !== null)
  const [taken, setTaken] = useState<WorkEntry | null>(null)
  const ticket = useRef<HTMLInputElement>(null)
  const who = useRef<HTMLInputElement>(null)
  const openHand = useCallback(() => setByHand(true), [])
  const actions = useMemo(
    () => [
      { id: 'work-ticket', label: t('work.action.ticket'), keys: 'T', run: () => ticket.current?.focus() },
      { id: 'work-who', label: t('work.action.worker'), keys: 'W', run: () => who.current?.focus() },
      { id: 'work-hand', label: t('work.action.hand'), icon: IconPencilPlus, keys: 'H', run: openHand },
    ],
    [t, openHand],
  )
  usePageActions(actions)
  return (
    <>
      <ScanForm date={date} workerId={workerId} onWorker={setWorkerId} ticketRef={ticket} workerRef={who}>
        <Button icon={IconPencilPlus} keys="H" onClick={openHand}>
          {t('work.action.hand')}
        </Button>
      </ScanForm>
      <EntryList date={date} onReverse={setTaken} />
      {byHand && (
        <HandEntryDialog
          date={date}
          workerId={workerId}
          bundleId={bundleId}
          onWorker={setWorkerId}
          onClose={() => {
            setByHand(false)
            if (bundleId !== null) onBundleDone()
          }}
        />
      )}
      {taken && <ReverseEntryDialog entry={taken} onClose={() => setTaken(null)} />}
    </>
  )
}

function Summary({ date }: { date: LocalDate }) {
  const { t } = useTranslation('atelier')
  const { data } = useQueryOp('work.ofDay', { date })
  if (!data || data.length === 0) return null
  const pieces = data
    .filter((entry) => entry.kind === 'sewn')
    .reduce((sum, entry) => sum + (entry.reversesId === null ? entry.quantity : -entry.quantity), 0)
  return <>{t('work.summary', { count: pieces })}</>
}
