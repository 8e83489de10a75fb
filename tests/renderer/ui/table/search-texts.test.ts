import { describe, expect, it, vi } from 'vitest'
import type { GridColumn } from '../../../../renderer/ui/table/grid-types.ts'
import { prepareWhenIdle, searchTexts } from '../../../../renderer/ui/table/search-texts.ts'

type Row = { readonly alias: string; readonly minor: boolean }
const words = { yes: 'Da', no: 'Nu' }
const minor: GridColumn<Row> = { id: 'minor', header: 'Minor', value: (row) => row.minor }
const aliasColumn = (value: (row: Row) => string): GridColumn<Row> => ({ id: 'alias', header: 'Nume', value })
const columns = [aliasColumn((row) => row.alias), minor]

describe('searchTexts', () => {
  it('holds every column as it is read, folded', () => {
    const text = searchTexts(columns, words)({ alias: 'Țepeș Оксана', minor: true })
    expect(text).toContain('tepes oksana')
    expect(text).toContain('da')
  })

  it('lets no word match across two cells', () => {
    expect(searchTexts(columns, words)({ alias: 'Ana', minor: false })).not.toMatch(/ana\s*nu/)
  })

  it('reads a row once', () => {
    const value = vi.fn((row: Row) => row.alias)
    const textOf = searchTexts([aliasColumn(value)], words)
    const row = { alias: 'Ana', minor: false }
    expect(textOf(row)).toBe(textOf(row))
    expect(value).toHaveBeenCalledTimes(1)
  })

  it('gives the same text to other rows that say the same', () => {
    const textOf = searchTexts(columns, words)
    const texts = [1, 2].map(() => textOf({ alias: 'Ștefania', minor: false }))
    expect(texts[0]).toBe(texts[1])
    expect(textOf({ alias: 'Ștefan', minor: false })).not.toBe(texts[0])
  })
})

describe('prepareWhenIdle', () => {
  const idle = () => {
    const waiting = new Map<number, IdleRequestCallback>()
    let last = 0
    vi.stubGlobal('requestIdleCallback', (work: IdleRequestCallback) => {
      waiting.set(++last, work)
      return last
    })
    vi.stubGlobal('cancelIdleCallback', (request: number) => waiting.delete(request))
    /** Gives the work one pause of so many looks at the clock; says whether there was any. */
    const pause = (looks: number) => {
      const [next] = waiting
      if (!next) return false
      waiting.delete(next[0])
      let left = looks
      next[1]({ didTimeout: false, timeRemaining: () => (left-- > 0 ? 10 : 0) })
      return true
    }
    return pause
  }

  it('goes on in the next pause where the last one ended, once through all rows', () => {
    const pause = idle()
    const seen: number[] = []
    const rows = Array.from({ length: 230 }, (_, index) => index)
    prepareWhenIdle(rows, (row) => String(seen.push(row)))
    expect(seen).toEqual([])
    pause(1)
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.length).toBeLessThan(rows.length)
    while (pause(1));
    expect(seen).toEqual(rows)
  })

  it('stops when told', () => {
    const pause = idle()
    const seen: number[] = []
    const stop = prepareWhenIdle(
      Array.from({ length: 230 }, (_, index) => index),
      (row) => String(seen.push(row)),
    )
    pause(1)
    const before = seen.length
    stop()
    expect(pause(9)).toBe(false)
    expect(seen).toHaveLength(before)
  })
})
