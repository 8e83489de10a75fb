import { z } from 'zod'
import { AppError } from '../../../../common/kernel/app-error.ts'
import { registerMapping, roomsMapping } from '../../../../common/shelter/register/register.columns.ts'
import { request } from '../../../api/client.ts'

/** Files of one import: the register, and the rooms when they are in a file of their own. */
export type ImportFiles = { readonly register: File; readonly rooms: File | null }

const megabyte = 1_048_576
/** Megabytes of a file at most; more is refused before it is sent. */
export const mostMegabytes = 20

const table = z.object({ heading: z.array(z.string()), lines: z.int(), sample: z.array(z.array(z.string())) })

/** What the host found in the files: headings, a few lines, and which column is probably which. */
export const uploadDescription = z.object({
  upload: z.string().min(1),
  register: table.extend({ mapping: registerMapping }),
  rooms: table.extend({ mapping: roomsMapping }).nullable(),
})
export type UploadDescription = z.output<typeof uploadDescription>

/**
 * Hands the files to the host, which reads them and keeps them for this session.
 * @throws AppError with one sentence when a file is too large or cannot be read
 */
export async function sendFiles({ register, rooms }: ImportFiles): Promise<UploadDescription> {
  for (const file of [register, rooms]) if (file) refuseLarge(file)
  const form = new FormData()
  form.set('register', register)
  if (rooms) form.set('rooms', rooms)
  // As bytes, because the desktop shell's protocol has lost the files of a form before (electron #40826).
  const packed = new Response(form)
  const headers = { 'content-type': packed.headers.get('content-type') ?? '' }
  const response = await request('uploads', { method: 'POST', headers, body: await packed.arrayBuffer() })
  return uploadDescription.parse(await response.json())
}

function refuseLarge(file: File): void {
  if (file.size > mostMegabytes * megabyte) {
    throw new AppError('too-large', 'files.too-big', { params: { limit: mostMegabytes } })
  }
}

const roomsName = /camer|room|odai/i

/** Tells the register from the rooms by the names of the files, when several are given at once. */
export function sortFiles(files: readonly File[]): ImportFiles | null {
  const rooms = files.length > 1 ? (files.find((file) => roomsName.test(file.name)) ?? null) : null
  const register = files.find((file) => file !== rooms)
  return register ? { register, rooms } : null
}
