import { deepStrictEqual, ok } from 'node:assert/strict'
import type { Sqlite } from '../../db/open.ts'
import type { BenchHouse } from './house.ts'
import { rareWord, writeLongBook } from './long-book.ts'
import { inTurns, type Pair } from './measure.ts'
import { plainAppend, plainLog, plainOpen } from './plain-log.ts'

type Timed = Pair & { readonly name: string; readonly aim: string; readonly met: boolean }

const bookLines = 100_000

/** The book of the gate at a hundred thousand lines: what the officer waits for. */
export function securityFigures(house: BenchHouse, sqlite: Sqlite, runs: number): Timed[] {
  const { host, session } = house
  ok(writeLongBook(house, bookLines) === bookLines)
  const call = host.call.bind(host)
  const plain = plainLog(sqlite)
  const figure = (name: string, most: number, pair: Pair): Timed => ({
    name,
    ...pair,
    aim: `at most ${most} ms`,
    met: pair.ours.median <= most,
  })

  const search = (text: string, match: string) => {
    const ours = () => call(session, 'log.search', { text })
    const byHand = () => plain.search(match, 200)
    deepStrictEqual(comparable(ours().entries), comparable(byHand().entries))
    const found = ours().entries.length
    ok(found >= 10)
    return figure(`log.search ‘${text}’, ${found} shown`, 20, inTurns(runs, { run: ours }, { run: byHand }))
  }

  const page = { ours: () => call(session, 'log.page', { limit: 100 }), plain: () => plain.page(100) }
  deepStrictEqual(comparable(page.ours().entries), comparable(page.plain().entries))
  const open = { ours: () => call(session, 'gate.open', {}), plain: plainOpen(sqlite) }
  const who = (rows: readonly { personId: string }[]) => rows.map(({ personId }) => personId).sort()
  deepStrictEqual(who(open.ours().out), who(open.plain()))
  ok(open.ours().out.length > 3)
  const write = plainAppend(sqlite, session.user.userId)
  const text = 'Dubă albă oprită peste drum, plecată după 10 minute.'
  return [
    figure('log.page, 100 of 100,000 lines', 5, inTurns(runs, { run: page.ours }, { run: page.plain })),
    search(rareWord, `"${rareWord}"*`),
    search('dubă albă', '"duba"* "alba"*'),
    search('Țenc', '"tenc"*'),
    figure('gate.open', 5, inTurns(runs, { run: open.ours }, { run: open.plain })),
    figure(
      'log.append, full sync',
      4,
      inTurns(
        runs,
        { run: () => call(session, 'log.append', { kind: 'observation', at: null, text }) },
        { run: () => write(text.toLowerCase()) },
      ),
    ),
  ]
}

/** The people of a line in an order of their own: it means nothing. */
function comparable(entries: readonly object[]) {
  return entries.map((entry) => {
    const persons = (Reflect.get(entry, 'persons') as { id: string }[]).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    return { ...entry, persons: persons.map((person) => ({ ...person })) }
  })
}
