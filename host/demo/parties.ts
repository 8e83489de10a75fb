import type { LocalDate } from '../../common/kernel/calendar.ts'
import type { Relation } from '../../common/people/households/households.contract.ts'
import type { Category } from '../../common/people/persons/persons.contract.ts'
import type { Chance } from './chance.ts'
import type { Origin } from './names.ts'
import type { Invented, Inventor } from './people.ts'

/** Who arrives together: a woman alone, or a family. */
export type Member = Invented & { readonly relation: Relation }
export type Party = {
  readonly members: readonly [Member, ...Member[]]
  readonly referredBy: string
  /** Nights that the party will really stay. */
  readonly nights: number
  /** Nights agreed on arrival; longer stays are extended. */
  readonly agreedNights: number
}

type Kind = 'alone' | 'mother' | 'generations' | 'sisters' | 'couple' | 'ward'

const referrers = [
  'poliție',
  'DGASPC',
  'ANITP',
  'organizație parteneră',
  'telefonul de urgență',
  'alt adăpost',
  'a venit singură',
] as const

/** Draws the next party to knock on the door. */
export function drawParty(chance: Chance, inventor: Inventor, on: LocalDate): Party {
  const kind = chance.weighted<Kind>([
    [36, 'alone'],
    [46, 'mother'],
    [6, 'generations'],
    [5, 'sisters'],
    [3, 'couple'],
    [4, 'ward'],
  ])
  const origin =
    kind === 'ward'
      ? 'RO'
      : chance.weighted<Origin>([
          [55, 'RO'],
          [13, 'MD'],
          [32, 'UA'],
        ])
  const nights = chance.weighted<readonly [number, number]>([
    [22, [5, 20]],
    [48, [30, 90]],
    [30, [91, 190]],
  ])
  return {
    members: members[kind](chance, inventor, origin, on),
    referredBy: chance.pick(referrers),
    nights: chance.between(...nights),
    agreedNights: chance.pick([30, 30, 60, 90]),
  }
}

/** The party that a story needs, whatever the dice say. */
export function motherWith(children: number, chance: Chance, inventor: Inventor, on: LocalDate): Party {
  return { members: family(chance, inventor, 'RO', children, on), referredBy: 'DGASPC', nights: 60, agreedNights: 60 }
}

export function womanAlone(chance: Chance, inventor: Inventor, on: LocalDate): Party {
  return { members: members.alone(chance, inventor, 'MD', on), referredBy: 'ANITP', nights: 60, agreedNights: 60 }
}

const categoryOf = (chance: Chance, origin: Origin): Category =>
  origin === 'UA'
    ? 'refugee'
    : chance.weighted([
        [45, 'victim'],
        [55, 'vulnerable'],
      ])

function head(
  chance: Chance,
  inventor: Inventor,
  origin: Origin,
  age: readonly [number, number],
  on: LocalDate,
): Member {
  const category = categoryOf(chance, origin)
  return { ...inventor.person({ kind: 'woman', origin, category, age }, on), relation: 'head' }
}

/** A mother and her children, the youngest first drawn, the others two or three years apart. */
function family(
  chance: Chance,
  inventor: Inventor,
  origin: Origin,
  children: number,
  on: LocalDate,
): [Member, ...Member[]] {
  const youngest = chance.between(
    ...chance.weighted<readonly [number, number]>([
      [28, [0, 1]],
      [36, [2, 5]],
      [36, [6, 9]],
    ]),
  )
  const ages = [youngest]
  while (ages.length < children) ages.push((ages.at(-1) ?? youngest) + chance.between(2, 3))
  const oldest = ages.at(-1) ?? youngest
  const mother = head(chance, inventor, origin, [oldest + 18, oldest + 27], on)
  return [mother, ...ages.map((age) => child(chance, inventor, origin, age, on))]
}

function child(chance: Chance, inventor: Inventor, origin: Origin, age: number, on: LocalDate): Member {
  const girl = chance.happens(0.5)
  const person = inventor.person({ kind: girl ? 'girl' : 'boy', origin, category: 'child', age: [age, age] }, on)
  return { ...person, relation: girl ? 'daughter' : 'son' }
}

const members: Readonly<
  Record<Kind, (chance: Chance, inventor: Inventor, origin: Origin, on: LocalDate) => [Member, ...Member[]]>
> = {
  alone: (chance, inventor, origin, on) => [head(chance, inventor, origin, [19, 52], on)],
  mother: (chance, inventor, origin, on) =>
    family(
      chance,
      inventor,
      origin,
      chance.weighted([
        [42, 1],
        [36, 2],
        [17, 3],
        [5, 4],
      ]),
      on,
    ),
  generations: (chance, inventor, origin, on) => {
    const [mother, ...children] = family(chance, inventor, origin, 1, on)
    const { category } = mother.details
    const grandmother = inventor.person({ kind: 'woman', origin, category, age: [62, 74] }, on)
    return [mother, ...children, { ...grandmother, relation: 'mother' }]
  },
  sisters: (chance, inventor, origin, on) => {
    const older = head(chance, inventor, origin, [25, 32], on)
    const { category } = older.details
    const younger = inventor.person({ kind: 'woman', origin, category, age: [19, 23] }, on)
    return [older, { ...younger, relation: 'sister' }]
  },
  couple: (chance, inventor, origin, on) => {
    const [mother, ...children] = family(chance, inventor, origin, 1, on)
    const category = origin === 'UA' ? 'refugee' : 'vulnerable'
    const partner = inventor.person({ kind: 'man', origin, category, age: [45, 58] }, on)
    return [mother, ...children, { ...partner, relation: 'partner' }]
  },
  /** A girl under a child-protection measure, who may stay without a guardian. */
  ward: (chance, inventor, origin, on) => {
    const measure = `DGASPC exemplu ${chance.between(100, 999)}`
    const girl = inventor.person(
      { kind: 'girl', origin, category: 'victim', age: [15, 16], protectionMeasure: measure },
      on,
    )
    return [{ ...girl, relation: 'head' }]
  },
}

/** How a request names a party: who they are by number, no names. */
export function headCounts(party: Party) {
  const isOf = (kind: 'women' | 'men' | 'children') => party.members.filter((member) => groupOf(member) === kind).length
  return { women: isOf('women'), men: isOf('men'), children: isOf('children') }
}

function groupOf({ details, relation }: Member): 'women' | 'men' | 'children' {
  if (details.category === 'child' || details.protectionMeasure !== null) return 'children'
  return details.sex === 'male' || relation === 'father' ? 'men' : 'women'
}
