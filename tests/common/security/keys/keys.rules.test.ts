import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf, localDate, type Instant } from '../../../../common/kernel/calendar.ts'
import { heldKeyState, keyState, waitedForSince, type HeldKey } from '../../../../common/security/keys/keys.rules.ts'

const at = (time: string) => `2026-11-22T${time}:00.000Z` as Instant
const held = (more: Partial<HeldKey> = {}): HeldKey => ({
  ofRoom: false,
  outAt: at('08:00'),
  due: null,
  leftOn: null,
  ...more,
})
const left = localDate('2026-11-22')

describe('a key that is out', () => {
  it.each([
    ['without a time', held(), 'out', null],
    ['before its time', held({ due: at('12:01') }), 'out', null],
    ['at its time', held({ due: at('12:00') }), 'out', null],
    ['after its time', held({ due: at('11:59') }), 'overdue', at('11:59')],
    ['of the store, holder gone', held({ leftOn: left }), 'out', null],
    ['of a room, holder stays', held({ ofRoom: true }), 'out', null],
    ['of a room, holder gone', held({ ofRoom: true, leftOn: left }), 'stay-ended', '2026-11-21T22:00:00.000Z'],
    [
      'of a room, holder gone, agreed for later',
      held({ ofRoom: true, leftOn: left, due: at('23:00') }),
      'stay-ended',
      '2026-11-21T22:00:00.000Z',
    ],
    [
      'of a room, given the day after she left',
      held({ ofRoom: true, leftOn: localDate('2026-11-21'), due: at('11:00') }),
      'overdue',
      at('11:00'),
    ],
  ] as const)('%s', (_name, key, state, since) => {
    expect(heldKeyState(key, at('12:00'))).toBe(state)
    expect(waitedForSince(key, at('12:00'))).toBe(since)
  })

  it('is waited for exactly when it is not simply out, and ever after', () => {
    const moment = fc.integer({ min: 1_790_000_000, max: 1_800_000_000 }).map((s) => instantOf(s * 1000))
    const key = fc.record({
      ofRoom: fc.boolean(),
      outAt: moment,
      due: fc.option(moment),
      leftOn: fc.option(moment.map((one) => localDate(one.slice(0, 10)))),
    })
    fc.assert(
      fc.property(key, moment, moment, (one, a, b) => {
        const [now, later] = a < b ? [a, b] : [b, a]
        const state = heldKeyState(one, now)
        expect(waitedForSince(one, now) === null).toBe(state === 'out')
        if (state !== 'out') {
          expect(heldKeyState(one, later)).toBe(state)
          expect(waitedForSince(one, later)).toBe(waitedForSince(one, now))
        }
      }),
    )
  })
})

it.each([
  ['usable', false, 'in'],
  ['usable', true, 'out'],
  ['lost', false, 'lost'],
  ['retired', false, 'retired'],
] as const)('a key kept as %s (out: %s) is %s', (kept, out, state) => {
  expect(keyState(kept, out)).toBe(state)
})
