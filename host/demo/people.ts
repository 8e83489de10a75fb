import { addDays, type LocalDate } from '../../common/kernel/calendar.ts'
import type { Category, Identity, PersonDetails, Sex } from '../../common/people/persons/persons.contract.ts'
import { cnpCheckDigitValid } from '../../core/people/persons/cnp.ts'
import type { Chance } from './chance.ts'
import { aliases, surnames, type NameKind, type Origin } from './names.ts'

export type Invented = { readonly details: PersonDetails; readonly identity: Identity | null }

type Wanted = {
  readonly kind: NameKind
  readonly origin: Origin
  readonly category: Category
  /** Age in years on the day of invention, both included. */
  readonly age: readonly [least: number, most: number]
  readonly protectionMeasure?: string
}

export type Inventor = { person(wanted: Wanted, on: LocalDate): Invented }

const languagesOf = { RO: ['ro'], MD: ['ro', 'ru'], UA: ['uk', 'ru'] } as const satisfies Record<
  Origin,
  readonly string[]
>
const sexOf = { woman: 'female', girl: 'female', man: 'male', boy: 'male' } as const satisfies Record<NameKind, Sex>

/** Initials that tell apart people who use the same first name. */
const laterInitials = 'XBDMP'

/** Invents people: no two with one birth date, so that nobody looks like a likely duplicate, and names in turn. */
export function inventor(chance: Chance): Inventor {
  const taken = new Set<LocalDate>()
  const turns = new Map<string, number>()

  function alias(origin: Origin, kind: NameKind): string {
    const names = aliases[origin][kind]
    const turn = turns.get(`${origin} ${kind}`) ?? 0
    turns.set(`${origin} ${kind}`, turn + 1)
    const name = names[turn % names.length] ?? names[0]
    const round = Math.floor(turn / names.length)
    return round === 0 ? name : `${name} ${laterInitials[round % laterInitials.length]}.`
  }

  function birthDate([least, most]: Wanted['age'], on: LocalDate): LocalDate {
    const days = chance.between(Math.ceil(least * 365.25) + 20, Math.floor((most + 1) * 365.25) - 2)
    let date = addDays(on, -days)
    while (taken.has(date)) date = addDays(date, -1)
    taken.add(date)
    return date
  }

  return {
    person({ kind, origin, category, age, protectionMeasure }, on) {
      const born = birthDate(age, on)
      const adult = kind === 'woman' || kind === 'man'
      const name = alias(origin, kind)
      const details: PersonDetails = {
        alias: name,
        birthDate: born,
        birthAccuracy: chance.happens(0.06) ? 'estimated' : 'exact',
        sex: sexOf[kind],
        citizenships: [origin],
        languages: [...languagesOf[origin]],
        interpreterNeeded: origin === 'UA' && adult,
        category,
        protectionMeasure: protectionMeasure ?? null,
      }
      const legalName = `${chance.pick(surnames[origin])} ${name}`
      const cnp = origin === 'RO' ? inventedCnp(sexOf[kind], born, chance.between(1, 999)) : null
      return { details, identity: adult && chance.happens(0.75) ? { legalName, cnp } : null }
    },
  }
}

/** A personal number with a valid check digit and the county 99, which does not exist: it can be nobody's. */
export function inventedCnp(sex: 'female' | 'male', born: LocalDate, serial: number): string {
  const century = born < '2000' ? 1 : 5
  const first = century + (sex === 'female' ? 1 : 0)
  const stem = `${first}${born.slice(2).replaceAll('-', '')}99${String(serial).padStart(3, '0')}`
  const digit = '0123456789'.split('').find((last) => cnpCheckDigitValid(stem + last))
  return stem + (digit ?? '0')
}
