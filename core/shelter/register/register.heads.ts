import type { Report } from './register.cells.ts'
import type { RegisterLine } from './register.lines.ts'
import { codeKey } from './register.lines.ts'
import type { HouseSnapshot } from './register.plan.ts'

/** Warns of households for which the lines and the house name no head, or more than one. */
export function warnOfHeads(lines: readonly RegisterLine[], house: HouseSnapshot, report: Report): void {
  const headInHouse = new Map(house.households.map(({ code, headCode }) => [codeKey(code), headCode]))
  for (const [key, own] of byHousehold(lines)) {
    const [first] = own
    if (first === undefined) continue
    const headCode = headInHouse.get(key) ?? null
    const heads = new Map(own.filter((line) => line.relation === 'head').map((line) => [personOf(line), line] as const))
    if (headCode !== null) heads.delete(codeKey(headCode))
    const persons = new Set(own.map(personOf)).size
    const params = { household: first.household?.code ?? '', persons }
    const nobody = heads.size === 0 && headCode === null
    if (nobody && !isAlone(own, persons)) report.warn('register', first.line, 'relation', 'no-head', params)
    const extra = [...heads.values()].slice(headCode === null ? 1 : 0)
    for (const line of extra) report.warn('register', line.line, 'relation', 'two-heads', params)
  }
}

const personOf = (line: RegisterLine) => line.personKey ?? `line ${line.line}`

/** One person of whom no relation is said is head of a household of one. */
function isAlone(own: readonly RegisterLine[], persons: number): boolean {
  return persons === 1 && own.every((line) => line.relation === null)
}

function byHousehold(lines: readonly RegisterLine[]): Map<string, RegisterLine[]> {
  const households = new Map<string, RegisterLine[]>()
  for (const line of lines) {
    if (line.household === null) continue
    const own = households.get(line.household.key)
    if (own) own.push(line)
    else households.set(line.household.key, [line])
  }
  return households
}
