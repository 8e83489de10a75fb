import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import type { StayBar } from '../../../../common/shelter/board/board.contract.ts'
import type { StayDialog } from '../stays/StayDialogs.tsx'
import type { CheckInStart } from '../stays/use-check-in.ts'

/** Beds and nights that were marked, waiting for what to do with them. */
export type MarkedPlace = {
  readonly bedIds: readonly string[]
  readonly from: LocalDate
  readonly until: LocalDate
  readonly requestId: string | null
}

export type DeskDialog =
  | { readonly kind: 'stay'; readonly dialog: StayDialog }
  | { readonly kind: 'check-in'; readonly start: CheckInStart }
  | { readonly kind: 'hold'; readonly place: MarkedPlace }
  | { readonly kind: 'out-of-service'; readonly place: MarkedPlace }
  | { readonly kind: 'release'; readonly holdIds: readonly string[] }
  | { readonly kind: 'swap'; readonly bar: StayBar }
