import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { Sex } from '../../../common/people/persons/persons.contract.ts'
import type { Report } from './register.cells.ts'
import { paperDate } from './register.cells.ts'
import type { RegisterLine } from './register.lines.ts'
import { codeKey } from './register.lines.ts'
import type { HouseSnapshot } from './register.plan.ts'

type Facts = { readonly birthDate: LocalDate | null; readonly sex: Sex | null }

/**
 * Finds lines whose birth date or sex is not that of the other lines with the same code. The house's own record
 * decides; else most lines do, and where as many say one thing as another the earliest does.
 * @returns the numbers of the lines that speak of somebody else
 */
export function checkIdentities(
  lines: readonly RegisterLine[],
  house: HouseSnapshot,
  report: Report,
): ReadonlySet<number> {
  const known = new Map<string, Facts>(house.persons.map((person) => [codeKey(person.code), person]))
  const strangers = new Set<number>()
  for (const [key, own] of byPerson(lines)) {
    const record = known.get(key)
    const birthDate = record?.birthDate ?? mostSaid(own.map((line) => line.birthDate))
    const sex = sexOrNull(record?.sex) ?? mostSaid(own.map((line) => sexOrNull(line.sex)))
    for (const line of own) {
      const stranger = { birthDate: differs(line.birthDate, birthDate), sex: differs(sexOrNull(line.sex), sex) }
      if (!stranger.birthDate && !stranger.sex) continue
      strangers.add(line.line)
      const column = stranger.birthDate ? 'birthDate' : 'sex'
      const say = (facts: Facts) => (stranger.birthDate ? paperDate(facts.birthDate) : facts.sex === 'male' ? 'M' : 'F')
      const other = own.find((one) => (stranger.birthDate ? one.birthDate === birthDate : one.sex === sex))
      const said = { code: line.code, value: say(line), known: say({ birthDate, sex }) }
      const where = record === undefined ? { line: other?.line ?? 0 } : { context: 'house' }
      report.error('register', line.line, column, 'same-code-other-person', { ...said, ...where })
    }
  }
  return strangers
}

function byPerson(lines: readonly RegisterLine[]): Map<string, RegisterLine[]> {
  const persons = new Map<string, RegisterLine[]>()
  for (const line of lines) {
    if (line.personKey === null) continue
    const own = persons.get(line.personKey)
    if (own) own.push(line)
    else persons.set(line.personKey, [line])
  }
  return persons
}

const sexOrNull = (sex: Sex | null | undefined) => (sex === 'unknown' ? null : (sex ?? null))
const differs = <T>(said: T | null, known: T | null) => said !== null && known !== null && said !== known

/** The value that most lines give; of equally frequent ones the one given first. */
function mostSaid<T>(values: readonly (T | null)[]): T | null {
  const counts = new Map<T, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: T | null = null
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value
  return best
}
