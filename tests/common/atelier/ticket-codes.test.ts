import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTicketCode, ticketAsPrinted, ticketCode } from '../../../common/atelier/lots/ticket-codes.ts'

const number = fc.integer({ min: 1, max: 5_000_000 })

describe('ticket codes', () => {
  it('are short, of signs that are not mistaken for each other', () => {
    fc.assert(
      fc.property(number, (n) => {
        expect(ticketCode(n)).toMatch(/^[2-9A-HJKMNP-Z]{5,6}$/)
      }),
    )
    expect([1, 2, 31, 900_000].map(ticketCode)).toEqual(['22237', '2224C', '22326', 'Z8JAW'])
  })

  it('differ from each other', () => {
    expect(new Set(Array.from({ length: 60_000 }, (_, index) => ticketCode(index + 1))).size).toBe(60_000)
  })

  it.each([
    [' ab-12 3\t', 'AB123'],
    ['AB123', 'AB123'],
  ])('typed %j are %s', (typed, code) => {
    expect(ticketAsPrinted(typed)).toBe(code)
  })

  it('are recognised, however they are written', () => {
    fc.assert(
      fc.property(number, (n) => {
        const code = ticketCode(n)
        expect(isTicketCode(ticketAsPrinted(` ${code.slice(0, 2).toLowerCase()}-${code.slice(2)} `))).toBe(true)
      }),
    )
  })

  it('are not taken for another when one sign is wrong or two are swapped', () => {
    const signs = [...'23456789ABCDEFGHJKMNPQRSTUVWXYZ']
    fc.assert(
      fc.property(number, fc.nat(), fc.constantFrom(...signs), (n, at, sign) => {
        const code = [...ticketCode(n)]
        const place = at % code.length
        fc.pre(code[place] !== sign)
        expect(isTicketCode(code.with(place, sign).join(''))).toBe(false)
      }),
    )
    fc.assert(
      fc.property(number, fc.nat(), (n, at) => {
        const code = [...ticketCode(n)]
        const place = at % (code.length - 1)
        const [a = '', b = ''] = code.slice(place)
        fc.pre(a !== b)
        expect(
          isTicketCode(
            code
              .with(place, b)
              .with(place + 1, a)
              .join(''),
          ),
        ).toBe(false)
      }),
    )
  })

  it('are not found in other writing', () => {
    for (const text of ['', '2223', '0OIL1', 'ABC', 'https://x', '22221A']) expect(isTicketCode(text)).toBe(false)
  })
})
