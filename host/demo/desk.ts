import type { OperationName } from '../../common/contract.ts'
import {
  addDays,
  epochMs,
  houseZone,
  instantOf,
  startOfDayIn,
  type Instant,
  type LocalDate,
} from '../../common/kernel/calendar.ts'
import type { Host } from '../host.ts'
import type { InputOf, OutputOf } from '../outputs.ts'
import type { Session } from '../sessions.ts'
import type { MovableClock } from './clock.ts'

/** Who does the daily work; in a house with a single account, all three may be the same session. */
export type Actors = { readonly coordinator: Session; readonly socialWorker: Session; readonly security: Session }
export type Actor = keyof Actors

/** Days of the story are counted from its first one, 0. */
export type Desk = {
  /** Calls one operation; a few minutes pass between two calls. */
  call<N extends OperationName>(actor: Actor, name: N, input: InputOf<N>): OutputOf<N>
  /** Calls one operation at the moment at which the clock stands. */
  callNow<N extends OperationName>(actor: Actor, name: N, input: InputOf<N>): OutputOf<N>
  /** Who answers for what somebody does; in a house with a single account always the same. */
  userOf(actor: Actor): string
  openDay(day: number): void
  /** Moves on to a later hour of the day in the house's zone, `18.5` for half past six; never back. */
  waitUntil(hour: number): void
  /** Moves on to a later moment; never back. */
  waitFor(moment: Instant): void
  dateOf(day: number): LocalDate
  today(): LocalDate
  now(): Instant
  /** The last moment of the story. */
  readonly end: Instant
}

const minute = 60_000

/** @param end the last moment of the story; no call is dated later. */
export function deskFor(host: Host, actors: Actors, clock: MovableClock, first: LocalDate, end: Instant): Desk {
  let today = first
  const earliest = (a: Instant, b: Instant) => (a < b ? a : b)
  const moveTo = (ms: number) => clock.moveTo(earliest(instantOf(ms), end))
  const hourOf = (date: LocalDate, hour: number) => epochMs(startOfDayIn(houseZone, date)) + hour * 60 * minute
  return {
    call(actor, name, input) {
      moveTo(epochMs(clock.now()) + 3 * minute)
      return host.call(actors[actor], name, input)
    },
    callNow: (actor, name, input) => host.call(actors[actor], name, input),
    userOf: (actor) => actors[actor].user.userId,
    openDay(day) {
      today = addDays(first, day)
      moveTo(hourOf(today, 8.5))
    },
    waitUntil(hour) {
      moveTo(Math.max(epochMs(clock.now()), hourOf(today, hour)))
    },
    waitFor(moment) {
      moveTo(Math.max(epochMs(clock.now()), epochMs(moment)))
    },
    dateOf: (day) => addDays(first, day),
    today: () => today,
    now: () => clock.now(),
    end,
  }
}
