import { useTranslation } from 'react-i18next'
import { useQueryOp } from '../../../api/use-operation.ts'
import { QueryView } from '../../../ui/Loading.tsx'
import { Section } from '../../../ui/Page.tsx'
import { MemberTable } from './MemberTable.tsx'

/** The members of a household now and where each sleeps tonight. */
export function HouseholdTonight({ householdId, personId }: { householdId: string; personId: string }) {
  const { t } = useTranslation('people')
  const household = useQueryOp('households.get', { id: householdId })
  const present = useQueryOp('stays.present', {})
  return (
    <QueryView query={household}>
      {({ code, members }) => (
        <Section title={t('households.household', { code })}>
          <MemberTable
            members={members.filter(({ until }) => until === null)}
            ownId={personId}
            places={new Map((present.data ?? []).map((place) => [place.personId, place]))}
          />
        </Section>
      )}
    </QueryView>
  )
}
