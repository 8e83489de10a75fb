import { AppError } from '../../common/kernel/app-error.ts'
import { mostPictureBytes, mostPictureMegabytes } from '../../common/kernel/pictures.ts'
import { request } from './client.ts'

/**
 * Brings a picture to the host, which keeps it in memory until a command names it. Its file name stays here.
 * @throws AppError too-large before anything is sent; else what the host says about the content.
 */
export async function bringPicture(file: File): Promise<string> {
  if (file.size > mostPictureBytes) {
    throw new AppError('too-large', 'pictures.too-large', { params: { limit: mostPictureMegabytes } })
  }
  const form = new FormData()
  form.set('picture', file, 'picture')
  const response = await request('pictures', { method: 'POST', body: form })
  return ((await response.json()) as { upload: string }).upload
}
