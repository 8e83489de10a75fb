import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  dateIn,
  fromDayNumber,
  houseZone,
  instantOf,
  localDate,
  startOfDayIn,
  timeIn,
} from '../../../common/kernel/calendar.ts'

// The standard's own arithmetic decides what is right.
const date = fc.integer({ min: -25_000, max: 60_000 }).map(fromDayNumber)
const moment = fc.integer({ min: Date.UTC(1902, 0, 1), max: Date.UTC(2120, 0, 1) }).map(instantOf)
const zone = fc.constantFrom(houseZone, 'America/Santiago', 'Asia/Kathmandu', 'Australia/Lord_Howe')

describe('calendar', () => {
  it('adds months and stays inside the month', () => {
    expect(addMonths(localDate('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(localDate('2024-03-31'), -1)).toBe('2024-02-29')
    fc.assert(
      fc.property(date, fc.integer({ min: -600, max: 600 }), (from, months) => {
        expect(addMonths(from, months)).toBe(Temporal.PlainDate.from(from).add({ months }).toString())
      }),
    )
  })

  it('tells date and time in a zone', () => {
    fc.assert(
      fc.property(moment, zone, (instant, where) => {
        const there = Temporal.Instant.from(instant).toZonedDateTimeISO(where)
        expect(dateIn(where, instant)).toBe(there.toPlainDate().toString())
        expect(timeIn(where, instant)).toBe(
          there.toPlainTime().toString({ smallestUnit: 'minute', roundingMode: 'trunc' }),
        )
      }),
    )
  })

  it('finds the first moment of a day, also where the clock skips midnight', () => {
    expect(startOfDayIn(houseZone, localDate('2026-03-29'))).toBe('2026-03-28T22:00:00.000Z')
    expect(startOfDayIn(houseZone, localDate('2026-10-26'))).toBe('2026-10-25T22:00:00.000Z')
    expect(startOfDayIn('America/Santiago', localDate('2026-09-06'))).toBe('2026-09-06T04:00:00.000Z')
    const recent = fc.integer({ min: 0, max: 60_000 }).map(fromDayNumber)
    fc.assert(
      fc.property(recent, zone, (day, where) => {
        const first = Temporal.PlainDate.from(day).toZonedDateTime(where).toInstant()
        expect(startOfDayIn(where, day)).toBe(first.toString({ smallestUnit: 'millisecond' }))
      }),
      { numRuns: 300 },
    )
  })
})
