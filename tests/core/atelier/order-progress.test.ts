import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type Client, type World } from '../../support/world.ts'

let w: World & { close(): void }
let client: Client
beforeAll(async () => {
  w = openWorld()
  client = await w.as('atelier-manager')
})
afterAll(() => w.close())

const file = () => {
  const open = w.host.vault.file('atelier')
  if (!open) throw new Error('no atelier file')
  return open.sqlite
}
type Statement = { run(...values: (string | number | null)[]): unknown }
const statements = new Map<string, Statement>()

function run(sql: string, ...values: (string | number | null)[]): void {
  const statement: Statement = statements.get(sql) ?? file().prepare(sql)
  statements.set(sql, statement)
  statement.run(...values)
}
const at = '2026-03-02T08:00:00.000Z'

function insertCatalogue(): void {
  run(`INSERT INTO styles VALUES ('sty', 'TAS', 'tas', 'Tas', 'Tas', 'Tas', 'Tas', 'bag', NULL, 1)`)
  run(`INSERT INTO style_versions VALUES ('stv', 'sty', 1, '', '', ?, NULL, NULL, NULL, 1)`, at)
  for (const name of ['red', 'blue'])
    run(`INSERT INTO variants VALUES (?, 'sty', '-', ?, ?, 900, NULL, NULL, 1)`, name, name, name)
  for (let position = 1; position <= 8; position++)
    run(
      `INSERT INTO operations VALUES (?, 'stv', ?, 'a', 'a', 'a', 'a', 'lockstitch', 'basic', 60)`,
      `op${position}`,
      position,
    )
  run(`INSERT INTO workers VALUES ('wrk', 'Mara', 'mara', 'ro', '[]', 10000, '[]', '2026-01-01', NULL, 1)`)
  run(
    `INSERT INTO customers VALUES ('cus', 'Winkels', 'winkels', 'headquarters', '', '', 'NL', 'nl', '', NULL, 30, '', NULL, 1)`,
  )
}

const orderId = (number: string) => `ord_${number.padEnd(22, '_')}`

/** A confirmed order of red and blue bags; lines are called by number and colour. */
function insertOrder(number: string, wantedOn: string, quantity: number): void {
  run(
    `INSERT INTO orders VALUES (?, ?, 'cus', 'firm', '2026-01-05', ?, 'confirmed', ?, NULL, NULL, '', 'hand', 1)`,
    orderId(number),
    number,
    wantedOn,
    at,
  )
  for (const [index, colour] of ['red', 'blue'].entries())
    run(
      `INSERT INTO order_lines VALUES (?, ?, ?, ?, 'stv', 900, ?)`,
      `${number}${colour}`,
      orderId(number),
      index + 1,
      colour,
      quantity,
    )
}

function insertLot(lot: string, covers: readonly (readonly [line: string, quantity: number])[]): void {
  run(
    `INSERT INTO lots VALUES (?, ?, 'stv', '2026-03-02', '2026-03-02', NULL, NULL, NULL, NULL, NULL, '', 1)`,
    lot,
    lot,
  )
  for (const [line, quantity] of covers) run(`INSERT INTO lot_orders VALUES (?, ?, ?)`, lot, line, quantity)
}

/** A cut bundle; `done` pieces are entered for each of its operations, in their order. */
function insertBundle(lot: string, number: number, variant: string, quantity: number, done: readonly number[]): string {
  const id = `${lot}-${number}`
  run(`INSERT INTO bundles VALUES (?, ?, ?, ?, ?, 'D1', NULL, NULL, NULL, 1)`, id, lot, number, variant, quantity)
  for (const [index, pieces] of done.entries()) {
    const step = `${id}-${index + 1}`
    run(
      `INSERT INTO bundle_steps VALUES (?, ?, ?, ?, 'a', 'a', 60, ?, ?, 0)`,
      step,
      id,
      `op${index + 1}`,
      index + 1,
      step,
      quantity,
    )
    if (pieces > 0) enter(step, pieces, null)
  }
  return id
}

let entries = 0
function enter(step: string, pieces: number, reverses: string | null): string {
  const id = `entry${++entries}`
  const sql = `INSERT INTO work_entries
    SELECT ?, ?, 'wrk', '2026-03-03', ?, 'sewn', 'hand', ?, NULL, ?, id FROM users LIMIT 1`
  run(sql, id, step, pieces, reverses, at)
  return id
}

function check(bundle: string, passed: number, second: number, reverses: string | null = null): string {
  const id = `check${++entries}`
  const sql = `INSERT INTO qc_checks
    SELECT ?, ?, ?, 0, ?, 0, NULL, '', 0, ?, NULL, '2026-03-04', ?, id FROM users LIMIT 1`
  run(sql, id, bundle, passed, second, reverses, at)
  return id
}

const progress = () =>
  Object.fromEntries(
    client
      .call('orders.list', {})
      .map(({ number, progress: { cut, sewn, passed, ordered }, stage }) => [
        number,
        [cut, sewn, passed, ordered, stage],
      ]),
  )

/** The same without what is ordered and the stage. */
const made = () =>
  Object.fromEntries(Object.entries(progress()).map(([number, pieces]) => [number, pieces.slice(0, 3)]))

test('pieces of a lot go to its lines in the order of due date, each up to its share', () => {
  insertCatalogue()
  insertOrder('LATE', '2026-06-01', 30)
  insertOrder('SOON', '2026-05-01', 20)
  expect(progress()).toEqual({ SOON: [0, 0, 0, 40, 'confirmed'], LATE: [0, 0, 0, 60, 'confirmed'] })
  insertLot('L1', [
    ['LATEred', 30],
    ['SOONred', 20],
  ])
  const first = insertBundle('L1', 1, 'red', 25, [25, 22])
  insertBundle('L1', 2, 'red', 15, [10, 0])
  expect(progress()).toEqual({ SOON: [20, 20, 0, 40, 'in-production'], LATE: [20, 2, 0, 60, 'in-production'] })
  check(first, 21, 1)
  expect(made()).toMatchObject({ SOON: [20, 20, 20], LATE: [20, 2, 1] })
})

test('a reversal takes its pieces back, and a cancelled order makes room', () => {
  const entry = enter('L1-2-2', 10, null)
  expect(made()).toMatchObject({ LATE: [20, 12, 1] })
  enter('L1-2-2', 10, entry)
  const again = check('L1-2', 5, 0)
  expect(made()).toMatchObject({ LATE: [20, 2, 6] })
  check('L1-2', 5, 0, again)
  run(`UPDATE orders SET promised_on = '2026-04-01' WHERE number = 'LATE'`)
  expect(made()).toMatchObject({ LATE: [30, 22, 21], SOON: [10, 0, 0] })
  run(`UPDATE orders SET state = 'cancelled' WHERE number = 'LATE'`)
  expect(progress()).toEqual({ SOON: [20, 20, 20, 40, 'in-production'] })
})

test('400 open orders with 64,000 entries are listed with their progress in a moment', { timeout: 120_000 }, () => {
  const fill = file().transaction(() => {
    for (let order = 0; order < 400; order++) {
      insertOrder(`N${order}`, `2026-0${1 + (order % 9)}-15`, 100)
      insertLot(`M${order}`, [
        [`N${order}red`, 100],
        [`N${order}blue`, 100],
      ])
      for (let bundle = 1; bundle <= 20; bundle++) {
        const id = insertBundle(`M${order}`, bundle, bundle % 2 ? 'red' : 'blue', 10, [10, 10, 10, 10, 10, 9, 9, 8])
        check(id, 6, 0)
      }
    }
  })
  fill()
  const all = quickest()
  expect(progress()['N7']).toEqual([200, 160, 120, 200, 'in-production'])
  run(`UPDATE orders SET state = 'closed' WHERE number LIKE 'N%' AND number NOT LIKE 'N3_'`)
  const few = quickest()
  expect(progress()['N37']).toEqual([200, 160, 120, 200, 'in-production'])
  console.info(`orders with progress: 400 open ${all.toFixed(1)} ms, ten of 400 open ${few.toFixed(1)} ms`)
  // Bounds that only a defect exceeds, also on a machine shared by others; the target is 20 ms.
  expect(all).toBeLessThan(500)
  expect(few).toBeLessThan(60)
})

/** The quickest of several listings, in milliseconds: everything above it is the machine's other work. */
function quickest(): number {
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now()
    w.host.call(client.session, 'orders.list', {})
    return performance.now() - start
  })
  return Math.min(...times)
}
