import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inWork, isPossible, piecesOf, sewnToTheEnd, type Check } from '../../../common/atelier/quality/pieces.ts'
import { openPieces, workDateRefusal } from '../../../common/atelier/work/work.rules.ts'
import { localDate } from '../../../common/kernel/calendar.ts'

const check = (more: Partial<Check>): Check => ({ passed: 0, rework: 0, second: 0, scrap: 0, ofRework: false, ...more })

describe('the pieces of a bundle', () => {
  it.each([
    ['nothing done', 10, 0, [], { sewing: 10, control: 0, rework: 0 }],
    ['some sewn', 10, 4, [], { sewing: 6, control: 4, rework: 0 }],
    ['some looked at', 10, 4, [check({ passed: 3 })], { sewing: 6, control: 1, passed: 3 }],
    ['some sent back', 10, 10, [check({ passed: 7, rework: 3 })], { control: 0, rework: 3, passed: 7 }],
    [
      'sent back twice',
      10,
      10,
      [check({ passed: 7, rework: 3 }), check({ ofRework: true, passed: 1, rework: 1, second: 1 })],
      { control: 0, rework: 1, passed: 8, second: 1 },
    ],
    [
      'all decided',
      10,
      10,
      [check({ passed: 7, rework: 3 }), check({ ofRework: true, passed: 2, scrap: 1 })],
      { sewing: 0, control: 0, rework: 0, passed: 9, scrap: 1 },
    ],
  ])('%s', (_case, cut, sewn, checks, expected) => {
    expect(piecesOf(cut, sewn, checks)).toMatchObject({ cut, ...expected })
  })

  it('are sewn to the end by the step that has done least', () => {
    expect(sewnToTheEnd([5, 2, 9])).toBe(2)
    expect(sewnToTheEnd([])).toBe(0)
  })

  it('always make up what was cut, whatever is recorded (I2)', () => {
    const counts = fc.record({
      passed: fc.nat(9),
      rework: fc.nat(9),
      second: fc.nat(9),
      scrap: fc.nat(9),
      ofRework: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.array(counts, { maxLength: 6 }), (cut, sewn, checks) => {
        const { passed, second, scrap, ...open } = piecesOf(cut, sewn, checks)
        return cut === passed + second + scrap + inWork({ passed, second, scrap, ...open })
      }),
    )
  })

  it('are impossible as soon as one count is below nothing', () => {
    expect(isPossible(piecesOf(10, 5, [check({ passed: 5 })]))).toBe(true)
    expect(isPossible(piecesOf(10, 5, [check({ passed: 6 })]))).toBe(false)
    expect(isPossible(piecesOf(10, 10, [check({ ofRework: true, passed: 1 })]))).toBe(false)
  })
})

describe('open pieces of a step', () => {
  it.each([
    [{ quantity: 10, done: 3, sentBack: 0, sewnAgain: 0 }, 'sewn', 7],
    [{ quantity: 10, done: 10, sentBack: 4, sewnAgain: 1 }, 'sewn', 0],
    [{ quantity: 10, done: 10, sentBack: 4, sewnAgain: 1 }, 'rework', 3],
    [{ quantity: 10, done: 3, sentBack: 0, sewnAgain: 0 }, 'rework', 0],
  ] as const)('of %o, %s', (step, kind, open) => {
    expect(openPieces(step, kind)).toBe(open)
  })
})

describe('the day of work (I7)', () => {
  const worker = { activeFrom: localDate('2026-11-02'), activeUntil: localDate('2026-11-20') }
  it.each([
    ['2026-11-01', 'work.not-active'],
    ['2026-11-02', null],
    ['2026-11-19', null],
    ['2026-11-20', 'work.not-active'],
    ['2026-11-23', 'work.in-future'],
  ])('%s', (date, reason) => {
    expect(workDateRefusal(worker, localDate(date), localDate('2026-11-22'))).toBe(reason)
  })
})
