import { dateIn, houseZone, startOfDayIn, type Instant, type LocalDate } from '../../kernel/calendar.ts'
import type { KeyOut } from './key-out.ts'
import type { KeyRow } from './keys.contract.ts'

/** What is asked about a key that is out. */
export type HeldKey = {
  /** Whether it opens a room. */
  readonly ofRoom: boolean
  readonly outAt: Instant
  readonly due: Instant | null
  /** The day on which the resident who holds it left the house; `null` for who stays here, or is not a resident. */
  readonly leftOn: LocalDate | null
}

/**
 * A room's key goes back when the stay of its holder ends, whatever time was agreed; any key when its time is past.
 * A departure before the key was given has nothing to do with it.
 */
export function heldKeyState({ ofRoom, outAt, due, leftOn }: HeldKey, now: Instant): KeyOut['state'] {
  if (ofRoom && leftOn !== null && leftOn >= dateIn(houseZone, outAt)) return 'stay-ended'
  return due !== null && due < now ? 'overdue' : 'out'
}

/** Since when a key is waited for: the day its holder left, or the time agreed; `null` while nobody waits for it. */
export function waitedForSince(key: HeldKey, now: Instant): Instant | null {
  const state = heldKeyState(key, now)
  if (state === 'stay-ended') return key.leftOn && startOfDayIn(houseZone, key.leftOn)
  return state === 'overdue' ? key.due : null
}

/** Where a key is, from what is kept of it and whether an issue of it is open. */
export function keyState(kept: 'usable' | 'lost' | 'retired', isOut: boolean): KeyRow['state'] {
  if (kept !== 'usable') return kept
  return isOut ? 'out' : 'in'
}
