import { useTranslation } from 'react-i18next'
import type { Icon } from '@tabler/icons-react'
import { IconCamera, IconMessagePlus, IconPlus, IconTextPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useId } from 'react'
import type { Incident } from '../../../../common/security/incidents/incidents.contract.ts'
import { mayDo } from '../../../../common/security/incidents/incidents.rules.ts'
import { mostPictures } from '../../../../common/security/incidents/pictures.ts'
import { useMay } from '../../../api/session.ts'
import { useFormat } from '../../../i18n.ts'
import { IconButton } from '../../../ui/Button.tsx'
import type { IncidentDialog } from './IncidentDialogs.tsx'
import { IncidentFacts } from './IncidentFacts.tsx'
import classes from './IncidentFile.module.css'
import { Measures } from './Measures.tsx'
import { Pictures } from './Pictures.tsx'

type IncidentFileProps = { incident: Incident; onDialog: (dialog: IncidentDialog) => void }

/** Everything that is written about an incident, in the order in which it is read. */
export function IncidentFile({ incident, onDialog }: IncidentFileProps) {
  const { t } = useTranslation('security')
  const mayReport = useMay('incidents:report')
  const mayReview = useMay('incidents:review')
  const { narrative, immediateAction, state } = incident
  const add = (kind: IncidentDialog['kind'], icon: Icon, allowed: boolean) =>
    allowed && (
      <IconButton
        label={t(`incidents.action.${addLabels[kind]}`)}
        icon={icon}
        onClick={() => onDialog({ kind } as IncidentDialog)}
      />
    )
  return (
    <div className={classes.file}>
      <IncidentFacts incident={incident} />
      <Part title={t('incidents.file.what')}>
        <p className={classes.words}>{narrative}</p>
      </Part>
      {immediateAction !== '' && (
        <Part title={t('incidents.file.action')}>
          <p className={classes.words}>{immediateAction}</p>
        </Part>
      )}
      {incident.persons.length > 0 && (
        <Part title={t('incidents.file.persons')}>
          <Persons incident={incident} />
        </Part>
      )}
      <Part title={t('incidents.file.notices')} action={add('notice', IconMessagePlus, mayReport)}>
        <NoticeList incident={incident} />
      </Part>
      <Part
        title={t('incidents.file.measures')}
        action={add('measure', IconPlus, mayReview && mayDo('add-measure', state))}
      >
        <Measures incident={incident} onFinish={(measureId) => onDialog({ kind: 'outcome', measureId })} />
      </Part>
      {mayDo('supplement', state) && (
        <Part title={t('incidents.file.supplements')} action={add('supplement', IconTextPlus, mayReport)}>
          <Supplements incident={incident} />
        </Part>
      )}
      <Part
        title={t('incidents.file.pictures')}
        action={add('picture', IconCamera, mayReport && incident.attachments.length < mostPictures)}
      >
        <Pictures attachments={incident.attachments} />
      </Part>
    </div>
  )
}

const addLabels = {
  notice: 'notice',
  measure: 'measure',
  supplement: 'supplement',
  picture: 'picture',
  conclusion: 'finishReview',
  close: 'close',
  correct: 'correct',
  outcome: 'finishMeasure',
} as const

function Part({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes.part} aria-labelledby={id}>
      <div className={classes.head}>
        <h3 id={id}>{title}</h3>
        {action}
      </div>
      {children}
    </section>
  )
}

function Persons({ incident }: { incident: Incident }) {
  const { t } = useTranslation('security')
  return (
    <ul className={classes.list}>
      {incident.persons.map(({ personId, alias, code, roomName, role }) => (
        <li key={personId}>
          <strong>{alias}</strong>{' '}
          <span>{[code, roomName, t(`incidents.role.${role}`)].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
  )
}

function NoticeList({ incident: { notices, unseen } }: { incident: Incident }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  return (
    <>
      {unseen && <p className={classes.attention}>{t('incidents.file.notSeen')}</p>}
      {notices.length === 0 && !unseen && <p className={classes.none}>{t('incidents.file.noNotices')}</p>}
      {notices.length > 0 && (
        <ul className={classes.list}>
          {notices.map(({ id, who, how, at }) => (
            <li key={id}>
              <strong>{who}</strong> <span>{`${t(`incidents.how.${how}`)} · ${format.dateTime(at)}`}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Supplements({ incident: { supplements } }: { incident: Incident }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  if (supplements.length === 0) return <p className={classes.none}>{t('incidents.file.noSupplements')}</p>
  return (
    <ol className={classes.numbered}>
      {supplements.map(({ number, text, at, byName }) => (
        <li key={number} value={number}>
          <p className={classes.words}>{text}</p>
          <span>{`${byName} · ${format.dateTime(at)}`}</span>
        </li>
      ))}
    </ol>
  )
}
