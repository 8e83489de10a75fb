import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconPlus } from '@tabler/icons-react'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../api/session.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { Page } from '../../../ui/Page.tsx'
import { Toggle } from '../../../ui/Toggle.tsx'
import { EventDialog } from '../outreach/EventDialog.tsx'
import { OutreachList } from '../outreach/OutreachList.tsx'
import { AssessmentList } from './AssessmentList.tsx'
import { RiskDialogs, type RiskTask } from './RiskDialogs.tsx'

const views = ['outreach', 'assessments'] as const
type View = (typeof views)[number]

const newAssessment: RiskTask = { kind: 'assess', subject: null, subjectName: null, before: null }

/** What could happen, what is done about it, and which outreach events may take place. */
export function RiskPage(): ReactNode {
  const { t } = useTranslation('security')
  const navigate = useNavigate()
  const { view = 'outreach' } = useSearch({ from: '/frame/riscuri' })
  const [superseded, setSuperseded] = useState(false)
  const [task, setTask] = useState<RiskTask | null>(null)
  const [planning, setPlanning] = useState(false)
  const assess = useCallback(() => setTask(newAssessment), [])
  const plan = useCallback(() => setPlanning(true), [])
  return (
    <Page
      title={t('risk.title')}
      description={t(`risk.description.${view}`)}
      actions={<AddButton view={view} onAssess={assess} onPlan={plan} />}
      filters={
        <>
          <Choice
            label={t('risk.view.label')}
            value={view}
            onChange={(chosen) =>
              void navigate({ to: '/riscuri', search: chosen === 'outreach' ? {} : { view: chosen } })
            }
            options={views.map((value) => ({ value, label: t(`risk.view.${value}`) }))}
          />
          {view === 'assessments' && (
            <Toggle label={t('risk.showSuperseded')} checked={superseded} onChange={setSuperseded} />
          )}
        </>
      }
    >
      {view === 'assessments' ? (
        <AssessmentList includeSuperseded={superseded} onTask={setTask} onAssess={assess} />
      ) : (
        <OutreachList onPlan={plan} />
      )}
      <RiskDialogs task={task} onClose={() => setTask(null)} />
      {planning && <EventDialog event={null} onClose={() => setPlanning(false)} />}
    </Page>
  )
}

type AddButtonProps = { view: View; onAssess: () => void; onPlan: () => void }

/** What the view is about is begun with one button, or with C. */
function AddButton({ view, onAssess, onPlan }: AddButtonProps) {
  const { t } = useTranslation('security')
  const mayWrite = useMay('risk:write')
  const [label, run] = view === 'outreach' ? [t('outreach.plan'), onPlan] : [t('risk.assess'), onAssess]
  const actions = useMemo(
    () => (mayWrite ? [{ id: 'risk-add', label, icon: IconPlus, keys: 'C', run }] : []),
    [mayWrite, label, run],
  )
  usePageActions(actions)
  if (!mayWrite) return null
  return (
    <Button kind="primary" icon={IconPlus} keys="C" onClick={run}>
      {label}
    </Button>
  )
}
