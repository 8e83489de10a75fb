import { describe, expect, it } from 'vitest'
import {
  familySplit,
  memberAfterHead,
  memberBeforeHead,
  minorWithoutGuardian,
} from '../../../../common/shelter/stays/family.rules.ts'
import type { HouseState, Proposal } from '../../../../common/shelter/stays/house-state.ts'
import { boy, d, girl, house, household, leave, move, person, place, proposal, stay } from './house.ts'
import { brief } from './sentences.ts'

type Case = [name: string, state: Partial<HouseState>, proposed: Proposal, expected: string[]]

const persons = [
  person('Ana'),
  person('Bianca'),
  person('Lia', girl('2016-03-01')),
  person('Dan', boy('2011-03-01')),
  person('Oana', girl('2009-11-20')),
  person('Ilie', { ...boy('2015-01-01'), protectionMeasure: 'DGASPC 12/2026' }),
]
const households = [household('F1', { Ana: 'head', Lia: 'daughter', Dan: 'son' })]
const ana = stay('Ana', 'tA', '2026-11-01')
const lia = stay('Lia', 'tB', '2026-11-01')
const dan = stay('Dan', 'tC', '2026-11-01')

describe('family-split', () => {
  const cases: Case[] = [
    ['one room', {}, proposal([place('Ana', 'tA'), place('Lia', 'tB'), place('Dan', 'tC')]), []],
    [
      'two rooms: one finding for the family',
      {},
      proposal([place('Ana', 'tA'), place('Lia', 'tB'), place('Dan', 'wA')]),
      ['Ana'],
    ],
    ['joins the family in another room', { occupancies: [ana] }, proposal([place('Lia', 'wA')]), ['Lia']],
    [
      'comes when the others have left',
      { occupancies: [{ ...ana, until: d('2026-11-15') }] },
      proposal([place('Lia', 'wA')]),
      [],
    ],
    ['the whole family moves', { occupancies: [ana, lia] }, bothMove('nA', 'nB'), []],
    ['one moves out', { occupancies: [ana, lia] }, move(lia, 'wA'), ['Lia']],
    [
      'changes beds while another is in a second room',
      { occupancies: [ana, lia, { ...dan, bedId: 'wA' }] },
      move(lia, 'tD'),
      [],
    ],
    ['strangers in two rooms', {}, proposal([place('Ana', 'tA'), place('Bianca', 'wA')]), []],
  ]
  it.each(cases)('%s', (_, state, proposed, expected) => {
    const findings = familySplit(house({ persons, households, ...state }), proposed)
    expect(brief(findings)).toEqual(expected)
    expect(findings.every(({ severity }) => severity === 'coordinator')).toBe(true)
  })

  it('names the household, the rooms and the first night', () => {
    const [finding] = familySplit(house({ persons, households, occupancies: [ana] }), proposal([place('Lia', 'wA')]))
    expect(finding?.params).toEqual({ household: 'F1', rooms: 'Salcie, Tei', from: '2026-11-15' })
  })
})

function bothMove(bedOfAna: string, bedOfLia: string): Proposal {
  const [one, two] = [move(ana, bedOfAna), move(lia, bedOfLia)]
  return proposal([...one.placements, ...two.placements], { freed: [...one.freed, ...two.freed] })
}

describe('minor-without-guardian', () => {
  const youngMother = {
    ...household('F2', { Oana: 'head', Lia: 'daughter' }),
    members: household('F2', { Oana: 'head', Lia: 'daughter' }).members.map((m) => ({
      ...m,
      guardian: m.personId === 'Oana',
    })),
  }
  const shortly = { until: d('2026-11-30') }
  const cases: Case[] = [
    ['with the mother', {}, proposal([place('Ana', 'tA'), place('Lia', 'tB')]), []],
    ['the mother is here', { occupancies: [ana] }, proposal([place('Lia', 'tB')]), []],
    [
      'the mother is here past her expected end',
      { occupancies: [{ ...ana, expectedUntil: d('2026-11-10') }] },
      proposal([place('Lia', 'tB', shortly)]),
      [],
    ],
    ['alone', {}, proposal([place('Lia', 'tB')]), ['Lia']],
    ['with a stranger', { occupancies: [stay('Bianca', 'nA', '2026-11-01')] }, proposal([place('Lia', 'nB')]), ['Lia']],
    ['with a brother who is a minor', { occupancies: [dan] }, proposal([place('Lia', 'tB')]), ['Lia']],
    [
      'the mother has left',
      { occupancies: [{ ...ana, until: d('2026-11-15') }] },
      proposal([place('Lia', 'tB')]),
      ['Lia'],
    ],
    [
      'back-dated, the mother left in between',
      { occupancies: [{ ...ana, until: d('2026-11-14') }] },
      proposal([place('Lia', 'tB', { from: d('2026-11-10') })]),
      ['Lia: later'],
    ],
    [
      'back-dated, the mother came later',
      { occupancies: [{ ...ana, from: d('2026-11-12') }] },
      proposal([place('Lia', 'tB', { from: d('2026-11-10') })]),
      ['Lia'],
    ],
    ['under a protection measure', {}, proposal([place('Ilie', 'nA')]), []],
    [
      'a child without a birth date',
      { persons: [person('Lia', { birthDate: null, category: 'child' })], households: [] },
      proposal([place('Lia', 'nA')]),
      ['Lia'],
    ],
    [
      'an adult without a birth date',
      { persons: [person('Lia', { birthDate: null })], households: [] },
      proposal([place('Lia', 'nA')]),
      [],
    ],
    ['of age in five days, alone until then', { households: [] }, proposal([place('Oana', 'nA')]), ['Oana']],
    [
      'of age today',
      { today: d('2027-11-20'), households: [] },
      proposal([place('Oana', 'nA', { from: d('2027-11-20') })]),
      [],
    ],
    [
      'a minor mother who is the guardian answers for the child, nobody for her',
      { households: [youngMother] },
      proposal([place('Oana', 'tA'), place('Lia', 'tB')]),
      ['Oana'],
    ],
    ['a move changes nothing', { occupancies: [lia] }, move(lia, 'tA'), []],
    ['all leave', { occupancies: [ana, lia] }, leave([ana, lia]), []],
    ['the child leaves', { occupancies: [ana, lia] }, leave([lia]), []],
    ['the mother leaves the child behind', { occupancies: [ana, lia] }, leave([ana]), ['Ana: left-behind']],
    [
      'another adult of the family stays',
      {
        households: [household('F1', { Ana: 'head', Lia: 'daughter', Bianca: 'mother' })],
        occupancies: [ana, lia, stay('Bianca', 'tD', '2026-11-01')],
      },
      leave([ana]),
      [],
    ],
    [
      'the child who stays has a measure',
      {
        households: [household('F1', { Ana: 'head', Ilie: 'son' })],
        occupancies: [ana, stay('Ilie', 'tB', '2026-11-01')],
      },
      leave([ana]),
      [],
    ],
    ['the mother moves', { occupancies: [ana, lia] }, move(ana, 'wA'), []],
  ]
  it.each(cases)('%s', (_, state, proposed, expected) => {
    const findings = minorWithoutGuardian(house({ persons, households, ...state }), proposed)
    expect(brief(findings)).toEqual(expected)
    expect(findings.every(({ severity }) => severity === 'error')).toBe(true)
  })
})

describe('member-before-head', () => {
  const cases: Case[] = [
    ['together with the head', {}, proposal([place('Lia', 'tA'), place('Ana', 'tB')]), []],
    ['the head is here', { occupancies: [ana] }, proposal([place('Lia', 'tB')]), []],
    ['the head is not here', {}, proposal([place('Lia', 'tB')]), ['Lia']],
    ['the head came later', { occupancies: [ana] }, proposal([place('Lia', 'tB', { from: d('2026-10-31') })]), ['Lia']],
    [
      'the head comes in the same proposal, later',
      {},
      proposal([place('Lia', 'tA', { from: d('2026-11-14') }), place('Ana', 'tB')]),
      ['Lia'],
    ],
    ['the head alone', {}, proposal([place('Ana', 'tA')]), []],
    ['no household', {}, proposal([place('Bianca', 'nA')]), []],
    ['a move', { occupancies: [lia] }, move(lia, 'tA'), []],
  ]
  it.each(cases)('%s', (_, state, proposed, expected) => {
    const findings = memberBeforeHead(house({ persons, households, ...state }), proposed)
    expect(brief(findings)).toEqual(expected)
    expect(findings.every(({ severity }) => severity === 'warning')).toBe(true)
  })
})

describe('member-after-head', () => {
  const cases: Case[] = [
    ['all leave', { occupancies: [ana, lia, dan] }, leave([ana, lia, dan]), []],
    ['the head leaves others', { occupancies: [ana, lia, dan] }, leave([ana]), ['Ana']],
    ['a member leaves', { occupancies: [ana, lia] }, leave([lia]), []],
    ['the others have left', { occupancies: [ana, { ...lia, until: d('2026-11-12') }] }, leave([ana]), []],
    ['the head moves', { occupancies: [ana, lia] }, move(ana, 'tD'), []],
  ]
  it.each(cases)('%s', (_, state, proposed, expected) => {
    const findings = memberAfterHead(house({ persons, households, ...state }), proposed)
    expect(brief(findings)).toEqual(expected)
    expect(findings.every(({ severity }) => severity === 'warning')).toBe(true)
  })
})
