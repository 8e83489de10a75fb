import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dateIn,
  epochMs,
  houseZone,
  instantOf,
  localDate,
  timeIn,
  type Instant,
} from '../../../../common/kernel/calendar.ts'
import { complianceFrom } from '../../../../common/security/patrols/compliance.rules.ts'
import {
  answeredBy,
  callTimes,
  datesAround,
  endOfPlan,
  expectedAnswer,
  plannedMoments,
  stateOf,
  unanswered,
  type DailyPlan,
} from '../../../../common/security/patrols/plan.rules.ts'

const at = (text: string) => text as Instant
const plan = (times: string[], more: Partial<DailyPlan> = {}): DailyPlan => ({
  times,
  graceMinutes: 15,
  begunAt: at('2026-01-01T00:00:00.000Z'),
  endedAt: null,
  ...more,
})
const on = (day: DailyPlan, from: string, until: string = addDays(localDate(from), 1)) =>
  plannedMoments(day, localDate(from), localDate(until)).map(({ plannedAt, missedAt }) => [plannedAt, missedAt])

describe('calls of a schedule', () => {
  it.each([
    ['within a day', '08:00', '12:00', 60, ['08:00', '09:00', '10:00', '11:00', '12:00']],
    ['over midnight', '22:00', '02:00', 120, ['22:00', '00:00', '02:00']],
    [
      'the last one although the interval misses it',
      '22:00',
      '01:00',
      50,
      ['22:00', '22:50', '23:40', '00:30', '01:00'],
    ],
    ['once a day', '21:00', '21:00', 60, ['21:00']],
    ['an interval longer than the night', '22:00', '06:00', 1440, ['22:00', '06:00']],
  ])('%s', (_name, firstAt, lastAt, everyMinutes, expected) => {
    expect(callTimes({ firstAt, lastAt, everyMinutes })).toEqual(expected)
  })
})

describe('planned moments', () => {
  it('come at the times of the house, in order, and are missed at the next one or six hours later', () => {
    expect(on(plan(['22:00', '02:00', '23:30']), '2026-11-22')).toEqual([
      ['2026-11-22T00:00:00.000Z', '2026-11-22T06:00:00.000Z'],
      ['2026-11-22T20:00:00.000Z', '2026-11-22T21:30:00.000Z'],
      ['2026-11-22T21:30:00.000Z', '2026-11-23T00:00:00.000Z'],
    ])
  })

  it('move out of the hour that spring leaves out, and fall together there', () => {
    expect(on(plan(['02:30', '03:15', '03:45', '04:00', '05:00']), '2026-03-29').map(([one]) => one)).toEqual([
      '2026-03-29T00:30:00.000Z',
      '2026-03-29T01:00:00.000Z',
      '2026-03-29T02:00:00.000Z',
    ])
  })

  it('come once in the hour that autumn repeats', () => {
    expect(on(plan(['02:30', '03:30', '04:30']), '2026-10-25').map(([one]) => one)).toEqual([
      '2026-10-24T23:30:00.000Z',
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T02:30:00.000Z',
    ])
  })

  it('begin and end with the plan, to the moment', () => {
    const short = plan(['08:00', '12:00'], {
      begunAt: at('2026-11-20T06:00:00.000Z'),
      endedAt: at('2026-11-21T10:00:00.000Z'),
    })
    expect(on(short, '2026-11-01', '2026-12-01').map(([one]) => one)).toEqual([
      '2026-11-20T06:00:00.000Z',
      '2026-11-20T10:00:00.000Z',
      '2026-11-21T06:00:00.000Z',
    ])
    expect(on(plan([]), '2026-11-22')).toEqual([])
    expect(on(plan(['08:00']), '2026-11-22', '2026-11-22')).toEqual([])
  })

  it('have no next one to wait for when the plan ends before it', () => {
    const ended = plan(['22:00', '23:00'], { endedAt: at('2026-11-22T20:30:00.000Z') })
    expect(on(ended, '2026-11-22')).toEqual([['2026-11-22T20:00:00.000Z', '2026-11-23T02:00:00.000Z']])
  })
})

const moment = { plannedAt: at('2026-11-22T20:00:00.000Z'), missedAt: at('2026-11-22T22:00:00.000Z') }

describe('what became of a planned moment', () => {
  it.each([
    ['to come', null, '2026-11-22T19:59:59.999Z', 'planned'],
    ['reached', null, '2026-11-22T20:00:00.000Z', 'due'],
    ['after the grace', null, '2026-11-22T21:00:00.000Z', 'due'],
    ['when the next is reached', null, '2026-11-22T22:00:00.000Z', 'missed'],
    ['done ahead of its time', '2026-11-22T19:40:00.000Z', '2026-11-22T19:50:00.000Z', 'done'],
    ['done at the end of the grace', '2026-11-22T20:15:00.000Z', '2026-11-23T20:00:00.000Z', 'done'],
    ['done a moment after the grace', '2026-11-22T20:15:00.001Z', '2026-11-23T20:00:00.000Z', 'late'],
  ])('%s', (_name, answeredAt, now, expected) => {
    expect(stateOf(moment, 15, answeredAt === null ? null : at(answeredAt), at(now))).toBe(expected)
  })
})

describe('the planned moment that is answered', () => {
  const moments = plannedMoments(plan(['22:00', '23:00', '00:00']), localDate('2026-11-22'), localDate('2026-11-23'))
  const answer = (time: string, taken: string[] = []) =>
    answeredBy(moments, new Set(taken.map(at)), at(time))?.plannedAt ?? null
  const first = '2026-11-22T20:00:00.000Z'
  const second = '2026-11-22T21:00:00.000Z'

  it.each([
    ['nothing more than half an hour ahead', '2026-11-22T19:29:59.999Z', [], null],
    ['the next one half an hour ahead', '2026-11-22T19:30:00.000Z', [], first],
    ['the oldest that is open', '2026-11-22T20:45:00.000Z', [], first],
    ['the next one ahead when the oldest is done', '2026-11-22T20:45:00.000Z', [first], second],
    ['the newer one once it is reached', second, [], second],
    ['none when all are done', '2026-11-22T20:10:00.000Z', [first], null],
    ['the last until six hours later', '2026-11-22T03:59:59.999Z', [], '2026-11-21T22:00:00.000Z'],
    ['none after six hours', '2026-11-22T04:00:00.000Z', [], null],
  ])('is %s', (_name, time, taken, expected) => {
    expect(answer(time, taken)).toBe(expected)
  })

  it('is foreseen by the gate, whatever the order in which it holds the moments', () => {
    const seen = (answered: boolean) =>
      [second, first].map((one) => ({ plannedAt: at(one), answeredAt: answered && one === first ? at(one) : null }))
    expect(expectedAnswer(seen(false), at('2026-11-22T20:45:00.000Z'))).toBe(first)
    expect(expectedAnswer(seen(true), at('2026-11-22T20:45:00.000Z'))).toBe(second)
    expect(expectedAnswer([], at(first))).toBe(null)
  })

  it('stays with a plan that ends after it was answered ahead of its time', () => {
    expect(endOfPlan(at(first), at('2026-11-22T19:45:00.000Z'))).toBe('2026-11-22T20:00:00.001Z')
    expect(endOfPlan(at(first), at(second))).toBe(second)
    expect(endOfPlan(null, at(second))).toBe(second)
  })
})

describe('what waits for the gate', () => {
  const followed = (answered: (string | null)[]) =>
    answered.map((answeredAt, index) => ({
      plannedAt: instantOf(epochMs(moment.plannedAt) + index * 3_600_000),
      missedAt: instantOf(epochMs(moment.plannedAt) + (index + 1) * 3_600_000),
      answeredAt: answeredAt === null ? null : at(answeredAt),
    }))
  const waiting = (answered: (string | null)[], now: string, grace = 15) =>
    unanswered(followed(answered), grace, at(now)).map(({ plannedAt }) => plannedAt.slice(11, 16))

  it.each([
    ['nothing within the grace', [null, null], '2026-11-22T20:15:00.000Z', 15, []],
    ['what was not done after it', [null, null], '2026-11-22T20:15:00.001Z', 15, ['20:00']],
    ['what the next one overtook, however long its grace', [null, null], '2026-11-22T21:00:00.000Z', 240, ['20:00']],
    ['all of them until one is done', [null, null, null], '2026-11-22T22:30:00.000Z', 15, ['20:00', '21:00', '22:00']],
    ['none before one that was done', [null, '2026-11-22T21:05:00.000Z', null], '2026-11-22T22:10:00.000Z', 15, []],
    ['none older than twelve hours', [null, null], '2026-11-23T08:00:00.000Z', 15, ['21:00']],
  ])('is %s', (_name, answered, now, grace, expected) => {
    expect(waiting(answered, now, grace)).toEqual(expected)
  })
})

const time = fc
  .integer({ min: 0, max: 1439 })
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`)
const times = fc.uniqueArray(time, { minLength: 1, maxLength: 24 })
/** Any day of a year, the two days of the clock change as often as all the others. */
const day = fc.oneof(
  fc.constantFrom(localDate('2026-03-29'), localDate('2026-10-25')),
  fc.integer({ min: 0, max: 364 }).map((days) => addDays(localDate('2026-01-02'), days)),
)

describe('whatever the plan', () => {
  it('each wall-clock time of each day is planned once, in order, and lies on its day', () => {
    fc.assert(
      fc.property(times, day, fc.integer({ min: 1, max: 3 }), (clock, first, days) => {
        const until = addDays(first, days)
        const moments = plannedMoments(plan(clock), first, until)
        const shown = moments.map(({ plannedAt }) => `${dateIn(houseZone, plannedAt)} ${timeIn(houseZone, plannedAt)}`)
        const wanted = new Set(
          Array.from({ length: days }, (_, index) => addDays(first, index)).flatMap((date) =>
            clock.map((one) =>
              date === '2026-03-29' && one >= '03:00' && one < '04:00' ? `${date} 04:00` : `${date} ${one}`,
            ),
          ),
        )
        expect(shown).toEqual([...wanted].sort())
        moments.forEach(({ plannedAt, missedAt }, index) => {
          expect(plannedAt < missedAt).toBe(true)
          expect(missedAt <= (moments[index + 1]?.plannedAt ?? missedAt)).toBe(true)
          expect(epochMs(missedAt) - epochMs(plannedAt)).toBeLessThanOrEqual(6 * 3_600_000)
        })
      }),
    )
  })

  it('each planned moment gets at most one answer, in its window, and the counts add up', () => {
    const offsets = fc.array(fc.integer({ min: -120, max: 60 * 60 }), { maxLength: 60 })
    fc.assert(
      fc.property(times, day, offsets, fc.nat({ max: 240 }), (clock, first, minutes, graceMinutes) => {
        const daily = plan(clock, { graceMinutes })
        const until = addDays(first, 2)
        const answers = new Map<Instant, Instant>()
        for (const minute of minutes) {
          const when = instantOf(epochMs(at(`${first}T00:00:00.000Z`)) + minute * 60_000)
          const around = datesAround(when)
          const planned = answeredBy(plannedMoments(daily, around.from, around.until), new Set(answers.keys()), when)
          const everything = plannedMoments(daily, addDays(first, -3), addDays(first, 6))
          expect(planned).toEqual(answeredBy(everything, new Set(answers.keys()), when))
          if (!planned) continue
          expect(answers.has(planned.plannedAt)).toBe(false)
          expect(epochMs(when)).toBeGreaterThanOrEqual(epochMs(planned.plannedAt) - 30 * 60_000)
          expect(when < planned.missedAt).toBe(true)
          answers.set(planned.plannedAt, when)
        }
        const now = at(`${addDays(first, 1)}T12:00:00.000Z`)
        const outcomes = plannedMoments(daily, first, until).map((one) => ({
          name: 'Curte',
          state: stateOf(one, graceMinutes, answers.get(one.plannedAt) ?? null, now),
          amiss: false,
        }))
        const open = outcomes.filter(({ state }) => state === 'planned' || state === 'due').length
        const [counted = { planned: 0, onTime: 0, late: 0, missed: 0 }] = complianceFrom(outcomes)
        expect(counted.onTime + counted.late + counted.missed).toBe(counted.planned)
        expect(counted.planned + open).toBe(outcomes.length)
      }),
    )
  })
})

describe('counts by name', () => {
  it('leave out what is not settled, and count what was amiss only when it was done', () => {
    expect(
      complianceFrom([
        { name: 'Etaj', state: 'done', amiss: false },
        { name: 'Curte', state: 'done', amiss: true },
        { name: 'Curte', state: 'late', amiss: false },
        { name: 'Curte', state: 'missed', amiss: false },
        { name: 'Curte', state: 'due', amiss: false },
        { name: 'Curte', state: 'planned', amiss: false },
      ]),
    ).toEqual([
      { name: 'Curte', planned: 3, onTime: 1, late: 1, missed: 1, withExceptions: 1 },
      { name: 'Etaj', planned: 1, onTime: 1, late: 0, missed: 0, withExceptions: 0 },
    ])
  })
})
