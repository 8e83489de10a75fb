import { AppError } from '../../../common/kernel/app-error.ts'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { householdsContract, Relation } from '../../../common/people/households/households.contract.ts'
import type { CommandContext, WriteTx } from '../../kernel/context.ts'
import { nextNumber } from '../../kernel/counters.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import {
  endKeepApart,
  endMember,
  getHousehold,
  insertHousehold,
  insertKeepApart,
  insertMember,
  isMemberAfter,
  listHouseholds,
  listKeepApart,
  storeHouseholdVersion,
  storeRelation,
} from './households.queries.ts'

type NewMember = { personId: string; relation: Relation; guardian: boolean }

function addMember({ tx, newId }: CommandContext, householdId: string, fromDate: LocalDate, member: NewMember): void {
  if (isMemberAfter(tx, member.personId, fromDate)) throw new AppError('rule-broken', 'households.already-member')
  insertMember(tx, { ...member, id: newId('member'), householdId, fromDate })
}

function nextVersion(tx: WriteTx, row: { id: string; version: number }): { version: number } {
  const version = row.version + 1
  storeHouseholdVersion(tx, row.id, version)
  return { version }
}

export const householdsHandlers: Handlers<typeof householdsContract> = {
  'households.list': ({ tx }, { on }) => listHouseholds(tx, on),

  'households.get': ({ tx }, { id }) => found(getHousehold(tx, id)),

  'households.form': (context, { from, members }) => {
    const { tx, newId, subject } = context
    const heads = members.filter((member) => member.relation === 'head').length
    if (heads !== 1) throw new AppError('rule-broken', 'households.one-head')
    const id = newId('household')
    const code = `F${String(nextNumber(tx, 'household-code')).padStart(3, '0')}`
    insertHousehold(tx, { id, code, formedOn: from })
    for (const member of members) addMember(context, id, from, member)
    subject(id)
    return { id, code }
  },

  'households.addMember': (context, { id, from, version, ...member }) => {
    const household = found(getHousehold(context.tx, id))
    currentVersion(household, version)
    if (member.relation === 'head' && household.headPersonId) throw new AppError('rule-broken', 'households.one-head')
    addMember(context, id, from, member)
    context.subject(id)
    return nextVersion(context.tx, household)
  },

  'households.endMembership': ({ tx, subject }, { id, personId, on, newHeadPersonId, version }) => {
    const household = found(getHousehold(tx, id))
    currentVersion(household, version)
    const current = household.members.filter((member) => member.until === null)
    const leaving = current.find((member) => member.personId === personId)
    if (!leaving) throw new AppError('rule-broken', 'households.not-a-member')
    if (on < leaving.from) throw new AppError('rule-broken', 'households.before-formation')
    const remaining = current.filter((member) => member.personId !== personId)
    const successor = remaining.find((member) => member.personId === newHeadPersonId)
    if (leaving.relation === 'head' && remaining.length > 0 && !successor) {
      throw new AppError('rule-broken', 'households.head-must-be-replaced', {
        fields: { newHeadPersonId: 'households.head-must-be-replaced' },
      })
    }
    endMember(tx, leaving.id, on)
    if (leaving.relation === 'head' && successor) storeRelation(tx, successor.id, 'head')
    subject(id)
    return nextVersion(tx, household)
  },

  'households.appointHead': ({ tx, subject }, { id, personId, formerHeadRelation, version }) => {
    const household = found(getHousehold(tx, id))
    currentVersion(household, version)
    const current = household.members.filter((member) => member.until === null)
    const next = current.find((member) => member.personId === personId)
    if (!next) throw new AppError('rule-broken', 'households.not-a-member')
    if (formerHeadRelation === 'head') throw new AppError('rule-broken', 'households.one-head')
    const former = current.find((member) => member.relation === 'head')
    if (former) storeRelation(tx, former.id, formerHeadRelation)
    storeRelation(tx, next.id, 'head')
    subject(id)
    return nextVersion(tx, household)
  },

  'keepApart.list': ({ tx }) => listKeepApart(tx),

  'keepApart.add': ({ tx, now, newId, subject }, { personA, personB, note }) => {
    if (personA === personB) throw new AppError('rule-broken', 'households.same-person')
    const exists = listKeepApart(tx).some(
      (pair) => [pair.personA, pair.personB].includes(personA) && [pair.personA, pair.personB].includes(personB),
    )
    if (exists) throw new AppError('conflict', 'households.pair-exists')
    const id = newId('keepApart')
    insertKeepApart(tx, { id, personA, personB, note, addedAt: now })
    subject(id)
    return { id }
  },

  'keepApart.end': ({ tx, now, subject }, { id, reason }) => {
    if (!endKeepApart(tx, id, now, reason)) throw new AppError('not-found', 'not-found')
    subject(id)
    return {}
  },
}
