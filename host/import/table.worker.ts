import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../../common/kernel/app-error.ts'
import type { TableReply, TableRequest } from './table-job.ts'
import { tablesOf } from './tables-of.ts'

const say = (reply: TableReply) => parentPort?.postMessage(reply)

try {
  const tables = await tablesOf(workerData as TableRequest, (percent) => say({ kind: 'progress', percent }))
  say({ kind: 'tables', tables })
} catch (error) {
  if (!(error instanceof AppError)) throw error
  say({ kind: 'refused', failure: error.failure })
}
