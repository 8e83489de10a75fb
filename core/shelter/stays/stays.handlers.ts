import { AppError } from '../../../common/kernel/app-error.ts'
import { houseZone, startOfDayIn, type LocalDate } from '../../../common/kernel/calendar.ts'
import { indexHouse } from '../../../common/shelter/stays/house-state.ts'
import { suggestPlaces } from '../../../common/shelter/stays/places.ts'
import type { Finding } from '../../../common/shelter/stays/findings.ts'
import type { staysContract } from '../../../common/shelter/stays/stays.contract.ts'
import type { CommandContext, QueryContext, ReadTx } from '../../kernel/context.ts'
import { found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { getRequest, isOpen } from '../requests/requests.queries.ts'
import { lastChange } from './changes.queries.ts'
import { openChange, takeBack, type Change } from './changes.ts'
import { releaseExpiredHolds } from './expired-holds.ts'
import { loadHouseState } from './house-state.queries.ts'
import { reportOverCapacity } from './over-capacity.ts'
import {
  checkInProposal,
  extendProposal,
  judge,
  keepOverrides,
  leaveProposal,
  moveProposal,
  movingStays,
  refuseUnresolved,
} from './proposals.ts'
import {
  aliasesIn,
  liveHolds,
  openAbsence,
  openStays,
  sleepersOn,
  staysOfPerson,
  type OpenStay,
} from './stays.queries.ts'

/** The open stays of all ids, each with its present bed. @throws AppError `stays.already-left` when one has ended. */
function allOpen(tx: ReadTx, stayIds: readonly string[]) {
  const open = openStays(tx, stayIds)
  if (open.length < new Set(stayIds).size) throw new AppError('rule-broken', 'stays.already-left')
  return open
}

function refuseFuture(on: LocalDate, today: LocalDate, field: string): void {
  if (on > today) throw new AppError('rule-broken', 'stays.future-date', { fields: { [field]: 'stays.future-date' } })
}

function leaveFindings(
  context: Pick<QueryContext, 'tx' | 'today' | 'now'>,
  leaving: OpenStay[],
  on: LocalDate,
): Finding[] {
  const personIds = leaving.map(({ stay }) => stay.personId)
  return judge(context, leaveProposal(leaving, on), personIds).findings
}

/** @throws AppError `stays.needed-by-then` when a bed is held or out of service before the new expected end. */
function refuseNeededBeds(context: CommandContext, stays: OpenStay[], expectedUntil: LocalDate | null): void {
  const rules = ['bed-taken', 'bed-not-available'] as const
  const { findings } = judge(context, extendProposal(stays, expectedUntil), undefined, rules)
  if (findings.length === 0) return
  throw new AppError('rule-broken', 'stays.needed-by-then', {
    fields: { expectedUntil: 'stays.needed-by-then' },
    details: findings,
  })
}

function useHolds({ tx, now }: CommandContext, change: Change, holdIds: readonly string[]): void {
  if (holdIds.length === 0) return
  const holds = liveHolds(tx, holdIds, now)
  if (holds.length < new Set(holdIds).size) throw new AppError('conflict', 'stays.hold-gone')
  for (const hold of holds) change.update('bedBlocks', hold, { releasedAt: now, releaseReason: 'arrived' })
}

function answerRequest({ tx }: CommandContext, change: Change, requestId: string): void {
  const request = found(getRequest(tx, requestId))
  if (!isOpen(request.state)) throw new AppError('conflict', 'requests.closed')
  change.update('requests', request, { state: 'placed' })
}

export const staysHandlers: Handlers<typeof staysContract> = {
  'stays.checkCheckIn': (context, input) => judge(context, checkInProposal(input)).findings,

  'stays.checkIn': (context, input) => {
    const { findings, holdIds } = judge(context, checkInProposal(input))
    refuseUnresolved(findings, input.overrides, context.actor.role)
    const change = openChange(context, 'stays.checkIn')
    releaseExpiredHolds(context, change)
    useHolds(context, change, holdIds)
    const { from, expectedUntil, requestId } = input
    const stayIds = input.placements.map(({ personId, bedId }) => {
      const stayId = context.newId('stay')
      change.insert('stays', stayId, { personId, arrived: from, expectedUntil, requestId })
      change.insert('occupancies', context.newId('occupancy'), {
        stayId,
        personId,
        bedId,
        fromDate: from,
        expectedUntil,
      })
      return stayId
    })
    if (requestId) answerRequest(context, change, requestId)
    keepOverrides(context, change.id, findings, input.overrides)
    reportOverCapacity(context, findings, input.overrides)
    return { ...change.close(), stayIds }
  },

  'stays.checkMove': (context, input) => judge(context, moveProposal(movingStays(context, input), input.on)).findings,

  'stays.move': (context, input) => {
    const moving = movingStays(context, input)
    const { findings, holdIds } = judge(context, moveProposal(moving, input.on))
    refuseUnresolved(findings, input.overrides, context.actor.role)
    const change = openChange(context, 'stays.move')
    releaseExpiredHolds(context, change)
    useHolds(context, change, holdIds)
    // All beds are left before any is taken, so that two people can change places.
    for (const { occupancy } of moving) change.update('occupancies', occupancy, { untilDate: input.on })
    for (const { stay, bedId } of moving) {
      change.insert('occupancies', context.newId('occupancy'), {
        stayId: stay.id,
        personId: stay.personId,
        bedId,
        fromDate: input.on,
        expectedUntil: stay.expectedUntil,
        moveReason: input.reason,
      })
    }
    keepOverrides(context, change.id, findings, input.overrides)
    reportOverCapacity(context, findings, input.overrides)
    return change.close()
  },

  'stays.extend': (context, { stayIds, expectedUntil }) => {
    if (expectedUntil !== null && expectedUntil <= context.today) {
      throw new AppError('rule-broken', 'stays.expected-before-today', {
        fields: { expectedUntil: 'stays.expected-before-today' },
      })
    }
    const extended = allOpen(context.tx, stayIds)
    refuseNeededBeds(context, extended, expectedUntil)
    const change = openChange(context, 'stays.extend')
    releaseExpiredHolds(context, change)
    for (const { stay, occupancy } of extended) {
      change.update('stays', stay, { expectedUntil })
      change.update('occupancies', occupancy, { expectedUntil })
    }
    return change.close()
  },

  'stays.checkLeave': (context, { stayIds, on }) => leaveFindings(context, allOpen(context.tx, stayIds), on),

  'stays.leave': (context, { stayIds, on, destination, reason, overrides }) => {
    refuseFuture(on, context.today, 'on')
    const leaving = allOpen(context.tx, stayIds)
    const findings = leaveFindings(context, leaving, on)
    refuseUnresolved(findings, overrides, context.actor.role)
    const change = openChange(context, 'stays.leave')
    keepOverrides(context, change.id, findings, overrides)
    for (const { stay, occupancy } of leaving) {
      if (on < occupancy.fromDate) {
        throw new AppError('rule-broken', 'stays.before-current-bed', { fields: { on: 'stays.before-current-bed' } })
      }
      const absence = openAbsence(context.tx, stay.id)
      if (absence) change.update('absences', absence, { returnedOn: on > absence.fromDate ? on : absence.fromDate })
      change.update('occupancies', occupancy, { untilDate: on })
      change.update('stays', stay, { leftOn: on, destination, leavingReason: reason })
    }
    return change.close()
  },

  'stays.startAbsence': (context, { stayIds, from, expectedReturn, reason }) => {
    if (expectedReturn <= from) {
      throw new AppError('rule-broken', 'stays.return-after-departure', {
        fields: { expectedReturn: 'stays.return-after-departure' },
      })
    }
    const change = openChange(context, 'stays.startAbsence')
    for (const { stay } of allOpen(context.tx, stayIds)) {
      if (from < stay.arrived)
        throw new AppError('rule-broken', 'stays.before-arrival', { fields: { from: 'stays.before-arrival' } })
      if (openAbsence(context.tx, stay.id)) throw new AppError('rule-broken', 'stays.already-away')
      change.insert('absences', context.newId('absence'), { stayId: stay.id, fromDate: from, expectedReturn, reason })
    }
    return change.close()
  },

  'stays.endAbsence': (context, { stayIds, on }) => {
    refuseFuture(on, context.today, 'on')
    const change = openChange(context, 'stays.endAbsence')
    for (const { stay } of allOpen(context.tx, stayIds)) {
      const absence = openAbsence(context.tx, stay.id)
      if (!absence) throw new AppError('rule-broken', 'stays.not-away')
      if (on < absence.fromDate) {
        throw new AppError('rule-broken', 'stays.return-after-departure', {
          fields: { on: 'stays.return-after-departure' },
        })
      }
      change.update('absences', absence, { returnedOn: on })
    }
    return change.close()
  },

  'stays.undo': (context, { changeId }) => ({ operation: takeBack(context, changeId) }),

  'stays.lastChange': ({ tx, actor, today }) => {
    const change = lastChange(tx, actor.userId, startOfDayIn(houseZone, today))
    return change ? { changeId: change.id, operation: change.operation, persons: aliasesIn(tx, change.entries) } : null
  },

  'stays.ofPerson': ({ tx }, { personId }) => staysOfPerson(tx, personId),

  'stays.present': ({ tx, today }) =>
    sleepersOn(tx, today).map(({ personId, stayId, roomName, bedLabel, arrived, expectedUntil }) => ({
      personId,
      stayId,
      roomName,
      bedLabel,
      arrived,
      expectedUntil,
    })),

  'stays.suggestPlaces': (context, { personIds, from, until, movingStayIds }) => {
    const since = from < context.today ? from : context.today
    return suggestPlaces(
      indexHouse(loadHouseState(context, { since, personIds })),
      personIds,
      from,
      until,
      movingStayIds,
    )
  },
}
