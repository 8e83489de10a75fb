import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatFor } from '../../../common/i18n/format.ts'
import { addDays, fromDayNumber, localDate } from '../../../common/kernel/calendar.ts'
import { parseDate } from '../../../common/kernel/date-shorthand.ts'

const today = localDate('2026-11-22')

describe('parseDate', () => {
  it.each([
    ['azi', '2026-11-22'],
    ['Astăzi', '2026-11-22'],
    ['ieri', '2026-11-21'],
    ['mâine', '2026-11-23'],
    ['MAINE', '2026-11-23'],
    ['poimâine', '2026-11-24'],
    ['+5', '2026-11-27'],
    ['-1', '2026-11-21'],
    ['+ 40', '2027-01-01'],
    ['3', '2026-11-03'],
    ['5-2', '2026-02-05'],
    ['5.2', '2026-02-05'],
    ['29-2-2028', '2028-02-29'],
    ['22.11.2026', '2026-11-22'],
    [' 1/9/2026 ', '2026-09-01'],
    ['1 9 26', '2026-09-01'],
    ['12.05.84', '1984-05-12'],
    ['22112026', '2026-11-22'],
    ['2026-12-01', '2026-12-01'],
  ])('%s → %s', (text, date) => {
    expect(parseDate(text, today)).toBe(date)
  })

  it.each(['', '31', '31-2', '29.02.2026', '00.01.2026', '5-13', 'luni', '1.1.1.1', '+', '12.05.184', '2026-02-30'])(
    'refuses %s',
    (text) => {
      expect(parseDate(text, today)).toBeNull()
    },
  )

  const anyDate = fc.integer({ min: -25000, max: 60000 }).map(fromDayNumber)

  it('reads back every date that the program writes', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(parseDate(formatFor('ro').date(date), today)).toBe(date)
      }),
    )
  })

  it('counts days from today', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (days) => {
        expect(parseDate(`+${days}`, today)).toBe(addDays(today, days))
        expect(parseDate(`-${days}`, today)).toBe(addDays(today, -days))
      }),
    )
  })
})
