import { AppError } from '../../../common/kernel/app-error.ts'
import { endOfDayIn, houseZone, startOfDayIn, type Instant } from '../../../common/kernel/calendar.ts'
import { fold } from '../../../common/kernel/search.ts'
import type { KeyRow, keysContract } from '../../../common/security/keys/keys.contract.ts'
import { keyState } from '../../../common/security/keys/keys.rules.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { allRooms, inForce } from '../../shelter/rooms/rooms.queries.ts'
import { appendLine, eventTime } from '../log/append.ts'
import { keysOutNow } from './keys-out.ts'
import {
  aliasOf,
  getIssue,
  getKey,
  insertIssue,
  insertKey,
  issuesDuring,
  lastReturn,
  listKeys,
  roomExists,
  storeIssue,
  storeKey,
} from './keys.queries.ts'

const { compare } = new Intl.Collator('ro', { numeric: true })

function keysWithState(tx: ReadTx, now: Instant, includeRetired: boolean): KeyRow[] {
  const outOf = new Map(keysOutNow(tx, now).map((out) => [out.keyId, out]))
  return listKeys(tx, includeRetired)
    .map(({ roomName, state, ...key }) => {
      const out = outOf.get(key.id) ?? null
      return { ...key, roomName: roomName ?? '', state: keyState(state, out !== null), out }
    })
    .sort((a, b) => compare(a.number, b.number))
}

type Details = { number: string; roomId: string | null }

/** Two keys in use never bear one number, however it is written. */
function checkDetails(tx: ReadTx, { number, roomId }: Details, exceptId: string | null): void {
  const taken = listKeys(tx, false).some((key) => key.id !== exceptId && fold(key.number) === fold(number))
  if (taken) throw new AppError('conflict', 'keys.number-taken', { fields: { number: 'keys.number-taken' } })
  if (roomId !== null && !roomExists(tx, roomId)) throw new AppError('not-found', 'not-found')
}

function currentKey(tx: ReadTx, { id, version }: { id: string; version: number }) {
  const key = found(getKey(tx, id))
  currentVersion(key, version)
  if (key.state === 'retired') throw new AppError('conflict', 'keys.already-retired')
  return key
}

/** @throws AppError when the key is with somebody, now or at the moment that is written down. */
function refuseWhileOut(tx: ReadTx, keyId: string, at: Instant): void {
  const back = lastReturn(tx, keyId)
  if (back === null) throw new AppError('conflict', 'keys.already-out')
  if (back !== undefined && at < back) {
    throw new AppError('rule-broken', 'keys.before-last-return', { fields: { at: 'keys.before-last-return' } })
  }
}

export const keysHandlers: Handlers<typeof keysContract> = {
  'keys.list': ({ tx, now }, { includeRetired }) => keysWithState(tx, now, includeRetired),

  'keys.rooms': ({ tx, today }) =>
    allRooms(tx)
      .filter(({ activeUntil }) => inForce(null, activeUntil, today))
      .map(({ id, name }) => ({ id, name })),

  'keys.history': ({ tx }, { from, until, keyId }) =>
    issuesDuring(tx, startOfDayIn(houseZone, from), endOfDayIn(houseZone, until), keyId).map(
      ({ holderPersonId: _holder, ...issue }) => issue,
    ),

  'keys.add': ({ tx, newId, subject }, details) => {
    checkDetails(tx, details, null)
    const id = newId('key')
    insertKey(tx, { ...details, id, state: 'usable' })
    subject(id)
    return { id }
  },

  'keys.correct': ({ tx, subject }, { id, version, ...details }) => {
    currentKey(tx, { id, version })
    checkDetails(tx, details, id)
    storeKey(tx, id, { ...details, version: version + 1 })
    subject(id)
    return {}
  },

  'keys.retire': ({ tx, subject }, { id, reason, version }) => {
    currentKey(tx, { id, version })
    if (lastReturn(tx, id) === null) throw new AppError('conflict', 'keys.still-out')
    storeKey(tx, id, { state: 'retired', retiredReason: reason, version: version + 1 })
    subject(id)
    return {}
  },

  'keys.issue': (context, { keyId, holderPersonId, holderName, at, due, note, late }) => {
    const { tx, actor, newId } = context
    const key = found(getKey(tx, keyId))
    if (key.state !== 'usable') throw new AppError('rule-broken', 'keys.not-usable')
    const outAt = eventTime(context, at, late)
    refuseWhileOut(tx, keyId, outAt)
    if (due !== null && due <= outAt) {
      throw new AppError('rule-broken', 'keys.due-before-out', { fields: { due: 'keys.due-before-out' } })
    }
    const holder = holderPersonId === null ? holderName : found(aliasOf(tx, holderPersonId))
    const id = newId('keyIssue')
    insertIssue(tx, { id, keyId, holderPersonId, holderName, outAt, due, lost: false, note, outBy: actor.userId })
    context.subject(keyId)
    const { seq } = appendLine(context, {
      kind: 'key',
      at: outAt,
      late,
      action: 'key.out',
      details: { number: key.number, opens: key.opens, holder },
      text: note,
      personIds: holderPersonId === null ? [] : [holderPersonId],
      refId: id,
    })
    return { id, seq }
  },

  'keys.return': (context, { issueId, at, lost, note, late }) => {
    const { tx, actor } = context
    const issue = found(getIssue(tx, issueId))
    if (issue.inAt !== null) throw new AppError('conflict', 'keys.not-out')
    const inAt = eventTime(context, at, late)
    if (inAt < issue.outAt) {
      throw new AppError('rule-broken', 'keys.in-before-out', { fields: { at: 'keys.in-before-out' } })
    }
    const notes = [issue.note, note].filter(Boolean).join('; ')
    storeIssue(tx, issueId, { inAt, lost, note: notes, inBy: actor.userId })
    if (lost) storeKey(tx, issue.keyId, { state: 'lost', version: found(getKey(tx, issue.keyId)).version + 1 })
    context.subject(issue.keyId)
    const { seq } = appendLine(context, {
      kind: 'key',
      at: inAt,
      late,
      action: lost ? 'key.lost' : 'key.in',
      details: { number: issue.number, opens: issue.opens, holder: issue.holder },
      text: note,
      personIds: issue.holderPersonId === null ? [] : [issue.holderPersonId],
      refId: issueId,
    })
    return { seq }
  },
}
