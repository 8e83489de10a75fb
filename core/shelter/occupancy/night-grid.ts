import { dayNumber, type LocalDate } from '../../../common/kernel/calendar.ts'
import { categories, type Category } from '../../../common/people/persons/persons.contract.ts'

/** Half-open nights with both ends known. */
export type Nights = { readonly from: LocalDate; readonly until: LocalDate }

/** A bed in one room for some nights; a bed that moved has several. */
export type Standing = Nights & { readonly bedId: string; readonly roomId: string }
export type Slept = Nights & { readonly bedId: string; readonly category: Category }
export type Broken = Nights & { readonly bedId: string }

export type Tally = {
  nights: number
  bedNights: number
  roomNights: number
  availableBedNights: number
  availableRoomNights: number
  byCategory: Record<Category, number>
}

export type BedSums = { bedNights: number; availableBedNights: number }

export type NightGrid = {
  /** Sums for a part of the grid's range. */
  tally(nights: Nights, roomId?: string): Tally
  /** Nights slept in, and nights usable of, one bed while it stood in one room, over the whole range. */
  bed(bedId: string, roomId: string): Readonly<BedSums>
}

/** The nights of the range as indices from 0. */
type Axis = { readonly start: number; readonly length: number }

/** Per night: how many people slept, how many beds could be used. */
type RoomNights = { readonly slept: Uint16Array; readonly usable: Uint16Array }

type Ledger = {
  readonly rooms: ReadonlyMap<string, RoomNights>
  readonly byCategory: Readonly<Record<Category, Uint16Array>>
  room(roomId: string): RoomNights
  spot(bedId: string, roomId: string): BedSums
}

function emptyLedger({ length }: Axis): Ledger {
  const rooms = new Map<string, RoomNights>()
  const spots = new Map<string, BedSums>()
  const zeros = () => new Uint16Array(length)
  return {
    rooms,
    byCategory: { victim: zeros(), refugee: zeros(), vulnerable: zeros(), child: zeros() },
    room: (roomId) => known(rooms, roomId, () => ({ slept: zeros(), usable: zeros() })),
    spot: (bedId, roomId) => known(spots, `${bedId} ${roomId}`, () => ({ bedNights: 0, availableBedNights: 0 })),
  }
}

function known<T>(map: Map<string, T>, key: string, make: () => T): T {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}

/** Calls back for each night of the axis that lies in both periods. */
function eachNight({ start, length }: Axis, a: Nights, b: Nights, visit: (night: number) => void): void {
  const first = Math.max(0, dayNumber(a.from > b.from ? a.from : b.from) - start)
  const end = Math.min(length, dayNumber(a.until < b.until ? a.until : b.until) - start)
  for (let night = first; night < end; night++) visit(night)
}

/** Lays all nights of a range out once, so that any number of months and rooms can be summed from it. */
export function nightGrid(
  range: Nights,
  standings: readonly Standing[],
  slept: readonly Slept[],
  broken: readonly Broken[],
): NightGrid {
  const start = dayNumber(range.from)
  const axis = { start, length: Math.max(0, dayNumber(range.until) - start) }
  const ledger = emptyLedger(axis)
  const standingsOf = Map.groupBy(standings, (standing) => standing.bedId)
  for (const standing of standings) {
    const { usable } = ledger.room(standing.roomId)
    const spot = ledger.spot(standing.bedId, standing.roomId)
    eachNight(axis, standing, range, (night) => {
      usable[night]!++
      spot.availableBedNights++
    })
  }
  for (const repair of broken) {
    for (const standing of standingsOf.get(repair.bedId) ?? []) {
      const { usable } = ledger.room(standing.roomId)
      const spot = ledger.spot(standing.bedId, standing.roomId)
      eachNight(axis, repair, standing, (night) => {
        usable[night]!--
        spot.availableBedNights--
      })
    }
  }
  for (const stay of slept) layStay(axis, ledger, stay, standingsOf.get(stay.bedId) ?? [])
  return {
    tally: (nights, roomId) => sumUp(axis, ledger, nights, roomId),
    bed: (bedId, roomId) => ledger.spot(bedId, roomId),
  }
}

function layStay(axis: Axis, ledger: Ledger, stay: Slept, standings: readonly Standing[]): void {
  const ofCategory = ledger.byCategory[stay.category]
  for (const standing of standings) {
    const { slept } = ledger.room(standing.roomId)
    const spot = ledger.spot(standing.bedId, standing.roomId)
    eachNight(axis, stay, standing, (night) => {
      slept[night]!++
      ofCategory[night]!++
      spot.bedNights++
    })
  }
}

function sumUp(axis: Axis, ledger: Ledger, nights: Nights, roomId?: string): Tally {
  const rooms = roomId === undefined ? [...ledger.rooms.values()] : [ledger.room(roomId)]
  const byCategory = { victim: 0, refugee: 0, vulnerable: 0, child: 0 }
  const sum = { nights: 0, bedNights: 0, roomNights: 0, availableBedNights: 0, availableRoomNights: 0, byCategory }
  eachNight(axis, nights, nights, (night) => {
    sum.nights++
    for (const room of rooms) {
      const people = room.slept[night]!
      const usable = room.usable[night]!
      sum.bedNights += people
      sum.availableBedNights += usable
      if (people > 0) sum.roomNights++
      if (usable > 0 || people > 0) sum.availableRoomNights++
    }
    for (const category of categories) byCategory[category] += ledger.byCategory[category][night]!
  })
  return sum
}

/** Share in percent with one decimal, half up; `null` when there was nothing to fill. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 1000) / whole) / 10
}
