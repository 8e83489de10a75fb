import { Worker } from 'node:worker_threads'
import { AppError } from '../../common/kernel/app-error.ts'
import type { PrintableDocument } from '../../core/kernel/document.ts'
import { describeDefect } from './pdf-job.ts'
import type { PdfDefect, PdfReply, PdfRequest } from './pdf-job.ts'

export type PdfLimits = {
  /** Milliseconds that one document may take. */
  readonly timeMs: number
  /** Megabytes of heap that the worker may use. */
  readonly memoryMb: number
}

export type PdfRenderer = {
  /** @throws AppError internal `documents.failed`; its `cause` is a `PdfDefect` without content of the document. */
  readonly render: (document: PrintableDocument) => Promise<Uint8Array>
  /** Ends the worker; documents still waiting fail. A later document starts a new worker. */
  readonly close: () => Promise<void>
}

type Job = {
  readonly request: PdfRequest
  readonly done: (bytes: Uint8Array) => void
  readonly failed: (error: Error) => void
}

// The worker stands beside this file with the same ending: .ts when Node runs the sources, .js in out/main/ when bundled.
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './pdf.worker.ts' : './pdf.worker.js', import.meta.url)

const usualLimits: PdfLimits = { timeMs: 30_000, memoryMb: 384 }

function failure(defect: PdfDefect): AppError {
  return Object.assign(new AppError('internal', 'documents.failed'), { cause: defect })
}

/**
 * One warm worker that draws documents one after the other. The worker gets no environment variables and keeps the
 * process alive only while a document is waiting. After a crash or a timeout the next document gets a new worker.
 */
export function createPdfRenderer(limits: PdfLimits = usualLimits): PdfRenderer {
  const waiting: Job[] = []
  let worker: Worker | null = null
  let current: Job | null = null
  let timer: NodeJS.Timeout | undefined

  function finish(settle: (job: Job) => void): void {
    const job = current
    clearTimeout(timer)
    current = null
    worker?.unref()
    if (job) settle(job)
    next()
  }

  function abandon(dead: Worker, defect: PdfDefect): void {
    if (worker !== dead) return
    worker = null
    void dead.terminate()
    finish((job) => job.failed(failure(defect)))
  }

  function start(): Worker {
    const started = new Worker(workerFile, {
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
    })
    started.on('message', (reply: PdfReply) => {
      if (worker !== started) return
      finish((job) => (reply.drawn ? job.done(reply.bytes) : job.failed(failure(reply.defect))))
    })
    started.on('error', (error) => abandon(started, describeDefect('crash', error)))
    started.on('exit', () => abandon(started, { kind: 'crash', error: 'exit', frames: [] }))
    return started
  }

  function next(): void {
    const job = waiting.shift()
    if (current || !job) {
      if (job) waiting.unshift(job)
      return
    }
    current = job
    const busy = (worker ??= start())
    busy.ref()
    timer = setTimeout(() => abandon(busy, { kind: 'time', error: 'limit', frames: [] }), limits.timeMs)
    busy.postMessage(job.request)
  }

  return {
    render: (document) =>
      new Promise((done, failed) => {
        waiting.push({ request: { document }, done, failed })
        next()
      }),
    close: async () => {
      const closing = worker
      worker = null
      const closed = failure({ kind: 'closed', error: 'closed', frames: [] })
      waiting.splice(0).forEach((job) => job.failed(closed))
      finish((job) => job.failed(closed))
      await closing?.terminate()
    },
  }
}

const shared = createPdfRenderer()

/** Draws a document as PDF in the shared worker. @throws AppError internal `documents.failed` */
export const renderPdf = shared.render

/** Ends the shared worker, for an orderly end of the process. */
export const closePdfRenderer = shared.close
