import { AppError } from '../../../common/kernel/app-error.ts'
import type { incidentsContract } from '../../../common/security/incidents/incidents.contract.ts'
import { mostPictures } from '../../../common/security/incidents/pictures.ts'
import { found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { countAttachments, getAttachment, insertAttachment } from './attachments.queries.ts'
import { attachmentEvidence } from './evidence.ts'
import { getIncident } from './incidents.queries.ts'

type AttachmentOperations = Pick<typeof incidentsContract, 'incidents.attach' | 'attachments.open'>

export const attachmentsHandlers: Handlers<AttachmentOperations> = {
  'incidents.attach': (context, { id, upload, caption }) => {
    const { tx, now, actor, host, newId } = context
    found(getIncident(tx, id))
    if (countAttachments(tx, id) >= mostPictures) {
      throw new AppError('conflict', 'attachments.too-many', { params: { limit: mostPictures } })
    }
    const attachmentId = newId('attachment')
    const picture = host.keepPicture(upload, attachmentId)
    const row = { ...picture, id: attachmentId, ownerId: id, caption, addedAt: now, userId: actor.userId }
    insertAttachment(tx, row)
    context.subject(id)
    context.subject(attachmentId)
    context.evidence(attachmentId, attachmentEvidence(row))
    return { attachmentId }
  },

  'attachments.open': ({ tx, host, subject }, { id }) => {
    const { ownerId, type, fileKey, sha256 } = found(getAttachment(tx, id))
    // The permission of this operation is about incidents; what belongs to another record is not opened through it.
    found(getIncident(tx, ownerId))
    subject(id)
    return { type, content: host.openPicture({ id, fileKey, sha256 }) }
  },
}
