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
  badge: 'bdg',
  shift: 'shf',
  logEntry: 'log',
  visit: 'vis',
  watchEntry: 'wat',
  key: 'key',
  keyIssue: 'kis',
  route: 'rou',
  checkpoint: 'chp',
  round: 'rnd',
  callSchedule: 'csc',
  checkCall: 'ccl',
  asset: 'ast',
  assetTest: 'tst',
  incident: 'inc',
  supplement: 'sup',
  measure: 'mea',
  notice: 'ntc',
  attachment: 'att',
  assessment: 'ras',
  outreach: 'orc',
} as const

export type IdKind = keyof typeof idPrefixes

/** The form of an id of a kind. */
export function idPattern(kind: IdKind): RegExp {
  return new RegExp(`^${idPrefixes[kind]}_[A-Za-z0-9_-]{22}$`)
}
