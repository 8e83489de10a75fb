import { IconCircle, IconCircleCheckFilled, IconEyeCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Assessment } from '../../../../common/security/risk/risk.contract.ts'
import { isMeasureLate } from '../../../../common/security/risk/risk.rules.ts'
import { useMay, useSession } from '../../../api/session.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { Button } from '../../../ui/Button.tsx'
import { Overdue } from '../../../ui/Overdue.tsx'
import classes from './MeasureList.module.css'

type Measure = Assessment['measures'][number]

type MeasureListProps = {
  measures: readonly Measure[]
  /** The assessment counts and its subject is still ahead: measures can be verified, and be late. */
  open: boolean
  onVerify: (measure: Measure) => void
}

/** What is done, by whom, until when, and who has seen it. */
export function MeasureList({ measures, open, onVerify }: MeasureListProps) {
  const { t } = useTranslation('security')
  if (measures.length === 0) return <p className={classes.none}>{t('risk.noMeasures')}</p>
  return (
    <ul className={classes.list}>
      {measures.map((measure) => (
        <li key={measure.id} className={classes.measure} data-verified={measure.verifiedAt !== null || undefined}>
          <span className={classes.glyph}>
            {measure.verifiedAt === null ? (
              <IconCircle size={17} stroke={1.75} aria-hidden="true" />
            ) : (
              <IconCircleCheckFilled size={18} aria-hidden="true" />
            )}
          </span>
          <div>
            <div className={classes.text}>{measure.text}</div>
            <MeasureFacts measure={measure} open={open} />
          </div>
          {open && measure.verifiedAt === null && <Verify measure={measure} onVerify={onVerify} />}
        </li>
      ))}
    </ul>
  )
}

function MeasureFacts({ measure, open }: { measure: Measure; open: boolean }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const { ownerName, due, verifiedAt, verifiedByName, verification } = measure
  if (verifiedAt !== null) {
    return (
      <div className={classes.facts}>
        <span>{ownerName}</span>
        <span>
          {t('risk.verifiedBy', { name: verifiedByName ?? '', when: format.dateTime(verifiedAt), how: verification })}
        </span>
      </div>
    )
  }
  return (
    <div className={classes.facts}>
      <span>{ownerName}</span>
      {open && isMeasureLate(measure, todayInHouse()) ? (
        <Overdue date={due} />
      ) : (
        <span>{t('risk.dueOn', { date: format.date(due) })}</span>
      )}
    </div>
  )
}

function Verify({ measure, onVerify }: { measure: Measure; onVerify: (measure: Measure) => void }) {
  const { t } = useTranslation('security')
  const { user } = useSession()
  const mayWrite = useMay('risk:write')
  if (!mayWrite) return <span className={classes.quiet}>{t('risk.unverified')}</span>
  if (measure.ownerId === user.id) return <span className={classes.quiet}>{t('risk.ownMeasure')}</span>
  return (
    <Button icon={IconEyeCheck} onClick={() => onVerify(measure)}>
      {t('risk.verify')}
      <span className="visually-hidden"> {measure.text}</span>
    </Button>
  )
}
