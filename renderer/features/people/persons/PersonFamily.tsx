import { IconUsersGroup } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Household } from '../../../../common/people/households/households.contract.ts'
import type { Person } from '../../../../common/people/persons/persons.contract.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Section } from '../../../ui/Page.tsx'
import { KeepApartOfPerson } from '../households/KeepApartOfPerson.tsx'
import { MemberTable } from '../households/MemberTable.tsx'
import classes from './PersonFamily.module.css'

/** The third tab: the household now, earlier ones, and from whom the person is kept apart. */
export function PersonFamily({ person }: { person: Person }) {
  const households = useQueryOp('households.list', { on: null })
  return (
    <div className={classes.family}>
      <QueryView query={households}>
        {(all) => {
          const own = all.filter(({ members }) => members.some(({ personId }) => personId === person.id))
          const now = own.find(({ id }) => id === person.householdId)
          const past = own.filter(({ id }) => id !== person.householdId)
          return (
            <>
              {now ? <HouseholdSection household={now} personId={person.id} /> : <NoHousehold />}
              {past.map((household) => (
                <HouseholdSection key={household.id} household={household} personId={person.id} />
              ))}
            </>
          )
        }}
      </QueryView>
      <KeepApartOfPerson person={person} />
    </div>
  )
}

function HouseholdSection({ household, personId }: { household: Household; personId: string }) {
  const { t } = useTranslation('people')
  return (
    <Section
      title={t('persons.family.household', { code: household.code })}
      actions={
        <Link to="/familii" search={{ household: household.id }} className={classes.link}>
          {t('persons.family.openHousehold')}
        </Link>
      }
    >
      <MemberTable members={household.members} ownId={personId} />
    </Section>
  )
}

function NoHousehold() {
  const { t } = useTranslation('people')
  return (
    <Section title={t('persons.page.family')}>
      <EmptyState
        icon={IconUsersGroup}
        title={t('persons.family.none')}
        hint={t('persons.family.noneHint')}
        action={
          <Link to="/familii" className={classes.link}>
            {t('persons.family.openHouseholds')}
          </Link>
        }
      />
    </Section>
  )
}
