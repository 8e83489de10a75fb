import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bankFileLimit, readBankFile } from '../../../common/atelier/rates/bank-file.ts'
import type { LocalDate } from '../../../common/kernel/calendar.ts'

const today = '2026-11-22' as LocalDate
const day = (date: string, rates: string) => `<Cube date="${date}">${rates}</Cube>`
const rate = (currency: string, text: string, more = '') => `<Rate currency="${currency}"${more}>${text}</Rate>`
const file = (cubes: string, namespace = 'https://www.bnr.ro/xsd') =>
  `<?xml version="1.0" encoding="utf-8"?>
<DataSet xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="x nbrfxrates.xsd">
 <Header><Publisher>National Bank of Romania</Publisher></Header>
 <Body><Subject>Reference rates</Subject><OrigCurrency>RON</OrigCurrency>
${cubes}
 </Body></DataSet>`
const eur = (text: string) => file(day('2026-08-21', rate('EUR', text)))
const codes = (xml: string) => readBankFile(xml, today).problems.map(({ code }) => code)
const rates = (xml: string) => {
  const read = readBankFile(xml, today)
  expect(read.problems).toEqual([])
  return read.rates.map(({ date, currency, rateE4, multiplier }) => `${date} ${currency} ${rateE4}/${multiplier}`)
}

describe('a file of the National Bank', () => {
  it('of one day is read whole', () => {
    const xml = readFileSync(join(import.meta.dirname, '..', '..', 'data', 'bnr', 'nbrfxrates-2023-05-18.xml'), 'utf8')
    const read = rates(xml)
    expect(read).toContain('2023-05-18 EUR 49731/1')
    expect(read).toContain('2023-05-18 HUF 13335/100')
    expect(read).toContain('2023-05-18 XAU 2922952/1')
    expect(read).toHaveLength([...xml.matchAll(/<Rate /g)].length)
  })

  it('may have the older or the newer namespace, prefixes, a byte order mark and comments', () => {
    const cubes = day('2026-08-21', rate('EUR', '5.2581') + rate('HUF', '1.4467', ' multiplier="100"'))
    const expected = ['2026-08-21 EUR 52581/1', '2026-08-21 HUF 14467/100']
    expect(rates(file(cubes))).toEqual(expected)
    expect(rates(file(cubes, 'http://www.bnr.ro/xsd'))).toEqual(expected)
    expect(rates(`\ufeff${file(cubes).replace('<Header>', '<!-- zilnic --><Header>')}`)).toEqual(expected)
    expect(
      rates(
        file(cubes)
          .replaceAll(/<(\/?)(?=[A-Z])/g, '<$1b:')
          .replace('xmlns=', 'xmlns:b='),
      ),
    ).toEqual(expected)
    expect(rates(file(cubes).replaceAll('"', "'"))).toEqual(expected)
  })

  it('may hold many days in any order, one of them twice with the same values', () => {
    const one = day('2026-08-20', rate('EUR', '5.2500'))
    const two = day('2026-08-21', rate('EUR', '5.26'))
    expect(rates(file(two + one + two))).toEqual(['2026-08-21 EUR 52600/1', '2026-08-20 EUR 52500/1'])
  })

  it.each([1, 10, 100, 1000])('quotes for %i units', (multiplier) => {
    const xml = file(day('2026-08-21', rate('EUR', '5') + rate('JPY', '3.3370', ` multiplier="${multiplier}"`)))
    expect(rates(xml)[1]).toBe(`2026-08-21 JPY 33370/${multiplier}`)
  })

  it('is read to the last digit, whatever the rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (e4) => {
        const text = `${Math.floor(e4 / 10_000)}.${String(e4 % 10_000).padStart(4, '0')}`
        expect(rates(eur(text))).toEqual([`2026-08-21 EUR ${e4}/1`])
      }),
    )
  })
})

describe('a file is refused', () => {
  it.each([
    ['an empty file', '  \n', 'empty'],
    ['a web page', '<!DOCTYPE html>\n<html><body>Curs</body></html>', 'web-page'],
    ['a web page without a document type', '<html lang="ro"><head></head></html>', 'web-page'],
    ['a web page that begins as XML', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x" "y"><html></html>', 'web-page'],
    ['a document type', `<!DOCTYPE DataSet [<!ENTITY a "b">]>${eur('5')}`, 'doctype'],
    ['an entity of its own', eur('&a;'), 'doctype'],
    ['an entity in an attribute', file('<Cube date="&x;"></Cube>'), 'doctype'],
    ['hidden character data', eur('<![CDATA[5]]>'), 'doctype'],
    ['a file cut off', eur('5').slice(0, -20), 'not-xml'],
    ['tags that cross', '<DataSet><Body></DataSet></Body>', 'not-xml'],
    ['two documents in one', `${eur('5')}<DataSet></DataSet>`, 'not-xml'],
    ['a text', 'EUR 5.2581', 'not-xml'],
    ['another bank', '<gesmes:Envelope xmlns:gesmes="x"><Cube/></gesmes:Envelope>', 'not-the-bank'],
    ['rates against another currency', eur('5').replace('>RON<', '>EUR<'), 'not-the-bank'],
    ['no day', file(''), 'no-cube'],
    ['a day without date', file(`<Cube>${rate('EUR', '5')}</Cube>`), 'bad-date'],
    ['a day that does not exist', file(day('2026-02-30', rate('EUR', '5'))), 'bad-date'],
    ['a day of the future', file(day('2026-11-23', rate('EUR', '5'))), 'future-date-in-file'],
    ['no euro', file(day('2026-08-21', rate('USD', '4.5'))), 'no-euro'],
    ['an empty euro', eur(' '), 'no-euro'],
    ['a zero', eur('0.0000'), 'not-positive'],
    ['a negative rate', eur('-5.2581'), 'not-positive'],
    ['a word', eur('cinci'), 'not-a-number'],
    ['a comma', eur('5,2581'), 'not-a-number'],
    ['five decimals', eur('5.25811'), 'not-a-number'],
    ['an exponent', eur('5e3'), 'not-a-number'],
    ['a rate beyond reason', eur('99999999999'), 'not-a-number'],
    ['a zero of another currency', file(day('2026-08-21', rate('EUR', '5') + rate('USD', '0'))), 'not-positive'],
    ['a strange multiplier', eur('5').replace('"EUR"', '"EUR" multiplier="50"'), 'bad-multiplier'],
    ['no currency', file(day('2026-08-21', rate('EUR', '5') + '<Rate>4</Rate>')), 'no-currency'],
    ['one day twice', file(day('2026-08-21', rate('EUR', '5')) + day('2026-08-21', rate('EUR', '6'))), 'twice'],
  ] as const)('for %s', (_what, xml, code) => expect(codes(xml)).toEqual([code]))

  it('with the line, the day and the currency of each problem', () => {
    const xml = file(
      `${day('2026-08-20', rate('EUR', '0'))}\n${day('2026-08-21', `${rate('EUR', '5')}\n${rate('USD', 'x')}`)}`,
    )
    expect(readBankFile(xml, today).problems).toEqual([
      { line: 5, date: '2026-08-20', currency: 'EUR', code: 'not-positive' },
      { line: 7, date: '2026-08-21', currency: 'USD', code: 'not-a-number' },
    ])
  })

  it('quickly, however it is made up', () => {
    const begin = performance.now()
    const many = (text: string) => text.repeat(Math.floor(bankFileLimit / text.length))
    for (const text of ['<a ', '<a b="', '<!--', '<?x ', '<Cube/>', ' ', '<a>', '&', '<a b="c" ']) {
      expect(codes(`<DataSet>${many(text)}`)).not.toEqual([])
    }
    expect(codes(file(many('<Cube date="x"/>').slice(0, 16 * 40_000)))).toHaveLength(40_000)
    expect(performance.now() - begin).toBeLessThan(3000)
  })

  it('for whatever else, without ever failing otherwise', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(400), (noise, at) => {
        const xml = eur('5.2581')
        const broken = xml.slice(0, at) + noise + xml.slice(at + 1)
        expect(readBankFile(broken, today)).toHaveProperty('problems')
      }),
    )
  })
})
