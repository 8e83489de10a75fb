import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { ageOn } from '../../../../common/kernel/calendar.ts'
import type { BirthAccuracy } from '../../../../common/people/persons/persons.contract.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'

/** Below this age in years it is said in months. */
const monthsUntil = 2

type Birth = { readonly birthDate: LocalDate | null; readonly birthAccuracy?: BirthAccuracy | undefined }

/** A minor is under 18 completed years; somebody without a birth date counts as an adult here. */
export function isMinor({ birthDate }: Birth): boolean {
  return birthDate !== null && ageOn(birthDate, todayInHouse()) < 18
}

/** Whether the birth date holds only a guess of the age. */
function isVague({ birthAccuracy }: Birth): boolean {
  return birthAccuracy === 'year' || birthAccuracy === 'estimated'
}

function monthsOn(birth: LocalDate, on: LocalDate): number {
  const months =
    (Number(on.slice(0, 4)) - Number(birth.slice(0, 4))) * 12 + Number(on.slice(5, 7)) - Number(birth.slice(5, 7))
  return on.slice(8) < birth.slice(8) ? months - 1 : months
}

/** The language that a name is spoken in, as far as its alphabet tells; `undefined` for that of the page. */
export function alphabetLanguage(name: string): 'uk' | undefined {
  return /\p{Script=Cyrillic}/u.test(name) ? 'uk' : undefined
}

/** Age, birth, citizenships and languages of a person as they are read. */
export function usePersonText() {
  const { t } = useTranslation(['people', 'app'])
  const format = useFormat()
  return useMemo(() => {
    const today = todayInHouse()
    const fullAge = (birthDate: LocalDate) => {
      const years = ageOn(birthDate, today)
      if (years >= monthsUntil) return t('app:amount.years', { count: years })
      return t('persons.months', { count: Math.max(0, monthsOn(birthDate, today)) })
    }
    return {
      /** `34 de ani`, `8 luni`, `cca 40 de ani`; empty when the birth date is not known. */
      age(birth: Birth): string {
        if (birth.birthDate === null) return ''
        const age = fullAge(birth.birthDate)
        return isVague(birth) ? t('persons.about', { age }) : age
      },
      /** `34`, `8 l.` or `~40`: for narrow columns. */
      shortAge(birth: Birth): string {
        if (birth.birthDate === null) return ''
        const years = ageOn(birth.birthDate, today)
        if (years < monthsUntil)
          return t('persons.monthsShort', { count: Math.max(0, monthsOn(birth.birthDate, today)) })
        return isVague(birth) ? `~${years}` : String(years)
      },
      /** The birth date as exactly as it is known. */
      birth({ birthDate, birthAccuracy = 'exact' }: Birth): string {
        if (birthDate === null) return t('persons.unknown')
        if (birthAccuracy === 'exact') return format.date(birthDate)
        if (birthAccuracy === 'month') return format.month(birthDate.slice(0, 7))
        const year = birthDate.slice(0, 4)
        return birthAccuracy === 'year' ? year : t('persons.about', { age: year })
      },
      country: (code: string) => (code === 'XX' ? t('persons.stateless') : format.country(code)),
      countries: (codes: readonly string[]) =>
        codes.map((code) => (code === 'XX' ? t('persons.stateless') : format.country(code))).join(', '),
      languages: (codes: readonly string[]) => codes.map((code) => format.languageName(code)).join(', '),
    }
  }, [t, format])
}
