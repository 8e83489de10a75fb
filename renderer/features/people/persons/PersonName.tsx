import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import type { BirthAccuracy } from '../../../../common/people/persons/persons.contract.ts'
import classes from './PersonName.module.css'
import { alphabetLanguage, usePersonText } from './use-person-text.ts'

type PersonNameProps = {
  alias: string
  code: string
  birthDate?: LocalDate | null | undefined
  birthAccuracy?: BirthAccuracy | undefined
}

/** How a person is named everywhere: the name used, the code, and the age where it is known. */
export function PersonName({ alias, code, birthDate = null, birthAccuracy }: PersonNameProps) {
  const text = usePersonText()
  const age = text.age({ birthDate, birthAccuracy })
  return (
    <span className={classes.name}>
      <span className={classes.alias} lang={alphabetLanguage(alias)}>
        {alias}
      </span>
      <span className={classes.detail}>{age ? `${code} · ${age}` : code}</span>
    </span>
  )
}
