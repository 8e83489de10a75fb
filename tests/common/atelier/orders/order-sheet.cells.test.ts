import { describe, expect, test } from 'vitest'
import {
  readCents,
  readPrice,
  readQuantity,
  readSheetDate,
} from '../../../../common/atelier/orders/order-sheet.cells.ts'

describe('quantities', () => {
  test.each([
    ['', 0],
    ['-', 0],
    ['0', 0],
    ['40', 40],
    [' 40 ', 40],
    ['40,0', 40],
    ['1.250', 1250],
    ['2.000', 2000],
    ['1 250', 1250],
    ['54.99999999999999', 55],
    ['-5', 'quantity-negative'],
    ['−5', 'quantity-negative'],
    ['2.5', 'quantity-not-whole'],
    ['2,5', 'quantity-not-whole'],
    ['1.125', 'quantity-not-whole'],
    ['vijf', 'quantity-not-a-number'],
    ['5 st', 'quantity-not-a-number'],
    ['=F7', 'quantity-not-a-number'],
    ['1e3', 'quantity-not-a-number'],
    ['100001', 'quantity-too-large'],
    ['99999999999999999999', 'quantity-not-whole'],
  ])('%j is %j', (text, expected) => expect(readQuantity(text)).toBe(expected))
})

describe('prices in euro cents', () => {
  test.each([
    ['6.5', 650],
    ['6,50', 650],
    ['9', 900],
    ['9,-', 900],
    ['€ 11,25', 1125],
    ['11,25 EUR', 1125],
    ['1.234,50', 123450],
    ['1,234.50', 123450],
    ['9.950000000000001', 995],
    ['acht euro', 'price-not-a-number'],
    ['n.t.b.', 'price-not-a-number'],
    ['$9', 'price-not-a-number'],
    ['0', 'price-not-positive'],
    ['-6,50', 'price-not-positive'],
    ['6.505', 'price-not-in-cents'],
    ['6.500', 'price-not-in-cents'],
    ['6,555', 'price-not-in-cents'],
  ])('%j is %j', (text, expected) => expect(readPrice(text)).toBe(expected))

  test('an amount groups its thousands with points', () => {
    expect(readCents('5802.5')).toBe(580250)
    expect(readCents('€ 5.802,50')).toBe(580250)
    expect(readCents('1.250')).toBe(125000)
    expect(readCents('veel')).toBeNull()
  })
})

describe('dates', () => {
  test.each([
    ['2026-03-09', '2026-03-09'],
    ['09-03-2026', '2026-03-09'],
    ['9-3-2026', '2026-03-09'],
    ['09/03/2026', '2026-03-09'],
    ['09.03.26', '2026-03-09'],
    ['2026/3/9', '2026-03-09'],
    ['9 maart 2026', '2026-03-09'],
    ['ma 9 mrt. 2026', '2026-03-09'],
    ['maandag 9 maart 2026', '2026-03-09'],
    ['46090', '2026-03-09'],
    ['2026-03-09 00:00:00', '2026-03-09'],
    ['31-02-2026', null],
    ['13-13-2026', null],
    ['week 12', null],
    ['12', null],
    ['', null],
  ])('%j is %j', (text, expected) => expect(readSheetDate(text)).toBe(expected))
})
