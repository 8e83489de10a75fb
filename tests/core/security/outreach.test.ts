import { beforeEach, describe, expect, it } from 'vitest'
import type { InputOf, OutputOf } from '../../../host/outputs.ts'
import { world, type Client, type World } from '../../support/world.ts'

const eventDay = '2026-12-05'
let w: World
let officer: Client
let social: Client
let coordinator: Client
let id: string

beforeEach(async () => {
  w = await world()
  officer = await w.as('security-officer')
  social = await w.as('social-worker')
  coordinator = await w.as('coordinator')
  id = social.call('outreach.plan', { title: 'Seară de informare', place: 'Gara Oradea', on: eventDay }).id
})

const own = (client: Client) => client.session.user.userId
type Event = OutputOf<'outreach.list'>[number]

function event(): Event {
  return officer.call('outreach.list', {}).find((one) => one.id === id)!
}
/** The event as it stands, named for a command. */
const now = () => ({ id, version: event().version })
const assess = (more: Partial<InputOf<'risk.assess'>> = {}) =>
  officer.call('risk.assess', {
    subject: { kind: 'event', outreachId: id },
    hazards: [{ text: 'Urmărire', likelihood: 2, gravity: 3 }],
    measures: [{ text: 'Doi colegi', ownerId: own(social), due: '2026-12-01' }],
    reviewDue: eventDay,
    note: '',
    ...more,
  }).id
const assign = (to: Client = officer) => social.call('outreach.assignOfficer', { ...now(), officerId: own(to) })
function verifyAll(): void {
  const waiting = officer.call('risk.list', {}).flatMap(({ measures }) => measures)
  for (const { id: measureId, verifiedAt } of waiting) {
    if (verifiedAt === null) officer.call('risk.verifyMeasure', { measureId, verification: 'Văzut' })
  }
}
function ready(): void {
  assess()
  assign()
  verifyAll()
}
const approve = (overrideReason?: string) =>
  coordinator.call('outreach.approve', { ...now(), ...(overrideReason !== undefined && { overrideReason }) })
const correct = (more: object = {}) => {
  const { title, place, on } = event()
  return { ...now(), title, place, on, ...more }
}
const states = () => [event().state, ...event().gaps]

describe('the way of an event', () => {
  it('goes from the idea to the day it took place', () => {
    expect(event()).toEqual({
      id,
      title: 'Seară de informare',
      place: 'Gara Oradea',
      on: eventDay,
      state: 'idea',
      officerId: null,
      officerName: null,
      assessmentId: null,
      gaps: ['no-officer', 'no-assessment'],
      approvedByName: null,
      approvedAt: null,
      overrideReason: '',
      cause: '',
      version: 1,
    })
    const assessmentId = assess()
    expect(event()).toMatchObject({ assessmentId })
    expect(states()).toEqual(['risk-assessed', 'no-officer', 'measures-unverified'])
    assign()
    expect(event()).toMatchObject({ officerId: own(officer), officerName: 'Utilizator security-officer' })
    expect(states()).toEqual(['risk-assessed', 'measures-unverified'])
    verifyAll()
    expect(states()).toEqual(['security-ready'])
    approve()
    expect(event()).toMatchObject({
      state: 'approved',
      approvedByName: 'Ioana Coordonator',
      approvedAt: w.now(),
      overrideReason: '',
    })
    expect(officer.refused('outreach.hold', now()).reason).toBe('outreach.not-yet')
    w.setNow('2026-12-05T16:00:00.000Z')
    officer.call('outreach.hold', now())
    expect(event().state).toBe('held')
  })

  it('is not ready without a measure, nor when the assessment is out of date on its day', () => {
    assess({ measures: [], reviewDue: '2026-12-04' })
    assign()
    expect(states()).toEqual(['risk-assessed', 'no-measures', 'assessment-outdated'])
  })

  it('counts the measures of the assessment that holds now, not of the one before', () => {
    ready()
    assess({ measures: [{ text: 'Alt drum', ownerId: own(social), due: '2026-12-01' }] })
    expect(states()).toEqual(['risk-assessed', 'measures-unverified'])
    assess({ measures: [] })
    expect(states()).toEqual(['risk-assessed', 'no-measures'])
  })

  it('lists events by their day', () => {
    social.call('outreach.plan', { title: 'Mai devreme', place: 'Centru', on: '2026-11-30' })
    expect(social.call('outreach.list', {}).map(({ title }) => title)).toEqual(['Mai devreme', 'Seară de informare'])
  })

  it('begins today or later', () => {
    const past = { title: 'Ieri', place: 'Centru', on: '2026-11-21' }
    expect(social.refused('outreach.plan', past).fields).toEqual({ on: 'outreach.date-past' })
    expect(social.call('outreach.list', {})).toHaveLength(1)
  })
})

describe('the approval', () => {
  it('is refused while something lacks, and says what', () => {
    assess()
    const failure = coordinator.refused('outreach.approve', now())
    expect(failure).toMatchObject({ code: 'rule-broken', reason: 'outreach.not-ready' })
    expect(failure.details).toEqual({ gaps: ['no-officer', 'measures-unverified'] })
    expect(coordinator.refused('outreach.approve', { ...now(), overrideReason: '  ' }).reason).toBe(
      'outreach.not-ready',
    )
    expect(event()).toMatchObject({ state: 'risk-assessed', approvedAt: null })
  })

  it('may be given all the same with a reason, which stays beside what lacks', () => {
    approve('Poliția locală însoțește grupul')
    expect(event()).toMatchObject({
      state: 'approved',
      gaps: ['no-officer', 'no-assessment'],
      overrideReason: 'Poliția locală însoțește grupul',
    })
  })

  it('keeps no reason when nothing lacked', () => {
    ready()
    approve('de prisos')
    expect(event()).toMatchObject({ state: 'approved', overrideReason: '' })
  })

  it.each(['social-worker', 'security-officer', 'psychologist', 'legal-adviser', 'auditor'] as const)(
    'is not for %s, not even with a reason',
    async (role) => {
      const client = await w.as(role)
      const failure = client.refused('outreach.approve', { ...now(), overrideReason: 'Se poate' })
      expect(failure.code).toBe('not-allowed')
      expect(event().state).toBe('idea')
    },
  )

  it('is given once, before the day is over', () => {
    ready()
    approve()
    expect(coordinator.refused('outreach.approve', now()).reason).toBe('outreach.wrong-state')
    social.call('outreach.correct', correct({ place: 'Piața Unirii' }))
    w.setNow('2026-12-06T08:00:00.000Z')
    expect(coordinator.refused('outreach.approve', now()).reason).toBe('outreach.date-past')
  })

  it('is given only to what was seen', () => {
    const seen = now()
    assess()
    expect(coordinator.refused('outreach.approve', { ...seen, overrideReason: 'Se poate' }).reason).toBe(
      'stale-version',
    )
  })

  it.each([
    ['another day', () => social.call('outreach.correct', correct({ on: '2026-12-03' })), 'security-ready'],
    ['another place', () => social.call('outreach.correct', correct({ place: 'Piața Unirii' })), 'security-ready'],
    ['a new assessment', () => assess(), 'risk-assessed'],
    [
      'one more measure',
      () =>
        officer.call('risk.addMeasure', {
          id: event().assessmentId!,
          text: 'Telefon',
          ownerId: own(social),
          due: '2026-12-01',
        }),
      'risk-assessed',
    ],
  ])('falls away with %s', (_what, change, after) => {
    ready()
    approve()
    change()
    expect(event()).toMatchObject({ state: after, approvedByName: null, approvedAt: null, overrideReason: '' })
  })

  it('stays when only the title is corrected, another officer is assigned or a measure verified', () => {
    assess()
    approve('Se poate')
    social.call('outreach.correct', correct({ title: 'Seară pentru tinere' }))
    assign(social)
    verifyAll()
    expect(event()).toMatchObject({ state: 'approved', title: 'Seară pentru tinere', overrideReason: 'Se poate' })
    expect(event().gaps).toEqual([])
  })
})

describe('the one assigned', () => {
  it('is anybody who works in the shelter, officers offered first', async () => {
    const offered = social.call('outreach.officers', {})
    expect(offered.map(({ officer: first }) => first)).toEqual([true, false, false, false, false])
    expect(offered[0]).toEqual({ id: own(officer), name: 'Utilizator security-officer', officer: true })
    expect(offered.slice(1).map(({ name }) => name)).toEqual([
      'Ioana Coordonator',
      'Utilizator legal-adviser',
      'Utilizator psychologist',
      'Utilizator social-worker',
    ])
    assign(await w.as('psychologist'))
    expect(event()).toMatchObject({ officerName: 'Utilizator psychologist', gaps: ['no-assessment'] })
  })

  it('is nobody from the atelier, and nobody unknown', async () => {
    const outsider = own(await w.as('atelier-manager'))
    for (const officerId of [outsider, 'usr_AAAAAAAAAAAAAAAAAAAAAA']) {
      expect(social.refused('outreach.assignOfficer', { ...now(), officerId }).fields).toEqual({
        officerId: 'outreach.not-staff',
      })
    }
    expect(event().officerId).toBeNull()
  })

  it('lacks again after leaving the house', () => {
    ready()
    const shelter = w.host.vault.file('shelter')!.sqlite
    shelter.prepare('UPDATE users SET ended_at = ? WHERE id = ?').run(w.now(), own(officer))
    const [left] = social.call('outreach.list', {})
    expect(left).toMatchObject({
      state: 'risk-assessed',
      gaps: ['no-officer'],
      officerName: expect.any(String) as string,
    })
  })
})

describe('an event that does not take place as planned', () => {
  it('is delayed with a cause, loses its approval, and comes back with a new day', () => {
    ready()
    approve()
    social.call('outreach.delay', { ...now(), cause: 'Ofițerul este bolnav' })
    expect(event()).toMatchObject({ state: 'delayed', cause: 'Ofițerul este bolnav', approvedAt: null })
    expect(social.refused('outreach.delay', { ...now(), cause: 'iar' }).reason).toBe('outreach.wrong-state')
    expect(coordinator.refused('outreach.approve', { ...now(), overrideReason: 'Se poate' }).reason).toBe(
      'outreach.wrong-state',
    )
    social.call('outreach.correct', correct({ title: 'Seară amânată' }))
    expect(event().state).toBe('delayed')
    w.setNow('2026-12-10T08:00:00.000Z')
    expect(social.refused('outreach.correct', correct({ on: '2026-12-09' })).fields).toEqual({
      on: 'outreach.date-past',
    })
    social.call('outreach.correct', correct({ on: '2026-12-20' }))
    expect(states()).toEqual(['risk-assessed', 'assessment-outdated'])
    expect(event().cause).toBe('Ofițerul este bolnav')
  })

  it('is cancelled with a cause, for good', () => {
    ready()
    social.call('outreach.cancel', { ...now(), cause: 'Sala nu mai este liberă' })
    expect(event()).toMatchObject({ state: 'cancelled', cause: 'Sala nu mai este liberă' })
    const refused = [
      social.refused('outreach.correct', correct({ on: '2026-12-20' })),
      social.refused('outreach.assignOfficer', { ...now(), officerId: own(officer) }),
      coordinator.refused('outreach.approve', now()),
      social.refused('outreach.hold', now()),
      social.refused('outreach.delay', { ...now(), cause: 'x' }),
      social.refused('outreach.cancel', { ...now(), cause: 'x' }),
    ]
    expect(refused.map(({ reason }) => reason)).toEqual(refused.map(() => 'outreach.wrong-state'))
  })

  it('needs a cause in words', () => {
    for (const name of ['outreach.delay', 'outreach.cancel'] as const) {
      expect(social.refused(name, { ...now(), cause: ' ' }).fields).toEqual({ cause: 'field.required' })
    }
    expect(event().state).toBe('idea')
  })

  it('cannot be recorded as held without an approval', () => {
    ready()
    w.setNow('2026-12-05T16:00:00.000Z')
    expect(social.refused('outreach.hold', now()).reason).toBe('outreach.not-approved')
  })
})

describe('two people at once', () => {
  it.each(['correct', 'assignOfficer', 'approve', 'hold', 'delay', 'cancel'] as const)(
    '%s asks for what was seen',
    (verb) => {
      const stale = { id, version: event().version - 1 }
      const input = { ...correct(), officerId: own(officer), overrideReason: 'x', cause: 'x', ...stale }
      expect(coordinator.refused(`outreach.${verb}`, input).reason).toBe('stale-version')
    },
  )

  it('names an event that does not exist', () => {
    const unknown = { id: 'orc_AAAAAAAAAAAAAAAAAAAAAA', version: 1 }
    expect(coordinator.refused('outreach.approve', unknown).code).toBe('not-found')
  })
})
