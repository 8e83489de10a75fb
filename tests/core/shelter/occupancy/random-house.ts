import fc from 'fast-check'
import { addDays, type LocalDate } from '../../../../common/kernel/calendar.ts'
import { categories, type Category } from '../../../../common/people/persons/persons.contract.ts'
import type { OpenFile } from '../../../../db/open.ts'
import { householdMembers, households } from '../../../../db/schema/people/households.ts'
import { persons } from '../../../../db/schema/people/persons.ts'
import { bedBlocks } from '../../../../db/schema/shelter/blocks.ts'
import { bedPlaces, beds, rooms } from '../../../../db/schema/shelter/rooms.ts'
import { occupancies, stays } from '../../../../db/schema/shelter/stays.ts'

type Span = { from: LocalDate | null; until: LocalDate | null }

/** A whole house as plain lists, so that the figures can be counted a second time by walking through its nights. */
export type PlainHouse = {
  readonly rooms: readonly string[]
  readonly beds: readonly { id: string; label: string; active: Span; places: readonly (Span & { room: string })[] }[]
  readonly persons: readonly { id: string; category: Category; household: string | null }[]
  readonly nights: readonly { bed: string; person: string; from: LocalDate; until: LocalDate | null }[]
  readonly repairs: readonly { bed: string; from: LocalDate; until: LocalDate | null }[]
}

export const firstDay = '2026-01-29' as LocalDate

const idOf = (prefix: string, number: number) => `${prefix}_${String(number).padStart(22, '0')}`

/** What happens to a bed, one thing after another: empty, slept in by somebody, or broken. */
const spell = fc.record({
  what: fc.constantFrom('empty', 'empty', 'slept', 'slept', 'slept', 'broken'),
  days: fc.integer({ min: 0, max: 12 }),
  person: fc.nat(5),
})
const bedStory = fc.record({
  room: fc.nat(2),
  spells: fc.array(spell, { maxLength: 7 }),
  newFromDay: fc.option(fc.integer({ min: -3, max: 0 })),
  closesAfter: fc.option(fc.integer({ min: 0, max: 4 })),
  /** After which spell the bed is moved, and to which room. */
  moved: fc.option(fc.record({ after: fc.nat(6), room: fc.nat(2) })),
})
type BedStory = typeof bedStory extends fc.Arbitrary<infer T> ? T : never

export const randomHouse = (today: LocalDate): fc.Arbitrary<PlainHouse> =>
  fc
    .record({
      stories: fc.array(bedStory, { minLength: 1, maxLength: 5 }),
      categories: fc.array(fc.constantFrom(...categories), { minLength: 6, maxLength: 6 }),
      households: fc.array(fc.option(fc.nat(2)), { minLength: 6, maxLength: 6 }),
    })
    .map(({ stories, ...people }) => tell(stories, people.categories, people.households, today))

type Night = PlainHouse['nights'][number]

function tell(
  stories: readonly BedStory[],
  kinds: Category[],
  groups: (number | null)[],
  today: LocalDate,
): PlainHouse {
  const nights: Night[] = []
  const repairs: PlainHouse['repairs'][number][] = []
  const spare = { count: 0 }
  const made = stories.map((story, index) => {
    const bed = idOf('bed', index)
    const moveDay = playStory(story, bed, { nights, repairs, spare }, today)
    return {
      id: bed,
      label: String.fromCharCode(65 + index),
      active: activeSpan(story, bed, nights, repairs),
      places: placesOf(story, moveDay),
    }
  })
  const person = (number: number) => ({
    id: idOf('per', number),
    category: kinds[number % kinds.length] ?? 'child',
    household: groups[number] == null ? null : idOf('hou', groups[number] ?? 0),
  })
  const people = Array.from({ length: kinds.length + spare.count }, (_, number) => person(number))
  return { rooms: ['roo0', 'roo1', 'roo2'], beds: made, persons: people, nights, repairs }
}

type Book = { nights: Night[]; repairs: PlainHouse['repairs'][number][]; spare: { count: number } }

/** Writes what happens to the bed into the book; answers the day on which it is moved, if it is. */
function playStory(story: BedStory, bed: string, { nights, repairs, spare }: Book, today: LocalDate): LocalDate | null {
  let day = firstDay
  let moveDay: LocalDate | null = null
  for (const [index, { what, days, person }] of story.spells.entries()) {
    if (day > today) break
    const end = addDays(day, days)
    const until = end > today ? null : end
    if (what === 'slept')
      nights.push({ bed, person: somebodyFree(nights, person, day, until, spare), from: day, until })
    if (what === 'broken') repairs.push({ bed, from: day, until })
    if (story.moved?.after === index && until !== null) moveDay = end
    day = end
  }
  return moveDay
}

function somebodyFree(
  nights: readonly Night[],
  wished: number,
  from: LocalDate,
  until: LocalDate | null,
  spare: { count: number },
): string {
  const clashes = nights.some(
    (night) =>
      night.person === idOf('per', wished) &&
      (night.until === null || night.until > from || night.from === from) &&
      (until === null || night.from < until || night.from === from),
  )
  return clashes ? idOf('per', 6 + spare.count++) : idOf('per', wished)
}

function activeSpan(story: BedStory, bed: string, nights: readonly Night[], repairs: PlainHouse['repairs']): Span {
  const used = [...nights, ...repairs].filter((one) => one.bed === bed)
  const last = used.reduce<LocalDate | null>(
    (end, { until }) => (end === null || until === null ? null : until > end ? until : end),
    firstDay,
  )
  return {
    from: story.newFromDay === null ? null : addDays(firstDay, story.newFromDay),
    until: story.closesAfter === null || last === null ? null : addDays(last, story.closesAfter),
  }
}

function placesOf({ room, moved }: BedStory, moveDay: LocalDate | null): PlainHouse['beds'][number]['places'] {
  const first = `roo${room}`
  if (moved === null || moveDay === null) return [{ room: first, from: null, until: null }]
  return [
    { room: first, from: null, until: moveDay },
    { room: `roo${moved.room}`, from: moveDay, until: null },
  ]
}

const roomId = (name: string) => idOf('roo', Number(name.slice(3)))

/** Puts the house into the database, in place of whatever was there. */
export function storeHouse({ orm, sqlite }: OpenFile, house: PlainHouse): void {
  const tables = [occupancies, bedBlocks, stays, householdMembers, households, bedPlaces, beds, rooms, persons]
  const write = () => {
    for (const table of tables) orm.delete(table).run()
    storePlaces(orm, house)
    storePeople(orm, house)
    storeNights(orm, house)
  }
  sqlite.transaction(write).immediate()
}

type Orm = OpenFile['orm']

function storePlaces(orm: Orm, house: PlainHouse): void {
  const details = {
    floor: 0,
    policy: 'shared',
    capacity: 9,
    isolationCapable: false,
    accessible: false,
    notes: '',
  } as const
  for (const name of house.rooms)
    orm
      .insert(rooms)
      .values({ ...details, id: roomId(name), name })
      .run()
  for (const [index, { id, label, active, places }] of house.beds.entries()) {
    orm
      .insert(beds)
      .values({ id, label, kind: 'single', mobile: true, activeFrom: active.from, activeUntil: active.until })
      .run()
    for (const [part, { room, from, until }] of places.entries()) {
      const place = { id: idOf('bpl', index * 10 + part), bedId: id, roomId: roomId(room) }
      orm
        .insert(bedPlaces)
        .values({ ...place, fromDate: from, untilDate: until })
        .run()
    }
  }
}

function storePeople(orm: Orm, house: PlainHouse): void {
  const now = '2026-01-01T00:00:00.000Z' as never
  const details = {
    birthAccuracy: 'exact',
    sex: 'female',
    citizenships: [],
    languages: [],
    interpreterNeeded: false,
  } as const
  const groups = new Set(house.persons.flatMap((person) => person.household ?? []))
  for (const id of groups) orm.insert(households).values({ id, code: id, formedOn: firstDay }).run()
  for (const [index, { id, category, household }] of house.persons.entries()) {
    const code = `OR-2026-${String(index).padStart(3, '0')}`
    const row = {
      ...details,
      id,
      code,
      alias: code,
      search: code,
      category,
      registeredAt: now,
      citizenships: [],
      languages: [],
    }
    orm.insert(persons).values(row).run()
    if (household === null) continue
    const member = {
      id: idOf('mem', index),
      householdId: household,
      personId: id,
      relation: 'sister',
      guardian: false,
    } as const
    orm
      .insert(householdMembers)
      .values({ ...member, fromDate: firstDay })
      .run()
  }
}

/** Nights that follow each other without a gap are one stay, as after a move. */
function storeNights(orm: Orm, house: PlainHouse): void {
  let [stay, night] = [0, 0]
  for (const own of Map.groupBy(house.nights, (one) => one.person).values()) {
    const ordered = own.toSorted((a, b) => (a.from < b.from ? -1 : 1))
    for (const [index, { person, bed, from, until }] of ordered.entries()) {
      const follows = index > 0 && ordered[index - 1]?.until === from
      if (!follows) stay++
      if (!follows) {
        const last = endOfStay(ordered, index)
        const left = last === null ? {} : { leftOn: last, destination: 'family' as const }
        orm
          .insert(stays)
          .values({ id: idOf('sta', stay), personId: person, arrived: from, ...left })
          .run()
      }
      const row = { id: idOf('occ', night++), stayId: idOf('sta', stay), personId: person, bedId: bed }
      orm
        .insert(occupancies)
        .values({ ...row, fromDate: from, untilDate: until })
        .run()
    }
  }
  for (const [index, { bed, from, until }] of house.repairs.entries()) {
    const row = { id: idOf('blk', index), kind: 'out-of-service', bedId: bed, reason: 'repair', note: '' } as const
    orm
      .insert(bedBlocks)
      .values({ ...row, fromDate: from, untilDate: until })
      .run()
  }
}

function endOfStay(ordered: readonly Night[], start: number): LocalDate | null {
  let index = start
  while (index + 1 < ordered.length && ordered[index + 1]?.from === ordered[index]?.until) index++
  return ordered[index]?.until ?? null
}
