import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../common/kernel/app-error.ts'
import { readTables } from '../../../host/import/read-table.ts'
import { tableLimits } from '../../../host/import/table-job.ts'
import { sampleFolder } from '../../core/shelter/register/register-tables.ts'
import { textRow, workbookParts, zip } from './workbook.ts'

const sample = (name: string) => readFileSync(new URL(name, sampleFolder))

/** The reason with which a file is refused; fails when it is read. */
async function refusal(bytes: Uint8Array, name = 'registru.xlsx', limits = tableLimits): Promise<string> {
  try {
    await readTables(bytes, name, undefined, limits)
  } catch (error) {
    if (error instanceof AppError) return `${error.failure.code} ${error.failure.reason}`
    throw error
  }
  throw new Error('the file was read')
}

async function onlyTable(bytes: Uint8Array, name = 'registru.csv') {
  const [first, ...others] = await readTables(bytes, name)
  expect(others).toEqual([])
  if (first === undefined) throw new Error('no table')
  return first
}

describe('workbooks', () => {
  test('sheets by name, real dates as ISO text, lines as in the sheet', async () => {
    const tables = await readTables(sample('register.xlsx'), 'register.xlsx')
    expect(tables.map(({ name, table }) => [name, table.rows.length])).toEqual([
      ['Registru', 131],
      ['Camere', 9],
    ])
    const [register] = tables
    expect(register?.table.rows[0]).toMatchObject({
      line: 2,
      cells: ['1', 'OR-2021-068', 'Ștefania', '2000-09-08', 'F'].concat([
        'RO',
        'F045',
        'titular',
        'vulnerabilă',
        '2021-08-02',
        'Salcia',
        'A',
        '2021-09-06',
      ]),
    })
  })

  test('tells how far it is', async () => {
    const steps: number[] = []
    await readTables(sample('register.xlsx'), 'register.xlsx', (done, total) => steps.push((100 * done) / total))
    expect(steps.length).toBeGreaterThan(3)
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
    expect(steps.at(-1)).toBe(100)
  })

  test('a formula comes as its own text, with or without a stored result', async () => {
    const rows =
      textRow(1, ['Cod', 'Nume', 'Data']) +
      '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>"a"&amp;"b"</f></c><c r="C2" t="e"><v>#REF!</v></c></row>'
    const { table } = await onlyTable(zip(workbookParts(rows)), 'x.xlsx')
    expect(table.rows).toEqual([{ line: 2, cells: ['=1+1', '="a"&"b"', '#REF!'] }])
  })

  test('blank rows keep their number, a title above the heading does no harm, cells need no address', async () => {
    const rows = textRow(1, ['Registru']) + textRow(3, ['Cod', 'Nume']) + textRow(6, [null, 'Ana'])
    const { table } = await onlyTable(zip(workbookParts(rows)), 'x.xlsx')
    expect(table).toEqual({ heading: ['Cod', 'Nume'], rows: [{ line: 6, cells: ['', 'Ana'] }] })
    const bare =
      '<row><c t="inlineStr"><is><t>Cod</t></is></c><c t="inlineStr"><is><t>Nume</t></is></c></row><row><c><v>7</v></c></row>'
    expect((await onlyTable(zip(workbookParts(bare)), 'x.xlsx')).table).toEqual({
      heading: ['Cod', 'Nume'],
      rows: [{ line: 2, cells: ['7'] }],
    })
  })

  test('the name of the file does not decide', async () => {
    expect((await readTables(sample('register.xlsx'), 'register.csv')).length).toBe(2)
    expect((await onlyTable(sample('rooms.csv'), 'rooms.xlsx')).table.rows).toHaveLength(9)
  })
})

describe('texts', () => {
  const read = async (text: string | Buffer) => (await onlyTable(Buffer.from(text))).table

  test.each([';', ',', '\t', '|'])('delimiter %j', async (delimiter) => {
    const text = [
      ['Cod', 'Nume', 'Note'],
      ['P1', 'Ana', '"x; y, z"'],
    ]
      .map((row) => row.join(delimiter))
      .join('\r\n')
    expect(await read(text)).toEqual({
      heading: ['Cod', 'Nume', 'Note'],
      rows: [{ line: 2, cells: ['P1', 'Ana', 'x; y, z'] }],
    })
  })

  test('a list inside a cell does not pass for the delimiter', async () => {
    const { heading, rows } = await read(sample('rooms.csv'))
    expect(heading).toEqual(['Camera', 'Etaj', 'Paturi', 'Regim'])
    expect(rows[0]?.cells).toEqual(['Teiul', '0', 'A,B,C,D', 'familie'])
  })

  const text = 'Cod;Nume\r\nP1;Țîru Ștefăniță'
  const windows1250 = Buffer.from(
    [...'Cod;Nume\nP1;']
      .map((letter) => letter.charCodeAt(0))
      .concat([0xde, 0xee, 0x72, 0x75, 0x20, 0xaa, 0x74, 0x65, 0x66, 0xe3, 0x6e, 0x69, 0xfe, 0xe3]),
  )
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['Windows-1250', windows1250],
    ['letters with separate marks', Buffer.from(text.normalize('NFD'))],
  ])('encoding: %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({
      heading: ['Cod', 'Nume'],
      rows: [{ line: 2, cells: ['P1', 'Țîru Ștefăniță'] }],
    })
  })

  test.each(['\n', '\r\n', '\r'])(
    'line ends %j, blank lines and text over several lines keep the numbers right',
    async (end) => {
      const { rows } = await read(['Cod;Note', '', 'P1;"a', 'b"', ';;', 'P2;c'].join(end))
      expect(rows).toEqual([
        { line: 3, cells: ['P1', 'a\nb'] },
        { line: 6, cells: ['P2', 'c'] },
      ])
    },
  )

  test('the mark sep= of a spreadsheet program', async () => {
    expect(await read('sep=,\nCod,Nume\nP1,Ana')).toEqual({
      heading: ['Cod', 'Nume'],
      rows: [{ line: 3, cells: ['P1', 'Ana'] }],
    })
  })

  test('quotation marks inside a cell', async () => {
    expect((await read('Cod;Nume\nP1;Ana "Anca" Pop\nP2;"Ion ""Nelu"" Pop"')).rows.map((row) => row.cells[1])).toEqual([
      'Ana "Anca" Pop',
      'Ion "Nelu" Pop',
    ])
    expect(await refusal(Buffer.from('Cod;Nume\nP1;"Ana\nP2;Ion'), 'x.csv')).toBe('invalid-input files.unclosed-quote')
  })
})

describe('bad input', () => {
  const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])
  const part = (path: string, text = '<x/>') => ({ path, content: Buffer.from(text) })
  const good = workbookParts(textRow(1, ['Cod', 'Nume']))
  const entity = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>'
  const garbage = Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 104_729) % 256))

  test.each([
    ['nothing', Buffer.alloc(0), 'invalid-input files.empty'],
    ['only blanks', Buffer.from('  \r\n \r\n'), 'invalid-input files.empty'],
    ['a workbook without cells', zip(workbookParts('')), 'invalid-input files.empty'],
    ['binary garbage', garbage, 'invalid-input files.'],
    ['zeros', Buffer.alloc(5000), 'invalid-input files.not-a-table'],
    ['old Excel', ole, 'invalid-input files.old-excel'],
    [
      'password',
      Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
      'invalid-input files.password-protected',
    ],
    ['PDF', Buffer.from('%PDF-1.7\n%…'), 'invalid-input files.pdf'],
    ['web page', Buffer.from('<html><table><tr><td>Cod</td></tr></table></html>'), 'invalid-input files.web-page'],
    ['letter', zip([part('word/document.xml')]), 'invalid-input files.not-a-table'],
    ['OpenDocument', zip([part('mimetype'), part('content.xml')]), 'invalid-input files.open-document'],
    ['binary workbook', zip([part('xl/workbook.bin')]), 'invalid-input files.binary-excel'],
    ['cut in half', sample('register.xlsx').subarray(0, 6000), 'invalid-input files.damaged'],
    ['path out of the folder', zip([...good, part('../../x.xml')]), 'invalid-input files.zip-suspicious'],
    ['same part twice', zip([...good, part('xl/workbook.xml')]), 'invalid-input files.zip-suspicious'],
    ['encrypted part', zip([{ ...part('xl/workbook.xml'), flags: 1 }]), 'invalid-input files.zip-suspicious'],
    ['entities', zip([...good, part('xl/worksheets/sheet2.xml', entity)]), 'invalid-input files.zip-suspicious'],
    [
      'bomb',
      zip([...good, { path: 'xl/media.xml', content: Buffer.alloc(60_000_000, 32) }]),
      'too-large files.zip-bomb',
    ],
    [
      'lying bomb',
      zip([...good, { path: 'xl/a.xml', content: Buffer.alloc(60_000_000, 32), declaredSize: 100 }]),
      'too-large files.zip-bomb',
    ],
    [
      'row beyond the grid',
      zip(workbookParts('<row r="900000000"><c r="A900000000"><v>1</v></c></row>')),
      'invalid-input files.damaged',
    ],
    [
      'too many columns',
      zip(workbookParts('<row r="1"><c r="ZZ1"><v>1</v></c></row>')),
      'too-large files.too-many-columns',
    ],
    ['a cell too long', zip(workbookParts(textRow(1, ['Cod', 'x'.repeat(10_001)]))), 'too-large files.cell-too-long'],
  ])('%s', async (_, bytes, reason) => {
    expect(await refusal(bytes)).toContain(reason)
  })

  test('too big, too many lines, too slow, too much memory', async () => {
    expect(await refusal(Buffer.alloc(tableLimits.fileBytes + 1))).toBe('too-large files.too-big')
    const many = `Cod;Nume\n${'P1;Ana\n'.repeat(200)}`
    expect(await refusal(Buffer.from(many), 'x.csv', { ...tableLimits, rows: 100 })).toBe(
      'too-large files.too-many-rows',
    )
    const large = `Cod;Nume\n${'P1;Ana și încă ceva\n'.repeat(45_000)}`
    expect(await refusal(Buffer.from(large), 'x.csv', { ...tableLimits, milliseconds: 20 })).toBe(
      'too-large files.too-slow',
    )
    expect(await refusal(Buffer.from(large), 'x.csv', { ...tableLimits, heapMegabytes: 12 })).toBe(
      'too-large files.too-complex',
    )
  })

  test('a large but honest workbook is read in time', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) =>
      textRow(
        index + 1,
        Array.from({ length: 15 }, (_, column) => `c${column} ${index % 97}`),
      ),
    )
    const start = performance.now()
    const { table } = await onlyTable(zip(workbookParts(rows.join(''))), 'x.xlsx')
    expect(table.rows).toHaveLength(19_999)
    expect(performance.now() - start).toBeLessThan(12_000)
  })
})
