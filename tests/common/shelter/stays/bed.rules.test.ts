import { describe, expect, it } from 'vitest'
import { instantOf } from '../../../../common/kernel/calendar.ts'
import {
  bedNotAvailable,
  bedTaken,
  bedUnsuitable,
  personElsewhere,
} from '../../../../common/shelter/stays/bed.rules.ts'
import type { HouseState, Proposal } from '../../../../common/shelter/stays/house-state.ts'
import { usedHolds } from '../../../../common/shelter/stays/sleepers.ts'
import { bed, d, girl, hold, house, household, move, person, place, proposal, repair, stay } from './house.ts'
import { brief } from './sentences.ts'

type Case = [name: string, state: Partial<HouseState>, proposed: Proposal, expected: string[]]

const ana = person('Ana')
const maria = person('Maria')
const persons = [ana, maria]
const gone = { until: d('2026-11-15') }

describe('bed-taken', () => {
  const until20 = proposal([place('Ana', 'nA', { until: d('2026-11-20') })])
  const cases: Case[] = [
    ['free bed', {}, until20, []],
    ['free from the day the other leaves', { occupancies: [stay('Maria', 'nA', '2026-11-01', gone)] }, until20, []],
    [
      'taken until a known end',
      { occupancies: [stay('Maria', 'nA', '2026-11-01', { expectedUntil: d('2026-11-20') })] },
      until20,
      ['Ana'],
    ],
    ['taken with no end', { occupancies: [stay('Maria', 'nA', '2026-11-01')] }, until20, ['Ana: open']],
    [
      'still taken tonight although the expected end has passed',
      { occupancies: [stay('Maria', 'nA', '2026-11-01', { expectedUntil: d('2026-11-12') })] },
      until20,
      ['Ana: overdue'],
    ],
    [
      'taken in the past of a back-dated arrival',
      { occupancies: [stay('Maria', 'nA', '2026-11-01', { until: d('2026-11-06') })] },
      proposal([place('Ana', 'nA', { from: d('2026-11-05') })]),
      ['Ana'],
    ],
    [
      'kept later for nobody named',
      { blocks: [hold('nA', '2026-11-18', '2026-11-25')] },
      until20,
      ['Ana: held-unnamed'],
    ],
    [
      'kept for another',
      { blocks: [hold('nA', '2026-11-18', '2026-11-25', { personId: 'Maria' })] },
      until20,
      ['Ana: held'],
    ],
    ['kept from the day she leaves', { blocks: [hold('nA', '2026-11-20', '2026-11-25')] }, until20, []],
    [
      'the hold has lapsed',
      { blocks: [hold('nA', '2026-11-15', '2026-11-25', { expiresAt: instantOf(Date.UTC(2026, 10, 15, 7, 59)) })] },
      until20,
      [],
    ],
    [
      'the hold is used',
      { blocks: [hold('nA', '2026-11-15', '2026-11-25')] },
      { ...until20, usedHoldIds: ['hold-nA'] },
      [],
    ],
    ['kept for herself', { blocks: [hold('nA', '2026-11-15', '2026-11-25', { personId: 'Ana' })] }, until20, []],
    [
      'kept for her household',
      {
        households: [household('F1', { Ana: 'head' })],
        blocks: [hold('nA', '2026-11-15', '2026-11-25', { householdId: 'F1' })],
      },
      until20,
      [],
    ],
    ['chosen twice', {}, proposal([place('Ana', 'nA'), place('Maria', 'nA')]), ['Maria: twice']],
  ]
  it.each(cases)('%s', (_, state, proposed, expected) => {
    expect(brief(bedTaken(house({ persons, ...state }), proposed))).toEqual(expected)
  })

  it('lets two people change beds', () => {
    const [a, m] = [stay('Ana', 'nA', '2026-11-01'), stay('Maria', 'nB', '2026-11-01')]
    const [one, two] = [move(a, 'nB'), move(m, 'nA')]
    const swap = proposal([...one.placements, ...two.placements], { freed: [...one.freed, ...two.freed] })
    expect(bedTaken(house({ persons, occupancies: [a, m] }), swap)).toEqual([])
    expect(brief(bedTaken(house({ persons, occupancies: [a, m] }), one))).toEqual(['Ana: open'])
  })

  it('names bed, room and person by alias and code', () => {
    const occupancies = [stay('Maria', 'nA', '2026-11-01', { expectedUntil: d('2026-11-20') })]
    expect(bedTaken(house({ persons, occupancies }), until20)[0]?.params).toEqual({
      person: 'Ana (OR-Ana)',
      bed: 'A',
      room: 'Nuc',
      other: 'Maria (OR-Maria)',
      from: '2026-11-01',
      until: '2026-11-20',
    })
  })

  it('lets people who arrive together use the beds kept for one another', () => {
    const blocks = [hold('nA', '2026-11-15', '2026-11-25', { personId: 'Maria' })]
    expect(bedTaken(house({ persons, blocks }), proposal([place('Ana', 'nA'), place('Maria', 'nB')]))).toEqual([])
  })

  it('tells which holds a proposal uses up', () => {
    const blocks = [hold('nA', '2026-11-15', '2026-11-25', { personId: 'Ana' }), hold('nB', '2026-11-15', '2026-11-25')]
    expect(usedHolds(house({ persons, blocks }), until20)).toEqual(['hold-nA'])
    expect(usedHolds(house({ persons, blocks }), { ...until20, usedHoldIds: ['hold-nB'] })).toEqual([
      'hold-nB',
      'hold-nA',
    ])
  })
})

describe('person-elsewhere', () => {
  const earlier = stay('Ana', 'nB', '2026-11-01', { until: d('2026-11-10') })
  const here = stay('Ana', 'nB', '2026-11-01')
  const cases: Case[] = [
    ['nowhere else', {}, proposal([place('Ana', 'nA')]), []],
    ['an earlier stay has ended', { occupancies: [earlier] }, proposal([place('Ana', 'nA')]), []],
    [
      'back-dated into an earlier stay',
      { occupancies: [earlier] },
      proposal([place('Ana', 'nA', { from: d('2026-11-09') })]),
      ['Ana'],
    ],
    ['a move leaves the old bed', { occupancies: [here] }, move(here, 'nA'), []],
    ['a move that forgets the old bed', { occupancies: [here] }, { ...move(here, 'nA'), freed: [] }, ['Ana']],
    [
      'a second arrival is the finding of second-open-stay',
      { occupancies: [here] },
      proposal([place('Ana', 'nA')]),
      [],
    ],
    ['twice in one proposal', {}, proposal([place('Ana', 'nA'), place('Ana', 'nB')]), ['Ana']],
  ]
  it.each(cases)('%s', (_, state, proposed, expected) => {
    expect(brief(personElsewhere(house({ persons, ...state }), proposed))).toEqual(expected)
  })
})

describe('bed-not-available', () => {
  const beds = [
    bed('old', 'Nuc', 'single', { active: { from: null, until: d('2026-11-18') } }),
    bed('new', 'Nuc', 'single', { active: { from: d('2026-11-16'), until: null } }),
    bed('cot', 'Nuc', 'cot', {
      places: [
        { roomId: 'Nuc', from: null, until: d('2026-11-17') },
        { roomId: 'Tei', from: d('2026-11-17'), until: null },
      ],
    }),
    bed('mid', 'Nuc', 'single', { places: [{ roomId: 'Nuc', from: null, until: d('2026-11-17') }] }),
    bed('nA', 'Nuc'),
  ]
  const until = (bedId: string, end: string | null) =>
    proposal([place('Ana', bedId, { until: end === null ? null : d(end) })])
  const cases: Case[] = [
    ['in use', {}, until('nA', null), []],
    ['left before the bed is ended', {}, until('old', '2026-11-18'), []],
    ['the bed is ended during the stay', {}, until('old', '2026-11-19'), ['Ana']],
    ['the bed comes later', {}, until('new', '2026-11-19'), ['Ana: closed']],
    ['a bed carried to another room is a bed all the time', {}, until('cot', '2026-11-30'), []],
    ['the bed stands nowhere afterwards', {}, until('mid', '2026-11-18'), ['Ana']],
    [
      'repaired during the stay',
      { blocks: [repair('nA', '2026-11-18', '2026-11-20')] },
      until('nA', null),
      ['Ana: out-of-service'],
    ],
    [
      'repaired with no end',
      { blocks: [repair('nA', '2026-11-18', null)] },
      until('nA', null),
      ['Ana: out-of-service-open'],
    ],
    ['repaired until she comes', { blocks: [repair('nA', '2026-11-10', '2026-11-15')] }, until('nA', null), []],
    [
      'the room is closed',
      { rooms: house().rooms.map((each) => ({ ...each, active: { from: null, until: d('2026-11-01') } })) },
      until('nA', null),
      ['Ana: closed'],
    ],
  ]
  it.each(cases)('%s', (_, state, proposed, expected) => {
    expect(brief(bedNotAvailable(house({ persons, beds, ...state }), proposed))).toEqual(expected)
  })
})

describe('bed-unsuitable', () => {
  const people = [
    person('baby', girl('2025-12-01')),
    person('three', girl('2023-11-15')),
    person('five', girl('2020-11-16')),
    person('six', girl('2020-11-15')),
    person('elder', { birthDate: d('1966-11-15') }),
    person('undated', { birthDate: null, category: 'child' }),
    ana,
  ]
  it.each([
    ['baby', 'wC', []],
    ['three', 'wC', ['three: cot']],
    ['undated', 'wC', []],
    ['Ana', 'wC', ['Ana: cot']],
    ['five', 'tD', ['five: upper']],
    ['six', 'tD', []],
    ['elder', 'tD', ['elder: upper']],
    ['Ana', 'tD', []],
    ['five', 'tC', []],
  ])('%s in %s', (who, where, expected) => {
    const findings = bedUnsuitable(house({ persons: people }), proposal([place(who, where)]))
    expect(brief(findings)).toEqual(expected)
    expect(findings.every(({ severity }) => severity === 'warning')).toBe(true)
  })
})
