type Resident = { readonly code: string; readonly alias: string; readonly roomName?: string }

/** How a resident stands on a paper: the code, with the alias before it when names were asked for, and the room. */
export function residentLabel({ code, alias, roomName = '' }: Resident, withNames: boolean): string {
  const who = withNames ? `${alias} (${code})` : code
  return roomName === '' ? who : `${who}, ${roomName}`
}
