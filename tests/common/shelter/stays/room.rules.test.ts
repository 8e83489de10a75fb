import { describe, expect, it } from 'vitest'
import type { HouseState, Proposal } from '../../../../common/shelter/stays/house-state.ts'
import {
  capacityExceeded,
  mixedSexRoom,
  motherChildApartFromSingles,
  olderBoyWithUnrelatedWomen,
  roomIsolated,
  roomOfOtherHousehold,
} from '../../../../common/shelter/stays/room.rules.ts'
import { bed, boy, d, girl, hold, house, household, houseState, move, person, place, proposal, stay } from './house.ts'
import { brief } from './sentences.ts'

type Case = [name: string, state: Partial<HouseState>, proposed: Proposal, expected: string[]]

const persons = [
  person('Ana'),
  person('Bianca'),
  person('Mihai', { sex: 'male' }),
  person('Ilie', { sex: 'male' }),
  person('Eva', { category: 'victim' }),
  person('Ioana', { category: 'victim' }),
  person('Sam', { sex: 'unknown' }),
  person('girl5', girl('2021-03-01')),
  person('girl15', girl('2011-03-01')),
  person('boy5', boy('2021-03-01')),
  person('boy13', boy('2012-11-16')),
  person('boy14', boy('2012-11-15')),
  person('boyUndated', { sex: 'male', category: 'child', birthDate: null }),
]
const family = household('F1', { Ana: 'head', girl5: 'daughter', boy14: 'son', Mihai: 'partner' })
const families = [family]
const anaIn = (bedId: string) => stay('Ana', bedId, '2026-11-01', { expectedUntil: d('2026-11-20') })

describe('room-of-other-household', () => {
  const cases: Case[] = [
    ['an empty family room', {}, proposal([place('Bianca', 'tB')]), []],
    ['own family there', { occupancies: [anaIn('tA')] }, proposal([place('girl5', 'tB')]), []],
    ['another family there', { occupancies: [anaIn('tA')] }, proposal([place('Bianca', 'tB')]), ['Bianca']],
    [
      'two people without a household',
      { occupancies: [stay('Eva', 'tA', '2026-11-01')] },
      proposal([place('Bianca', 'tB')]),
      ['Bianca'],
    ],
    [
      'the other family leaves first',
      { occupancies: [{ ...anaIn('tA'), until: d('2026-11-15') }] },
      proposal([place('Bianca', 'tB')]),
      [],
    ],
    ['a shared room takes several', { occupancies: [anaIn('nA')] }, proposal([place('Bianca', 'nB')]), []],
    [
      'two strangers arrive together: one finding for the pair',
      {},
      proposal([place('Bianca', 'tA'), place('Eva', 'tB')]),
      ['Bianca'],
    ],
    [
      'planned for another family later',
      { blocks: [hold('tA', '2026-11-20', '2026-11-25', { personId: 'Ana' })] },
      proposal([place('Bianca', 'tB')]),
      ['Bianca'],
    ],
    [
      'kept for somebody without a name',
      { blocks: [hold('tA', '2026-11-20', '2026-11-25')] },
      proposal([place('Bianca', 'tB')]),
      ['Bianca: held'],
    ],
    [
      'kept for the same household',
      { blocks: [hold('tA', '2026-11-20', '2026-11-25', { householdId: 'F1' })] },
      proposal([place('Ana', 'tB')]),
      [],
    ],
    [
      'no longer of the household',
      {
        households: [
          {
            ...family,
            members: family.members.map((m) => (m.personId === 'Mihai' ? { ...m, until: d('2026-11-17') } : m)),
          },
        ],
        occupancies: [anaIn('tA')],
      },
      proposal([place('Mihai', 'tB')]),
      ['Mihai'],
    ],
    [
      'put on file as a family only afterwards',
      {
        households: [household('F2', { Bianca: 'head', girl15: 'daughter' }, '2026-11-30')],
        occupancies: [stay('Bianca', 'tA', '2026-11-01')],
      },
      proposal([place('girl15', 'tB')]),
      [],
    ],
  ]
  it.each(cases)('%s', (_, state, proposed, expected) => {
    const findings = roomOfOtherHousehold(house({ persons, households: families, ...state }), proposed)
    expect(brief(findings)).toEqual(expected)
    expect(findings.every(({ severity }) => severity === 'error')).toBe(true)
  })

  it('names all the others once', () => {
    const occupancies = [stay('Eva', 'tA', '2026-11-01'), stay('Ioana', 'tB', '2026-11-01')]
    const [finding, ...more] = roomOfOtherHousehold(house({ persons, occupancies }), proposal([place('Bianca', 'tC')]))
    expect(more).toEqual([])
    expect(finding?.params).toMatchObject({ room: 'Tei', others: 'Eva (OR-Eva), Ioana (OR-Ioana)', from: '2026-11-15' })
  })

  it('changing beds inside a room brings nobody new together', () => {
    const bianca = stay('Bianca', 'tB', '2026-11-01')
    const state = { persons, occupancies: [stay('Eva', 'tA', '2026-11-01'), bianca] }
    expect(roomOfOtherHousehold(house(state), move(bianca, 'tC'))).toEqual([])
  })
})

describe('mother-child-apart-from-singles', () => {
  const mother = household('F1', { Ana: 'head', girl5: 'daughter' })
  const evasChild = household('F2', { Eva: 'head', boy5: 'son' })
  const cases: Case[] = [
    [
      'mother and child where a single victim sleeps',
      { occupancies: [stay('Eva', 'nA', '2026-11-01')] },
      proposal([place('Ana', 'nB'), place('girl5', 'nC')]),
      ['girl5'],
    ],
    [
      'a single victim where mother and child sleep',
      { occupancies: [anaIn('nA'), stay('girl5', 'nB', '2026-11-01')] },
      proposal([place('Eva', 'nC')]),
      ['Eva'],
    ],
    ['the mother alone in the room', { occupancies: [anaIn('nA')] }, proposal([place('Eva', 'nC')]), []],
    [
      'a single refugee',
      { occupancies: [stay('Bianca', 'nA', '2026-11-01')] },
      proposal([place('Ana', 'nB'), place('girl5', 'nC')]),
      [],
    ],
    [
      'a victim with a child',
      { households: [mother, evasChild], occupancies: [stay('Eva', 'nA', '2026-11-01')] },
      proposal([place('Ana', 'nB'), place('girl5', 'nC')]),
      [],
    ],
    [
      'another room',
      { occupancies: [stay('Eva', 'sA', '2026-11-01')] },
      proposal([place('Ana', 'nB'), place('girl5', 'nC')]),
      [],
    ],
    [
      'her own child in a family room',
      { households: [household('F3', { Eva: 'head', boy5: 'son' })] },
      proposal([place('Eva', 'tA'), place('boy5', 'tB')]),
      [],
    ],
  ]
  it.each(cases)('%s', (_, state, proposed, expected) => {
    const findings = motherChildApartFromSingles(house({ persons, households: [mother], ...state }), proposed)
    expect(brief(findings)).toEqual(expected)
    expect(findings.every(({ severity }) => severity === 'error')).toBe(true)
  })
})

describe('mixed-sex-room and older-boy-with-unrelated-women', () => {
  /** Who sleeps in the shared room, who comes, and what the two rules say. */
  it.each([
    ['Bianca', 'Eva', [], []],
    ['Bianca', 'Mihai', ['error'], []],
    ['Mihai', 'Bianca', ['error'], []],
    ['Mihai', 'Ilie', [], []],
    ['Mihai', 'boy13', [], []],
    ['Ilie', 'girl5', ['error'], []],
    ['girl15', 'boy14', ['error'], []],
    ['Bianca', 'boy14', [], ['warning']],
    ['boy14', 'Bianca', [], ['warning']],
    ['boy14', 'girl5', [], []],
    ['Bianca', 'boy13', [], []],
    ['girl15', 'boy13', [], []],
    ['Bianca', 'boyUndated', [], ['warning']],
    ['girl5', 'boyUndated', [], []],
    ['Bianca', 'Sam', ['warning'], []],
    ['boy5', 'Sam', [], []],
    ['Ana', 'Mihai', [], []],
    ['Ana', 'boy14', [], []],
  ])('%s, then %s', (there, comes, mixed, olderBoy) => {
    const at = house({ persons, households: families, occupancies: [stay(there, 'nA', '2026-11-01')] })
    const proposed = proposal([place(comes, 'nB')])
    expect(mixedSexRoom(at, proposed).map(({ severity }) => severity)).toEqual(mixed)
    expect(olderBoyWithUnrelatedWomen(at, proposed).map(({ severity }) => severity)).toEqual(olderBoy)
  })

  it('an older boy with an unrelated small girl is a warning', () => {
    const other = household('F2', { Bianca: 'head', girl5: 'daughter' })
    const at = house({ persons, households: [other], occupancies: [stay('girl5', 'nA', '2026-11-01')] })
    expect(brief(olderBoyWithUnrelatedWomen(at, proposal([place('boy14', 'nB')])))).toEqual(['boy14'])
  })

  it('follows the age that the house has set', () => {
    const settings = { olderBoyAge: 13, cotsCount: false }
    const at = house({ persons, settings, occupancies: [stay('Bianca', 'nA', '2026-11-01')] })
    expect(brief(olderBoyWithUnrelatedWomen(at, proposal([place('boy13', 'nB')])))).toEqual(['boy13'])
  })

  it('is not asked where each has the room in turn', () => {
    const occupancies = [stay('Bianca', 'nA', '2026-11-01', { until: d('2026-11-15') })]
    expect(mixedSexRoom(house({ persons, occupancies }), proposal([place('Mihai', 'nB')]))).toEqual([])
  })
})

describe('capacity-exceeded', () => {
  const beds = [...houseState().beds, bed('sD', 'Stejar'), bed('sE', 'Stejar', 'cot')]
  const three = ['Ana', 'Bianca', 'Eva'].map((id, n) => stay(id, `s${'ABC'[n] ?? ''}`, '2026-11-01'))
  const cases: Case[] = [
    ['the last licensed place', { occupancies: three.slice(0, 2) }, proposal([place('Ioana', 'sD')]), []],
    ['one too many', { occupancies: three }, proposal([place('Ioana', 'sD')]), ['Stejar']],
    ['a baby in a cot does not count', { occupancies: three }, proposal([place('girl5', 'sE')]), []],
    [
      'a baby in a cot counts where the house says so',
      { occupancies: three, settings: { olderBoyAge: 14, cotsCount: true } },
      proposal([place('girl5', 'sE')]),
      ['Stejar'],
    ],
    [
      'only on a later night',
      { occupancies: three.slice(0, 2), blocks: [hold('sC', '2026-11-18', '2026-11-20')] },
      proposal([place('Ioana', 'sD')]),
      ['Stejar'],
    ],
    [
      'one leaves as one comes',
      { occupancies: three.map((each, n) => (n === 0 ? { ...each, until: d('2026-11-15') } : each)) },
      proposal([place('Ioana', 'sD')]),
      [],
    ],
  ]
  it.each(cases)('%s', (_, state, proposed, expected) => {
    const findings = capacityExceeded(house({ persons, beds, ...state }), proposed)
    expect(brief(findings)).toEqual(expected)
    expect(findings.every(({ severity }) => severity === 'coordinator')).toBe(true)
  })

  it('tells how many, where and when', () => {
    const state = { persons, beds, occupancies: three.slice(0, 2), blocks: [hold('sC', '2026-11-18', '2026-11-20')] }
    const [finding] = capacityExceeded(house(state), proposal([place('Ioana', 'sD')]))
    expect(finding?.params).toEqual({ room: 'Stejar', count: 4, capacity: 3, from: '2026-11-18' })
  })
})

describe('room-isolated', () => {
  const isolations = [{ roomId: 'Nuc', from: d('2026-11-12'), until: null }]
  const cleared = [{ roomId: 'Nuc', from: d('2026-11-12'), until: d('2026-11-15') }]
  const cases: Case[] = [
    ['a stranger', { isolations, occupancies: [anaIn('nA')] }, proposal([place('Bianca', 'nB')]), ['Bianca']],
    ['the same household', { isolations, occupancies: [anaIn('nA')] }, proposal([place('girl5', 'nB')]), []],
    ['cleared today', { isolations: cleared, occupancies: [anaIn('nA')] }, proposal([place('Bianca', 'nB')]), []],
    ['nobody sleeps there any more, not yet cleared', { isolations }, proposal([place('Bianca', 'nB')]), ['Bianca']],
    [
      'a bed kept there for the family does not open the room',
      { isolations, blocks: [hold('nA', '2026-11-15', '2026-11-20', { personId: 'Ana' })] },
      proposal([place('girl5', 'nB')]),
      ['girl5'],
    ],
    ['another room', { isolations, occupancies: [anaIn('nA')] }, proposal([place('Bianca', 'sA')]), []],
    [
      'a family that arrives together',
      { isolations },
      proposal([place('Ana', 'nA'), place('girl5', 'nB')]),
      ['Ana', 'girl5'],
    ],
    [
      'left before the isolation began',
      { isolations, occupancies: [{ ...anaIn('nA'), until: d('2026-11-10') }] },
      proposal([place('girl5', 'nB')]),
      ['girl5'],
    ],
  ]
  it.each(cases)('%s', (_, state, proposed, expected) => {
    expect(brief(roomIsolated(house({ persons, households: families, ...state }), proposed))).toEqual(expected)
  })

  it('an isolated person may change beds in the room', () => {
    const ana = anaIn('nA')
    expect(roomIsolated(house({ persons, isolations, occupancies: [ana] }), move(ana, 'nB'))).toEqual([])
  })
})
