import { beforeEach, describe, expect, it } from 'vitest'
import { localDate, type Instant } from '../../../common/kernel/calendar.ts'
import { complianceOf } from '../../../core/security/patrols/compliance.ts'
import { world, type Client, type World } from '../../support/world.ts'

let w: World
let officer: Client

beforeEach(async () => {
  w = await world()
  officer = await w.as('security-officer')
})

const counted = (from: string, until: string, now: Instant = w.now()) => {
  const file = w.host.vault.file('shelter')
  if (!file) throw new Error('the shelter file is closed')
  return complianceOf(file.orm, localDate(from), localDate(until), now)
}
const route = (name: string, times: string[]) =>
  officer.call('routes.add', { name, times, graceMinutes: 10, checkpoints: [{ name: 'Poarta' }] }).id
const walk = (at: string, routeId: string, more: object = {}) => {
  w.setNow(at)
  officer.call('rounds.record', { routeId, at: null, ...more })
}

describe('compliance', () => {
  it('is empty where nothing was planned', () => {
    expect(counted('2026-11-01', '2026-12-01')).toEqual({ patrols: [], checkCalls: [] })
    route('Fără ore', [])
    expect(counted('2026-11-01', '2026-12-01').patrols).toEqual([])
  })

  /**
   * Rounds at 22:00, 00:00 and 02:00 from Sunday 10:00 on. The night of Sunday: on time, with a problem; late; missed.
   * The night of Monday: on time, ahead of it; the round of midnight is still due when it is looked at, 02:00 to come.
   */
  it('agrees with a count by hand', () => {
    const id = route('Curte', ['22:00', '00:00', '02:00'])
    const place = officer.call('routes.list', {})[0]?.checkpoints[0]?.id
    walk('2026-11-22T20:09:00.000Z', id, { exceptions: [{ checkpointId: place, result: 'problem', note: 'deschisă' }] })
    walk('2026-11-22T22:11:00.000Z', id)
    walk('2026-11-22T23:00:00.000Z', id)
    walk('2026-11-23T19:35:00.000Z', id)
    w.setNow('2026-11-23T22:30:00.000Z')
    const [sunday, monday, tuesday] = ['2026-11-22', '2026-11-23', '2026-11-24'] as const
    const row = { name: 'Curte', planned: 0, onTime: 0, late: 0, missed: 0, withExceptions: 0 }
    expect(counted(sunday, monday).patrols).toEqual([{ ...row, planned: 1, onTime: 1, withExceptions: 1 }])
    expect(counted(monday, tuesday).patrols).toEqual([{ ...row, planned: 3, onTime: 1, late: 1, missed: 1 }])
    expect(counted(tuesday, '2026-11-25').patrols).toEqual([])
    expect(counted('2026-01-01', '2027-01-01').patrols).toEqual([
      { ...row, planned: 4, onTime: 2, late: 1, missed: 1, withExceptions: 1 },
    ])
    const later = '2026-11-24T10:00:00.000Z' as Instant
    expect(counted(tuesday, '2026-11-25', later).patrols).toEqual([{ ...row, planned: 2, missed: 2 }])
  })

  it('keeps what an earlier plan of the route asked for, under the name that it had', () => {
    const first = route('Curte', ['22:00'])
    walk('2026-11-22T20:00:00.000Z', first)
    w.setNow('2026-11-23T10:00:00.000Z')
    const correct = (id: string, name: string, times: string[]) =>
      officer.call('routes.correct', { id, version: 1, name, times, graceMinutes: 10, checkpoints: [{ name: 'Gard' }] })
        .id
    const second = correct(first, 'Curte', ['21:00', '23:00'])
    w.setNow('2026-11-24T10:00:00.000Z')
    correct(second, 'Curte și gard', ['22:00'])
    w.setNow('2026-11-25T10:00:00.000Z')
    expect(counted('2026-11-22', '2026-11-26').patrols).toEqual([
      { name: 'Curte', planned: 3, onTime: 1, late: 0, missed: 2, withExceptions: 0 },
      { name: 'Curte și gard', planned: 1, onTime: 0, late: 0, missed: 1, withExceptions: 0 },
    ])
  })

  it('counts calls in the same way; a call without an answer is an exception', () => {
    const { id: scheduleId } = officer.call('callSchedules.add', {
      name: 'Dispecerat',
      firstAt: '22:00',
      lastAt: '01:00',
      everyMinutes: 60,
      graceMinutes: 5,
    })
    const call = (at: string, outcome: 'answered' | 'no-answer') => {
      w.setNow(at)
      officer.call('checkCalls.record', { scheduleId, at: null, outcome })
    }
    call('2026-11-22T20:05:00.000Z', 'answered')
    call('2026-11-22T21:04:00.000Z', 'no-answer')
    call('2026-11-22T22:06:00.000Z', 'no-answer')
    w.setNow('2026-11-23T10:00:00.000Z')
    expect(counted('2026-11-22', '2026-11-24')).toEqual({
      patrols: [],
      checkCalls: [{ name: 'Dispecerat', planned: 4, onTime: 2, late: 1, missed: 1, withExceptions: 2 }],
    })
  })

  it('reaches over ten years of nights and every change of the clock', () => {
    w.setNow('2016-11-22T10:00:00.000Z')
    route('Curte', ['22:00', '00:00', '02:00', '04:00'])
    w.setNow('2026-11-22T10:00:00.000Z')
    expect(counted('2016-11-22', '2026-11-22').patrols[0]?.planned).toBe(4 * 3652 - 3)
  })
})
