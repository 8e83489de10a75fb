import type { StayBar } from '../../../../common/shelter/board/board.contract.ts'
import type { StaySubject } from '../stays/StayDialogs.tsx'

/** The stay behind a bar, as the dialogs take it. */
export const subjectOf = ({ stayId, personId, alias, code }: StayBar): StaySubject => ({
  stayId,
  personId,
  alias,
  code,
})
