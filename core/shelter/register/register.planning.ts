import { fold } from '../../../common/kernel/search.ts'
import type { RegisterColumn } from '../../../common/shelter/register/register.columns.ts'
import type { Report } from './register.cells.ts'
import { planHouseholds } from './register.households.ts'
import type { RegisterLine, SoundLine } from './register.lines.ts'
import { codeKey } from './register.lines.ts'
import type { BedPeriodPlan, HouseSnapshot, PersonPlan, RegisterPlan, StayPlan } from './register.plan.ts'
import type { KnownRooms } from './register.rooms.ts'

function isSound(line: RegisterLine): line is SoundLine {
  return line.personKey !== null && line.bed !== null && line.arrived !== null && line.category !== null
}

/** In order of time; of lines that begin together the shorter first, so that a day without a night comes before the move. */
function byTime(a: SoundLine, b: SoundLine): number {
  if (a.arrived !== b.arrived) return a.arrived < b.arrived ? -1 : 1
  if (a.left === b.left) return a.line - b.line
  return a.left !== null && (b.left === null || a.left < b.left) ? -1 : 1
}

/**
 * What the lines bring: rooms, beds, persons, households with their members, and stays. Lines of one person that
 * follow each other without a gap are one stay.
 * @param lines lines without an error
 */
export function makePlan(
  lines: readonly RegisterLine[],
  rooms: KnownRooms,
  house: HouseSnapshot,
  report: Report,
): RegisterPlan {
  const known = new Map(house.persons.map((person) => [codeKey(person.code), person]))
  const persons: PersonPlan[] = []
  const stays: StayPlan[] = []
  const histories = linesByPerson(lines.filter(isSound))
  for (const [key, history] of histories) {
    persons.push(planPerson(key, history, known.get(key)?.id ?? null, report))
    stays.push(...planStays(key, history))
  }
  const households = planHouseholds(histories, house, report)
  return { rooms: rooms.rooms, beds: rooms.beds, persons, households, stays }
}

function linesByPerson(lines: readonly SoundLine[]): Map<string, SoundLine[]> {
  const histories = new Map<string, SoundLine[]>()
  for (const line of lines) {
    const own = histories.get(line.personKey)
    if (own) own.push(line)
    else histories.set(line.personKey, [line])
  }
  for (const history of histories.values()) history.sort(byTime)
  return histories
}

function planPerson(key: string, history: readonly SoundLine[], id: string | null, report: Report): PersonPlan {
  const first = history[0]
  const last = <T>(column: RegisterColumn, read: (line: SoundLine) => T | null, show: (value: T) => string) =>
    lastSaid(history, column, read, show, report)
  const alias = last(
    'alias',
    (line) => line.alias || null,
    (text) => text,
  )
  const code = first?.code ?? key
  if (alias === null && first) report.warn('register', first.line, 'alias', 'missing-alias', { code })
  return {
    key,
    id,
    code,
    alias: alias ?? code,
    birthDate: history.find((line) => line.birthDate !== null)?.birthDate ?? null,
    sex: history.find((line) => line.sex !== null && line.sex !== 'unknown')?.sex ?? 'unknown',
    citizenships:
      last(
        'citizenship',
        (line) => (line.citizenships.length > 0 ? line.citizenships : null),
        (codes) => codes.join(', '),
      ) ?? [],
    category:
      last(
        'category',
        (line) => line.category,
        (category) => category,
      ) ?? 'vulnerable',
  }
}

/** The value of the latest line that gives one; a line that says something else than the one before is worth a warning. */
function lastSaid<T>(
  history: readonly SoundLine[],
  column: RegisterColumn,
  read: (line: SoundLine) => T | null,
  show: (value: T) => string,
  report: Report,
): T | null {
  let said: T | null = null
  for (const line of history) {
    const value = read(line)
    if (value === null) continue
    if (said !== null && fold(show(said)) !== fold(show(value))) {
      const params = { code: line.code, value: show(value), before: show(said) }
      report.warn('register', line.line, column, 'differs-between-lines', params)
    }
    said = value
  }
  return said
}

function planStays(personKey: string, history: readonly SoundLine[]): StayPlan[] {
  const stays: SoundLine[][] = []
  for (const line of history) {
    const current = stays.at(-1)
    if (current !== undefined && current.at(-1)?.left === line.arrived) current.push(line)
    else stays.push([line])
  }
  return stays.map((lines) => planStay(personKey, lines))
}

function planStay(personKey: string, lines: readonly SoundLine[]): StayPlan {
  const [first, last] = [lines[0], lines.at(-1)] as [SoundLine, SoundLine]
  const gone = last.left !== null
  return {
    personKey,
    arrived: first.arrived,
    left: last.left,
    expectedUntil: last.expectedUntil,
    destination: gone ? (last.destination ?? 'unknown') : null,
    leavingReason: gone ? last.leavingReason : null,
    periods: lines.map(planPeriod),
  }
}

function planPeriod({ line, bed, arrived, left, notes }: SoundLine): BedPeriodPlan {
  return { line, bedKey: bed.key, from: arrived, until: left, notes }
}
