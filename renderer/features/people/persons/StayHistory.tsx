import { IconBedOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useQueryOp } from '../../../api/use-operation.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Section } from '../../../ui/Page.tsx'
import { StayTimeline } from './StayTimeline.tsx'

/** Every stay of a person, the newest first. */
export function StayHistory({ personId }: { personId: string }) {
  const { t } = useTranslation('people')
  const stays = useQueryOp('stays.ofPerson', { personId })
  return (
    <QueryView query={stays}>
      {(list) =>
        list.length === 0 ? (
          <Section title={t('persons.stays.title')}>
            <EmptyState icon={IconBedOff} title={t('persons.stays.none')} hint={t('persons.stays.noneHint')} />
          </Section>
        ) : (
          list.map((stay) => <StayTimeline key={stay.id} stay={stay} />)
        )
      }
    </QueryView>
  )
}
