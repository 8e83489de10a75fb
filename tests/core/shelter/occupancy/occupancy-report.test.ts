import { expect, it } from 'vitest'
import { monthsIn, percentOf, wholePeriod } from '../../../../core/shelter/occupancy/occupancy-report.ts'
import { occupancySheets } from '../../../../core/shelter/occupancy/occupancy.sheets.ts'
import { documentTexts } from '../../../../host/documents/translate.ts'
import { emptyReport, report } from '../paper-samples.ts'

it('adds the months up and takes the percentages from the sums, not from their mean', () => {
  const periods = report(2).periods.map((period, index) =>
    index === 0 ? { ...period, bedNights: 10, availableBedNights: 10 } : period,
  )
  const whole = wholePeriod(periods)
  expect(whole.bedNights).toBe(10 + 455)
  expect(whole.availableBedNights).toBe(10 + 780)
  expect(whole.bedOccupancyPercent).toBe(58.9)
  expect(whole.byCategory.victim).toBe(206 + 227)
})

it('takes the figure for the whole period where one was answered', () => {
  const months = report(2).periods
  const answered = { ...wholePeriod(months), period: '2026-01-01/2026-03-01', bedNights: 1 }
  expect(wholePeriod([...months, answered])).toBe(answered)
  expect(monthsIn([answered, ...months])).toEqual(months)
})

it('gives no percentage of nothing', () => {
  expect(wholePeriod([])).toMatchObject({ bedNights: 0, bedOccupancyPercent: null, roomOccupancyPercent: null })
})

it.each([
  [1, 3, 33.3],
  [2, 3, 66.7],
  [1, 16, 6.3],
  [0, 5, 0],
  [5, 5, 100],
  [0, 0, null],
])('%i of %i is %s per cent', (part, whole, percent) => {
  expect(percentOf(part, whole)).toBe(percent)
})

it('makes sheets with one value for each column, also of an empty house', () => {
  for (const figures of [report(12), emptyReport])
    for (const sheet of occupancySheets({ ...figures, rows: [] }, false, documentTexts('ro')))
      for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length)
})
