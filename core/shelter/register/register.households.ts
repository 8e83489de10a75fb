import type { LocalDate } from '../../../common/kernel/calendar.ts'
import { endOfTime } from '../../../common/kernel/calendar.ts'
import type { Relation } from '../../../common/people/households/households.contract.ts'
import type { Report } from './register.cells.ts'
import type { SoundLine } from './register.lines.ts'
import { codeKey } from './register.lines.ts'
import type { HouseholdPlan, HouseSnapshot, MemberPlan } from './register.plan.ts'

/** A membership as the lines tell it, before head and relations are settled. */
type Membership = {
  readonly householdKey: string
  readonly householdCode: string
  readonly personKey: string
  readonly line: number
  readonly from: LocalDate
  readonly relation: Relation | null
  readonly until: LocalDate | null
}

/**
 * The households that the lines name. A membership lasts beyond the stay, until a line gives the person another
 * household. One head at most: of two the earlier stays head.
 * @param histories lines per person, in order of time
 */
export function planHouseholds(
  histories: ReadonlyMap<string, readonly SoundLine[]>,
  house: HouseSnapshot,
  report: Report,
): HouseholdPlan[] {
  const current = new Map(house.persons.map((person) => [codeKey(person.code), person.householdCode]))
  const known = new Map(house.households.map((household) => [codeKey(household.code), household]))
  const groups = new Map<string, Membership[]>()
  for (const [personKey, history] of histories) {
    for (const membership of memberships(personKey, history)) {
      const group = groups.get(membership.householdKey)
      if (group) group.push(membership)
      else groups.set(membership.householdKey, [membership])
    }
  }
  return [...groups].flatMap(([key, group]) => {
    const existing = known.get(key)
    const fresh = group.filter((one) => isFresh(one, current.get(one.personKey) ?? null, report))
    if (existing && fresh.length === 0) return []
    return [planHousehold(key, existing?.id ?? null, existing?.headCode ?? null, fresh, group, report)]
  })
}

function memberships(personKey: string, history: readonly SoundLine[]): Membership[] {
  const found: Membership[] = []
  for (const { household, relation, arrived, line } of history) {
    if (household === null) continue
    const last = found.at(-1)
    if (last?.householdKey === household.key) {
      found[found.length - 1] = { ...last, relation: relation ?? last.relation }
      continue
    }
    if (last) found[found.length - 1] = { ...last, until: arrived }
    const { key: householdKey, code: householdCode } = household
    found.push({ householdKey, householdCode, personKey, line, from: arrived, relation, until: null })
  }
  return found
}

/** Whether the membership is still to be made; somebody who belongs elsewhere in the house stays there. */
function isFresh(membership: Membership, currentCode: string | null, report: Report): boolean {
  if (currentCode === null) return true
  if (codeKey(currentCode) !== membership.householdKey) {
    const params = { value: membership.householdCode, known: currentCode }
    report.warn('register', membership.line, 'household', 'household-differs', params)
  }
  return false
}

function planHousehold(
  key: string,
  id: string | null,
  houseHead: string | null,
  fresh: readonly Membership[],
  group: readonly Membership[],
  report: Report,
): HouseholdPlan {
  const [first, ...others] = [...group].sort(byStart)
  const alone = others.length === 0
  const heads = [...group].sort(byStart).filter((one) => one.relation === 'head' || (alone && one.relation === null))
  const head = houseHead === null ? heads[0] : undefined
  const members = fresh.map((one) => planMember(one, one === head, report))
  const [code, formedOn] = [first?.householdCode ?? key, first?.from ?? endOfTime]
  return { key, id, code, formedOn, members }
}

const byStart = (a: Membership, b: Membership) => (a.from === b.from ? a.line - b.line : a.from < b.from ? -1 : 1)

function planMember(
  { personKey, relation, from, until, line }: Membership,
  isHead: boolean,
  report: Report,
): MemberPlan {
  if (relation === null && !isHead) report.warn('register', line, 'relation', 'optional-missing')
  const settled = isHead ? 'head' : relation === 'head' || relation === null ? 'other-relative' : relation
  return { personKey, relation: settled, from, until }
}
