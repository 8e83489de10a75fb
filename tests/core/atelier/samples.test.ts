import { beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../host/outputs.ts'
import { receivePicture } from '../../../host/pictures/receive-picture.ts'
import { addStyle, approveVersion, sendSample } from '../../support/atelier.ts'
import { tinyJpeg, tinyPng } from '../../support/pictures.ts'
import { world, type Client, type World } from '../../support/world.ts'

let w: World
let manager: Client
let versionId: string

beforeEach(async () => {
  w = await world()
  manager = await w.as('atelier-manager')
  ;({ versionId } = addStyle(manager, 'SCHORT'))
})

const sampleOf = (id: string) => manager.call('samples.get', { id })
const request = (of = versionId) =>
  manager.call('samples.request', { versionId: of, origin: 'from-buyer', notes: 'din NL' }).id
const at = (id: string) => ({ id, version: sampleOf(id).version })
const decision = (id: string, more: Partial<InputOf<'samples.decide'>> = {}): InputOf<'samples.decide'> => ({
  ...at(id),
  decision: 'approve',
  decidedBy: 'J. de Vries',
  decidedOn: w.today,
  comment: '',
  ...more,
})

async function bring(bytes: Uint8Array = tinyPng): Promise<string> {
  const form = new FormData()
  form.set('picture', new File([new Uint8Array(bytes)], 'poza.png'))
  return (await receivePicture(manager.session, form)).upload
}

describe('a sample', () => {
  it('is requested under a number of its year, of one version of a style', () => {
    const id = request()
    expect(sampleOf(id)).toMatchObject({
      number: 'M-2026-001',
      code: 'SCHORT',
      nameRo: 'Șorț',
      versionNumber: 1,
      origin: 'from-buyer',
      round: 1,
      state: 'requested',
      requestedOn: w.today,
      notes: 'din NL',
      comments: [],
      pictures: [],
    })
  })

  it('is one at a time for each version', () => {
    request()
    expect(manager.refused('samples.request', { versionId, origin: 'ours', notes: '' })).toMatchObject({
      code: 'conflict',
      reason: 'samples.open-already',
    })
  })

  it('goes back and forth in rounds until it is approved, and keeps what was said', () => {
    const id = sendSample(manager, w, versionId)
    manager.call('samples.decide', decision(id, { decision: 'change', comment: 'Buzunarul mai sus.' }))
    expect(sampleOf(id)).toMatchObject({ state: 'changes-requested', round: 1, decidedBy: 'J. de Vries' })
    expect(manager.call('samples.make', at(id))).toEqual({ round: 2 })
    expect(sampleOf(id)).toMatchObject({ state: 'making', round: 2, sentOn: null, decidedOn: null, decidedBy: null })
    manager.call('samples.comment', { id, author: 'Mihaela', text: 'Mutat cu 3 cm.' })
    manager.call('samples.send', { ...at(id), sentOn: w.today })
    manager.call('samples.decide', decision(id))
    expect(sampleOf(id)).toMatchObject({ state: 'approved', round: 2, decidedOn: w.today })
    expect(
      sampleOf(id)
        .comments.map(({ round, author, text }) => [round, author, text])
        .sort(),
    ).toEqual([
      [1, 'J. de Vries', 'Buzunarul mai sus.'],
      [2, 'Mihaela', 'Mutat cu 3 cm.'],
    ])
  })

  it('freezes its version by approval, and only by it', () => {
    const first = sendSample(manager, w, versionId)
    manager.call('samples.decide', decision(first, { decision: 'reject', comment: 'Alt model.' }))
    expect(manager.call('styleVersions.get', { id: versionId })).toMatchObject({ state: 'draft', frozenAt: null })
    approveVersion(manager, w, versionId)
    expect(manager.call('styleVersions.get', { id: versionId })).toMatchObject({ state: 'approved', frozenAt: w.now() })
    expect(manager.refused('samples.request', { versionId, origin: 'ours', notes: '' }).reason).toBe(
      'samples.version-approved',
    )
  })

  it('is made, sent and decided in this order only', () => {
    const id = request()
    const wrong = { code: 'conflict', reason: 'samples.wrong-state' }
    expect(manager.refused('samples.send', { ...at(id), sentOn: w.today })).toMatchObject(wrong)
    expect(manager.refused('samples.decide', decision(id))).toMatchObject(wrong)
    manager.call('samples.make', at(id))
    expect(manager.refused('samples.make', at(id))).toMatchObject(wrong)
    expect(manager.refused('samples.decide', decision(id))).toMatchObject(wrong)
    manager.call('samples.send', { ...at(id), sentOn: w.today })
    manager.call('samples.decide', decision(id))
    for (const name of ['samples.make', 'samples.decide'] as const) {
      expect(manager.refused(name, decision(id))).toMatchObject(wrong)
    }
  })

  it('is not decided before it was sent, nor in the future', () => {
    const id = request()
    manager.call('samples.make', at(id))
    expect(manager.refused('samples.send', { ...at(id), sentOn: '2026-11-23' }).fields).toEqual({
      sentOn: 'samples.future',
    })
    manager.call('samples.send', { ...at(id), sentOn: '2026-11-20' })
    expect(manager.refused('samples.decide', decision(id, { decidedOn: '2026-11-23' as never })).fields).toEqual({
      decidedOn: 'samples.future',
    })
    expect(manager.refused('samples.decide', decision(id, { decidedOn: '2026-11-19' as never })).fields).toEqual({
      decidedOn: 'samples.decided-before-sent',
    })
    expect(sampleOf(id).state).toBe('sent')
  })

  it('is not sent back without a word', () => {
    const id = sendSample(manager, w, versionId)
    for (const kind of ['change', 'reject'] as const) {
      expect(manager.refused('samples.decide', decision(id, { decision: kind })).fields).toEqual({
        comment: 'samples.say-why',
      })
    }
    expect(manager.refused('samples.decide', { ...decision(id), version: 1 }).reason).toBe('stale-version')
  })

  it('is listed, the newest first, also without those that were decided', () => {
    approveVersion(manager, w, versionId)
    const other = request(addStyle(manager, 'SLOOF').versionId)
    expect(manager.call('samples.list', {}).map(({ number }) => number)).toEqual(['M-2026-002', 'M-2026-001'])
    expect(manager.call('samples.list', { includeDecided: false }).map(({ id }) => id)).toEqual([other])
  })
})

describe('the pictures of a sample', () => {
  it('stand by side and round, and are opened by the atelier, which holds nothing of the other file', async () => {
    const id = request()
    const theirs = await bring(tinyJpeg)
    const { pictureId } = manager.call('samples.attach', { id, upload: theirs, side: 'theirs', name: 'din față' })
    manager.call('samples.attach', { id, upload: await bring(), side: 'ours' })
    expect(sampleOf(id).pictures).toMatchObject([
      { id: pictureId, side: 'theirs', round: 1, name: 'din față', type: 'image/jpeg', bytes: tinyJpeg.length },
      { side: 'ours', round: 1, type: 'image/png' },
    ])
    const { type, content } = manager.call('pictures.open', { id: pictureId })
    expect([type, Buffer.from(content, 'base64').equals(tinyJpeg)]).toEqual(['image/jpeg', true])
    expect(manager.session.user.keys.files.shelter).toBeUndefined()
  })

  it('are taken off until the round is decided', async () => {
    const id = request()
    const wrong = manager.call('samples.attach', { id, upload: await bring(), side: 'ours' }).pictureId
    manager.call('pictures.remove', { id: wrong })
    expect(sampleOf(id).pictures).toEqual([])
    expect(manager.refused('pictures.open', { id: wrong }).code).toBe('not-found')
    const kept = manager.call('samples.attach', { id, upload: await bring(), side: 'ours' }).pictureId
    manager.call('samples.make', at(id))
    manager.call('samples.send', { ...at(id), sentOn: w.today })
    manager.call('samples.decide', decision(id, { decision: 'change', comment: 'Alt fermoar.' }))
    expect(manager.refused('pictures.remove', { id: kept })).toMatchObject({ reason: 'samples.round-decided' })
    manager.call('samples.make', at(id))
    expect(manager.refused('pictures.remove', { id: kept })).toMatchObject({ reason: 'samples.round-decided' })
  })

  it('are at most twenty, and none comes after the decision', async () => {
    const id = request()
    for (let count = 0; count < 20; count++) {
      manager.call('samples.attach', { id, upload: await bring(), side: 'ours' })
    }
    const upload = await bring()
    expect(manager.refused('samples.attach', { id, upload, side: 'ours' })).toMatchObject({
      reason: 'samples.too-many-pictures',
      params: { limit: 20 },
    })
    expect(manager.refused('samples.attach', { id, upload: 'gone', side: 'us' }).fields).toEqual({
      side: 'field.invalid',
    })
    const decided = approveVersion(manager, w, addStyle(manager, 'SLOOF').versionId)
    expect(manager.refused('samples.attach', { id: decided, upload, side: 'ours' }).reason).toBe('samples.wrong-state')
  })

  it('of a style stay with the version that was approved', async () => {
    const early = manager.call('styleVersions.attach', { id: versionId, upload: await bring() }).pictureId
    const late = manager.call('styleVersions.attach', { id: versionId, upload: await bring(), name: 'spate' }).pictureId
    manager.call('pictures.remove', { id: early })
    approveVersion(manager, w, versionId)
    expect(manager.refused('pictures.remove', { id: late }).reason).toBe('catalogue.frozen')
    expect(manager.call('styleVersions.get', { id: versionId }).pictures).toMatchObject([
      { side: 'style', name: 'spate' },
    ])
    const gone = { id: versionId, upload: 'gone' }
    expect(manager.refused('styleVersions.attach', gone).reason).toBe('attachments.upload-gone')
  })
})
