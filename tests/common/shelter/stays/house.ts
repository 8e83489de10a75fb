import { localDate } from '../../../../common/kernel/calendar.ts'
import type { Instant } from '../../../../common/kernel/calendar.ts'
import type { Relation } from '../../../../common/people/households/households.contract.ts'
import type { BedKind, RoomPolicy } from '../../../../common/shelter/rooms/rooms.contract.ts'
import { indexHouse } from '../../../../common/shelter/stays/house-state.ts'
import type {
  BedState,
  HoldState,
  House,
  HouseholdState,
  HouseState,
  OccupancyState,
  OutOfServiceState,
  PersonState,
  Placement,
  Proposal,
  RoomState,
} from '../../../../common/shelter/stays/house-state.ts'

export const d = localDate
export const today = d('2026-11-15')
export const now = '2026-11-15T08:00:00.000Z' as Instant
const always = { from: null, until: null }

export function room(id: string, policy: RoomPolicy, floor: number, over: Partial<RoomState> = {}): RoomState {
  const more = { capacity: 4, isolationCapable: true, accessible: false, active: always }
  return { id, name: id, floor, policy, ...more, ...over }
}

export function bed(id: string, roomId: string, kind: BedKind = 'single', over: Partial<BedState> = {}): BedState {
  return { id, label: id.slice(-1), kind, active: always, places: [{ roomId, ...always }], ...over }
}

/** A woman of 36 unless told otherwise. */
export function person(id: string, over: Partial<PersonState> = {}): PersonState {
  const code = `OR-${id}`
  const more = { sex: 'female', birthDate: d('1990-05-01'), category: 'refugee', protectionMeasure: null } as const
  return { id, code, alias: id, ...more, ...over }
}

export const girl = (birthDate: string) => ({ birthDate: d(birthDate), category: 'child' }) as const
export const boy = (birthDate: string) => ({ birthDate: d(birthDate), category: 'child', sex: 'male' }) as const

export function household(id: string, members: Record<string, Relation>, from = '2026-01-01'): HouseholdState {
  const list = Object.entries(members).map(([personId, relation]) => ({
    personId,
    relation,
    guardian: false,
    from: d(from),
    until: null,
  }))
  return { id, code: id, members: list }
}

let serial = 0
export function stay(
  personId: string,
  bedId: string,
  from: string,
  over: Partial<OccupancyState> = {},
): OccupancyState {
  const id = `occ${String(++serial)}`
  return { id, stayId: `stay-${personId}`, personId, bedId, from: d(from), until: null, expectedUntil: null, ...over }
}

export function hold(bedId: string, from: string, until: string, over: Partial<HoldState> = {}): HoldState {
  const more = { personId: null, householdId: null, expiresAt: '2026-12-31T00:00:00.000Z' as Instant }
  return { kind: 'hold', id: `hold-${bedId}`, bedId, from: d(from), until: d(until), ...more, ...over }
}

export function repair(bedId: string, from: string, until: string | null): OutOfServiceState {
  return {
    kind: 'out-of-service',
    id: `repair-${bedId}`,
    bedId,
    from: d(from),
    until: until === null ? null : d(until),
  }
}

/**
 * Four rooms. Floor 0: Tei (family, beds tA tB singles, tC lower, tD upper bunk), Stejar (shared, sA sB sC, licensed for
 * 3). Floor 1: Salcie (family, wA wB single, wC cot), Nuc (shared, nA nB nC nD).
 */
export function houseState(over: Partial<HouseState> = {}): HouseState {
  return {
    today,
    now,
    settings: { olderBoyAge: 14, cotsCount: false },
    rooms: [
      room('Tei', 'family', 0),
      room('Stejar', 'shared', 0, { capacity: 3 }),
      room('Salcie', 'family', 1, { capacity: 2 }),
      room('Nuc', 'shared', 1),
    ],
    beds: [
      ...['tA', 'tB'].map((id) => bed(id, 'Tei')),
      bed('tC', 'Tei', 'bunk-lower'),
      bed('tD', 'Tei', 'bunk-upper'),
      ...['sA', 'sB', 'sC'].map((id) => bed(id, 'Stejar')),
      ...['wA', 'wB'].map((id) => bed(id, 'Salcie')),
      bed('wC', 'Salcie', 'cot'),
      ...['nA', 'nB', 'nC', 'nD'].map((id) => bed(id, 'Nuc')),
    ],
    persons: [],
    households: [],
    occupancies: [],
    blocks: [],
    isolations: [],
    keepApart: [],
    ...over,
  }
}

export const house = (over: Partial<HouseState> = {}): House => indexHouse(houseState(over))

export function place(personId: string, bedId: string, over: Partial<Placement> = {}): Placement {
  return { personId, bedId, from: today, until: null, stayId: null, ...over }
}

export function proposal(placements: readonly Placement[], over: Partial<Proposal> = {}): Proposal {
  return { placements, freed: [], usedHoldIds: [], ...over }
}

/** The present occupancy ends on a date and the same stay goes on in another bed. */
export function move(occupancy: OccupancyState, bedId: string, on: string = today): Proposal {
  const { id, personId, stayId, expectedUntil } = occupancy
  return proposal([place(personId, bedId, { from: d(on), until: expectedUntil, stayId })], {
    freed: [{ occupancyId: id, on: d(on) }],
  })
}

export function leave(occupancies: readonly OccupancyState[], on: string = today): Proposal {
  return proposal([], { freed: occupancies.map(({ id }) => ({ occupancyId: id, on: d(on) })) })
}
