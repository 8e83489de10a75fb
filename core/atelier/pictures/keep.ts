import { AppError, type Reason } from '../../../common/kernel/app-error.ts'
import type { PictureRow } from '../../../common/atelier/catalogue/style.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { countPictures, insertPicture } from './pictures.queries.ts'

/** Pictures of one version or one sample at most. */
export const mostPicturesOfOne = 20

type Kept = { ownerId: string; upload: string; side: PictureRow['side']; round: number; name: string }

/**
 * Keeps an uploaded picture of a style or a sample; its file lies encrypted beside the vault.
 * @throws AppError conflict with `tooMany`; not-found `attachments.upload-gone`.
 */
export function keepPictureOf(context: CommandContext, { upload, ...of }: Kept, tooMany: Reason): string {
  const { tx, now, actor, host, newId, subject } = context
  if (countPictures(tx, of.ownerId) >= mostPicturesOfOne) {
    throw new AppError('conflict', tooMany, { params: { limit: mostPicturesOfOne } })
  }
  const id = newId('attachment')
  const picture = host.keepPicture(upload, id)
  insertPicture(tx, { ...of, ...picture, id, addedAt: now, userId: actor.userId, removedAt: null })
  subject(of.ownerId)
  subject(id)
  return id
}
