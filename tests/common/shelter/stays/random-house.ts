import fc from 'fast-check'
import { addDays } from '../../../../common/kernel/calendar.ts'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { plannedEnd } from '../../../../common/shelter/stays/house-state.ts'
import type {
  HoldState,
  HouseState,
  OccupancyState,
  PersonState,
  Placement,
  Proposal,
} from '../../../../common/shelter/stays/house-state.ts'
import { commonNights } from '../../../../common/shelter/stays/nights.ts'
import { usedHolds } from '../../../../common/shelter/stays/sleepers.ts'
import { indexHouse } from '../../../../common/shelter/stays/house-state.ts'
import { boy, girl, hold, household, houseState, person, place, stay, today } from './house.ts'

const names = ['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7']
const bedIds = houseState().beds.map(({ id }) => id)
const tomorrow = addDays(today, 1)

/** Ages far from every border, so that nobody grows up during the test. */
const anyPerson = fc.constantFrom<Partial<PersonState>>(
  { category: 'victim' },
  { category: 'refugee' },
  { category: 'refugee' },
  { sex: 'male' },
  girl('2021-06-01'),
  boy('2021-06-01'),
  girl('2026-02-01'),
  boy('2010-06-01'),
)

const anyOccupancy = fc.record({
  who: fc.constantFrom(...names),
  bedId: fc.constantFrom(...bedIds),
  from: fc.integer({ min: -20, max: 0 }),
  nights: fc.option(fc.integer({ min: 0, max: 20 })),
  expected: fc.option(fc.integer({ min: -5, max: 20 })),
})

const anyHold = fc.record({
  bedId: fc.constantFrom(...bedIds),
  who: fc.option(fc.constantFrom(...names)),
  from: fc.integer({ min: -2, max: 15 }),
  nights: fc.integer({ min: 1, max: 10 }),
})

/** A house in which nobody shares a bed, whatever else is wrong in it. */
export const anyHouse = fc
  .record({
    people: fc.array(anyPerson, { minLength: names.length, maxLength: names.length }),
    families: fc.constantFrom<string[][]>(
      [['P0', 'P1']],
      [['P0', 'P1', 'P2']],
      [
        ['P0', 'P1'],
        ['P2', 'P3', 'P4'],
      ],
      [],
    ),
    keepApart: fc.constantFrom<HouseState['keepApart']>([], [{ personA: 'P0', personB: 'P5' }]),
    isolated: fc.boolean(),
    stays: fc.array(anyOccupancy, { maxLength: 12 }),
    holds: fc.array(anyHold, { maxLength: 4 }),
  })
  .map(({ people, families, keepApart, isolated, stays, holds }): HouseState => {
    const occupancies = stays.reduce<OccupancyState[]>((kept, each) => {
      const from = addDays(today, each.from)
      const until = each.nights === null || each.from + each.nights > 0 ? null : addDays(from, each.nights)
      const expectedUntil = each.expected === null ? null : addDays(today, each.expected)
      const next = stay(each.who, each.bedId, from, { until, expectedUntil, stayId: `stay-${each.who}-${from}` })
      return kept.some((other) => collide(other, next)) ? kept : [...kept, next]
    }, [])
    const blocks = holds.map((each, n): HoldState => ({
      ...hold(each.bedId, addDays(today, each.from), addDays(today, each.from + each.nights), { personId: each.who }),
      id: `hold${String(n)}`,
    }))
    return houseState({
      persons: names.map((name, n) => person(name, people[n])),
      households: families.map((members, n) =>
        household(
          `F${String(n)}`,
          Object.fromEntries(members.map((id, m) => [id, m === 0 ? 'head' : 'other-relative'])),
        ),
      ),
      occupancies,
      blocks,
      keepApart,
      isolations: isolated ? [{ roomId: 'Nuc', from: addDays(today, -3), until: null }] : [],
    })
  })

export const plannedNights = (each: OccupancyState) => ({ from: each.from, until: plannedEnd(each, tomorrow) })

/** Two stays of one person that are both open count as well, whenever they are expected to end. */
export function collide(a: OccupancyState, b: OccupancyState): boolean {
  const samePerson = a.personId === b.personId
  if (samePerson && a.until === null && b.until === null) return true
  return (samePerson || a.bedId === b.bedId) && commonNights(plannedNights(a), plannedNights(b)) !== null
}

/** Up to three people who arrive, or who move when they are here. */
export const anyRequest = fc.record({
  people: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }),
  beds: fc.array(fc.constantFrom(...bedIds), { minLength: 3, maxLength: 3 }),
  daysAgo: fc.integer({ min: 0, max: 3 }),
  nights: fc.option(fc.integer({ min: 0, max: 15 })),
})

export function proposalOf(
  state: HouseState,
  { people, beds, daysAgo, nights }: { people: string[]; beds: string[]; daysAgo: number; nights: number | null },
): Proposal {
  const from = addDays(today, -daysAgo)
  const until = nights === null ? null : addDays(from, nights)
  const open = (who: string) => state.occupancies.find((each) => each.personId === who && each.until === null)
  return {
    placements: people.map((who, n) => place(who, beds[n] ?? 'nA', { from, until, stayId: open(who)?.stayId ?? null })),
    freed: people.flatMap((who) => open(who) ?? []).map(({ id }) => ({ occupancyId: id, on: from })),
    usedHoldIds: [],
  }
}

/** What is on record once the proposal has been carried out. */
export function carriedOut(state: HouseState, proposed: Proposal): Pick<HouseState, 'occupancies' | 'blocks'> {
  const freed = new Map(proposed.freed.map(({ occupancyId, on }) => [occupancyId, on]))
  const used = usedHolds(indexHouse(state), proposed)
  return {
    occupancies: [
      ...state.occupancies.map((each) => ({ ...each, until: freed.get(each.id) ?? each.until })),
      ...proposed.placements.map(occupancyOf),
    ],
    blocks: state.blocks.filter(({ id }) => !used.includes(id)),
  }
}

function occupancyOf({ personId, bedId, from, until, stayId }: Placement): OccupancyState {
  return stay(personId, bedId, from, { expectedUntil: until, stayId: stayId ?? `new-${personId}` })
}

/** The fifty nights around today. */
export const nightsAround: LocalDate[] = Array.from({ length: 50 }, (_, n) => addDays(today, n - 22))
