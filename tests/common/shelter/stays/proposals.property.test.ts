import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { indexHouse } from '../../../../common/shelter/stays/house-state.ts'
import type { HouseState, OccupancyState } from '../../../../common/shelter/stays/house-state.ts'
import { commonNights } from '../../../../common/shelter/stays/nights.ts'
import { checkProposal } from '../../../../common/shelter/stays/stays.rules.ts'
import { anyHouse, anyRequest, carriedOut, collide, nightsAround, plannedNights, proposalOf } from './random-house.ts'
import { brief } from './sentences.ts'

const accepted = fc
  .tuple(anyHouse, anyRequest)
  .map(([state, request]) => ({ state, proposed: proposalOf(state, request) }))
  .filter(({ state, proposed }) =>
    checkProposal(indexHouse(state), proposed).every(({ severity }) => severity !== 'error'),
  )

describe('a proposal without an error', () => {
  it('leaves each bed to one person and each person in one bed', () => {
    fc.assert(
      fc.property(accepted, ({ state, proposed }) => {
        const { occupancies, blocks } = carriedOut(state, proposed)
        const added = occupancies.slice(state.occupancies.length)
        for (const each of added) {
          expect(occupancies.filter((other) => other !== each && collide(other, each))).toEqual([])
          const held = blocks.filter((block) => block.kind === 'hold' && block.bedId === each.bedId)
          expect(held.filter((block) => block.kind === 'hold' && commonNights(block, plannedNights(each)))).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('brings no strangers into a family room, no man to strange women, nobody to whom she is kept apart from', () => {
    fc.assert(
      fc.property(accepted, ({ state, proposed }) => {
        const { occupancies } = carriedOut(state, proposed)
        for (const night of nightsAround) {
          const before = sleepers(state, state.occupancies, night)
          const after = sleepers(state, occupancies, night)
          for (const [one, other] of pairs(after).filter((pair) => isNew(pair, before))) {
            expect(one.room.policy === 'family' && !kin(state, one, other), 'family room').toBe(false)
            expect(keptApart(state, one, other), 'kept apart').toBe(false)
            const strangers = !kin(state, one, other)
            expect(strangers && [one, other].some(isMan) && [one, other].some(isFemale), 'mixed').toBe(false)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

it('every finding of every proposal has its sentence', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(anyHouse, anyRequest, (state, request) => {
      const findings = checkProposal(indexHouse(state), proposalOf(state, request))
      brief(findings)
      for (const { rule } of findings) seen.add(rule)
    }),
    { numRuns: 500 },
  )
  expect(seen.size).toBeGreaterThan(8)
})

type Sleeping = { id: string; sex: string; category: string; room: HouseState['rooms'][number] }

function sleepers(state: HouseState, occupancies: readonly OccupancyState[], night: LocalDate): Sleeping[] {
  return occupancies.flatMap((each) => {
    const { from, until } = plannedNights(each)
    const standing = state.beds.find(({ id }) => id === each.bedId)?.places[0]
    const room = state.rooms.find(({ id }) => id === standing?.roomId)
    const person = state.persons.find(({ id }) => id === each.personId)
    return room && person && from <= night && night < until ? [{ ...person, room }] : []
  })
}

const pairs = (all: Sleeping[]): [Sleeping, Sleeping][] =>
  all.flatMap((one, n) =>
    all.slice(n + 1).flatMap((other): [Sleeping, Sleeping][] => (one.room === other.room ? [[one, other]] : [])),
  )

const isNew = ([one, other]: [Sleeping, Sleeping], before: Sleeping[]): boolean =>
  !(has(before, one) && has(before, other))
const has = (all: Sleeping[], { id, room }: Sleeping) => all.some((each) => each.id === id && each.room === room)
const kin = ({ households }: HouseState, one: Sleeping, other: Sleeping): boolean =>
  households.some(({ members }) => [one, other].every(({ id }) => members.some(({ personId }) => personId === id)))
const keptApart = ({ keepApart }: HouseState, one: Sleeping, other: Sleeping): boolean =>
  keepApart.some(({ personA, personB }) => [one.id, other.id].every((id) => id === personA || id === personB))
const isMan = ({ sex, category }: Sleeping): boolean => sex === 'male' && category !== 'child'
const isFemale = ({ sex }: Sleeping): boolean => sex === 'female'
