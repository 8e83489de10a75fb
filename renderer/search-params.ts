import type { LocalDate } from '../common/kernel/calendar.ts'
import { isLocalDate } from '../common/kernel/calendar.ts'
import type { IdKind } from '../common/kernel/ids.ts'
import { idPattern } from '../common/kernel/ids.ts'

/** Reads one filter of an address; what cannot be read counts as absent. */
type Reader<T> = (value: unknown) => T | undefined

type Read<R> = { [K in keyof R]?: R[K] extends Reader<infer T> ? T | undefined : never }

/** What an address may hold after its path. Ids, dates and words of our own only, never names or typed text. */
export function filters<R extends Readonly<Record<string, Reader<unknown>>>>(readers: R) {
  return (search: Readonly<Record<string, unknown>>): Read<R> =>
    Object.fromEntries(
      Object.entries(readers).flatMap(([name, read]) => {
        const value = read(search[name])
        return value === undefined ? [] : [[name, value]]
      }),
    ) as Read<R>
}

export const aDate: Reader<LocalDate> = (value) => (typeof value === 'string' && isLocalDate(value) ? value : undefined)

export const aFlag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined)

/** The name of a tab or a way to group; the page decides whether it knows it. */
export const aWord: Reader<string> = (value) => (typeof value === 'string' && value.length <= 20 ? value : undefined)

export function anId(kind: IdKind): Reader<string> {
  const pattern = idPattern(kind)
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined)
}

export function oneOf<const T>(allowed: readonly T[]): Reader<T> {
  return (value) => allowed.find((one) => one === value)
}
