import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromDayNumber } from '../../../../common/kernel/calendar.ts'
import { commonNights, firstGap, withoutNights } from '../../../../common/shelter/stays/nights.ts'
import { d } from './house.ts'

const nights = (from: string, until: string) => ({ from: d(from), until: d(until) })

const period = fc
  .tuple(fc.integer({ min: 20000, max: 20030 }), fc.integer({ min: 0, max: 12 }))
  .map(([start, length]) => ({ from: fromDayNumber(start), until: fromDayNumber(start + length) }))
const everyNight = Array.from({ length: 60 }, (_, day) => fromDayNumber(19990 + day))
const within = (night: string, { from, until }: { from: string; until: string }) => from <= night && night < until

describe('commonNights', () => {
  it('finds no night in a stay of no nights, nor where one ends as the other begins', () => {
    expect(commonNights(nights('2026-11-05', '2026-11-05'), nights('2026-11-01', '2026-11-09'))).toBeNull()
    expect(commonNights(nights('2026-11-01', '2026-11-05'), nights('2026-11-05', '2026-11-09'))).toBeNull()
  })

  it('holds exactly the nights of both', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        const common = commonNights(a, b)
        for (const night of everyNight) {
          expect(common !== null && within(night, common)).toBe(within(night, a) && within(night, b))
        }
      }),
    )
  })
})

it('firstGap is the first night outside every cover', () => {
  fc.assert(
    fc.property(period, fc.array(period, { maxLength: 4 }), (whole, covers) => {
      const bare = everyNight.filter((night) => within(night, whole) && !covers.some((cover) => within(night, cover)))
      expect(firstGap(whole, covers)).toBe(bare[0] ?? null)
    }),
  )
})

it('withoutNights keeps exactly the nights that were not taken', () => {
  fc.assert(
    fc.property(period, fc.array(period, { maxLength: 4 }), (whole, taken) => {
      const rest = withoutNights(whole, taken)
      for (const night of everyNight) {
        const kept = within(night, whole) && !taken.some((each) => within(night, each))
        expect(rest.filter((piece) => within(night, piece)).length).toBe(kept ? 1 : 0)
      }
    }),
  )
})
