import type { LocalDate } from '../../../common/kernel/calendar.ts'
import { addMonths, ageOn, endOfTime } from '../../../common/kernel/calendar.ts'
import type { Sex } from '../../../common/people/persons/persons.contract.ts'
import type { ProblemCode } from '../../../common/shelter/register/register.columns.ts'
import type { Report } from './register.cells.ts'
import { paperDate } from './register.cells.ts'
import type { PlacedLine } from './register.nights.ts'
import type { RoomPlan } from './register.plan.ts'
import type { KnownRooms } from './register.rooms.ts'

/** Age from which a boy counts as a man where a room is shared by strangers; the house's own age is a setting. */
const olderBoyAge = 14
const fullAge = 18

/** One bed period with all that the rules of the house ask about. */
type Night = {
  readonly line: number
  readonly from: LocalDate
  readonly until: LocalDate
  readonly room: RoomPlan
  readonly person: string
  readonly birthDate: LocalDate | null
  readonly sex: Sex
  /** The household, or the person who has none. */
  readonly family: string
  readonly familyCode: string
  /** Whether the register says to which household the person belongs. */
  readonly named: boolean
}

/**
 * Warns where the register breaks rules of the house: two households in a family room, a family in two rooms, women
 * and men of different families in one room, a minor in the house without an adult of the family.
 * @param lines also those that are refused for something else, so that nobody is warned about because of them
 */
export function warnOfHouseRules(lines: readonly PlacedLine[], rooms: KnownRooms, report: Report): void {
  const nights = nightsOf(lines, rooms)
  for (const own of grouped(nights, (night) => night.room.key).values()) {
    sweep(own, (night, others) => warnOfRoom(night, others, report))
  }
  for (const own of grouped(nights, (night) => night.family).values()) {
    sweep(own, (night, others) => warnOfSplit(night, others, report))
    warnOfMinors(own, report)
  }
}

function nightsOf(lines: readonly PlacedLine[], rooms: KnownRooms): Night[] {
  const byKey = new Map(rooms.rooms.map((room) => [room.key, room]))
  const nights = lines.flatMap((line): Night[] => {
    const room = byKey.get(line.bed.roomKey)
    if (!room || line.arrived === line.left) return []
    const person = line.personKey ?? `line ${line.line}`
    const family = line.household ? `household ${line.household.key}` : `person ${person}`
    const familyCode = line.household?.code ?? line.code
    const named = line.household !== null
    const facts = { named, person, birthDate: line.birthDate, sex: line.sex ?? 'unknown', family, familyCode }
    return [{ line: line.line, from: line.arrived, until: line.left ?? endOfTime, room, ...facts }]
  })
  return nights.sort((a, b) => (a.from === b.from ? a.line - b.line : a.from < b.from ? -1 : 1))
}

function grouped(nights: readonly Night[], keyOf: (night: Night) => string): Map<string, Night[]> {
  const groups = new Map<string, Night[]>()
  for (const night of nights) {
    const key = keyOf(night)
    const group = groups.get(key)
    if (group) group.push(night)
    else groups.set(key, [night])
  }
  return groups
}

/** Visits periods in order of time, each with those that are under way when it begins. */
function sweep(nights: readonly Night[], visit: (night: Night, others: readonly Night[]) => void): void {
  let underWay: Night[] = []
  for (const night of nights) {
    underWay = underWay.filter((other) => other.until > night.from)
    visit(night, underWay)
    underWay.push(night)
  }
}

function warnOfRoom(night: Night, others: readonly Night[], report: Report): void {
  const strangers = others.filter((other) => !sameFamily(night, other))
  const [stranger] = strangers
  if (stranger !== undefined && night.room.policy === 'family') {
    tellOfPair(
      inDoubt(night, stranger, report) ? report.warn : report.error,
      'other-household-in-room',
      night,
      stranger,
    )
  }
  const sex = sexAmongStrangers(night, night.from)
  const opposite = strangers.find((other) => oppositeSexes(sex, sexAmongStrangers(other, night.from)))
  if (opposite) tellOfPair(report.warn, 'mixed-sex-room', night, opposite)
}

/**
 * Two households in a family room are an error (rule C5-3), unless a line names no household, or is refused for
 * something else and may be wrong about its nights too.
 */
function inDoubt(a: Night, b: Night, report: Report): boolean {
  return [a, b].some((night) => !night.named || report.refused('register', night.line))
}

/** Reports two lines that do not go together at the later one in the file, as collisions of beds are. */
function tellOfPair(tell: Report['warn'], code: ProblemCode, a: Night, b: Night): void {
  const [first, second] = a.line < b.line ? [a, b] : [b, a]
  tell('register', second.line, 'room', code, {
    household: second.familyCode,
    other: first.familyCode,
    room: second.room.name,
    otherRoom: first.room.name,
    line: first.line,
  })
}

function sameFamily(a: Night, b: Night): boolean {
  return a.person === b.person || a.family === b.family
}

/** The sex that counts where strangers share a room; `unknown` for children, who go with their mother. */
function sexAmongStrangers({ birthDate, sex }: Night, on: LocalDate): Sex {
  return birthDate !== null && ageOn(birthDate, on) < olderBoyAge ? 'unknown' : sex
}

function oppositeSexes(a: Sex, b: Sex): boolean {
  return a !== b && a !== 'unknown' && b !== 'unknown'
}

function warnOfSplit(night: Night, others: readonly Night[], report: Report): void {
  const elsewhere = others.find((other) => other.room.key !== night.room.key)
  if (elsewhere) tellOfPair(report.warn, 'family-split', night, elsewhere)
}

/** The day of the eighteenth birthday. */
const fullAgeOn = (birthDate: LocalDate) => addMonths(birthDate, fullAge * 12)

function warnOfMinors(nights: readonly Night[], report: Report): void {
  const adults = nights.flatMap((night) => {
    const grown = night.birthDate === null ? night.from : fullAgeOn(night.birthDate)
    return grown < night.until ? [{ from: grown > night.from ? grown : night.from, until: night.until }] : []
  })
  adults.sort((a, b) => (a.from < b.from ? -1 : 1))
  for (const night of nights) {
    const { birthDate } = night
    if (birthDate === null) continue
    const grown = fullAgeOn(birthDate)
    const until = grown < night.until ? grown : night.until
    const alone = firstUncovered(night.from, until, adults)
    if (alone !== null) {
      report.warn('register', night.line, 'household', 'minor-without-adult', {
        household: night.familyCode,
        from: paperDate(alone),
      })
    }
  }
}

/** First date of `[from, until)` that no period covers; `null` when all are covered. Periods are in order of `from`. */
function firstUncovered(
  from: LocalDate,
  until: LocalDate,
  periods: readonly { readonly from: LocalDate; readonly until: LocalDate }[],
): LocalDate | null {
  let reached = from
  for (const period of periods) {
    if (period.from <= reached && period.until > reached) reached = period.until
  }
  return reached < until ? reached : null
}
