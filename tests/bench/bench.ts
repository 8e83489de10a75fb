import { deepStrictEqual, ok } from 'node:assert/strict'
import { parseArgs } from 'node:util'
import { addDays, addMonths, instantOf } from '../../common/kernel/calendar.ts'
import type { Sqlite } from '../../db/open.ts'
import { addPresentDay, foundHouse, register, today, upload, type BenchHouse } from './house.ts'
import { alone, inTurns, machineSpeed, sample, type Pair } from './measure.ts'
import { plainReads } from './plain-reads.ts'
import { bareCommit, emptyFile, importedRows, plainCheckIn, plainImport } from './plain-writes.ts'
import { securityFigures } from './security.ts'
import { inventRegister } from './ten-years.ts'

/** Times the operations that people wait for on a house of ten years, each against the same work in plain SQL. */
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, runs: { type: 'string', default: '60' } },
})
const runs = Number(values.runs)

type Figure = Pair & { readonly name: string; readonly aim: string; readonly met: boolean; readonly note?: string }

const ratio = ({ ours, plain }: Pair) => ours.median / plain.median
const readAim = 'at most 2 × plain, or 5 ms'
const readMet = (pair: Pair) => ratio(pair) <= 2 || pair.ours.median <= 5

const until = addDays(today(), 1)
const from = addMonths(today(), -120)

/** Rows in an order of their own, so that two answers can be compared whose order means nothing. */
const byId = <T extends object>(rows: readonly T[], key: string) =>
  [...rows].sort((a, b) => String(Reflect.get(a, key)).localeCompare(String(Reflect.get(b, key))))

const comparable = (board: { rooms: readonly object[]; bars: readonly object[] }) => ({
  ...board,
  rooms: byId(board.rooms, 'id'),
  bars: byId(board.bars, 'id').map((bar) => Object.fromEntries(Object.entries(bar).sort())),
})

function reads({ host, session }: BenchHouse, sqlite: Sqlite): Figure[] {
  const plain = plainReads(sqlite)
  const call = host.call.bind(host)
  const now = instantOf(Date.now())
  const boardFrom = addDays(today(), -22)
  const board = {
    ours: () => call(session, 'board.range', { from: boardFrom, days: 30 }),
    plain: () => plain.board({ from: boardFrom, until: addDays(boardFrom, 30), today: today(), tomorrow: until, now }),
  }
  const night = addDays(today(), -1_000)
  const slept = { ours: () => call(session, 'occupancy.whoSlept', { on: night }), plain: () => plain.whoSlept(night) }
  const months = {
    ours: () => call(session, 'occupancy.byMonth', { from, until }),
    plain: () => plain.byMonth(from, until),
  }
  const search = { ours: () => call(session, 'persons.search', { text: 'Țep' }), plain: () => plain.search('tep') }

  deepStrictEqual(comparable(board.ours()), comparable(board.plain()))
  deepStrictEqual(slept.ours(), slept.plain())
  deepStrictEqual(months.ours(), months.plain())
  deepStrictEqual(
    search.ours().map((row) => ({ ...row })),
    search.plain(),
  )
  ok(
    board.ours().bars.length > 40 &&
      slept.ours().persons > 10 &&
      months.ours().length >= 120 &&
      search.ours().length > 10,
  )

  const read = (name: string, { ours, plain: byHand }: { ours: () => unknown; plain: () => unknown }): Figure => {
    const pair = inTurns(runs, { run: ours }, { run: byHand })
    return { name, ...pair, aim: readAim, met: readMet(pair) }
  }
  const tenYears = inTurns(Math.ceil(runs / 10), { run: months.ours }, { run: months.plain })
  return [
    read('board.range, 30 days', board),
    read('occupancy.whoSlept', slept),
    { name: 'occupancy.byMonth, ten years', ...tenYears, aim: 'at most 150 ms', met: tenYears.ours.median <= 150 },
    read(`persons.search, ${search.ours().length} found`, search),
  ]
}

/** A check-in up to the commit on disk: rules, stay, nights, change, signed trail; taken back untimed. */
function checkIn({ host, session }: BenchHouse, sqlite: Sqlite): Figure {
  const personId = register(host, session, 'Voichița')
  const expectedUntil = addDays(today(), 30)
  const [place] = host.call(session, 'stays.suggestPlaces', {
    personIds: [personId],
    from: today(),
    until: expectedUntil,
  })
  const bedId = place?.placements[0]?.bedId
  if (!bedId) throw new Error('the house of ten years has no free bed today')
  const byHand = plainCheckIn(sqlite)
  const arrival = { personId, bedId, from: today(), expectedUntil, userId: session.user.userId }
  const placements = [{ personId, bedId }]
  const pair = inTurns(
    runs,
    {
      run: () => host.call(session, 'stays.checkIn', { placements, from: arrival.from, expectedUntil }),
      restore: ({ changeId }) => void host.call(session, 'stays.undo', { changeId }),
    },
    { run: () => byHand.run(arrival), restore: byHand.undo },
  )
  const note = `a bare commit ${ms(alone(runs, { run: bareCommit(sqlite) }).median)}`
  return { name: 'stays.checkIn, full sync', ...pair, aim: 'at most 4 ms', met: pair.ours.median <= 4, note }
}

const importLines = 2_000
const importRuns = 5

/** Files read, lines checked, rows stored, one commit; the plain side only stores the same rows. Each run on new files. */
async function importRegister(): Promise<Figure> {
  const files = inventRegister(from, until, importLines)
  const [ours, plain]: [number[], number[]] = [[], []]
  for (let run = 0; run <= importRuns; run++) {
    const house = await foundHouse()
    const started = performance.now()
    const id = await upload(house, files)
    const counts = house.host.call(house.session, 'register.import', { upload: id })
    const elapsed = performance.now() - started
    const rows = importedRows(shelterOf(house))
    const file = emptyFile(house.folder)
    const begun = performance.now()
    plainImport(file, rows)
    const byHand = performance.now() - begun
    ok(counts.stays === importLines)
    deepStrictEqual(importedRows(file), rows)
    file.close()
    house.close()
    if (run > 0) {
      ours.push(elapsed)
      plain.push(byHand)
    }
  }
  const pair = { ours: sample(ours), plain: sample(plain) }
  const perSecond = Math.round((importLines / pair.ours.median) * 1_000)
  const note = `${perSecond} lines/s`
  return {
    name: `register.import, ${importLines} lines`,
    ...pair,
    aim: 'at least 1,000 lines/s',
    met: perSecond >= 1_000,
    note,
  }
}

function shelterOf({ host }: BenchHouse): Sqlite {
  const file = host.vault.file('shelter')
  if (!file) throw new Error('the shelter file is not open')
  return file.sqlite
}

async function tenYears(): Promise<{ lines: number; figures: Figure[] }> {
  const house = await foundHouse()
  try {
    const files = inventRegister(from, until)
    const id = await upload(house, files)
    const { stays, beds } = house.host.call(house.session, 'register.import', { upload: id })
    ok(stays >= 2_500 && beds === 40)
    addPresentDay(house)
    const sqlite = shelterOf(house)
    const figures = [...reads(house, sqlite), checkIn(house, sqlite)]
    return { lines: stays, figures: [...figures, ...securityFigures(house, sqlite, runs)] }
  } finally {
    house.close()
  }
}

const ms = (value: number) => value.toFixed(value < 10 ? 2 : 1)

function table(figures: readonly Figure[]): string {
  const rows = [
    ['ms', 'median', 'p95', 'plain', 'ratio', 'aim', ''],
    ...figures.map((figure) => [
      figure.name,
      ms(figure.ours.median),
      ms(figure.ours.p95),
      ms(figure.plain.median),
      `${ratio(figure).toFixed(1)} ×`,
      figure.aim,
      `${figure.met ? 'met' : 'not met'}${figure.note ? ` (${figure.note})` : ''}`,
    ]),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  const align = (cell: string, column: number) =>
    column >= 1 && column <= 4 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)
  return rows.map((row) => row.map(align).join('   ').trimEnd()).join('\n')
}

const sorting = machineSpeed()
const { lines, figures } = await tenYears()
const all = [...figures, await importRegister()]
if (values.json) {
  const results = all.map((figure) => ({ ...figure, ratio: ratio(figure) }))
  process.stdout.write(`${JSON.stringify({ stays: lines, sortMillionMs: sorting, results }, null, 2)}\n`)
} else {
  process.stdout.write(
    `Ten years, ${lines} bed periods, 40 beds, encrypted. This machine sorts 1,000,000 numbers in ${ms(sorting)} ms.\n\n`,
  )
  process.stdout.write(`${table(all)}\n`)
}
