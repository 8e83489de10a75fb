import { z } from 'zod'
import { AppError } from '../../../../common/kernel/app-error.ts'
import { request } from '../../../api/client.ts'

const megabyte = 1_048_576
/** Megabytes of an order sheet at most. */
const mostMegabytes = 5

/**
 * Hands an order sheet to the host, which keeps it for this session. @returns the name of the upload
 * @throws AppError with one sentence when the file is too large or cannot be read
 */
export async function sendOrder(file: File): Promise<string> {
  if (file.size > mostMegabytes * megabyte)
    throw new AppError('too-large', 'files.too-big', { params: { limit: mostMegabytes } })
  const form = new FormData()
  form.set('order', file)
  // As bytes, because the desktop shell's protocol has lost the files of a form before (electron #40826).
  const packed = new Response(form)
  const headers = { 'content-type': packed.headers.get('content-type') ?? '' }
  const response = await request('uploads/order', { method: 'POST', headers, body: await packed.arrayBuffer() })
  return z.object({ upload: z.string() }).parse(await response.json()).upload
}
