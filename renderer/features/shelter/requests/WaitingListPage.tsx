import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconPlus, IconUserOff } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { localDate } from '../../../../common/kernel/calendar.ts'
import { useMay } from '../../../api/session.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { todayInHouse } from '../../../today.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { DateRangePick } from '../../../ui/controls.tsx'
import { Page } from '../../../ui/Page.tsx'
import { RequestDialog } from './RequestDialog.tsx'
import { RequestList } from './RequestList.tsx'
import { TurnAwayDialog } from './TurnAwayDialog.tsx'
import { TurnAwayList } from './TurnAwayList.tsx'

const views = ['waiting', 'turned-away'] as const

/** Who asks for a place, the most urgent first; and those who could not be received. */
export function WaitingListPage() {
  const { t } = useTranslation('shelter')
  const { status } = useSearch({ from: '/frame/asteptare' })
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<'request' | 'turn-away' | null>(null)
  const [[first, last], setPeriod] = useState<readonly [LocalDate, LocalDate]>(() => [
    yearStart(todayInHouse()),
    todayInHouse(),
  ])
  const view = status === 'turned-away' ? status : 'waiting'
  const actions = usePageButtons(setDialog)
  return (
    <Page
      fill
      title={t('requests.title')}
      actions={actions}
      filters={
        <>
          <Choice
            label={t('requests.view.label')}
            value={view}
            onChange={(chosen) =>
              void navigate({ to: '/asteptare', search: chosen === 'waiting' ? {} : { status: chosen } })
            }
            options={views.map((value) => ({ value, label: t(`requests.view.${value}`) }))}
          />
          {view === 'turned-away' && (
            <DateRangePick
              label={{ from: t('requests.period.from'), until: t('requests.period.until') }}
              from={first}
              until={last}
              onChange={(from, until) => setPeriod([from, until])}
            />
          )}
        </>
      }
    >
      {view === 'waiting' ? (
        <RequestList onAdd={() => setDialog('request')} />
      ) : (
        <TurnAwayList first={first} last={last} />
      )}
      {dialog === 'request' && <RequestDialog onClose={() => setDialog(null)} />}
      {dialog === 'turn-away' && <TurnAwayDialog request={null} onClose={() => setDialog(null)} />}
    </Page>
  )
}

function yearStart(date: LocalDate): LocalDate {
  return localDate(`${date.slice(0, 4)}-01-01`)
}

function usePageButtons(open: (dialog: 'request' | 'turn-away') => void) {
  const { t } = useTranslation('shelter')
  const mayWrite = useMay('stays:write')
  const actions = useMemo(
    () =>
      mayWrite
        ? [
            { id: 'request-add', label: t('requests.add'), icon: IconPlus, keys: 'C', run: () => open('request') },
            { id: 'turn-away', label: t('requests.recordTurnAway'), icon: IconUserOff, run: () => open('turn-away') },
          ]
        : [],
    [mayWrite, t, open],
  )
  usePageActions(actions)
  if (!mayWrite) return null
  return (
    <>
      <Button icon={IconUserOff} onClick={() => open('turn-away')}>
        {t('requests.recordTurnAway')}
      </Button>
      <Button kind="primary" icon={IconPlus} keys="C" onClick={() => open('request')}>
        {t('requests.add')}
      </Button>
    </>
  )
}
