import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { Report } from './register.cells.ts'
import { paperDate } from './register.cells.ts'
import type { Nights, Taken } from './register.conflicts.ts'
import { nightsByKey } from './register.conflicts.ts'
import type { RegisterLine } from './register.lines.ts'
import { codeKey } from './register.lines.ts'
import type { BedPlan, HouseSnapshot } from './register.plan.ts'
import type { KnownRooms } from './register.rooms.ts'

/** A line whose bed and nights are known and collide with nothing, whatever else is wrong with it. */
export type PlacedLine = RegisterLine & { readonly bed: BedPlan; readonly arrived: LocalDate }

/** Refuses the later of two lines that give one bed, or one person, the same night; the house comes before any line. */
export function checkNights(
  lines: readonly RegisterLine[],
  strangers: ReadonlySet<number>,
  house: HouseSnapshot,
  rooms: KnownRooms,
  report: Report,
): readonly PlacedLine[] {
  const ofBed = nightsByKey()
  const ofPerson = nightsByKey()
  for (const taken of takenInHouse(house, rooms)) {
    ofBed(taken.bedKey).take(taken)
    if (taken.personKey !== null) ofPerson(taken.personKey).take(taken)
  }
  const placed: PlacedLine[] = []
  for (const line of lines.filter(hasNights)) {
    const personKey = strangers.has(line.line) ? null : line.personKey
    const nights = { from: line.arrived, until: line.left, personKey, bedKey: line.bed.key, line: line.line }
    const bedNights = ofBed(nights.bedKey)
    const personNights = personKey === null ? null : ofPerson(personKey)
    if (reportClash(line, nights, bedNights, personNights, rooms, report)) continue
    bedNights.take(nights)
    personNights?.take(nights)
    placed.push(line)
  }
  return placed
}

function hasNights(line: RegisterLine): line is PlacedLine {
  return line.bed !== null && line.arrived !== null && line.nightsKnown
}

function takenInHouse(house: HouseSnapshot, rooms: KnownRooms): Taken[] {
  const keys = new Map(rooms.beds.flatMap((bed) => (bed.id === null ? [] : [[bed.id, bed.key] as const])))
  return house.bedPeriods.map(({ bedId, personCode, from, until }) => ({
    from,
    until,
    personKey: personCode === null ? null : codeKey(personCode),
    bedKey: keys.get(bedId) ?? bedId,
    line: null,
  }))
}

function reportClash(
  line: RegisterLine,
  nights: Taken,
  bedNights: Nights,
  personNights: Nights | null,
  rooms: KnownRooms,
  report: Report,
): boolean {
  const inBed = bedNights.clash(nights.from, nights.until)
  const elsewhere = personNights?.clash(nights.from, nights.until) ?? null
  const say = (other: Taken) => {
    const bed = rooms.beds.find((one) => one.key === other.bedKey)
    const room = rooms.rooms.find((one) => one.key === bed?.roomKey)
    const period = { from: paperDate(other.from), until: paperDate(other.until) }
    return { code: line.code, line: other.line ?? 0, room: room?.name ?? '', bed: bed?.label ?? '', ...period }
  }
  if (inBed !== null) {
    const same = inBed.line === null && inBed.personKey === nights.personKey && inBed.from === nights.from
    const code = same ? 'already-registered' : inBed.line === null ? 'bed-taken-in-house' : 'bed-taken'
    report.error('register', line.line, 'bed', code, say(inBed))
  }
  if (elsewhere !== null && elsewhere !== inBed) {
    const code = elsewhere.line === null ? 'person-elsewhere-in-house' : 'person-in-two-beds'
    report.error('register', line.line, 'arrived', code, say(elsewhere))
  }
  return inBed !== null || elsewhere !== null
}
