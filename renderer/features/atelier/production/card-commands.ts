import type { BoardCard, BoardLot } from '../../../../common/atelier/production/production.contract.ts'

/** What is done with a bundle, whichever way it is asked for. */
export type CardCommands = {
  readonly openLot: (lot: BoardLot) => void
  /** Opens the entry that takes the bundle on; nothing for a bundle that is done. */
  readonly record: ((card: BoardCard) => void) | null
}
