import { fold } from '../../../common/kernel/search.ts'
import type { RoomsColumn, RoomsMapping, Table } from '../../../common/shelter/register/register.columns.ts'
import type { BedsReading } from '../../../common/shelter/register/register.values.ts'
import { readBeds, readFloor, readPolicy } from '../../../common/shelter/register/register.values.ts'
import type { RoomPolicy } from '../../../common/shelter/rooms/rooms.contract.ts'
import type { Correction, Report, SheetLine } from './register.cells.ts'
import { readLines } from './register.cells.ts'
import type { BedPlan, HouseSnapshot, RoomPlan } from './register.plan.ts'

type KnownRoom = {
  readonly plan: RoomPlan
  /** By folded label; `null` when the sheet's own text of the beds cannot be read, so no label can be judged. */
  readonly beds: Map<string, BedPlan> | null
}

/** The rooms and beds that the register may name: those of the house and those of the sheet of rooms. */
export type KnownRooms = {
  readonly rooms: readonly RoomPlan[]
  readonly beds: readonly BedPlan[]
  /** `null`: no such room. */
  room(name: string): KnownRoom | null
  /** Whether no room can be judged, because the sheet of rooms has no readable column of names. */
  readonly unreadable: boolean
}

const bedWord = /^(?:pat(?:ul)?|bed|loc(?:ul)?)\.?\s*(?=\S)/
const roomWord = /^(?:camera|cam|room|odaia|salon|dormitor)\.?\s*(?:nr\.?\s*)?(?=\S)/

const roomKey = (name: string) => fold(name)
/** The name without the word for room: `Camera 3` and `3` are the same where that is one room only. */
export const shortRoomKey = (name: string) => roomKey(name).replace(roomWord, '')
const labelKey = (label: string) => fold(label).replace(bedWord, '')

/** The bed of a room by its label, `A`, `pat A` or with the room's own name before it. */
export function findBed(room: KnownRoom, label: string): BedPlan | null {
  const key = labelKey(label)
  const withoutRoom = key.startsWith(room.plan.key) ? key.slice(room.plan.key.length).replace(/^[\s\-/.:]+/, '') : key
  return room.beds?.get(key) ?? room.beds?.get(labelKey(withoutRoom)) ?? null
}

function makeBed(roomPlan: RoomPlan, label: string, id: string | null): BedPlan {
  return { key: `${roomPlan.key} / ${labelKey(label)}`, id, roomKey: roomPlan.key, label }
}

function houseRooms(house: HouseSnapshot): Map<string, KnownRoom> {
  return new Map(
    house.rooms.map(({ id, name, floor, policy, beds }) => {
      const plan = { key: roomKey(name), id, name, floor, policy }
      return [
        plan.key,
        { plan, beds: new Map(beds.map((bed) => [labelKey(bed.label), makeBed(plan, bed.label, bed.id)])) },
      ]
    }),
  )
}

/**
 * Reads the sheet of rooms and joins it to the rooms of the house. A room may stand on several lines with other beds.
 * @param usedLabels the labels that the register uses per room, by its short name: they tell whether four beds are `A`–`D` or `1`–`4`
 */
export function checkRooms(
  table: Table | null,
  mapping: RoomsMapping,
  corrections: readonly Correction[],
  house: HouseSnapshot,
  usedLabels: ReadonlyMap<string, ReadonlySet<string>>,
  report: Report,
): KnownRooms {
  const known = houseRooms(house)
  const unreadable = table !== null && mapping.room === null
  if (table !== null) {
    for (const column of ['room', 'beds'] as const) {
      if (mapping[column] === null) report.error('rooms', 1, column, 'missing-column')
    }
    const lines = readLines<RoomsColumn>('rooms', table, mapping, corrections, [], report)
    for (const column of ['floor', 'policy'] as const) {
      if (mapping[column] === null) report.warn('rooms', 1, column, 'optional-missing')
    }
    const onSheet = new Map<string, number>()
    if (!unreadable) for (const line of lines) addRoom(line, mapping, known, onSheet, usedLabels, report)
  }
  const rooms = [...known.values()]
  const byNumber = withoutRoomWord(rooms)
  return {
    rooms: rooms.map((room) => room.plan),
    beds: rooms.flatMap((room) => [...(room.beds?.values() ?? [])]),
    room: (name) => known.get(roomKey(name)) ?? byNumber.get(shortRoomKey(name)) ?? null,
    unreadable,
  }
}

/** Rooms by their short name, where only one room has it. */
function withoutRoomWord(rooms: readonly KnownRoom[]): Map<string, KnownRoom> {
  const found = new Map<string, KnownRoom>()
  const twice = new Set<string>()
  for (const room of rooms) {
    const short = shortRoomKey(room.plan.name)
    if (found.has(short)) twice.add(short)
    found.set(short, room)
  }
  for (const short of twice) found.delete(short)
  return found
}

function addRoom(
  line: SheetLine<RoomsColumn>,
  mapping: RoomsMapping,
  known: Map<string, KnownRoom>,
  onSheet: Map<string, number>,
  usedLabels: ReadonlyMap<string, ReadonlySet<string>>,
  report: Report,
): void {
  const name = line.text('room', 40)
  if (name === '') report.error('rooms', line.line, 'room', 'missing-value')
  if (name === null || name === '') return
  const key = roomKey(name)
  const earlier = known.get(key)
  const plan = earlier?.plan ?? {
    key,
    id: null,
    name,
    floor: floorOf(line, mapping, report),
    policy: policyOf(line, mapping, report),
  }
  const labels = mapping.beds === null ? null : labelsOf(line, usedLabels.get(shortRoomKey(name)) ?? new Set(), report)
  const beds = labels === null ? null : (earlier?.beds ?? new Map<string, BedPlan>())
  const first = onSheet.get(key)
  if (first !== undefined && (beds === null || labels?.some((label) => beds.has(labelKey(label))))) {
    report.error('rooms', line.line, 'room', 'duplicate-room', { value: name, line: first })
    return
  }
  onSheet.set(key, first ?? line.line)
  for (const label of labels ?? []) {
    const bedKey = labelKey(label)
    if (beds?.has(bedKey) && beds.get(bedKey)?.id === null) {
      report.error('rooms', line.line, 'beds', 'duplicate-bed', { value: label, room: name })
    } else if (!beds?.has(bedKey)) beds?.set(bedKey, makeBed(plan, label, null))
  }
  known.set(key, { plan, beds })
}

/** A floor or policy; an empty cell is only worth a warning, because it can be put right later. */
function optionalText(line: SheetLine<RoomsColumn>, column: 'floor' | 'policy', mapping: RoomsMapping, report: Report) {
  const text = line.text(column, 60)
  if (text === '' && mapping[column] !== null) report.warn('rooms', line.line, column, 'optional-missing')
  return text
}

function floorOf(line: SheetLine<RoomsColumn>, mapping: RoomsMapping, report: Report): number {
  const text = optionalText(line, 'floor', mapping, report)
  if (text === null || text === '') return 0
  const floor = readFloor(text)
  if (floor === null) report.error('rooms', line.line, 'floor', 'not-a-number', { value: text })
  return floor ?? 0
}

function policyOf(line: SheetLine<RoomsColumn>, mapping: RoomsMapping, report: Report): RoomPolicy {
  const text = optionalText(line, 'policy', mapping, report)
  if (text === null || text === '') return 'family'
  const policy = readPolicy(text)
  if (policy === null) report.error('rooms', line.line, 'policy', 'unknown-policy', { value: text })
  return policy ?? 'family'
}

function labelsOf(line: SheetLine<RoomsColumn>, used: ReadonlySet<string>, report: Report): readonly string[] | null {
  const text = line.text('beds', 200)
  if (text === '') report.error('rooms', line.line, 'beds', 'missing-value')
  if (text === null || text === '') return null
  const reading = readBeds(text)
  const tooLong = reading !== null && 'labels' in reading && reading.labels.some((label) => label.length > 40)
  if (reading === null || tooLong) {
    report.error('rooms', line.line, 'beds', 'not-a-number', { value: text })
    return null
  }
  return 'labels' in reading ? reading.labels : countedLabels(reading, used)
}

/** Labels of beds that are only counted: numbers where the register uses numbers in that room, else letters. */
function countedLabels(
  { count }: Extract<BedsReading, { count: number }>,
  used: ReadonlySet<string>,
): readonly string[] {
  const numbered = used.size > 0 && [...used].every((label) => /^\d+$/.test(labelKey(label)))
  return Array.from({ length: count }, (_, index) => (numbered ? String(index + 1) : letterLabel(index)))
}

/** `A` … `Z`, then `AA`, `AB` … as spreadsheets count columns. */
function letterLabel(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : letterLabel(Math.floor(index / 26) - 1) + letter
}
