import { IconUserCheck, IconUserQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../api/client.ts'
import { Button } from '../../../ui/Button.tsx'
import { PersonName } from './PersonName.tsx'
import classes from './SimilarPersons.module.css'

export type Similar = OutputOf<'persons.findSimilar'>[number]

type SimilarPersonsProps = { similar: readonly Similar[]; onOpen: (id: string) => void }

/** People already registered who may be the one being described, the likeliest first. */
export function SimilarPersons({ similar, onOpen }: SimilarPersonsProps) {
  const { t } = useTranslation('people')
  if (similar.length === 0) {
    return (
      <p className={classes.nobody}>
        <IconUserCheck size={18} stroke={1.75} aria-hidden="true" />
        {t('persons.similar.nobody')}
      </p>
    )
  }
  return (
    <div className={classes.found}>
      <h3 className={classes.title}>
        <IconUserQuestion size={18} stroke={1.75} aria-hidden="true" />
        {t('persons.similar.title', { count: similar.length })}
      </h3>
      <ul className={classes.list}>
        {similar.map((person) => (
          <li key={person.id} className={classes.person} data-likely={person.likelihood === 'likely' || undefined}>
            <PersonName {...person} />
            <span className={classes.why}>
              <strong>{t(`persons.similar.${person.likelihood}`)}</strong>
              {` · ${t(`persons.similar.${person.likelihood}Why`)}`}
            </span>
            <Button onClick={() => onOpen(person.id)}>
              <span aria-hidden="true">{t('persons.similar.openShort')}</span>
              <span className="visually-hidden">{t('persons.similar.open', { alias: person.alias })}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
