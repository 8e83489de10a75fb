import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconGauge, IconPlus } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkerRow } from '../../../../common/atelier/workers/workers.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { todayInHouse } from '../../../today.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { Page } from '../../../ui/Page.tsx'
import { CapacityView } from '../planning/CapacityView.tsx'
import { PaceDialog } from '../planning/PaceDialog.tsx'
import { DaysView } from './DaysView.tsx'
import { EndWorkerDialog } from './EndWorkerDialog.tsx'
import { WorkerDialog } from './WorkerDialog.tsx'
import { WorkerList } from './WorkerList.tsx'

type OpenDialog =
  | { readonly kind: 'details'; readonly row: WorkerRow | null }
  | { readonly kind: 'end'; readonly row: WorkerRow }
  | { readonly kind: 'pace' }

/** The team by alias: who works here, when, and what the orders need of the time. */
export function TeamPage() {
  const { t } = useTranslation('atelier')
  const { view, ended = false, week } = useSearch({ from: '/frame/atelier/echipa' })
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const shown = view ?? 'list'
  const add = useCallback(() => setDialog({ kind: 'details', row: null }), [])
  const pace = useCallback(() => setDialog({ kind: 'pace' }), [])
  const close = () => setDialog(null)
  const buttons = usePageButtons(add, pace, shown)
  return (
    <Page
      fill={shown === 'list'}
      title={t('workers.title')}
      description={<Summary />}
      actions={buttons}
      filters={
        <Choice
          label={t('workers.view.label')}
          value={shown}
          onChange={(chosen) =>
            void navigate({ to: '/atelier/echipa', search: chosen === 'list' ? {} : { view: chosen } })
          }
          options={(['list', 'days', 'capacity'] as const).map((value) => ({
            value,
            label: t(`workers.view.${value}`),
          }))}
        />
      }
    >
      {shown === 'list' && (
        <WorkerList
          ended={ended}
          onEnded={(all) => void navigate({ to: '/atelier/echipa', search: all ? { ended: true } : {} })}
          onOpen={(row) => setDialog({ kind: 'details', row })}
          onEnd={(row) => setDialog({ kind: 'end', row })}
          onAdd={add}
        />
      )}
      {shown === 'days' && (
        <DaysView
          day={week ?? todayInHouse()}
          onDay={(day) => void navigate({ to: '/atelier/echipa', search: { view: 'days', week: day } })}
        />
      )}
      {shown === 'capacity' && <CapacityView />}
      {dialog?.kind === 'details' && <WorkerDialog row={dialog.row} onClose={close} />}
      {dialog?.kind === 'end' && <EndWorkerDialog row={dialog.row} onClose={close} />}
      {dialog?.kind === 'pace' && <PaceDialog onClose={close} />}
    </Page>
  )
}

function Summary() {
  const { t } = useTranslation('atelier')
  const { data } = useQueryOp('workers.list', { includeEnded: false })
  return data && data.length > 0 ? <>{t('workers.count', { count: data.length })}</> : null
}

function usePageButtons(add: () => void, pace: () => void, shown: 'list' | 'days' | 'capacity') {
  const { t } = useTranslation('atelier')
  const mayWrite = useMay('workers:write')
  const actions = useMemo(
    () =>
      mayWrite
        ? [
            { id: 'worker-add', label: t('workers.action.add'), icon: IconPlus, keys: 'C', run: add },
            { id: 'team-pace', label: t('planning.action.pace'), icon: IconGauge, run: pace },
          ]
        : [],
    [mayWrite, t, add, pace],
  )
  usePageActions(actions)
  if (!mayWrite) return null
  return shown === 'capacity' ? (
    <Button icon={IconGauge} onClick={pace}>
      {t('planning.action.pace')}
    </Button>
  ) : (
    <Button kind="primary" icon={IconPlus} keys="C" onClick={add}>
      {t('workers.action.add')}
    </Button>
  )
}
