import { expect, it } from 'vitest'
import { addDays } from '../../../../common/kernel/calendar.ts'
import { indexHouse } from '../../../../common/shelter/stays/house-state.ts'
import { checkProposal } from '../../../../common/shelter/stays/stays.rules.ts'
import { bed, boy, girl, household, houseState, person, place, proposal, room, stay, today } from './house.ts'

const bedIds = Array.from({ length: 40 }, (_, n) => `bed${String(n)}`)
const family = ['Ana', 'Lia', 'Dan', 'Uca']

/** Ten rooms with four beds; 63 stays one after the other in each bed, the last still open in all but two rooms. */
function largeHouse() {
  const history = bedIds.flatMap((bedId, n) =>
    Array.from({ length: 63 }, (_, k) => {
      const from = addDays(today, -20 * (63 - k))
      const here = k === 62 && n >= 8
      const who = `p${String(n)}-${String(k)}`
      return stay(who, bedId, from, here ? { expectedUntil: addDays(today, 30) } : { until: addDays(from, 18) })
    }),
  )
  const people = history.map(({ personId }) => person(personId))
  return houseState({
    rooms: Array.from({ length: 10 }, (_, n) => room(`R${String(n)}`, n < 5 ? 'family' : 'shared', n % 2)),
    beds: bedIds.map((id, n) => bed(id, `R${String(Math.floor(n / 4))}`)),
    persons: [
      ...people,
      person('Ana'),
      person('Lia', girl('2018-03-01')),
      person('Dan', boy('2020-03-01')),
      person('Uca', girl('2015-01-01')),
    ],
    households: [household('F1', { Ana: 'head', Lia: 'daughter', Dan: 'son', Uca: 'daughter' })],
    occupancies: history,
    keepApart: [{ personA: 'Ana', personB: 'p20-62' }],
  })
}

function median(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Infinity
}

it('checks a family of four among 2,500 stays in less than 2 ms', () => {
  const state = largeHouse()
  expect(state.occupancies.length).toBeGreaterThanOrEqual(2500)
  const proposed = proposal(family.map((who, n) => place(who, bedIds[n] ?? '')))
  const indexed = indexHouse(state)
  expect(checkProposal(indexed, proposed)).toEqual([])
  const check = median(200, () => checkProposal(indexed, proposed))
  expect(check).toBeLessThan(2)
})
