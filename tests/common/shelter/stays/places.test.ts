import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HouseState, PersonState } from '../../../../common/shelter/stays/house-state.ts'
import { indexHouse } from '../../../../common/shelter/stays/house-state.ts'
import { suggestPlaces } from '../../../../common/shelter/stays/places.ts'
import { checkProposal, placeRules } from '../../../../common/shelter/stays/stays.rules.ts'
import {
  bed,
  boy,
  d,
  girl,
  hold,
  house,
  household,
  houseState,
  person,
  place,
  proposal,
  repair,
  room,
  stay,
  today,
} from './house.ts'
import { anyHouse, anyRequest } from './random-house.ts'

const persons = [
  person('Ana'),
  person('Bianca'),
  person('Eva'),
  person('Old', { birthDate: d('1950-01-01') }),
  person('Lia', girl('2018-03-01')),
  person('Dan', boy('2020-12-01')),
  person('Baby', girl('2026-03-01')),
  person('Uca', girl('2013-03-01')),
]
const households = [household('F1', { Ana: 'head', Lia: 'daughter', Dan: 'son', Baby: 'daughter', Uca: 'daughter' })]

function suggest(state: Partial<HouseState>, people: string[], until: string | null = null, moving: string[] = []) {
  return suggestPlaces(
    house({ persons, households, ...state }),
    people,
    today,
    until === null ? null : d(until),
    moving,
  )
}
const roomsOf = (...args: Parameters<typeof suggest>) => suggest(...args).map(({ roomName }) => roomName)
const bedsOf = (...args: Parameters<typeof suggest>) =>
  suggest(...args)[0]?.placements.map(({ personId, bedId }) => `${personId} ${bedId}`)

describe('whole rooms', () => {
  it('offers a family the room that it fills, a single woman a shared room', () => {
    expect(roomsOf({}, ['Ana', 'Lia'])).toEqual(['Salcie', 'Stejar', 'Nuc', 'Tei'])
    expect(roomsOf({}, ['Bianca'])).toEqual(['Stejar', 'Nuc', 'Salcie', 'Tei'])
  })

  it('keeps the baby in a cot and small children out of the upper bunk', () => {
    expect(bedsOf({}, ['Ana', 'Lia', 'Baby'])).toEqual(['Ana wA', 'Lia wB', 'Baby wC'])
    const beds = houseState().beds.filter(({ id }) => id.startsWith('t'))
    expect(bedsOf({ beds }, ['Ana', 'Dan', 'Baby', 'Lia'])).toEqual(['Ana tC', 'Dan tB', 'Baby tA', 'Lia tD'])
    expect(roomsOf({ beds: [bed('xA', 'Nuc', 'bunk-upper'), bed('xB', 'Nuc', 'cot')] }, ['Dan'])).toEqual([])
  })

  it('leaves out rooms where a rule is broken', () => {
    const occupancies = [stay('Eva', 'wA', '2026-11-01')]
    expect(roomsOf({ occupancies }, ['Bianca'])).toEqual(['Stejar', 'Nuc', 'Tei'])
    const keepApart = [{ personA: 'Eva', personB: 'Bianca' }]
    expect(roomsOf({ occupancies: [stay('Eva', 'nA', '2026-11-01')], keepApart }, ['Bianca'])).toEqual([
      'Stejar',
      'Tei',
      'Salcie',
    ])
    const isolations = [{ roomId: 'Stejar', from: d('2026-11-10'), until: null }]
    expect(roomsOf({ isolations }, ['Bianca'])).toEqual(['Nuc', 'Salcie', 'Tei'])
  })

  it('counts beds that are taken, kept or in repair as not free, her own hold as free', () => {
    const blocks = [repair('sA', '2026-11-17', null), hold('sB', '2026-11-18', '2026-11-20')]
    const occupancies = [stay('Eva', 'sC', '2026-11-01')]
    expect(roomsOf({ blocks, occupancies }, ['Bianca'])).not.toContain('Stejar')
    expect(roomsOf({ blocks, occupancies }, ['Bianca'], '2026-11-17')).toContain('Stejar')
    const own = [repair('sA', '2026-11-17', null), hold('sB', '2026-11-18', '2026-11-20', { personId: 'Bianca' })]
    expect(roomsOf({ blocks: own, occupancies }, ['Bianca'])).toContain('Stejar')
  })

  it('says for how many nights the beds stay free and prefers the longest', () => {
    const blocks = ['sA', 'sB', 'sC'].map((id) => hold(id, '2026-11-25', '2026-11-30'))
    const offered = suggest({ blocks }, ['Bianca'], '2026-11-20')
    expect(offered.map(({ roomName, freeNights }) => [roomName, freeNights])).toEqual([
      ['Nuc', null],
      ['Stejar', 10],
      ['Salcie', null],
      ['Tei', null],
    ])
    const beds = houseState().beds.map((each) => ({ ...each, active: { from: null, until: d('2026-12-01') } }))
    expect(suggest({ beds }, ['Bianca'], '2026-11-20')[0]?.freeNights).toBe(16)
  })

  it('keeps a room without steps for who needs it', () => {
    const rooms = [room('Nuc', 'shared', 1), room('Stejar', 'shared', 0, { accessible: true })]
    const beds = ['nA', 'nB'].map((id) => bed(id, 'Nuc')).concat(bed('sA', 'Stejar'))
    expect(roomsOf({ rooms, beds }, ['Bianca'])).toEqual(['Nuc', 'Stejar'])
    expect(roomsOf({ rooms, beds }, ['Old'])).toEqual(['Stejar', 'Nuc'])
  })

  it('puts a place with a warning after one without', () => {
    const keepApart = [{ personA: 'Eva', personB: 'Bianca' }]
    const offered = suggest({ occupancies: [stay('Eva', 'sA', '2026-11-01')], keepApart }, ['Bianca'])
    expect(offered.map(({ roomName, findings }) => [roomName, findings.length])).toEqual([
      ['Nuc', 0],
      ['Salcie', 0],
      ['Tei', 1],
    ])
  })

  it('offers people who move the beds that they leave, but not the room where all of them are', () => {
    const here = [stay('Ana', 'wA', '2026-11-01'), stay('Lia', 'nB', '2026-11-01')]
    const moving = here.map(({ stayId }) => stayId)
    expect(roomsOf({ occupancies: here }, ['Ana', 'Lia'], null, moving)).toContain('Salcie')
    const together = [stay('Ana', 'wA', '2026-11-01'), stay('Lia', 'wB', '2026-11-01')]
    expect(roomsOf({ occupancies: together }, ['Ana', 'Lia'], null, moving)).not.toContain('Salcie')
    expect(roomsOf({ occupancies: together }, ['Ana', 'Lia'], null, moving)[0]).toBe('Stejar')
  })

  it('offers at most twelve', () => {
    const rooms = Array.from({ length: 20 }, (_, n) => room(`Camera ${String(n)}`, 'shared', n))
    const beds = rooms.map(({ id }, n) => bed(`b${String(n)}`, id))
    const offered = roomsOf({ rooms, beds }, ['Bianca'])
    expect(offered.length).toBe(12)
    expect(offered.slice(0, 3)).toEqual(['Camera 0', 'Camera 1', 'Camera 2'])
  })
})

describe('several rooms', () => {
  const family = ['Ana', 'Lia', 'Dan', 'Baby', 'Uca']

  it('are offered on one floor when no room takes the family, the mother with the smallest children', () => {
    const offered = suggest({}, family)
    expect(offered.map(({ roomName }) => roomName)).toEqual(['Tei + Stejar', 'Nuc + Salcie'])
    expect(offered.every(({ findings }) => findings.some(({ rule }) => rule === 'family-split'))).toBe(true)
    const inTei = offered[0]?.placements.filter(({ bedId }) => bedId.startsWith('t')).map(({ personId }) => personId)
    expect(inTei).toEqual(['Ana', 'Baby', 'Dan', 'Lia'])
  })

  it('are not offered while one room takes everybody, nor across floors', () => {
    expect(roomsOf({}, ['Ana', 'Lia', 'Dan']).some((name) => name.includes('+'))).toBe(false)
    const apart = [room('Tei', 'family', 0), room('Salcie', 'family', 1)]
    const beds = houseState().beds.filter(({ id }) => /^[tw]/.test(id))
    expect(roomsOf({ rooms: apart, beds }, family)).toEqual([])
  })
})

describe('in any house', () => {
  it('a suggestion places everybody, once, and breaks no rule that depends on the place', () => {
    fc.assert(
      fc.property(anyHouse, anyRequest, (state, { people, nights }) => {
        const { offered, moving, until } = ask(state, people, nights)
        for (const { placements, findings } of offered) {
          expect(placements.map(({ personId }) => personId).sort()).toEqual([...people].sort())
          expect(new Set(placements.map(({ bedId }) => bedId)).size).toBe(people.length)
          const found = checkProposal(indexHouse(state), proposed(placements, until, moving), placeRules)
          expect(found).toEqual(findings)
          expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('a room that takes everybody without an error or an unsuitable bed is always among the suggestions', () => {
    fc.assert(
      fc.property(anyHouse, anyRequest, (state, { people, nights }) => {
        const { offered, moving, until } = ask(state, people, nights)
        const at = indexHouse(state)
        for (const { id } of state.rooms) {
          const beds = state.beds.filter(({ places }) => places[0]?.roomId === id).map((each) => each.id)
          const fits = arrangements(people, beds)
            .map((each) => each.map(([personId, bedId]) => ({ personId, bedId })))
            .some((each) =>
              checkProposal(at, proposed(each, until, moving), placeRules).every(
                ({ severity, rule }) => severity !== 'error' && rule !== 'bed-unsuitable',
              ),
            )
          const inPlace = moving.filter((each) => beds.includes(each.bedId)).length === people.length
          expect(offered.some(({ roomId, roomName }) => roomId === id && roomName === id)).toBe(fits && !inPlace)
        }
      }),
      { numRuns: 150 },
    )
  })
})

function ask(state: HouseState, people: string[], nights: number | null) {
  const moving = state.occupancies.filter((each) => each.until === null && people.includes(each.personId))
  const until = nights === null ? null : d(`2026-12-${String(nights + 1).padStart(2, '0')}`)
  const stayIds = moving.map(({ stayId }) => stayId)
  return { moving, until, offered: suggestPlaces(indexHouse(state), people, today, until, stayIds) }
}

function proposed(
  placements: readonly { personId: string; bedId: string }[],
  until: ReturnType<typeof d> | null,
  moving: HouseState['occupancies'],
) {
  const stayOf = new Map(moving.map(({ personId, stayId }) => [personId, stayId]))
  return proposal(
    placements.map(({ personId, bedId }) => place(personId, bedId, { until, stayId: stayOf.get(personId) ?? null })),
    { freed: moving.map(({ id }) => ({ occupancyId: id, on: today })) },
  )
}

/** Every way to give each person one of the beds. */
function arrangements(people: readonly PersonState['id'][], beds: readonly string[]): [string, string][][] {
  const [first, ...rest] = people
  if (first === undefined) return [[]]
  return beds.flatMap((bedId) =>
    arrangements(
      rest,
      beds.filter((other) => other !== bedId),
    ).map((each): [string, string][] => [[first, bedId], ...each]),
  )
}
