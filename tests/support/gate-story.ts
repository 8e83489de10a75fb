import { expect, it } from 'vitest'
import { addDays, dateIn, houseZone, nightsBetween, timeIn, type Instant } from '../../common/kernel/calendar.ts'
import { gateDays } from '../../host/demo/gate/keeping.ts'
import type { Client } from './world.ts'

export type GateStory = { readonly client: Client; readonly now: Instant; readonly accounts: 'one' | 'every-role' }

/** What the book of a demonstration must hold, whatever the hour at which it is started. */
export function itKeepsABook(told: () => GateStory): void {
  const today = () => dateIn(houseZone, told().now)
  const first = () => addDays(today(), -gateDays)
  const months = () =>
    [0, 31, 62].map((from) => ({
      from: addDays(first(), from),
      until: addDays(first(), Math.min(from + 30, gateDays)),
    }))
  const book = () => months().flatMap((range) => told().client.call('log.range', range).entries)
  const days = () => told().client.call('logDays.list', { from: first(), until: today() })

  it('has three months of log without a gap', () => {
    const lines = book()
    expect(lines.length).toBeGreaterThan(2_000)
    expect(lines.length).toBeLessThan(2_700)
    const numbers = lines.map(({ seq }) => seq).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: lines.length }, (_, index) => index + 1))
    expect(days().map(({ date }) => nightsBetween(first(), date))).toEqual(
      Array.from({ length: gateDays + 1 }, (_, index) => gateDays - index),
    )
    expect(new Set(lines.map(({ text }) => text)).size).toBeGreaterThan(150)
    expect(lines.some(({ late }) => late)).toBe(true)
    expect(lines.some(({ supplements }) => supplements?.withdraws)).toBe(true)
  })

  it('closed every day in the morning after it', () => {
    const lastClosed = timeIn(houseZone, told().now) >= '07:00' ? addDays(today(), -1) : addDays(today(), -2)
    const closed = days().filter(({ closedAt }) => closedAt !== null)
    expect(closed[0]?.date).toBe(lastClosed)
    expect(closed).toHaveLength(nightsBetween(first(), lastClosed) + 1)
  })

  it('walked nine rounds of ten in time, and called the dispatcher', () => {
    const { client } = told()
    const range = { from: first(), until: addDays(today(), -1) }
    const states = client.call('rounds.planned', range).map(({ state }) => state)
    const share = (state: string) => states.filter((one) => one === state).length / states.length
    expect(states.length).toBeGreaterThan(350)
    expect(share('done')).toBeGreaterThan(0.88)
    expect(share('late')).toBeGreaterThan(0.01)
    expect(share('missed')).toBeGreaterThan(0.01)
    const problems = client.call('rounds.list', range).flatMap(({ passed }) => passed)
    expect(new Set(problems.map(({ result }) => result))).toEqual(new Set(['ok', 'problem', 'skipped']))
    const calls = client.call('checkCalls.planned', range)
    expect(new Set(calls.flatMap(({ outcome }) => outcome ?? []))).toEqual(
      new Set(['answered', 'called-back', 'no-answer']),
    )
  })

  it('read every hand-over, and found something missing now and then', () => {
    const shifts = told().client.call('shifts.list', { from: first(), until: today() })
    const ended = shifts.filter(({ endedAt }) => endedAt !== null).sort((a, b) => (a.begunAt < b.begunAt ? -1 : 1))
    expect(ended.length).toBeGreaterThanOrEqual(gateDays - 1)
    expect(ended.slice(0, -1).every(({ acknowledgedAt }) => acknowledgedAt !== null)).toBe(true)
    expect(shifts.some(({ equipment }) => equipment.some(({ inOrder }) => !inOrder))).toBe(true)
    const officers = new Set(shifts.map(({ officerName }) => officerName))
    expect(officers.size).toBe(told().accounts === 'one' ? 1 : 3)
  })

  it('has incidents in every state, the gravest one closed with its measures', () => {
    const { client } = told()
    const incidents = client.call('incidents.list', {})
    expect(incidents.length).toBeGreaterThanOrEqual(10)
    expect(new Set(incidents.map(({ state }) => state))).toEqual(
      new Set(['reported', 'under-review', 'action-open', 'closed']),
    )
    expect(new Set(incidents.map(({ severity }) => severity))).toEqual(new Set([1, 2, 3]))
    const [gravest] = incidents.filter(({ severity }) => severity === 1)
    expect(gravest).toMatchObject({ category: 'refused-visit', state: 'closed', unseen: false })
    const { measures, notices, supplements } = client.call('incidents.get', { id: gravest!.id })
    expect(measures.every(({ doneAt }) => doneAt !== null)).toBe(true)
    expect([measures.length > 0, notices.length > 0, supplements.length > 0]).toEqual([true, true, true])
  })

  it('has one test overdue, one fault that was repaired, and a key that came late', () => {
    const { client } = told()
    const assets = client.call('assets.list', {})
    expect(assets.filter(({ state }) => state === 'overdue')).toHaveLength(1)
    expect(assets.filter(({ state }) => state === 'fault')).toHaveLength(0)
    const events = assets.flatMap(({ id }) => client.call('assets.history', { assetId: id }).map(({ what }) => what))
    expect(events.filter((what) => what === 'fault' || what === 'repaired')).toHaveLength(2)
    const keys = client.call('keys.history', { from: first(), until: today() })
    expect(keys.some(({ due, inAt }) => due !== null && inAt !== null && inAt > due)).toBe(true)
    expect(client.call('keys.list', {}).some(({ state, roomId }) => state === 'out' && roomId !== null)).toBe(true)
  })

  it('assessed risks, held one event and prepares two', () => {
    const { client, accounts } = told()
    const kinds = client.call('risk.list', {}).map(({ subject }) => subject.kind)
    expect(new Set(kinds)).toEqual(new Set(['place', 'person', 'event']))
    const states = client.call('outreach.list', {}).map(({ state }) => state)
    const ready = accounts === 'one' ? 'risk-assessed' : 'security-ready'
    expect(states.toSorted()).toEqual(['held', 'risk-assessed', ready].toSorted())
    expect(client.call('watchList.list', {})).toHaveLength(3)
  })

  it('leaves somebody out, somebody visiting, and visits to come', () => {
    const { client } = told()
    const { out, visitors, keys } = client.call('gate.open', {})
    expect(out.filter(({ onLeave }) => !onLeave)).toHaveLength(1)
    expect(visitors).toHaveLength(1)
    expect(keys.length).toBeGreaterThan(0)
    const range = { from: today(), until: addDays(today(), 2) }
    expect(client.call('visits.list', { ...range, state: 'expected' })).toHaveLength(2)
  })
}
