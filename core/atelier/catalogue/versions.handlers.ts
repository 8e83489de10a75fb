import { AppError } from '../../../common/kernel/app-error.ts'
import type { catalogueContract } from '../../../common/atelier/catalogue/catalogue.contract.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { keepPictureOf } from '../pictures/keep.ts'
import { getPicture, storePicture } from '../pictures/pictures.queries.ts'
import { isSettled } from '../samples/settled.ts'
import { importCatalogue } from './import-catalogue.ts'
import { newVersion } from './new-version.ts'
import { getStyle, type VersionRecord } from './styles.queries.ts'
import { copyContent, versionFileOf, writeContent } from './version-content.ts'
import {
  getOperation,
  getVersion,
  insertTariff,
  replaceTariff,
  storeVersion,
  tariffFrom,
  materialsInUse,
} from './versions.queries.ts'

type VersionOperations = Omit<typeof catalogueContract, `styles.${string}` | `variants.${string}`>

/** A version that may be changed. @throws AppError rule-broken `catalogue.frozen`. */
function draftVersion(tx: ReadTx, id: string): VersionRecord {
  const version = found(getVersion(tx, id))
  if (version.frozenAt !== null) throw new AppError('rule-broken', 'catalogue.frozen')
  return version
}

/** @throws AppError rule-broken when a version is not approved, or is one of another style. */
function approvedOf(tx: ReadTx, id: string, styleId: string): VersionRecord {
  const version = found(getVersion(tx, id))
  if (version.frozenAt === null || version.styleId !== styleId) {
    throw new AppError('rule-broken', 'catalogue.same-as-needs-approved', {
      fields: { sameAsId: 'catalogue.same-as-needs-approved' },
    })
  }
  return version
}

export const versionsHandlers: Handlers<VersionOperations> = {
  'styleVersions.get': ({ tx }, { id }) => versionFileOf(tx, found(getVersion(tx, id))),

  'styleVersions.draft': (context, { styleId, copyOfId }) => {
    const { tx } = context
    if (found(getStyle(tx, styleId)).endedAt !== null) throw new AppError('conflict', 'atelier.already-ended')
    const original = copyOfId === null ? null : found(getVersion(tx, copyOfId))
    const id = newVersion(context, styleId, { care: original?.care ?? '', notes: original?.notes ?? '' })
    if (original) copyContent(context, original.id, id)
    context.subject(id)
    return { id }
  },

  'styleVersions.describe': (context, { id, version, ...content }) => {
    const { tx, subject } = context
    currentVersion(draftVersion(tx, id), version)
    writeContent(context, id, content)
    storeVersion(tx, id, { care: content.care, notes: content.notes, version: version + 1 })
    subject(id)
    return {}
  },

  'styleVersions.sameAs': ({ tx, now, subject }, { id, sameAsId, reason }) => {
    const { styleId, version } = draftVersion(tx, id)
    approvedOf(tx, sameAsId, styleId)
    storeVersion(tx, id, { sameAsId, sameAsReason: reason, frozenAt: now, version: version + 1 })
    subject(id)
    return {}
  },

  'styleVersions.attach': (context, { id, upload, name }) => {
    found(getVersion(context.tx, id))
    const kept = { ownerId: id, upload, side: 'style', round: 0, name } as const
    return { pictureId: keepPictureOf(context, kept, 'catalogue.too-many-pictures') }
  },

  'pictures.open': ({ tx, host }, { id }) => {
    const { type, fileKey, sha256 } = found(getPicture(tx, id))
    return { type, content: host.openPicture({ id, fileKey, sha256 }) }
  },

  'pictures.remove': ({ tx, now, subject }, { id }) => {
    const picture = found(getPicture(tx, id))
    const frozen = picture.side === 'style' && found(getVersion(tx, picture.ownerId)).frozenAt !== null
    if (frozen) throw new AppError('rule-broken', 'catalogue.frozen')
    if (picture.side !== 'style' && isSettled(tx, picture.ownerId, picture.round)) {
      throw new AppError('rule-broken', 'samples.round-decided')
    }
    storePicture(tx, id, { removedAt: now })
    subject(picture.ownerId)
    subject(id)
    return {}
  },

  'tariffs.set': ({ tx, now, today, actor, subject }, { operationId, validFrom, bani }) => {
    found(getOperation(tx, operationId))
    const row = { operationId, validFrom, bani, setBy: actor.userId, setAt: now }
    const known = tariffFrom(tx, operationId, validFrom)
    if (known && validFrom < today) {
      throw new AppError('conflict', 'catalogue.tariff-kept', { fields: { validFrom: 'catalogue.tariff-kept' } })
    }
    if (known) replaceTariff(tx, row)
    else insertTariff(tx, row)
    subject(operationId)
    return {}
  },

  'catalogue.materials': ({ tx }) => materialsInUse(tx),

  'catalogue.import': (context, { styles }) => importCatalogue(context, styles),
}
