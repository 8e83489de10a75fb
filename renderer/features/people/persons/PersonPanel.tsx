import { useTranslation } from 'react-i18next'
import { SidePanel } from '../../../ui/SidePanel.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { useQueryOp } from '../../../api/use-operation.ts'
import { PersonFacts } from './PersonFacts.tsx'
import classes from './PersonPanel.module.css'
import type { Place } from './person-rows.ts'
import { PlaceTonight } from './PlaceTonight.tsx'
import { StayButtons } from './StayButtons.tsx'
import { usePersonText } from './use-person-text.ts'

type PersonPanelProps = {
  id: string
  place: Place | null
  onClose: () => void
  onOpenPage: () => void
}

/** A person beside the list. */
export function PersonPanel({ id, place, onClose, onOpenPage }: PersonPanelProps) {
  const { t } = useTranslation('people')
  const text = usePersonText()
  const query = useQueryOp('persons.get', { id })
  const person = query.data
  return (
    <SidePanel
      opened
      onClose={onClose}
      onOpenPage={onOpenPage}
      title={person?.alias ?? t('persons.title')}
      subtitle={person && [person.code, text.age(person)].filter(Boolean).join(' · ')}
      actions={
        person && (
          <StayButtons people={[{ id, alias: person.alias, code: person.code, stayId: place?.stayId ?? null }]} />
        )
      }
    >
      <QueryView query={query}>
        {(data) => (
          <div className={classes.body}>
            {place ? <PlaceTonight place={place} /> : <p className={classes.outside}>{t('persons.notInHouse')}</p>}
            <PersonFacts person={data} />
          </div>
        )}
      </QueryView>
    </SidePanel>
  )
}
