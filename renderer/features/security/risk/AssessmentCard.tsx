import { IconPlus, IconRefresh } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Assessment } from '../../../../common/security/risk/risk.contract.ts'
import { isReviewLate } from '../../../../common/security/risk/risk.rules.ts'
import { useMay } from '../../../api/session.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { Button } from '../../../ui/Button.tsx'
import { Overdue } from '../../../ui/Overdue.tsx'
import classes from './AssessmentCard.module.css'
import { LevelMark } from './LevelMark.tsx'
import { MeasureList } from './MeasureList.tsx'
import type { RiskTask } from './RiskDialogs.tsx'

type AssessmentCardProps = {
  assessment: Assessment
  /** Its event, if it is one, took place or was given up. */
  over: boolean
  onTask: (task: RiskTask) => void
}

/** One assessment: its level, what could happen, what is done about it. */
export function AssessmentCard({ assessment, over, onTask }: AssessmentCardProps) {
  const { t } = useTranslation('security')
  const id = useId()
  const { subjectName, level, hazards, measures, note, supersededAt } = assessment
  const open = supersededAt === null && !over
  return (
    <article className={classes.card} aria-labelledby={id} data-superseded={supersededAt !== null || undefined}>
      <div className={classes.head}>
        <div className={classes.titles}>
          <h3 id={id} className={classes.name}>
            {subjectName}
          </h3>
          <LevelMark level={level} />
          <CardDates assessment={assessment} open={open} />
        </div>
        {open && <CardActions assessment={assessment} onTask={onTask} />}
      </div>
      <div className={classes.body}>
        <div className={classes.part}>
          <h4>{t('risk.hazards')}</h4>
          <ul className={classes.hazards}>
            {hazards.map((hazard, index) => (
              <li key={index}>
                <span className={classes.hazardText}>
                  {hazard.text}
                  <span className={classes.weights}>
                    {t(`risk.likelihood.${hazard.likelihood}`)} · {t(`risk.gravity.${hazard.gravity}`)}
                  </span>
                </span>
                <LevelMark level={hazard.level} />
              </li>
            ))}
          </ul>
          {note !== '' && <p className={classes.note}>{note}</p>}
        </div>
        <div className={classes.part}>
          <h4>{t('risk.measures')}</h4>
          <MeasureList measures={measures} open={open} onVerify={(measure) => onTask({ kind: 'verify', measure })} />
        </div>
      </div>
    </article>
  )
}

function CardDates({ assessment, open }: { assessment: Assessment; open: boolean }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const { assessedOn, byName, reviewDue, supersededAt } = assessment
  const late = open && isReviewLate(assessment, todayInHouse())
  return (
    <div className={classes.dates}>
      <span>{t('risk.assessedBy', { date: format.date(assessedOn), name: byName })}</span>
      {supersededAt !== null && <span>{t('risk.superseded', { when: format.dateTime(supersededAt) })}</span>}
      {open && (
        <span className={classes.review}>
          {t('risk.reviewUntil')} {late ? <Overdue date={reviewDue} /> : format.date(reviewDue)}
        </span>
      )}
    </div>
  )
}

function CardActions({ assessment, onTask }: { assessment: Assessment; onTask: (task: RiskTask) => void }) {
  const { t } = useTranslation('security')
  if (!useMay('risk:write')) return null
  const { subject, subjectName } = assessment
  return (
    <div className={`${classes.actions} no-print`}>
      <Button kind="quiet" icon={IconPlus} onClick={() => onTask({ kind: 'measure', assessment })}>
        {t('risk.addMeasure')}
        <span className="visually-hidden"> {subjectName}</span>
      </Button>
      <Button
        kind="quiet"
        icon={IconRefresh}
        onClick={() => onTask({ kind: 'assess', subject, subjectName, before: assessment })}
      >
        {t('risk.assessAgain')}
        <span className="visually-hidden"> {subjectName}</span>
      </Button>
    </div>
  )
}
