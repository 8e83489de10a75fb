/** Prefix of each kind of id; an id is the prefix and 22 random base64url characters, made by the host only. */
export const idPrefixes = {
  person: 'per',
  household: 'hou',
  member: 'mem',
  keepApart: 'kap',
  room: 'roo',
  bed: 'bed',
  bedPlace: 'bpl',
  stay: 'sta',
  occupancy: 'occ',
  absence: 'abs',
  block: 'blk',
  isolation: 'iso',
  request: 'req',
  turnAway: 'tur',
  override: 'ovr',
  change: 'chg',
  importBatch: 'imp',
  rollCallMark: 'rcm',
  user: 'usr',
} as const

export type IdKind = keyof typeof idPrefixes

/** The form of an id of a kind. */
export function idPattern(kind: IdKind): RegExp {
  return new RegExp(`^${idPrefixes[kind]}_[A-Za-z0-9_-]{22}$`)
}
