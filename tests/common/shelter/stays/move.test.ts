import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, nightsBetween } from '../../../../common/kernel/calendar.ts'
import { nightsOf } from '../../../../common/shelter/stays/house-state.ts'
import { applyMove, cutAt, pastOf } from '../../../../common/shelter/stays/move.ts'
import type { MoveBar, MoveRow } from '../../../../common/shelter/stays/move.ts'
import { commonNights } from '../../../../common/shelter/stays/nights.ts'
import { d } from './house.ts'

const rows: MoveRow[] = ['A', 'B', 'C', 'D', 'E'].map((id) => ({ id, from: null, until: null }))
const bar = (id: string, row: string, from: string, until: string | null): MoveBar => ({
  id,
  row,
  from: d(from),
  until: until === null ? null : d(until),
})

describe('applyMove', () => {
  const ana = bar('ana', 'A', '2026-11-10', '2026-11-20')
  const lia = bar('lia', 'B', '2026-11-12', null)
  const eva = bar('eva', 'D', '2026-11-18', '2026-11-25')

  it('moves a family together, past its own bars', () => {
    const { next, clash } = applyMove([ana, lia, eva], rows, { ids: ['ana', 'lia'], dRow: 1, dDay: 0 })
    expect(next).toEqual([{ ...ana, row: 'B' }, { ...lia, row: 'C' }, eva])
    expect(clash).toEqual([])
  })

  it('shows every ghost and who is in the way, until when', () => {
    const { next, clash } = applyMove([ana, lia, eva], rows, { ids: ['ana', 'lia'], dRow: 2, dDay: 0 })
    expect(next.map(({ row }) => row)).toEqual(['C', 'D', 'D'])
    expect(clash).toEqual([
      { id: 'lia', row: 'D', kind: 'occupied', by: 'eva', from: '2026-11-18', until: '2026-11-25' },
    ])
  })

  it('shifts dates and keeps open ends open', () => {
    const { next } = applyMove([ana, lia], rows, { ids: ['ana', 'lia'], dRow: 0, dDay: -3 })
    expect(next).toEqual([bar('ana', 'A', '2026-11-07', '2026-11-17'), bar('lia', 'B', '2026-11-09', null)])
  })

  it('touching ends do not clash, nor does a stay of no nights', () => {
    const after = bar('after', 'B', '2026-11-20', null)
    const none = bar('none', 'B', '2026-11-15', '2026-11-15')
    expect(applyMove([ana, after, none], rows, { ids: ['ana'], dRow: 1, dDay: 0 }).clash).toEqual([])
  })

  it('stays put as a whole when one would leave the board', () => {
    const bars = [ana, lia]
    const { next, clash } = applyMove(bars, rows, { ids: ['ana', 'lia'], dRow: -1, dDay: 0 })
    expect(next).toEqual(bars)
    expect(clash).toMatchObject([{ id: 'ana', kind: 'outside', by: null }])
  })

  it('clashes with the nights on which the bed does not stand there', () => {
    const closing = rows.map((row) =>
      row.id === 'B' ? { ...row, from: d('2026-11-12'), until: d('2026-11-15') } : row,
    )
    expect(applyMove([ana], closing, { ids: ['ana'], dRow: 1, dDay: 0 }).clash).toEqual([
      { id: 'ana', row: 'B', kind: 'closed', by: null, from: '2026-11-10', until: '2026-11-12' },
      { id: 'ana', row: 'B', kind: 'closed', by: null, from: '2026-11-15', until: '2026-11-20' },
    ])
    const open = applyMove([{ ...ana, until: null }], closing, { ids: ['ana'], dRow: 1, dDay: 0 })
    expect(open.clash.at(-1)).toMatchObject({ kind: 'closed', from: '2026-11-15', until: null })
  })
})

describe('cutAt', () => {
  it('leaves the nights before where they were, so only what follows is moved', () => {
    const ana = bar('ana', 'A', '2026-11-01', null)
    const earlier = bar('earlier', 'B', '2026-11-01', '2026-11-10')
    const cut = cutAt([ana, earlier], ['ana'], d('2026-11-15'))
    expect(cut.map(({ id }) => id)).toEqual([pastOf('ana'), 'ana', 'earlier'])
    const { next, clash } = applyMove(cut, rows, { ids: ['ana'], dRow: 1, dDay: 0 })
    expect(clash).toEqual([])
    expect(next).toContainEqual(bar(pastOf('ana'), 'A', '2026-11-01', '2026-11-15'))
    expect(next).toContainEqual(bar('ana', 'B', '2026-11-15', null))
  })

  it('leaves bars alone that begin on the night, have ended, or are not selected', () => {
    const bars = [
      bar('a', 'A', '2026-11-15', null),
      bar('b', 'B', '2026-11-01', '2026-11-15'),
      bar('c', 'C', '2026-11-01', null),
    ]
    expect(cutAt(bars, ['a', 'b'], d('2026-11-15'))).toEqual(bars)
  })
})

const overlapping = (bars: readonly MoveBar[]): string[] =>
  bars.flatMap((one, n) =>
    bars
      .slice(n + 1)
      .filter((other) => one.row === other.row && commonNights(nightsOf(one), nightsOf(other)))
      .map((other) => `${one.id} ${other.id}`),
  )

const anyBars = fc
  .array(
    fc.record({
      row: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
      from: fc.integer({ min: 0, max: 30 }),
      nights: fc.option(fc.integer({ min: 0, max: 10 })),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.reduce<MoveBar[]>((kept, { row, from, nights }, n) => {
      const start = addDays(d('2026-11-01'), from)
      const next = { id: `b${String(n)}`, row, from: start, until: nights === null ? null : addDays(start, nights) }
      return overlapping([...kept, next]).length > 0 ? kept : [...kept, next]
    }, []),
  )

const anyMove = fc.record({
  ids: fc.subarray(Array.from({ length: 12 }, (_, n) => `b${String(n)}`)),
  dRow: fc.integer({ min: -4, max: 4 }),
  dDay: fc.integer({ min: -10, max: 10 }),
})

describe('any move of any bars', () => {
  it('has an overlap exactly when it reports one', () => {
    fc.assert(
      fc.property(anyBars, anyMove, (bars, move) => {
        const { next, clash } = applyMove(bars, rows, move)
        const reported = clash.filter(({ kind }) => kind === 'occupied')
        expect(overlapping(next).length).toBe(reported.length)
      }),
      { numRuns: 500 },
    )
  })

  it('moves all that are selected by the same rows and days, and nobody else', () => {
    fc.assert(
      fc.property(anyBars, anyMove, (bars, move) => {
        const { next, clash } = applyMove(bars, rows, move)
        const moved = clash.every(({ kind }) => kind !== 'outside')
        const rowNumber = (id: string) => rows.findIndex((row) => row.id === id)
        for (const [n, before] of bars.entries()) {
          const after = next[n] ?? before
          const selected = moved && move.ids.includes(before.id)
          expect(rowNumber(after.row) - rowNumber(before.row)).toBe(selected ? move.dRow : 0)
          expect(nightsBetween(before.from, after.from)).toBe(selected ? move.dDay : 0)
          expect(after.until === null).toBe(before.until === null)
          if (after.until && before.until)
            expect(nightsBetween(before.until, after.until)).toBe(selected ? move.dDay : 0)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is undone by the same move back', () => {
    fc.assert(
      fc.property(anyBars, anyMove, (bars, move) => {
        const { next, clash } = applyMove(bars, rows, move)
        fc.pre(clash.every(({ kind }) => kind !== 'outside'))
        const back = { ...move, dRow: -move.dRow, dDay: -move.dDay }
        expect(applyMove(next, rows, back).next).toEqual(bars)
      }),
      { numRuns: 500 },
    )
  })
})
