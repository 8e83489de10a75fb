import { beforeEach, describe, expect, it } from 'vitest'
import { register } from '../../support/house.ts'
import { world, type Client, type World } from '../../support/world.ts'

let w: World
let officer: Client

beforeEach(async () => {
  w = await world()
  officer = await w.as('security-officer')
})

const person = (more: object = {}) => ({
  label: 'Vasile Munteanu',
  otherNames: 'Vasea',
  description: 'Înalt, cicatrice la sprânceană',
  plates: 'BH 12 ABC',
  personId: null,
  instruction: 'never-admit' as const,
  instructionText: 'Nu deschideți poarta, sunați la 112',
  expires: null,
  ...more,
})

const labels = (includeEnded = false) => officer.call('watchList.list', { includeEnded }).map(({ label }) => label)

describe('the watch list', () => {
  it('shows how somebody is recognised and what to do, with the protected resident by code only', async () => {
    const coordinator = await w.as('coordinator')
    const personId = register(coordinator, 'Salcia')
    const { id } = officer.call('watchList.add', person({ personId }))
    const [entry] = officer.call('watchList.list', {})
    const code = coordinator.call('persons.get', { id: personId }).code
    expect(entry).toEqual({
      ...person({ personId }),
      id,
      personCode: code,
      endedReason: null,
      photoId: null,
      version: 1,
    })
    expect(JSON.stringify(entry)).not.toContain('Salcia')
  })

  it('leaves out who is no longer looked for, unless asked', () => {
    const { id } = officer.call('watchList.add', person())
    officer.call('watchList.add', person({ label: 'Dorin Pop', expires: '2026-11-22' }))
    expect(labels().sort()).toEqual(['Dorin Pop', 'Vasile Munteanu'])
    w.setNow('2026-11-22T22:30:00.000Z')
    expect(labels()).toEqual(['Vasile Munteanu'])
    officer.call('watchList.end', { id, reason: 'Ordinul de protecție a încetat', version: 1 })
    expect(labels()).toEqual([])
    expect(labels(true).sort()).toEqual(['Dorin Pop', 'Vasile Munteanu'])
    expect(officer.call('watchList.list', { includeEnded: true }).find((one) => one.id === id)?.endedReason).toBe(
      'Ordinul de protecție a încetat',
    )
  })

  it('takes corrections of what was read, and none after the end', () => {
    const { id } = officer.call('watchList.add', person())
    officer.call('watchList.correct', { ...person({ description: 'Înalt, barbă' }), id, version: 1 })
    expect(officer.call('watchList.list', {})[0]).toMatchObject({ description: 'Înalt, barbă', version: 2 })
    const again = { ...person({ label: 'Altul' }), id, version: 1 }
    expect(officer.refused('watchList.correct', again)).toMatchObject({ code: 'conflict', reason: 'stale-version' })
    const end = { id, reason: 'A plecat din țară', version: 1 }
    expect(officer.refused('watchList.end', end).reason).toBe('stale-version')
    officer.call('watchList.end', { ...end, version: 2 })
    expect(officer.refused('watchList.end', { ...end, version: 3 })).toMatchObject({
      code: 'conflict',
      reason: 'watch-list.ended',
    })
    expect(officer.refused('watchList.correct', { ...again, version: 3 }).reason).toBe('watch-list.ended')
    expect(labels(true)).toEqual(['Vasile Munteanu'])
  })

  it('refuses what is incomplete or has already expired, and stores nothing of it', () => {
    const missing = person({ label: ' ', instructionText: '', instruction: 'shout' })
    expect(officer.refused('watchList.add', missing).fields).toEqual({
      label: 'field.required',
      instruction: 'field.required',
      instructionText: 'field.required',
    })
    expect(officer.refused('watchList.add', person({ expires: '2026-11-21' })).fields).toEqual({
      expires: 'watch-list.expires-past',
    })
    expect(officer.refused('watchList.add', person({ personId: 'per_0000000000000000000000' })).code).toBe('not-found')
    expect(labels(true)).toEqual([])
    const { id } = officer.call('watchList.add', person())
    const past = { ...person({ expires: '2026-11-21' }), id, version: 1 }
    expect(officer.refused('watchList.correct', past).fields).toEqual({ expires: 'watch-list.expires-past' })
    expect(officer.call('watchList.list', {})[0]).toMatchObject({ expires: null, version: 1 })
    const nobody = 'wat_0000000000000000000000'
    expect(officer.refused('watchList.end', { id: nobody, reason: 'x', version: 1 }).code).toBe('not-found')
    expect(officer.refused('watchList.correct', { ...person(), id: nobody, version: 1 }).code).toBe('not-found')
  })
})
