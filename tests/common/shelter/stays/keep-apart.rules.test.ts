import { describe, expect, it } from 'vitest'
import type { HouseState, Proposal } from '../../../../common/shelter/stays/house-state.ts'
import { keepApartSameFloor, keepApartSameRoom } from '../../../../common/shelter/stays/keep-apart.rules.ts'
import { d, hold, house, move, person, place, proposal, stay } from './house.ts'
import { brief } from './sentences.ts'

const persons = [person('Ana'), person('Bianca'), person('Eva')]
const keepApart = [{ personA: 'Bianca', personB: 'Ana' }]
const biancaIn = (bedId: string) => stay('Bianca', bedId, '2026-11-01')
const anaIn = (bedId: string) => stay('Ana', bedId, '2026-11-01')

type Case = [name: string, state: Partial<HouseState>, proposed: Proposal, room: string[], floor: string[]]

describe('keep-apart', () => {
  const ana = anaIn('nA')
  const cases: Case[] = [
    ['same room', { occupancies: [biancaIn('nB')] }, proposal([place('Ana', 'nA')]), ['Ana'], []],
    ['same floor', { occupancies: [biancaIn('wA')] }, proposal([place('Ana', 'nA')]), [], ['Ana']],
    ['another floor', { occupancies: [biancaIn('sA')] }, proposal([place('Ana', 'nA')]), [], []],
    [
      'somebody else in the room',
      { occupancies: [stay('Eva', 'nB', '2026-11-01')] },
      proposal([place('Ana', 'nA')]),
      [],
      [],
    ],
    [
      'left by then',
      { occupancies: [{ ...biancaIn('nB'), until: d('2026-11-15') }] },
      proposal([place('Ana', 'nA')]),
      [],
      [],
    ],
    [
      'expected on a hold',
      { blocks: [hold('nB', '2026-11-20', '2026-11-25', { personId: 'Bianca' })] },
      proposal([place('Ana', 'nA')]),
      ['Ana'],
      [],
    ],
    ['both arrive: one finding for the pair', {}, proposal([place('Ana', 'nA'), place('Bianca', 'nB')]), ['Ana'], []],
    ['both arrive on one floor', {}, proposal([place('Ana', 'nA'), place('Bianca', 'wA')]), [], ['Ana']],
    ['moves away to another floor', { occupancies: [ana, biancaIn('wA')] }, move(ana, 'sA'), [], []],
    ['changes beds in her room', { occupancies: [ana, biancaIn('wA')] }, move(ana, 'nC'), [], []],
    ['the pair has ended', { keepApart: [], occupancies: [biancaIn('nB')] }, proposal([place('Ana', 'nA')]), [], []],
  ]
  it.each(cases)('%s', (_, state, proposed, room, floor) => {
    const at = house({ persons, keepApart, ...state })
    const [sameRoom, sameFloor] = [keepApartSameRoom(at, proposed), keepApartSameFloor(at, proposed)]
    expect(brief(sameRoom)).toEqual(room)
    expect(brief(sameFloor)).toEqual(floor)
    expect(sameRoom.every(({ severity }) => severity === 'error')).toBe(true)
    expect(sameFloor.every(({ severity }) => severity === 'warning')).toBe(true)
  })

  it('asks for one reason however many are near', () => {
    const state = { persons, keepApart: [...keepApart, { personA: 'Ana', personB: 'Eva' }] }
    const at = house({ ...state, occupancies: [biancaIn('wA'), stay('Eva', 'wB', '2026-11-01')] })
    const findings = keepApartSameFloor(at, proposal([place('Ana', 'nA')]))
    expect(findings.map(({ params }) => params['others'])).toEqual(['Bianca (OR-Bianca), Eva (OR-Eva)'])
  })
})
