import { beforeEach, describe, expect, it } from 'vitest'
import { register } from '../../support/house.ts'
import { world, type Client } from '../../support/world.ts'

let client: Client
const from = '2026-11-01'

beforeEach(async () => {
  client = await (await world()).as('coordinator')
})

const head = (personId: string) => ({ personId, relation: 'head' as const })
const daughter = (personId: string) => ({ personId, relation: 'daughter' as const })

function family() {
  const [ana, bianca, carmen] = [register(client, 'Ana'), register(client, 'Bianca'), register(client, 'Carmen')]
  const { id, code } = client.call('households.form', { from, members: [head(ana), daughter(bianca)] })
  return { id, code, ana, bianca, carmen }
}

const membersOf = (id: string) =>
  client.call('households.get', { id }).members.map(({ alias, relation, until }) => [alias, relation, until])

describe('a household', () => {
  it('is formed with exactly one head, who comes first', () => {
    const { id, code, ana } = family()
    expect(code).toBe('F001')
    expect(client.call('households.get', { id })).toMatchObject({ headPersonId: ana, version: 1 })
    expect(membersOf(id)).toEqual([
      ['Ana', 'head', null],
      ['Bianca', 'daughter', null],
    ])
    expect(client.call('persons.search', { text: 'bianca' })[0]).toMatchObject({
      householdId: id,
      householdCode: 'F001',
    })
  })

  it.each([
    ['no head', (a: string, b: string) => [daughter(a), daughter(b)]],
    ['two heads', (a: string, b: string) => [head(a), head(b)]],
  ])('with %s is refused', (_what, members) => {
    const [a, b] = [register(client, 'Dana'), register(client, 'Elena')]
    expect(client.refused('households.form', { from, members: members(a, b) }).reason).toBe('households.one-head')
    expect(client.call('households.list', {})).toEqual([])
  })

  it('takes in somebody, but no second head and nobody who belongs to another', () => {
    const { id, carmen, bianca } = family()
    expect(client.refused('households.addMember', { ...head(carmen), id, from, version: 1 }).reason).toBe(
      'households.one-head',
    )
    expect(client.refused('households.addMember', { ...daughter(bianca), id, from, version: 1 }).reason).toBe(
      'households.already-member',
    )
    client.call('households.addMember', { ...daughter(carmen), id, from: '2026-11-10', version: 1 })
    expect(membersOf(id)).toHaveLength(3)
    expect(client.refused('households.addMember', { ...daughter(carmen), id, from, version: 1 }).reason).toBe(
      'stale-version',
    )
    const stranger = `per_${'x'.repeat(22)}`
    expect(client.refused('households.addMember', { ...daughter(stranger), id, from, version: 2 }).code).toBe(
      'not-found',
    )
  })

  it('nobody is in two on one day, also not afterwards', () => {
    const { id, bianca, carmen } = family()
    client.call('households.endMembership', { id, personId: bianca, on: '2026-11-15', version: 1 })
    const members = [head(bianca), daughter(carmen)]
    expect(client.refused('households.form', { from: '2026-11-14', members }).reason).toBe('households.already-member')
    client.call('households.form', { from: '2026-11-15', members })
    const on = (date: string) =>
      client.call('households.list', { on: date }).map((one) => [one.code, one.members.length])
    expect(on('2026-11-14')).toEqual([['F001', 2]])
    expect(on('2026-11-15').map(([, count]) => count)).toEqual([1, 2])
  })
})

describe('leaving a household', () => {
  it('the head only with somebody who follows', () => {
    const { id, ana, bianca, carmen } = family()
    const leave = { id, personId: ana, on: '2026-11-20', version: 1 }
    expect(client.refused('households.endMembership', leave)).toMatchObject({
      reason: 'households.head-must-be-replaced',
      fields: { newHeadPersonId: 'households.head-must-be-replaced' },
    })
    expect(client.refused('households.endMembership', { ...leave, newHeadPersonId: carmen }).code).toBe('rule-broken')
    expect(client.refused('households.endMembership', { ...leave, newHeadPersonId: ana }).code).toBe('rule-broken')
    client.call('households.endMembership', { ...leave, newHeadPersonId: bianca })
    expect(client.call('households.get', { id }).headPersonId).toBe(bianca)
    expect(membersOf(id)).toContainEqual(['Ana', 'head', '2026-11-20'])
  })

  it('the last one closes the door; not before she came, not twice', () => {
    const { id, ana, bianca } = family()
    expect(
      client.refused('households.endMembership', { id, personId: bianca, on: '2026-10-31', version: 1 }).reason,
    ).toBe('households.before-formation')
    client.call('households.endMembership', { id, personId: bianca, on: '2026-11-20', version: 1 })
    expect(
      client.refused('households.endMembership', { id, personId: bianca, on: '2026-11-20', version: 2 }).reason,
    ).toBe('households.not-a-member')
    client.call('households.endMembership', { id, personId: ana, on: '2026-11-21', version: 2 })
    expect(client.call('households.get', { id }).headPersonId).toBeNull()
    expect(client.call('households.list', { on: '2026-11-21' })).toEqual([])
    expect(client.call('households.list', {})).toHaveLength(1)
  })

  it('another head can be appointed; the former one becomes what she is to her', () => {
    const { id, bianca, carmen } = family()
    const appoint = { id, personId: bianca, formerHeadRelation: 'mother', version: 1 } as const
    expect(client.refused('households.appointHead', { ...appoint, personId: carmen }).reason).toBe(
      'households.not-a-member',
    )
    expect(client.refused('households.appointHead', { ...appoint, formerHeadRelation: 'head' }).reason).toBe(
      'households.one-head',
    )
    client.call('households.appointHead', appoint)
    expect(membersOf(id)).toEqual([
      ['Bianca', 'head', null],
      ['Ana', 'mother', null],
    ])
    expect(client.refused('households.appointHead', appoint).reason).toBe('stale-version')
  })
})

describe('people who are kept apart', () => {
  it('are a pair in either order, once, until it is ended with a reason', () => {
    const { ana, carmen } = family()
    const { id } = client.call('keepApart.add', { personA: ana, personB: carmen, note: 'proces' })
    expect(client.call('keepApart.list', {})).toMatchObject([{ id, aliasA: 'Ana', aliasB: 'Carmen', note: 'proces' }])
    expect(client.refused('keepApart.add', { personA: carmen, personB: ana, note: '' }).reason).toBe(
      'households.pair-exists',
    )
    expect(client.refused('keepApart.add', { personA: ana, personB: ana, note: '' }).reason).toBe(
      'households.same-person',
    )
    expect(client.refused('keepApart.add', { personA: ana, personB: `per_${'x'.repeat(22)}`, note: '' }).code).toBe(
      'not-found',
    )
    expect(client.refused('keepApart.end', { id, reason: ' ' }).fields).toEqual({ reason: 'field.required' })
    client.call('keepApart.end', { id, reason: 'Procesul s-a încheiat' })
    expect(client.call('keepApart.list', {})).toEqual([])
    expect(client.refused('keepApart.end', { id, reason: 'iar' }).code).toBe('not-found')
    client.call('keepApart.add', { personA: carmen, personB: ana, note: '' })
  })
})
