import { IconPlus, IconShieldSearch } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Assessment } from '../../../../common/security/risk/risk.contract.ts'
import { riskLevels } from '../../../../common/security/risk/risk.contract.ts'
import { isOver } from '../../../../common/security/outreach/outreach.rules.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { AssessmentCard } from './AssessmentCard.tsx'
import classes from './AssessmentList.module.css'
import type { RiskTask } from './RiskDialogs.tsx'

const kinds = ['event', 'place', 'person'] as const

type AssessmentListProps = { includeSuperseded: boolean; onTask: (task: RiskTask) => void; onAssess: () => void }

/** Assessments by what they are about, the gravest first. */
export function AssessmentList({ includeSuperseded, onTask, onAssess }: AssessmentListProps) {
  const query = useQueryOp('risk.list', { includeSuperseded })
  const over = useEventsOver()
  return (
    <QueryView query={query}>
      {(assessments) =>
        assessments.length === 0 ? (
          <NoAssessments onAssess={onAssess} />
        ) : (
          kinds.map((kind) => (
            <Group
              key={kind}
              kind={kind}
              assessments={assessments.filter(({ subject }) => subject.kind === kind)}
              over={over}
              onTask={onTask}
            />
          ))
        )
      }
    </QueryView>
  )
}

/** Events about which nothing changes any more. */
function useEventsOver(): ReadonlySet<string> {
  const { data } = useQueryOp('outreach.list', {})
  return useMemo(() => new Set((data ?? []).filter(({ state }) => isOver(state)).map(({ id }) => id)), [data])
}

type GroupProps = {
  kind: (typeof kinds)[number]
  assessments: readonly Assessment[]
  over: ReadonlySet<string>
  onTask: (task: RiskTask) => void
}

function Group({ kind, assessments, over, onTask }: GroupProps) {
  const { t } = useTranslation('security')
  const format = useFormat()
  if (assessments.length === 0) return null
  // What was superseded stands after what counts; the gravest first, then by name.
  const sorted = assessments.toSorted(
    (a, b) =>
      Number(a.supersededAt !== null) - Number(b.supersededAt !== null) ||
      riskLevels.indexOf(b.level) - riskLevels.indexOf(a.level) ||
      format.compare(a.subjectName, b.subjectName),
  )
  return (
    <section className={classes.group} aria-label={t(`risk.kinds.${kind}`)}>
      <h2>{t(`risk.kinds.${kind}`)}</h2>
      {sorted.map((assessment) => (
        <AssessmentCard
          key={assessment.id}
          assessment={assessment}
          over={assessment.subject.kind === 'event' && over.has(assessment.subject.outreachId)}
          onTask={onTask}
        />
      ))}
    </section>
  )
}

function NoAssessments({ onAssess }: { onAssess: () => void }) {
  const { t } = useTranslation('security')
  const mayWrite = useMay('risk:write')
  return (
    <EmptyState
      icon={IconShieldSearch}
      title={t('risk.empty')}
      hint={t(mayWrite ? 'risk.emptyHint' : 'risk.emptyHintReader')}
      action={
        mayWrite && (
          <Button icon={IconPlus} onClick={onAssess}>
            {t('risk.assess')}
          </Button>
        )
      }
    />
  )
}
