import type { Chance } from './chance.ts'
import type { Desk } from './desk.ts'
import type { Party } from './parties.ts'
import type { Inventor } from './people.ts'

/** A party in the house; days are counted from the first day of the story. */
export type Resident = {
  readonly party: Party
  readonly personIds: readonly string[]
  readonly stayIds: readonly string[]
  readonly arrived: number
  leaves: number
  agreedUntil: number
  /** Day of the return from a temporary absence. */
  backOn: number | null
  readonly moveOn: number | null
  readonly absentOn: number | null
  isolated: boolean
}

/** A party with a bed kept for it; one that will not come is `comes: false`. */
export type Expected = {
  readonly party: Party
  readonly personIds: readonly string[]
  readonly placements: readonly { readonly personId: string; readonly bedId: string }[]
  readonly holdIds: readonly string[]
  readonly requestId: string
  readonly on: number
  readonly comes: boolean
}

/** A party for which there was no place yet. */
export type Waiting = {
  readonly party: Party
  readonly personIds: readonly string[]
  readonly requestId: string
  readonly since: number
}

/** What is true in the house while the story is told; the story remembers it so that it asks no question twice. */
export type Story = {
  readonly desk: Desk
  readonly chance: Chance
  readonly inventor: Inventor
  day: number
  /** The day that is today for whoever opens the application. */
  readonly lastDay: number
  residents: Resident[]
  expected: Expected[]
  waiting: Waiting[]
}

export const people = (parties: readonly { readonly party: Party }[]): number =>
  parties.reduce((sum, { party }) => sum + party.members.length, 0)
