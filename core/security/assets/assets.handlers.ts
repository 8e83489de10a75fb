import { AppError } from '../../../common/kernel/app-error.ts'
import type { AssetEvent, assetsContract } from '../../../common/security/assets/assets.contract.ts'
import { leavesFaulty } from '../../../common/security/assets/assets.rules.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { appendLine, eventTime, type NewLine } from '../log/append.ts'
import {
  allAssets,
  assetsOn,
  eventsOf,
  getAsset,
  insertAsset,
  insertEvent,
  lastEventBy,
  storeAsset,
} from './assets.queries.ts'
import { assetView } from './view.ts'

function assetInUse(tx: ReadTx, id: string) {
  const asset = found(getAsset(tx, id))
  if (asset.activeUntil !== null) throw new AppError('conflict', 'assets.ended')
  return asset
}

/** What the book says of it. */
function actOf(what: AssetEvent['what'], name: string): Pick<NewLine, 'action' | 'details'> {
  switch (what) {
    case 'passed':
    case 'failed':
      return { action: 'asset.tested', details: { name, result: what } }
    case 'fault':
      return { action: 'asset.fault', details: { name } }
    case 'repaired':
      return { action: 'asset.repaired', details: { name } }
  }
}

export const assetsHandlers: Handlers<typeof assetsContract> = {
  'assets.list': ({ tx, today }, { includeEnded }) =>
    (includeEnded ? allAssets(tx) : assetsOn(tx, today)).map((row) => assetView(row, today)),

  'assets.history': ({ tx }, { assetId }) => eventsOf(tx, found(getAsset(tx, assetId)).id),

  'assets.add': ({ tx, today, newId, subject }, details) => {
    const id = newId('asset')
    insertAsset(tx, { ...details, id, activeFrom: today })
    subject(id)
    return { id }
  },

  'assets.correct': ({ tx, subject }, { id, version, ...details }) => {
    currentVersion(assetInUse(tx, id), version)
    storeAsset(tx, id, { ...details, version: version + 1 })
    subject(id)
    return {}
  },

  'assets.end': ({ tx, today, subject }, { id, reason, version }) => {
    currentVersion(assetInUse(tx, id), version)
    storeAsset(tx, id, { activeUntil: today, endedReason: reason, version: version + 1 })
    subject(id)
    return {}
  },

  'assets.record': (context, { assetId, what, at, note, late }) => {
    const { tx, actor, newId } = context
    const asset = assetInUse(tx, assetId)
    if (leavesFaulty(what) && note === '') {
      throw new AppError('invalid-input', 'invalid-input', { fields: { note: 'assets.fault-note' } })
    }
    const moment = eventTime(context, at, late)
    const before = lastEventBy(tx, assetId, moment)
    if (what === 'repaired' && !(before && leavesFaulty(before.what))) throw new AppError('conflict', 'assets.no-fault')
    const id = newId('assetTest')
    insertEvent(tx, { id, assetId, at: moment, what, note, userId: actor.userId })
    context.subject(assetId)
    const act = actOf(what, asset.name)
    const { seq } = appendLine(context, { ...act, kind: 'asset', at: moment, late, text: note, refId: id })
    return { id, seq }
  },
}
