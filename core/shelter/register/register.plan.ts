import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { Relation } from '../../../common/people/households/households.contract.ts'
import type { Category, Sex } from '../../../common/people/persons/persons.contract.ts'
import type { RoomPolicy } from '../../../common/shelter/rooms/rooms.contract.ts'
import type { Destination } from '../../../common/shelter/stays/stays.contract.ts'

/** What the house holds before the import, as far as the register can meet it. */
export type HouseSnapshot = {
  readonly rooms: readonly {
    readonly id: string
    readonly name: string
    readonly floor: number
    readonly policy: RoomPolicy
    readonly beds: readonly { readonly id: string; readonly label: string }[]
  }[]
  readonly persons: readonly {
    readonly id: string
    readonly code: string
    readonly alias: string
    readonly birthDate: LocalDate | null
    readonly sex: Sex
    /** Code of the household of which the person is a member now. */
    readonly householdCode: string | null
  }[]
  readonly households: readonly { readonly id: string; readonly code: string; readonly headCode: string | null }[]
  /** Nights taken per bed, without overlap; `personCode: null` is a hold or a bed out of service. */
  readonly bedPeriods: readonly {
    readonly bedId: string
    readonly personCode: string | null
    readonly from: LocalDate
    readonly until: LocalDate | null
  }[]
}

export const emptyHouse: HouseSnapshot = { rooms: [], persons: [], households: [], bedPeriods: [] }

/** In every part of the plan, `id` is the row that exists in the house, or `null` for one that the import makes. */
export type RoomPlan = {
  readonly key: string
  readonly id: string | null
  readonly name: string
  readonly floor: number
  readonly policy: RoomPolicy
}

export type BedPlan = {
  readonly key: string
  readonly id: string | null
  readonly roomKey: string
  readonly label: string
}

export type PersonPlan = {
  readonly key: string
  readonly id: string | null
  readonly code: string
  readonly alias: string
  readonly birthDate: LocalDate | null
  readonly sex: Sex
  readonly citizenships: readonly string[]
  readonly category: Category
}

/** A membership that the import makes: at most one open per person, at most one head per household. */
export type MemberPlan = {
  readonly personKey: string
  readonly relation: Relation
  readonly from: LocalDate
  readonly until: LocalDate | null
}

export type HouseholdPlan = {
  readonly key: string
  readonly id: string | null
  readonly code: string
  /** First arrival of a member. */
  readonly formedOn: LocalDate
  readonly members: readonly MemberPlan[]
}

/** The nights `[from, until)` of one person in one bed: one line of the register. */
export type BedPeriodPlan = {
  readonly line: number
  readonly bedKey: string
  readonly from: LocalDate
  readonly until: LocalDate | null
  readonly notes: string
}

/** Bed periods of one person that follow each other without a gap, in order of time. */
export type StayPlan = {
  readonly personKey: string
  readonly arrived: LocalDate
  /** `null`: still in the house. */
  readonly left: LocalDate | null
  /** A departure that the register gives for a day still to come. */
  readonly expectedUntil: LocalDate | null
  /** `null` exactly when `left` is. */
  readonly destination: Destination | null
  /** The destination as written, where no known one says it. */
  readonly leavingReason: string | null
  readonly periods: readonly BedPeriodPlan[]
}

/** Everything that the register brings, in the order in which it can be stored; parts refer to each other by `key`. */
export type RegisterPlan = {
  readonly rooms: readonly RoomPlan[]
  readonly beds: readonly BedPlan[]
  readonly persons: readonly PersonPlan[]
  readonly households: readonly HouseholdPlan[]
  readonly stays: readonly StayPlan[]
}

/** How many rows the import makes; `stays` counts bed periods, one per line of the register. */
export function planCounts(plan: RegisterPlan) {
  const made = (parts: readonly { readonly id: string | null }[]) => parts.filter((part) => part.id === null).length
  return {
    rooms: made(plan.rooms),
    beds: made(plan.beds),
    persons: made(plan.persons),
    households: made(plan.households),
    stays: plan.stays.reduce((sum, stay) => sum + stay.periods.length, 0),
  }
}
