import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { AppError } from '../../../common/kernel/app-error.ts'
import { registerColumns, roomsColumns } from '../../../common/shelter/register/register.columns.ts'
import { checkRegister } from '../../../core/shelter/register/register.check.ts'
import { emptyHouse } from '../../../core/shelter/register/register.plan.ts'
import { readTables } from '../../../host/import/read-table.ts'
import { tableLimits } from '../../../host/import/table-job.ts'
import { tablesOf } from '../../../host/import/tables-of.ts'
import { sampleFolder, today } from '../../core/shelter/register/register-tables.ts'
import { proposeRegisterMapping, proposeRoomsMapping } from '../../../common/shelter/register/register.recognise.ts'
import { workbookParts, zip, textRow } from './workbook.ts'

/** A small generator with a seed, so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const below = (next: () => number, limit: number) => Math.floor(next() * limit)

const mutations: readonly ((bytes: Buffer, next: () => number) => Buffer)[] = [
  (bytes, next) => {
    const copy = Buffer.from(bytes)
    for (let count = 1 + below(next, 30); count > 0; count--) copy[below(next, copy.length)] = below(next, 256)
    return copy
  },
  (bytes, next) => bytes.subarray(0, below(next, bytes.length)),
  (bytes, next) => bytes.subarray(below(next, bytes.length)),
  (bytes, next) => {
    const [from, to] = [below(next, bytes.length), below(next, bytes.length)]
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, from + 2000), bytes.subarray(to)])
  },
  (bytes, next) => Buffer.concat([bytes, Buffer.from(Array.from({ length: 50 }, () => below(next, 256)))]),
  (bytes, next) => {
    const at = below(next, bytes.length)
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(['"', ';;;', '\n', '=1+1', '\u0000', '<!DOCTYPE x>'][below(next, 6)] ?? ''),
      bytes.subarray(at),
    ])
  },
]

/** Sound XML with damage in it, packed correctly, so that it reaches the reader of sheets. */
function mutatedWorkbook(next: () => number): Buffer {
  const parts = workbookParts(
    Array.from({ length: 8 }, (_, row) => textRow(row + 1, ['Cod', 'Nume', 'Camera', `x${row}`])).join(''),
  )
  const target = below(next, parts.length)
  const mutate = mutations[below(next, mutations.length)] ?? mutations[0]
  return zip(
    parts.map((part, index) =>
      index === target && mutate ? { ...part, content: Buffer.from(mutate(part.content, next)) } : part,
    ),
  )
}

type Read = (bytes: Uint8Array, name: string) => ReturnType<typeof readTables>

const readHere: Read = (bytes, fileName) =>
  tablesOf({ bytes: new Uint8Array(bytes), fileName, limits: tableLimits }, () => undefined)

async function readAndCheck(bytes: Uint8Array, name: string, read: Read = readHere): Promise<'refused' | 'read'> {
  try {
    for (const { table } of await read(bytes, name)) {
      expect(table.heading.length).toBeGreaterThan(0)
      const [registerMapping, roomsMapping] = [
        proposeRegisterMapping(table.heading),
        proposeRoomsMapping(table.heading),
      ]
      expect([Object.keys(registerMapping), Object.keys(roomsMapping)]).toEqual([
        [...registerColumns],
        [...roomsColumns],
      ])
      checkRegister({
        rooms: table,
        register: table,
        registerMapping,
        roomsMapping,
        corrections: [],
        house: emptyHouse,
        today,
      })
    }
    return 'read'
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    expect(error.failure.reason).toMatch(/^files\./)
    return 'refused'
  }
}

test.each([
  ['register.csv', 250],
  ['register-with-errors.xlsx', 150],
])('damaged copies of %s are refused with a reason or read, never more', { timeout: 40_000 }, async (name, count) => {
  const original = readFileSync(new URL(name, sampleFolder))
  const next = random(20_261_122)
  const outcomes = new Set<string>()
  for (let run = 0; run < count; run++) {
    const mutate = mutations[run % mutations.length] ?? mutations[0]
    if (mutate) outcomes.add(await readAndCheck(mutate(original, next), name))
  }
  expect(outcomes).toContain('refused')
  expect(outcomes).toContain('read')
})

test('the worker survives the same damage', { timeout: 40_000 }, async () => {
  const next = random(11)
  const run = () => readAndCheck(mutatedWorkbook(next), 'x.xlsx', readTables)
  const outcomes = await Promise.all(Array.from({ length: 12 }, run))
  expect(outcomes.every((outcome) => outcome === 'read' || outcome === 'refused')).toBe(true)
})

test('workbooks with damaged parts', { timeout: 40_000 }, async () => {
  const next = random(7)
  const outcomes = new Set<string>()
  for (let run = 0; run < 200; run++) outcomes.add(await readAndCheck(mutatedWorkbook(next), 'x.xlsx'))
  expect([...outcomes].sort()).toEqual(['read', 'refused'])
})
