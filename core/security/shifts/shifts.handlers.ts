import { AppError, type Failure } from '../../../common/kernel/app-error.ts'
import { endOfDayIn, houseZone, startOfDayIn } from '../../../common/kernel/calendar.ts'
import type { Input } from '../../../common/kernel/operation.ts'
import type { shiftsContract } from '../../../common/security/shifts/shifts.contract.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { openItemsNow } from '../gate/open-items.ts'
import { appendLine } from '../log/append.ts'
import {
  getShift,
  insertShift,
  runningShiftId,
  runningShifts,
  shiftsBetween,
  storeShift,
  unreadHandOver,
} from './shifts.queries.ts'

type Equipment = Input<(typeof shiftsContract)['shifts.begin']>['equipment']

/** What is missing or broken is said in words. */
function checkEquipment(equipment: Equipment): void {
  const unexplained = equipment.flatMap((one, index) => (one.inOrder || one.note !== '' ? [] : [index]))
  if (unexplained.length === 0) return
  const fields: Failure['fields'] = Object.fromEntries(
    unexplained.map((index) => [`equipment.${index}.note`, 'shifts.equipment-note'] as const),
  )
  throw new AppError('invalid-input', 'shifts.equipment-note', { fields })
}

/** The newest hand-over is read before the work begins. */
function acknowledge({ tx, now, actor }: CommandContext, handOverRead: string | null): void {
  const unread = unreadHandOver(tx)
  if (!unread) return
  if (unread.id !== handOverRead) throw new AppError('rule-broken', 'shifts.hand-over-unread')
  storeShift(tx, unread.id, { acknowledgedBy: actor.userId, acknowledgedAt: now })
}

export const shiftsHandlers: Handlers<typeof shiftsContract> = {
  'shifts.current': ({ tx, actor }) => {
    const running = runningShifts(tx)
    return {
      mine: running.find((shift) => shift.officerId === actor.userId) ?? null,
      others: running.filter((shift) => shift.officerId !== actor.userId),
      unread: unreadHandOver(tx),
    }
  },

  'shifts.begin': (context, { equipment, handOverRead }) => {
    const { tx, now, actor, newId } = context
    if (runningShiftId(tx, actor.userId) !== null) throw new AppError('conflict', 'shifts.already-on')
    checkEquipment(equipment)
    acknowledge(context, handOverRead)
    const id = newId('shift')
    insertShift(tx, { id, userId: actor.userId, begunAt: now, equipment })
    const text = equipment.flatMap((one) => (one.inOrder ? [] : [one.note])).join('; ')
    const checked = String(equipment.filter((one) => one.inOrder).length)
    const details = { inOrder: checked, items: String(equipment.length) }
    appendLine(context, { kind: 'shift', at: null, late: false, action: 'shift.begun', details, text, refId: id })
    return { id }
  },

  'shifts.end': (context, { handOver }) => {
    const { tx, now, actor } = context
    const id = runningShiftId(tx, actor.userId)
    if (id === null) throw new AppError('conflict', 'shifts.not-on')
    const openItems = openItemsNow(context)
    appendLine(context, { kind: 'shift', at: null, late: false, action: 'shift.ended', text: handOver, refId: id })
    storeShift(tx, id, { endedAt: now, handOver, openItems })
    context.subject(id)
    return { id }
  },

  'shifts.get': ({ tx }, { id }) => found(getShift(tx, id)),

  'shifts.list': ({ tx }, { from, until }) =>
    shiftsBetween(tx, startOfDayIn(houseZone, from), endOfDayIn(houseZone, until)),
}
