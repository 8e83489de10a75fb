import { IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutreachEvent } from '../../../../common/security/outreach/outreach.contract.ts'
import type { Assessment } from '../../../../common/security/risk/risk.contract.ts'
import { isMeasureLate } from '../../../../common/security/risk/risk.rules.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { Overdue } from '../../../ui/Overdue.tsx'
import { LevelMark } from '../risk/LevelMark.tsx'
import classes from './ReadinessSteps.module.css'

type Parts = { event: OutreachEvent; assessment: Assessment | null }

/** What an event needs before it may take place: what is there, and what lacks, in words. */
export function ReadinessSteps(parts: Parts) {
  const { t } = useTranslation('security')
  return (
    <ul className={classes.steps} aria-label={t('outreach.steps.label')}>
      <AssessmentStep {...parts} />
      <MeasuresStep {...parts} />
      <OfficerStep {...parts} />
      <ApprovalStep {...parts} />
    </ul>
  )
}

type StepProps = { name: string; done: boolean; lacks?: string | false | undefined; children?: ReactNode }

function Step({ name, done, lacks, children }: StepProps) {
  const { t } = useTranslation('security')
  return (
    <li className={classes.step} data-done={done || undefined}>
      <span className={classes.glyph}>
        {done ? (
          <IconCircleCheckFilled size={19} aria-hidden="true" />
        ) : (
          <IconCircleDashed size={19} stroke={1.75} aria-hidden="true" />
        )}
      </span>
      <div>
        <div className={classes.name}>
          {name}
          <span className="visually-hidden">: {t(done ? 'outreach.steps.done' : 'outreach.steps.lacking')}</span>
        </div>
        {lacks && <div className={classes.lacks}>{lacks}</div>}
        {children}
      </div>
    </li>
  )
}

function AssessmentStep({ event: { gaps }, assessment }: Parts) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const outdated = gaps.includes('assessment-outdated')
  const name = t('outreach.steps.assessment')
  if (assessment === null) return <Step name={name} done={false} lacks={t('outreach.gap.no-assessment')} />
  const { level, assessedOn, reviewDue } = assessment
  return (
    <Step name={name} done={!outdated} lacks={outdated && t('outreach.gap.assessment-outdated')}>
      <LevelMark level={level} />
      <div className={classes.detail}>
        {t('outreach.steps.assessed', { date: format.date(assessedOn), until: format.date(reviewDue) })}
      </div>
    </Step>
  )
}

function MeasuresStep({ event: { gaps }, assessment }: Parts) {
  const { t } = useTranslation('security')
  const name = t('outreach.steps.measures')
  const today = todayInHouse()
  const measures = assessment?.measures ?? []
  if (assessment === null) return <Step name={name} done={false} lacks={t('outreach.steps.measuresLater')} />
  if (measures.length === 0) return <Step name={name} done={false} lacks={t('outreach.gap.no-measures')} />
  const waiting = gaps.includes('measures-unverified')
  const verified = measures.filter(({ verifiedAt }) => verifiedAt !== null).length
  const late = measures.find((measure) => isMeasureLate(measure, today))
  return (
    <Step name={name} done={!waiting} lacks={waiting && t('outreach.gap.measures-unverified')}>
      <div className={classes.detail}>{t('outreach.steps.verified', { verified, count: measures.length })}</div>
      {late && <Overdue date={late.due} />}
    </Step>
  )
}

function OfficerStep({ event: { gaps, officerName } }: Parts) {
  const { t } = useTranslation('security')
  const lacks = gaps.includes('no-officer')
  const left = lacks && officerName !== null
  return (
    <Step
      name={t('outreach.steps.officer')}
      done={!lacks}
      lacks={lacks && t(left ? 'outreach.steps.officerLeft' : 'outreach.gap.no-officer')}
    >
      {officerName !== null && <div className={classes.detail}>{officerName}</div>}
    </Step>
  )
}

function ApprovalStep({ event: { approvedAt, approvedByName } }: Parts) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const name = t('outreach.steps.approval')
  if (approvedAt === null) return <Step name={name} done={false} lacks={t('outreach.steps.notApproved')} />
  return (
    <Step name={name} done>
      <div className={classes.detail}>{approvedByName}</div>
      <div className={classes.detail}>{format.dateTime(approvedAt)}</div>
    </Step>
  )
}
