import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import type { Category } from '../../../../common/people/persons/persons.contract.ts'
import type { TurnAwayReason } from '../../../../common/shelter/requests/requests.contract.ts'

/** Which rows stand behind a figure. `what` names the figure in the title. */
export type Drill =
  | {
      readonly kind: 'bedNights'
      readonly what: string
      readonly from: LocalDate
      readonly until: LocalDate
      readonly category?: Category
      readonly roomName?: string
      readonly bedLabel?: string
    }
  | {
      readonly kind: 'turnAways'
      readonly what: string
      readonly from: LocalDate
      readonly until: LocalDate
      readonly reason: TurnAwayReason | null
    }

/** Opens the rows behind a figure; absent for those who may see totals only. */
export type OnDrill = ((drill: Drill) => void) | undefined
