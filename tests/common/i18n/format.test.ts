import { expect, it } from 'vitest'
import { formatFor } from '../../../common/i18n/format.ts'
import { instantOf, localDate } from '../../../common/kernel/calendar.ts'

const ro = formatFor('ro')
const sunday = localDate('2026-11-22')

it('writes Romanian dates, times and numbers', () => {
  expect(ro.date(sunday)).toBe('22.11.2026')
  expect(ro.longDate(sunday)).toBe('duminică, 22 noiembrie 2026')
  expect(ro.month('2026-11')).toBe('noiembrie 2026')
  expect(ro.period(sunday, null)).toBe('22.11.2026 – …')
  expect(ro.dateTime(instantOf(Date.UTC(2026, 6, 1, 4, 5)))).toBe('01.07.2026 07:05')
  expect(ro.number(1234.5, 1)).toBe('1.234,5')
  expect(ro.percent(0.875, 1).replace(/\s/g, ' ')).toBe('87,5 %')
  expect(ro.list(['pat', 'masă', 'scaun'])).toBe('pat, masă și scaun')
  expect(ro.country('UA')).toBe('Ucraina')
  expect(ro.languageName('uk')).toBe('ucraineană')
})

it('shortens weekdays to two letters in every language', () => {
  const week = Array.from({ length: 7 }, (_, day) => localDate(`2026-11-${String(16 + day)}`))
  expect(week.map(ro.weekday)).toEqual(['Lu', 'Ma', 'Mi', 'Jo', 'Vi', 'Sâ', 'Du'])
  expect(week.map(formatFor('uk').weekday)).toEqual(['Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб', 'Нд'])
})

it('sorts numbers inside names in numeric order and ș after s', () => {
  expect(['Camera 10', 'Camera 9', 'Șold', 'Sold', 'Tom'].sort(ro.compare)).toEqual([
    'Camera 9',
    'Camera 10',
    'Sold',
    'Șold',
    'Tom',
  ])
})
