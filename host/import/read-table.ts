import { Worker } from 'node:worker_threads'
import { AppError } from '../../common/kernel/app-error.ts'
import type { NamedTable, TableLimits, TableReply, TableRequest } from './table-job.ts'
import { tableLimits } from './table-job.ts'

// In the sources this file runs as TypeScript; in the bundle the worker lies beside it as JavaScript.
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './table.worker.ts' : './table.worker.js', import.meta.url)

/**
 * Reads the tables of a workbook (.xlsx) or of a delimited text, in a worker of its own that cannot hold the host up
 * or exhaust its memory.
 * @param fileName names the table of a text file; it never decides how the file is read
 * @param onProgress called with hundredths done, of 100
 * @throws AppError too-large or invalid-input, with a reason `files.…`
 */
export async function readTables(
  bytes: Uint8Array,
  fileName: string,
  onProgress: (done: number, total: number) => void = () => undefined,
  limits: TableLimits = tableLimits,
): Promise<readonly NamedTable[]> {
  if (bytes.length > limits.fileBytes) {
    const params = { limit: Math.round(limits.fileBytes / 1024 / 1024) }
    throw new AppError('too-large', 'files.too-big', { params })
  }
  onProgress(0, 100)
  const tables = await runWorker({ bytes: new Uint8Array(bytes), fileName, limits }, (percent) =>
    onProgress(percent, 100),
  )
  onProgress(100, 100)
  return tables
}

function runWorker(request: TableRequest, onProgress: (percent: number) => void): Promise<readonly NamedTable[]> {
  const { limits, bytes } = request
  const worker = new Worker(workerFile, {
    workerData: request,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 64 },
  })
  return new Promise<readonly NamedTable[]>((resolve, reject) => {
    const tooSlow = () =>
      reject(new AppError('too-large', 'files.too-slow', { params: { seconds: limits.milliseconds / 1000 } }))
    const timer = setTimeout(tooSlow, limits.milliseconds)
    worker.on('message', (reply: TableReply) => {
      if (reply.kind === 'progress') onProgress(reply.percent)
      else if (reply.kind === 'tables') resolve(reply.tables)
      else reject(new AppError(reply.failure.code, reply.failure.reason, { params: reply.failure.params ?? {} }))
    })
    worker.on('error', (error) => reject(workerFailure(error)))
    worker.on('exit', () => {
      clearTimeout(timer)
      reject(new AppError('invalid-input', 'files.damaged'))
    })
  }).finally(() => worker.terminate())
}

function workerFailure(error: unknown): AppError {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new AppError('too-large', 'files.too-complex')
    : new AppError('invalid-input', 'files.damaged')
}
