import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../../common/kernel/roles.ts'
import { createDocuments } from '../../../host/documents/documents.ts'
import { closePdfRenderer } from '../../../host/documents/render-pdf.ts'
import { openRoom, registerFamily } from '../../support/house.ts'
import { openWorld } from '../../support/world.ts'
import { pageTexts, popplerPresent } from './poppler.ts'

/** A night written through the house, to be printed from the real file. Clock: 22 November 2026, 10:00 in Oradea. */
const w = openWorld()
const documents = createDocuments(w.host)
const days = { from: '2026-11-22', until: '2026-11-22' }
const night = { shiftId: '', incidentId: '' }

async function make(role: Role, name: string, input: object) {
  return documents.make((await w.as(role)).session, name, input)
}
const textOf = (bytes: Uint8Array) => pageTexts(bytes).join('\n').replaceAll(/\s+/g, ' ')

beforeAll(async () => {
  const coordinator = await w.as('coordinator')
  const officer = await w.as('security-officer')
  const { bedIds } = openRoom(coordinator, 'Teiul', 2)
  const { personIds } = registerFamily(coordinator, 'Țepeș', [2018])
  const [mother = ''] = personIds
  const placements = personIds.map((personId, index) => ({ personId, bedId: bedIds[index]! }))
  coordinator.call('stays.checkIn', { placements, from: '2026-11-20', expectedUntil: null })
  const { id: keyId } = coordinator.call('keys.add', { number: '12', opens: 'poarta', roomId: null })
  const begun = officer.call('shifts.begin', {
    equipment: [{ item: 'radio', inOrder: false, note: 'fără baterie' }],
    handOverRead: null,
  })
  night.shiftId = begun.id
  const now = { at: null, late: false }
  officer.call('keys.issue', { ...now, keyId, holderPersonId: mother, holderName: '', due: null })
  officer.call('log.append', { kind: 'exit', at: null, personIds: [mother], text: '=SUMA(A1) spre farmacie' })
  night.incidentId = officer.call('incidents.report', {
    category: 'threat',
    severity: 2,
    occurredAt: null,
    place: 'Poarta mare',
    persons: [{ personId: mother, role: 'affected' }],
    othersPresent: '',
    narrative: 'A strigat în stradă.',
    immediateAction: '',
  }).id
  officer.call('shifts.end', { handOver: 'Liniște.' })
})
afterAll(async () => {
  w.close()
  await closePdfRenderer()
})

const papers = (): [name: string, input: object][] => [
  ['security-log', days],
  ['hand-over', { shiftId: night.shiftId }],
  ['emergency-list', {}],
  ['incident-report', { id: night.incidentId }],
]

describe('who may print', () => {
  it.each(['coordinator', 'social-worker', 'security-officer'] as const)('%s: every paper', async (role) => {
    for (const [name, input] of papers()) {
      const { type, bytes } = await make(role, name, input)
      expect([name, type, bytes.length > 10_000]).toEqual([name, 'application/pdf', true])
    }
  })

  it.each([
    ['auditor', 'security-log hand-over emergency-list incident-report'],
    ['psychologist', 'security-log hand-over incident-report'],
    ['legal-adviser', 'security-log hand-over incident-report'],
    ['atelier-manager', 'security-log hand-over emergency-list incident-report'],
    ['payroll', 'security-log hand-over emergency-list incident-report'],
  ] as const)('%s: not %s', async (role, refused) => {
    for (const [name, input] of papers().filter(([each]) => refused.split(' ').includes(each))) {
      for (const format of ['pdf', 'xlsx', 'csv']) {
        await expect(make(role, name, { ...input, format })).rejects.toMatchObject({
          failure: { reason: 'not-allowed' },
        })
      }
    }
  })

  it('whoever asks for what does not exist is told so', async () => {
    await expect(make('coordinator', 'security-log', { from: 'ieri', until: 'azi' })).rejects.toMatchObject({
      failure: { code: 'invalid-input' },
    })
    const unknown = 'shf_AAAAAAAAAAAAAAAAAAAAAA'
    await expect(make('coordinator', 'hand-over', { shiftId: unknown })).rejects.toMatchObject({
      failure: { code: expect.stringMatching(/not-found|invalid-input/) as string },
    })
  })
})

describe.skipIf(!popplerPresent())('the papers of a night', () => {
  it('tell what the file holds, residents by code, with the anchor of the trail as it stands', async () => {
    const { name, bytes } = await make('security-officer', 'security-log', days)
    expect(name).toBe('jurnal-paza-2026-11-22-2026-11-22.pdf')
    const text = textOf(bytes)
    expect(text).toContain('Tură începută, echipament în ordine: 0 din 1')
    expect(text).toMatch(/Predată: cheia 12 \(poarta\), dată: [A-Z]+-2026-\d+/)
    expect(text).toContain('=SUMA(A1) spre farmacie')
    expect(text).toContain('Raportat incidentul 2026/0001')
    expect(text).toContain('5 linii, nr. 1 – 5, fără numere lipsă')
    expect(text).not.toContain('Țepeș')
    const [, seq, code] = /Ancora de audit: nr\. (\d+), cod ([\w-]{20})/.exec(text) ?? []
    const rows = w.host.vault.file('shelter')!.sqlite.prepare('SELECT mac FROM audit_log WHERE seq = ?').pluck()
    expect((rows.get(Number(seq)) as Buffer).toString('base64url').slice(0, 20)).toBe(code)
  })

  it('name residents when names are asked for', async () => {
    for (const [name, input] of papers()) {
      const { bytes } = await make('security-officer', name, { ...input, withNames: true, language: 'en' })
      expect([name, textOf(bytes)]).toEqual([name, expect.stringContaining('Țepeș')])
    }
  })

  it('hand over what stands open, with the code of the resident who holds a key', async () => {
    const text = textOf((await make('coordinator', 'hand-over', { shiftId: night.shiftId })).bytes)
    expect(text).toContain('fără baterie')
    expect(text).toMatch(/cheia 12, [A-Z]+-2026-\d+/)
    expect(text).toContain('2026/0001, gravitatea 2')
    expect(text).not.toContain('Țepeș')
  })
})

describe('the log as a table', () => {
  it('is safe to open: no text is a formula', async () => {
    const { type, bytes } = await make('security-officer', 'security-log', { ...days, format: 'csv' })
    expect(type).toBe('text/csv; charset=utf-8')
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n')
    expect(lines).toHaveLength(6)
    expect(lines[0]).toMatch(/^Nr\.;Data;Ora;/)
    expect(lines.join()).toContain(`;'=SUMA(A1) spre farmacie;`)
  })

  it('is a workbook too', async () => {
    const { name, bytes } = await make('security-officer', 'security-log', { ...days, format: 'xlsx' })
    expect(name).toBe('jurnal-paza-2026-11-22-2026-11-22.xlsx')
    expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK')
  })
})

it('every print is in the trail', async () => {
  const count = () =>
    w.host.vault
      .file('shelter')!
      .sqlite.prepare(`SELECT count(*) FROM audit_log WHERE operation = 'documents.security-log'`)
      .pluck()
      .get() as number
  const before = count()
  await make('coordinator', 'security-log', { ...days, format: 'csv' })
  expect(count()).toBe(before + 1)
})
