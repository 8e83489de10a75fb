import { describe, expect, it } from 'vitest'
import {
  arrivalBeforeBirth,
  arrivalInFuture,
  backdatedEntry,
  departureBeforeArrival,
  secondOpenStay,
} from '../../../../common/shelter/stays/dates.rules.ts'
import type { Proposal } from '../../../../common/shelter/stays/house-state.ts'
import { d, girl, house, leave, move, person, place, proposal, stay } from './house.ts'
import { brief } from './sentences.ts'

const persons = [person('Ana'), person('Mia', girl('2026-11-10')), person('Nim', { birthDate: null })]
const ana = stay('Ana', 'nA', '2026-09-01', { expectedUntil: d('2026-11-20') })
const on = (who: string, from: string, until: string | null = null) =>
  proposal([place(who, 'nB', { from: d(from), until: until === null ? null : d(until) })])
/** The same bed from the same night, to a later date. */
const extension = {
  ...proposal([place('Ana', 'nA', { from: ana.from, until: d('2026-12-20'), stayId: ana.stayId })]),
  freed: [{ occupancyId: ana.id, on: ana.from }],
}

describe('arrival-in-future', () => {
  it.each([
    ['today', on('Ana', '2026-11-15'), []],
    ['tomorrow', on('Ana', '2026-11-16'), ['Ana']],
    ['a move tomorrow', move(ana, 'nB', '2026-11-16'), ['Ana: move']],
    ['an extension', extension, []],
  ])('%s', (_, proposed: Proposal, expected) => {
    expect(brief(arrivalInFuture(house({ persons, occupancies: [ana] }), proposed))).toEqual(expected)
  })
})

describe('arrival-before-birth', () => {
  it.each([
    ['on the day of birth', on('Mia', '2026-11-10'), []],
    ['the day before', on('Mia', '2026-11-09'), ['Mia']],
    ['birth date unknown', on('Nim', '2026-11-09'), []],
  ])('%s', (_, proposed, expected) => {
    expect(brief(arrivalBeforeBirth(house({ persons }), proposed))).toEqual(expected)
  })
})

describe('departure-before-arrival', () => {
  const moved = stay('Ana', 'nB', '2026-11-10')
  it.each([
    ['expected later', on('Ana', '2026-11-15', '2026-11-20'), []],
    ['a stay of no nights', on('Ana', '2026-11-15', '2026-11-15'), []],
    ['expected before the arrival', on('Ana', '2026-11-15', '2026-11-14'), ['Ana: expected']],
    ['leaves on the night of the last move', leave([moved], '2026-11-10'), []],
    ['leaves before the last move', leave([moved], '2026-11-09'), ['Ana']],
    ['moves before the last move', move(moved, 'nC', '2026-11-09'), ['Ana: move']],
    ['moves on the night of the last move', move(moved, 'nC', '2026-11-10'), []],
  ])('%s', (_, proposed, expected) => {
    expect(brief(departureBeforeArrival(house({ persons, occupancies: [moved] }), proposed))).toEqual(expected)
  })
})

describe('second-open-stay', () => {
  const ended = stay('Ana', 'nA', '2026-09-01', { until: d('2026-11-10') })
  it.each([
    ['not in the house', [], on('Ana', '2026-11-15'), []],
    ['an earlier stay has ended', [ended], on('Ana', '2026-11-15'), []],
    ['in the house', [ana], on('Ana', '2026-11-15'), ['Ana']],
    [
      'in the house past the expected end',
      [{ ...ana, expectedUntil: d('2026-11-01') }],
      on('Ana', '2026-11-15'),
      ['Ana'],
    ],
    ['back-dated to before the open stay', [ana], on('Ana', '2026-08-01'), ['Ana']],
    ['a move', [ana], move(ana, 'nB'), []],
  ])('%s', (_, occupancies, proposed, expected) => {
    expect(brief(secondOpenStay(house({ persons, occupancies }), proposed))).toEqual(expected)
  })
})

describe('backdated-entry', () => {
  it.each([
    ['30 days', on('Ana', '2026-10-16'), []],
    ['31 days', on('Ana', '2026-10-15'), ['Ana']],
    ['a move 31 days ago', move(ana, 'nB', '2026-10-15'), ['Ana: move']],
    ['an extension of a long stay', extension, []],
  ])('%s', (_, proposed: Proposal, expected) => {
    const findings = backdatedEntry(house({ persons, occupancies: [ana] }), proposed)
    expect(brief(findings)).toEqual(expected)
    expect(findings.every(({ severity }) => severity === 'warning')).toBe(true)
  })
})
