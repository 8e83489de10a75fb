import type { z } from 'zod'
import { addDays, type LocalDate } from '../../../common/kernel/calendar.ts'
import type { Role } from '../../../common/kernel/roles.ts'
import { AppError } from '../../../common/kernel/app-error.ts'
import type { Finding, Override, RuleCode } from '../../../common/shelter/stays/findings.ts'
import { indexHouse, type Proposal } from '../../../common/shelter/stays/house-state.ts'
import { usedHolds } from '../../../common/shelter/stays/sleepers.ts'
import { checkProposal, unresolved } from '../../../common/shelter/stays/stays.rules.ts'
import type { checkInInput, moveInput } from '../../../common/shelter/stays/stays.contract.ts'
import type { CommandContext, QueryContext } from '../../kernel/context.ts'
import { insertOverride } from './changes.queries.ts'
import { loadHouseState } from './house-state.queries.ts'
import { openStays, type OpenStay, type OccupancyRow, type StayRow } from './stays.queries.ts'

type CheckIn = z.output<typeof checkInInput>
type Move = Pick<z.output<typeof moveInput>, 'moves' | 'on'>
type Reading = Pick<QueryContext, 'tx' | 'today' | 'now'>

export function checkInProposal({ placements, from, expectedUntil, holdIds }: CheckIn): Proposal {
  return {
    placements: placements.map(({ personId, bedId }) => ({
      personId,
      bedId,
      from,
      until: expectedUntil,
      stayId: null,
    })),
    freed: [],
    usedHoldIds: holdIds,
  }
}

export type MovingStay = { stay: StayRow; occupancy: OccupancyRow; bedId: string }

/** The stays of a move with their present beds. @throws AppError when one has ended or the date is not within it. */
export function movingStays({ tx, today }: Reading, { moves, on }: Move): MovingStay[] {
  const open = new Map(
    openStays(
      tx,
      moves.map((move) => move.stayId),
    ).map((row) => [row.stay.id, row]),
  )
  if (on > today) throw new AppError('rule-broken', 'stays.future-date', { fields: { on: 'stays.future-date' } })
  return moves.map(({ stayId, bedId }) => {
    const row = open.get(stayId)
    if (!row) throw new AppError('rule-broken', 'stays.already-left')
    if (on < row.occupancy.fromDate) {
      throw new AppError('rule-broken', 'stays.before-current-bed', { fields: { on: 'stays.before-current-bed' } })
    }
    return { ...row, bedId }
  })
}

export function moveProposal(moving: readonly MovingStay[], on: LocalDate): Proposal {
  return {
    placements: moving.map(({ stay, bedId }) => ({
      personId: stay.personId,
      bedId,
      from: on,
      until: stay.expectedUntil,
      stayId: stay.id,
    })),
    freed: moving.map(({ occupancy }) => ({ occupancyId: occupancy.id, on })),
    usedHoldIds: [],
  }
}

/** The stays end on the date; nobody gets another bed. */
export function leaveProposal(leaving: readonly { occupancy: OccupancyRow }[], on: LocalDate): Proposal {
  return {
    placements: [],
    freed: leaving.map(({ occupancy }) => ({ occupancyId: occupancy.id, on })),
    usedHoldIds: [],
  }
}

/** The stays go on in the same beds until another expected end. */
export function extendProposal(stays: readonly OpenStay[], expectedUntil: LocalDate | null): Proposal {
  return {
    placements: stays.map(({ stay, occupancy }) => ({
      personId: stay.personId,
      bedId: occupancy.bedId,
      from: occupancy.fromDate,
      until: expectedUntil,
      stayId: stay.id,
    })),
    freed: stays.map(({ occupancy }) => ({ occupancyId: occupancy.id, on: occupancy.fromDate })),
    usedHoldIds: [],
  }
}

export type Judgement = {
  readonly findings: Finding[]
  /** Holds that the proposal uses up: those it names, and those on its beds kept for one of the people. */
  readonly holdIds: readonly string[]
}

/**
 * What the house rules say about a proposal.
 * @param personIds whom it concerns; the people it places when not given.
 * @param codes the rules to ask; all when not given.
 * @throws AppError not-found when a person or bed is unknown.
 */
export function judge(
  context: Reading,
  proposal: Proposal,
  personIds: readonly string[] = proposal.placements.map((placement) => placement.personId),
  codes?: readonly RuleCode[],
): Judgement {
  const earliest = proposal.placements.reduce((date, { from }) => (from < date ? from : date), context.today)
  // One day earlier: head and members of a household may have arrived on different days.
  const state = loadHouseState(context, { since: addDays(earliest, -1), personIds })
  const beds = new Set(state.beds.map((bed) => bed.id))
  // A wrong id is a stale screen, not a broken rule.
  const persons = new Set(state.persons.map((person) => person.id))
  if (personIds.some((id) => !persons.has(id)) || proposal.placements.some(({ bedId }) => !beds.has(bedId))) {
    throw new AppError('not-found', 'not-found')
  }
  const house = indexHouse(state)
  return { findings: checkProposal(house, proposal, codes), holdIds: usedHolds(house, proposal) }
}

/** @throws AppError rule-broken with every finding that still blocks. */
export function refuseUnresolved(findings: Finding[], overrides: readonly Override[], role: Role): void {
  const blocking = unresolved(findings, overrides, role)
  if (blocking.length > 0) throw new AppError('rule-broken', 'stays.rules-broken', { details: blocking })
}

/** Keeps why each rule that was really set aside was set aside, and by whom. */
export function keepOverrides(
  { tx, actor, now, newId }: CommandContext,
  changeId: string,
  findings: readonly Finding[],
  overrides: readonly Override[],
): void {
  for (const { rule, subject, reason } of overrides) {
    const finding = findings.find((one) => one.rule === rule && one.subject === subject)
    if (!finding) continue
    const row = { rule, subject, reason, severity: finding.severity, userId: actor.userId, at: now }
    insertOverride(tx, { ...row, id: newId('override'), changeId })
  }
}
