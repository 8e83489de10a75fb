import { AppError, type Reason } from '../../../common/kernel/app-error.ts'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { SampleState } from '../../../common/atelier/samples/sample.ts'
import type { samplesContract } from '../../../common/atelier/samples/samples.contract.ts'
import { decided, isOpen, making } from '../../../common/atelier/samples/samples.rules.ts'
import type { CommandContext, ReadTx } from '../../kernel/context.ts'
import { nextNumber } from '../../kernel/counters.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { getVersion, storeVersion } from '../catalogue/versions.queries.ts'
import { keepPictureOf } from '../pictures/keep.ts'
import { picturesOf } from '../pictures/pictures.queries.ts'
import {
  commentsOf,
  getSample,
  insertComment,
  insertSample,
  listSamples,
  openSampleOf,
  sampleLine,
  storeSample,
  type SampleRecord,
} from './samples.queries.ts'

function currentSample(tx: ReadTx, { id, version }: { id: string; version: number }): SampleRecord {
  const sample = found(getSample(tx, id))
  currentVersion(sample, version)
  return sample
}

function expectState(sample: SampleRecord, wanted: SampleState): void {
  if (sample.state !== wanted) throw new AppError('conflict', 'samples.wrong-state')
}

const broken = (reason: Reason, field: string) => new AppError('rule-broken', reason, { fields: { [field]: reason } })

/** @throws AppError rule-broken `samples.future` for a day that has not come. */
function refuseFuture(today: LocalDate, day: LocalDate, field: string): void {
  if (day > today) throw broken('samples.future', field)
}

/** A version that can still be agreed on. @throws AppError rule-broken `samples.version-approved`. */
function openVersion(tx: ReadTx, id: string) {
  const version = found(getVersion(tx, id))
  if (version.frozenAt !== null) throw broken('samples.version-approved', 'versionId')
  return version
}

/** Numbered by year: M-2026-001. */
function sampleNumber({ tx, today }: CommandContext): string {
  const year = today.slice(0, 4)
  return `M-${year}-${String(nextNumber(tx, `sample-${year}`)).padStart(3, '0')}`
}

function addComment({ tx, now, actor, newId }: CommandContext, sample: SampleRecord, author: string, text: string) {
  const id = newId('sampleComment')
  insertComment(tx, { id, sampleId: sample.id, round: sample.round, author, text, at: now, userId: actor.userId })
  return id
}

export const samplesHandlers: Handlers<typeof samplesContract> = {
  'samples.list': ({ tx }, { includeDecided }) => listSamples(tx, includeDecided),

  'samples.get': ({ tx }, { id }) => ({
    ...found(sampleLine(tx, id)),
    notes: found(getSample(tx, id)).notes,
    comments: commentsOf(tx, id),
    pictures: picturesOf(tx, id),
  }),

  'samples.request': (context, { versionId, origin, notes }) => {
    const { tx, today, newId, subject } = context
    openVersion(tx, versionId)
    if (openSampleOf(tx, versionId)) throw new AppError('conflict', 'samples.open-already')
    const id = newId('sample')
    const number = sampleNumber(context)
    insertSample(tx, { id, number, versionId, origin, round: 1, state: 'requested', requestedOn: today, notes })
    subject(id)
    return { id }
  },

  'samples.make': ({ tx, subject }, { id, version }) => {
    const sample = currentSample(tx, { id, version })
    const next = making(sample.state, sample.round)
    if (next === null) throw new AppError('conflict', 'samples.wrong-state')
    storeSample(tx, id, { ...next, sentOn: null, decidedOn: null, decidedBy: null, version: version + 1 })
    subject(id)
    return { round: next.round }
  },

  'samples.send': ({ tx, today, subject }, { id, version, sentOn }) => {
    expectState(currentSample(tx, { id, version }), 'making')
    refuseFuture(today, sentOn, 'sentOn')
    storeSample(tx, id, { state: 'sent', sentOn, version: version + 1 })
    subject(id)
    return {}
  },

  'samples.decide': (context, { id, version, decision, decidedBy, decidedOn, comment }) => {
    const { tx, now, today, subject } = context
    const sample = currentSample(tx, { id, version })
    expectState(sample, 'sent')
    refuseFuture(today, decidedOn, 'decidedOn')
    if (sample.sentOn !== null && decidedOn < sample.sentOn) throw broken('samples.decided-before-sent', 'decidedOn')
    if (decision === 'approve') {
      const approved = openVersion(tx, sample.versionId)
      storeVersion(tx, approved.id, { frozenAt: now, version: approved.version + 1 })
      subject(approved.id)
    }
    if (comment !== '') addComment(context, sample, decidedBy, comment)
    storeSample(tx, id, { state: decided(decision), decidedBy, decidedOn, version: version + 1 })
    subject(id)
    return {}
  },

  'samples.comment': (context, { id, author, text }) => {
    const sample = found(getSample(context.tx, id))
    context.subject(id)
    return { commentId: addComment(context, sample, author, text) }
  },

  'samples.attach': (context, { id, upload, side, name }) => {
    const { state, round } = found(getSample(context.tx, id))
    if (!isOpen(state)) throw new AppError('conflict', 'samples.wrong-state')
    const pictureId = keepPictureOf(context, { ownerId: id, upload, side, round, name }, 'samples.too-many-pictures')
    return { pictureId }
  },
}
