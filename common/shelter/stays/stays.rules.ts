import type { Role } from '../../kernel/roles.ts'
import { bedNotAvailable, bedTaken, bedUnsuitable, personElsewhere } from './bed.rules.ts'
import {
  arrivalBeforeBirth,
  arrivalInFuture,
  backdatedEntry,
  departureBeforeArrival,
  secondOpenStay,
} from './dates.rules.ts'
import { familySplit, memberAfterHead, memberBeforeHead, minorWithoutGuardian } from './family.rules.ts'
import { ruleCodes } from './findings.ts'
import type { Finding, Override, RuleCode, Severity } from './findings.ts'
import type { House, Proposal } from './house-state.ts'
import { keepApartSameFloor, keepApartSameRoom } from './keep-apart.rules.ts'
import {
  capacityExceeded,
  mixedSexRoom,
  motherChildApartFromSingles,
  olderBoyWithUnrelatedWomen,
  roomIsolated,
  roomOfOtherHousehold,
} from './room.rules.ts'

export type Rule = (house: House, proposal: Proposal) => Finding[]

/** Every house rule under its code; docs/rules.md explains each. */
export const houseRules = {
  'bed-taken': bedTaken,
  'person-elsewhere': personElsewhere,
  'bed-not-available': bedNotAvailable,
  'bed-unsuitable': bedUnsuitable,
  'room-of-other-household': roomOfOtherHousehold,
  'family-split': familySplit,
  'mother-child-apart-from-singles': motherChildApartFromSingles,
  'mixed-sex-room': mixedSexRoom,
  'older-boy-with-unrelated-women': olderBoyWithUnrelatedWomen,
  'minor-without-guardian': minorWithoutGuardian,
  'keep-apart-same-room': keepApartSameRoom,
  'keep-apart-same-floor': keepApartSameFloor,
  'capacity-exceeded': capacityExceeded,
  'room-isolated': roomIsolated,
  'arrival-in-future': arrivalInFuture,
  'arrival-before-birth': arrivalBeforeBirth,
  'departure-before-arrival': departureBeforeArrival,
  'second-open-stay': secondOpenStay,
  'backdated-entry': backdatedEntry,
  'member-before-head': memberBeforeHead,
  'member-after-head': memberAfterHead,
} satisfies Record<RuleCode, Rule>

/** Rules whose outcome depends on which bed is chosen; the others hold for the people and dates wherever they sleep. */
export const placeRules = [
  'bed-taken',
  'bed-not-available',
  'bed-unsuitable',
  'room-of-other-household',
  'family-split',
  'mother-child-apart-from-singles',
  'mixed-sex-room',
  'older-boy-with-unrelated-women',
  'keep-apart-same-room',
  'keep-apart-same-floor',
  'capacity-exceeded',
  'room-isolated',
] as const satisfies readonly RuleCode[]

const gravity = ['error', 'coordinator', 'warning'] as const satisfies readonly Severity[]

/**
 * What a proposal breaks, each thing once: errors first, then what the coordinator decides, then warnings; the rules of
 * one gravity in the order of docs/rules.md.
 * @throws RangeError when the proposal names a person, bed or room that the state lacks.
 */
export function checkProposal(house: House, proposal: Proposal, codes: readonly RuleCode[] = ruleCodes): Finding[] {
  const found = new Map(
    codes.flatMap((code) => houseRules[code](house, proposal)).map((finding) => [JSON.stringify(finding), finding]),
  )
  return [...found.values()].sort((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity))
}

/** Findings that still stand in the way of a person with this role who gives these reasons. */
export function unresolved(findings: readonly Finding[], overrides: readonly Override[], role: Role): Finding[] {
  return findings.filter(({ rule, subject, severity }) => {
    if (severity === 'error' || (severity === 'coordinator' && role !== 'coordinator')) return true
    return !overrides.some((override) => override.rule === rule && override.subject === subject)
  })
}
