import { useMay } from '../../../api/session.ts'
import { CheckInButton } from '../../shelter/stays/CheckInButton.tsx'
import { StayActions } from '../../shelter/stays/StayActions.tsx'

type Resident = {
  readonly id: string
  readonly alias: string
  readonly code: string
  readonly stayId: string | null
}

/** What can be done with the stay of these people: those in the house can move or leave, the others can be received. */
export function StayButtons({ people }: { people: readonly Resident[] }) {
  const may = useMay('stays:write')
  if (!may) return null
  const stays = people.flatMap(({ id, alias, code, stayId }) =>
    stayId === null ? [] : [{ stayId, personId: id, alias, code }],
  )
  const outside = people.filter(({ stayId }) => stayId === null).map(({ id }) => id)
  return (
    <>
      {stays.length > 0 && <StayActions stays={stays} />}
      {outside.length > 0 && <CheckInButton personIds={outside} />}
    </>
  )
}
