import { beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../host/outputs.ts'
import { register } from '../../support/house.ts'
import { world, type Client, type World } from '../../support/world.ts'

const today = '2026-11-22'
const nobody = 'usr_AAAAAAAAAAAAAAAAAAAAAA'
let w: World
let officer: Client
let social: Client

beforeEach(async () => {
  w = await world()
  officer = await w.as('security-officer')
  social = await w.as('social-worker')
})

const own = (client: Client) => client.session.user.userId
type Assess = InputOf<'risk.assess'>

const assessing = (more: Partial<Assess> = {}): Assess => ({
  subject: { kind: 'place', place: 'Gara Oradea' },
  hazards: [{ text: 'Urmărire după eveniment', likelihood: 2, gravity: 3 }],
  measures: [],
  reviewDue: '2027-01-31',
  note: '',
  ...more,
})
const measure = (owner: Client, more: object = {}) => ({
  text: 'Drum schimbat la întoarcere',
  ownerId: own(owner),
  due: '2026-11-30',
  ...more,
})
const list = (includeSuperseded = false) => officer.call('risk.list', { includeSuperseded })
const only = () => {
  const [first, ...more] = list()
  expect(more).toEqual([])
  return first!
}
const planned = () => social.call('outreach.plan', { title: 'Seară', place: 'Centru', on: '2026-12-05' }).id

describe('an assessment', () => {
  it('has the level of its gravest hazard, and tells who made it and when', () => {
    const { id } = officer.call(
      'risk.assess',
      assessing({
        hazards: [
          { text: 'Recunoaștere', likelihood: 1, gravity: 2 },
          { text: 'Urmărire', likelihood: 2, gravity: 2 },
        ],
        measures: [measure(social)],
        note: 'Vorbit cu poliția locală',
      }),
    )
    expect(only()).toEqual({
      id,
      subject: { kind: 'place', place: 'Gara Oradea' },
      subjectName: 'Gara Oradea',
      assessedOn: today,
      byName: 'Utilizator security-officer',
      hazards: [
        { text: 'Recunoaștere', likelihood: 1, gravity: 2, level: 'low' },
        { text: 'Urmărire', likelihood: 2, gravity: 2, level: 'medium' },
      ],
      level: 'medium',
      reviewDue: '2027-01-31',
      measures: [
        {
          id: expect.stringMatching(/^mea_/) as string,
          text: 'Drum schimbat la întoarcere',
          ownerId: own(social),
          ownerName: 'Utilizator social-worker',
          due: '2026-11-30',
          verifiedAt: null,
          verifiedByName: null,
          verification: '',
        },
      ],
      supersededAt: null,
      note: 'Vorbit cu poliția locală',
    })
  })

  it('shows a person by alias and code only, to everybody', async () => {
    const personId = register(social, 'Ilinca')
    social.call('persons.sealIdentity', { id: personId, legalName: 'Vasilica Pop', cnp: null })
    const { code } = social.call('persons.get', { id: personId })
    officer.call('risk.assess', assessing({ subject: { kind: 'person', personId } }))
    for (const role of ['security-officer', 'coordinator', 'psychologist', 'legal-adviser'] as const) {
      const shown = (await w.as(role)).call('risk.list', {})
      expect(shown.map(({ subjectName }) => subjectName)).toEqual([`Ilinca · ${code}`])
      expect(JSON.stringify(shown)).not.toContain('Vasilica')
    }
  })

  it('takes the place of the earlier one of the same subject only, which is kept', () => {
    const [ana, bea] = [register(social, 'Ana'), register(social, 'Bea')]
    const event = planned()
    const subjects: Assess['subject'][] = [
      { kind: 'person', personId: ana },
      { kind: 'person', personId: bea },
      { kind: 'event', outreachId: event },
      { kind: 'place', place: 'Piața Unirii' },
    ]
    for (const subject of subjects) officer.call('risk.assess', assessing({ subject, note: 'întâi' }))
    expect(list()).toHaveLength(4)
    w.setNow('2026-11-23T08:00:00.000Z')
    for (const subject of [subjects[0]!, subjects[2]!, { kind: 'place', place: 'piata UNIRII ' } as const]) {
      officer.call('risk.assess', assessing({ subject, note: 'apoi' }))
    }
    const current = list()
    expect(current.map(({ subject, note }) => [subject.kind, note])).toEqual([
      ['place', 'apoi'],
      ['event', 'apoi'],
      ['person', 'apoi'],
      ['person', 'întâi'],
    ])
    const kept = list(true).filter(({ supersededAt }) => supersededAt !== null)
    expect(kept.map(({ note }) => note)).toEqual(['întâi', 'întâi', 'întâi'])
    expect(kept.every(({ supersededAt }) => supersededAt === w.now())).toBe(true)
  })

  it('is refused without a hazard, with hidden characters, or with days that have passed; nothing is stored', () => {
    const refused = (more: object) => officer.refused('risk.assess', { ...assessing(), ...more })
    expect(refused({ hazards: [] }).fields).toEqual({ hazards: 'field.required' })
    expect(refused({ hazards: [{ text: 'x', likelihood: 4, gravity: 1 }] }).fields).toEqual({
      'hazards.0.likelihood': 'field.required',
    })
    expect(refused({ note: 'din Word\u200b' }).fields).toEqual({ note: 'field.hidden-characters' })
    expect(refused({ reviewDue: '2026-11-21' }).fields).toEqual({ reviewDue: 'risk.review-past' })
    expect(
      refused({ measures: [measure(social), measure(officer, { due: '2026-11-21', ownerId: nobody })] }).fields,
    ).toEqual({ 'measures.1.ownerId': 'risk.not-staff', 'measures.1.due': 'risk.due-past' })
    expect(list(true)).toEqual([])
  })

  it('takes owners who work in the shelter, not the auditor or people of the atelier', async () => {
    for (const role of ['auditor', 'atelier-manager', 'payroll'] as const) {
      const owner = await w.as(role)
      const failure = officer.refused('risk.assess', assessing({ measures: [measure(owner)] }))
      expect(failure.fields).toEqual({ 'measures.0.ownerId': 'risk.not-staff' })
    }
  })

  it('is refused for somebody or something that does not exist', () => {
    const person = { kind: 'person', personId: 'per_AAAAAAAAAAAAAAAAAAAAAA' } as const
    const event = { kind: 'event', outreachId: 'orc_AAAAAAAAAAAAAAAAAAAAAA' } as const
    expect(officer.refused('risk.assess', assessing({ subject: person })).code).toBe('not-found')
    expect(officer.refused('risk.assess', assessing({ subject: event })).code).toBe('not-found')
  })

  it('is refused for an event that is over, and the earlier one still counts', () => {
    const outreachId = planned()
    const subject = { kind: 'event', outreachId } as const
    const { id } = officer.call('risk.assess', assessing({ subject }))
    const version = social.call('outreach.list', {})[0]!.version
    social.call('outreach.cancel', { id: outreachId, version, cause: 'Sala nu mai este liberă' })
    expect(officer.refused('risk.assess', assessing({ subject })).reason).toBe('outreach.wrong-state')
    expect(officer.refused('risk.addMeasure', { id, ...measure(social) }).reason).toBe('outreach.wrong-state')
    expect(only()).toMatchObject({ id, supersededAt: null, measures: [] })
  })
})

describe('a measure', () => {
  it('is added later, the first due first', () => {
    const { id } = officer.call('risk.assess', assessing({ measures: [measure(social)] }))
    const { measureId } = social.call('risk.addMeasure', { id, ...measure(officer, { text: 'Pază', due: today }) })
    expect(only().measures.map((one) => [one.id === measureId, one.text, one.due])).toEqual([
      [true, 'Pază', today],
      [false, 'Drum schimbat la întoarcere', '2026-11-30'],
    ])
    const late = officer.refused('risk.addMeasure', { id, ...measure(officer, { due: '2026-11-21' }) })
    expect(late.fields).toEqual({ due: 'risk.due-past' })
    expect(officer.refused('risk.addMeasure', { id, ...measure(officer, { ownerId: nobody }) }).fields).toEqual({
      ownerId: 'risk.not-staff',
    })
    expect(only().measures).toHaveLength(2)
  })

  it('is verified once, by somebody other than its owner, who says what was seen', () => {
    officer.call('risk.assess', assessing({ measures: [measure(social)] }))
    const measureId = only().measures[0]!.id
    const seen = { measureId, verification: 'Am mers pe drum împreună' }
    expect(social.refused('risk.verifyMeasure', seen).reason).toBe('risk.own-measure')
    expect(officer.refused('risk.verifyMeasure', { ...seen, verification: ' ' }).fields).toEqual({
      verification: 'field.required',
    })
    expect(only().measures[0]!.verifiedAt).toBeNull()
    officer.call('risk.verifyMeasure', seen)
    expect(only().measures[0]).toMatchObject({
      verifiedAt: w.now(),
      verifiedByName: 'Utilizator security-officer',
      verification: 'Am mers pe drum împreună',
    })
    expect(officer.refused('risk.verifyMeasure', seen).reason).toBe('risk.already-verified')
  })

  it('belongs to the assessment that counts: the superseded one takes nothing any more', () => {
    const { id } = officer.call('risk.assess', assessing({ measures: [measure(social)] }))
    const measureId = only().measures[0]!.id
    officer.call('risk.assess', assessing())
    expect(officer.refused('risk.addMeasure', { id, ...measure(social) }).reason).toBe('risk.superseded')
    expect(officer.refused('risk.verifyMeasure', { measureId, verification: 'văzut' }).reason).toBe('risk.superseded')
    expect(list(true).find((one) => one.id === id)!.measures).toMatchObject([{ verifiedAt: null }])
  })

  it('that does not exist cannot be verified, nor added to an assessment that does not', () => {
    const measureId = 'mea_AAAAAAAAAAAAAAAAAAAAAA'
    expect(officer.refused('risk.verifyMeasure', { measureId, verification: 'văzut' }).code).toBe('not-found')
    const id = 'ras_AAAAAAAAAAAAAAAAAAAAAA'
    expect(officer.refused('risk.addMeasure', { id, ...measure(social) }).code).toBe('not-found')
  })
})

describe('who only reads', () => {
  it.each(['psychologist', 'legal-adviser'] as const)('%s sees the assessments and changes nothing', async (role) => {
    officer.call('risk.assess', assessing({ measures: [measure(social)] }))
    const reader = await w.as(role)
    const [{ id, measures } = { id: '', measures: [] }] = reader.call('risk.list', {})
    expect(measures).toHaveLength(1)
    expect(reader.refused('risk.assess', assessing()).code).toBe('not-allowed')
    expect(reader.refused('risk.addMeasure', { id, ...measure(social) }).code).toBe('not-allowed')
    const verification = { measureId: measures[0]!.id, verification: 'văzut' }
    expect(reader.refused('risk.verifyMeasure', verification).code).toBe('not-allowed')
  })
})
