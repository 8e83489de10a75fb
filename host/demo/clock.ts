import { instantOf, type Instant } from '../../common/kernel/calendar.ts'

/** A clock that a demonstration can turn back, and that otherwise shows the time of the machine. */
export type MovableClock = {
  readonly now: () => Instant
  moveTo(instant: Instant): void
  release(): void
}

export function movableClock(): MovableClock {
  let held: Instant | null = null
  return {
    now: () => held ?? instantOf(Date.now()),
    moveTo: (instant) => void (held = instant),
    release: () => void (held = null),
  }
}
