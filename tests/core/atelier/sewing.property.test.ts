import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inWork } from '../../../common/atelier/quality/pieces.ts'
import { AppError } from '../../../common/kernel/app-error.ts'
import { addDays, localDate } from '../../../common/kernel/calendar.ts'
import type { InputOf } from '../../../host/outputs.ts'
import { openWorld, type Client } from '../../support/world.ts'
import { sewingRows, type SewnBundle } from './sewing-rows.ts'

const today = localDate('2026-11-22')
const began = localDate('2026-11-18')
let w: ReturnType<typeof openWorld>
let desk: Client
let rows: ReturnType<typeof sewingRows>
let workers: readonly string[]
let lots = 0

beforeAll(async () => {
  w = openWorld()
  desk = await w.as('atelier-manager')
  rows = sewingRows(w)
  workers = ['Crin', 'Mac', 'Bujor'].map(
    (alias) =>
      desk.call('workers.add', {
        alias,
        language: 'ro',
        skills: [],
        weekMinutes: [480, 480, 480, 480, 480, 0, 0],
        activeFrom: began,
      }).id,
  )
})
afterAll(() => w.close())

type Act =
  | { act: 'sew'; step: number; who: number; quantity: number | null; kind: 'sewn' | 'rework'; ago: number }
  | { act: 'check'; passed: number; rework: number; second: number; scrap: number; ofRework: boolean }
  | { act: 'take-back-work' | 'take-back-check'; which: number }

const few = fc.nat(4)
const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('sew' as const),
      step: fc.nat(1),
      who: fc.nat(2),
      quantity: fc.option(fc.integer({ min: 1, max: 9 })),
      kind: fc.constantFrom('sewn' as const, 'sewn' as const, 'rework' as const),
      ago: fc.integer({ min: -1, max: 6 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('check' as const),
      passed: few,
      rework: few,
      second: fc.nat(1),
      scrap: fc.nat(1),
      ofRework: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('take-back-work' as const), which: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('take-back-check' as const), which: fc.nat(9) }) },
)

/** A refusal is an answer; everything else that is thrown is a defect. */
function attempt(run: () => unknown): boolean {
  try {
    run()
    return true
  } catch (error) {
    if (error instanceof AppError && error.failure.code !== 'internal') return false
    throw error
  }
}

const controlOf = (bundle: SewnBundle) => desk.call('quality.ofBundle', { bundleId: bundle.id })

type StoredEntry = {
  id: string
  step_id: string
  work_date: string
  quantity: number
  kind: string
  reverses_id: string | null
}

const storedEntries = (bundle: SewnBundle) =>
  w.host.vault
    .file('atelier')!
    .sqlite.prepare(
      `SELECT id, step_id, work_date, quantity, kind, reverses_id FROM work_entries WHERE step_id IN (?, ?) ORDER BY rowid`,
    )
    .all(bundle.steps[0]!.id, bundle.steps[1]!.id) as StoredEntry[]

function perform(bundle: SewnBundle, act: Act): boolean {
  if (act.act === 'sew') {
    const { step, who, quantity, kind, ago } = act
    const input: InputOf<'work.record'> = {
      ticket: bundle.steps[step]!.ticket,
      workerId: workers[who]!,
      workDate: addDays(today, -ago),
      quantity,
      kind,
      source: 'scan',
    }
    return attempt(() => desk.call('work.record', input))
  }
  if (act.act === 'check') {
    const { act: _act, ...counts } = act
    return attempt(() =>
      desk.call('quality.record', { ...counts, bundleId: bundle.id, cause: 'material', checkedOn: today }),
    )
  }
  const ids = act.act === 'take-back-work' ? storedEntries(bundle) : controlOf(bundle).checks
  const id = ids[act.which % Math.max(1, ids.length)]?.id
  if (id === undefined) return false
  const name = act.act === 'take-back-work' ? 'work.reverse' : 'quality.reverse'
  return attempt(() => desk.call(name, { id, reason: 'numărat greșit' }))
}

const signed = ({ reverses_id, quantity }: StoredEntry) => (reverses_id === null ? quantity : -quantity)

describe('whatever people do, in whatever order,', () => {
  it('a piece is counted once per operation, and every piece that was cut is somewhere', () => {
    let done = 0
    fc.assert(
      fc.property(fc.array(acts, { minLength: 5, maxLength: 30 }), (sequence) => {
        const code = `R${(lots += 1)}`
        const [bundle] = rows.lot({ code, bundles: [8] })
        for (const act of sequence) {
          const before = storedEntries(bundle!)
          if (perform(bundle!, act)) done += 1
          const { pieces, checks } = controlOf(bundle!)
          const entries = storedEntries(bundle!)
          // I2: cut = passed + second + scrap + in work, and no count below nothing.
          expect(pieces.passed + pieces.second + pieces.scrap + inWork(pieces)).toBe(8)
          expect(Math.min(...Object.values(pieces))).toBeGreaterThanOrEqual(0)
          // I1: entries that were not taken back never exceed the bundle; sewing again never what was sent back.
          const sentBack = checks
            .filter((one) => one.reversesId === null && !one.reversed)
            .reduce((sum, one) => sum + one.rework, 0)
          for (const step of bundle!.steps) {
            const sum = (kind: string) =>
              entries
                .filter((one) => one.step_id === step.id && one.kind === kind)
                .reduce((all, one) => all + signed(one), 0)
            expect(sum('sewn')).toBeLessThanOrEqual(8)
            expect(sum('sewn')).toBeGreaterThanOrEqual(0)
            expect(sum('rework')).toBeLessThanOrEqual(sentBack)
          }
          // I6: what was written stays, a correction only adds.
          expect(entries.slice(0, before.length)).toEqual(before)
          // I7: nothing before she began, nothing in the future.
          expect(entries.every((one) => one.work_date >= began && one.work_date <= today)).toBe(true)
        }
      }),
      { numRuns: 40, seed: 20261122 },
    )
    // Sequences of refusals alone would prove nothing.
    expect(done).toBeGreaterThan(50)
  }, 60_000)
})
