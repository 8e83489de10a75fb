import { useTranslation } from 'react-i18next'
import type { Incident } from '../../../../common/security/incidents/incidents.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { Button } from '../../../ui/Button.tsx'
import { Overdue } from '../../../ui/Overdue.tsx'
import classes from './IncidentFile.module.css'

type MeasuresProps = { incident: Incident; onFinish: (measureId: string) => void }

/** What is done so that it does not happen again: by whom, until when, with what result. */
export function Measures({ incident: { measures }, onFinish }: MeasuresProps) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const mayFinish = useMay('incidents:report')
  const today = todayInHouse()
  if (measures.length === 0) return <p className={classes.none}>{t('incidents.file.noMeasures')}</p>
  return (
    <ul className={classes.list}>
      {measures.map(({ id, text, ownerName, due, doneAt, outcome }) => (
        <li key={id} className={classes.measure}>
          <div>
            <p>{text}</p>
            <span>
              {`${t('incidents.file.owner', { name: ownerName })} `}
              {doneAt === null && due < today ? <Overdue date={due} /> : format.date(due)}
              {doneAt !== null && ` · ${t('incidents.file.measureDone', { at: format.dateTime(doneAt), outcome })}`}
            </span>
          </div>
          {mayFinish && doneAt === null && (
            <Button onClick={() => onFinish(id)}>{t('incidents.action.finishMeasure')}</Button>
          )}
        </li>
      ))}
    </ul>
  )
}
