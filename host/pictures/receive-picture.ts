import { randomBytes } from 'node:crypto'
import { AppError } from '../../common/kernel/app-error.ts'
import { mostPictureBytes, mostPictureMegabytes } from '../../common/kernel/pictures.ts'
import { holds, type Permission } from '../../common/kernel/roles.ts'
import type { Session } from '../sessions.ts'
import { pictureKind } from './picture-kind.ts'

/** Bytes of a request at most: the picture and its envelope. */
export const pictureRequestLimit = mostPictureBytes + 65_536

/** Pictures that a session keeps until they are attached; an older one makes room for a newer. */
const mostWaiting = 4

export function refusePictureTooLarge(): never {
  throw new AppError('too-large', 'pictures.too-large', { params: { limit: mostPictureMegabytes } })
}

/** The permissions whose commands keep pictures: of incidents, of styles and samples. */
const keepPictures = ['incidents:report', 'atelier:write'] as const satisfies readonly Permission[]

/** Who can keep no picture anywhere has no use for the upload. @throws AppError not-allowed. */
export function mayBringPictures({ user }: Session): void {
  if (!keepPictures.some((permission) => holds(user.role, permission))) {
    throw new AppError('not-allowed', 'not-allowed')
  }
}

/**
 * Keeps a picture in the memory of the session until a command names it; nothing of it is written before.
 * @throws AppError invalid-input or too-large with one plain sentence for whatever is no picture.
 */
export async function receivePicture(session: Session, form: FormData) {
  const file = form.get('picture')
  if (!(file instanceof File)) throw new AppError('invalid-input', 'wrong-request')
  if (file.size > mostPictureBytes) refusePictureTooLarge()
  const content = Buffer.from(await file.arrayBuffer())
  const type = pictureKind(content)
  const upload = randomBytes(12).toString('base64url')
  const oldest = session.pictures.keys().next().value
  if (session.pictures.size >= mostWaiting && oldest !== undefined) session.pictures.delete(oldest)
  session.pictures.set(upload, { type, content })
  return { upload, type, bytes: content.length }
}
