import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createAdaptorServer } from '@hono/node-server'
import { AppError } from '../common/kernel/app-error.ts'
import { lockFolder } from '../db/open.ts'
import { createApp } from './app.ts'
import { placeOf } from './defect.ts'
import { movableClock } from './demo/clock.ts'
import { fillEmptyHouse } from './demo/fill.ts'
import { createDocuments } from './documents/documents.ts'
import { createHost } from './host.ts'
import { loadStaticFiles } from './static-files.ts'
import { guarded } from './vault/failures.ts'

/** Exit codes that the shells understand. */
const locked = 75
const anotherCopy = 76

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    listen: { type: 'string' },
    static: { type: 'string' },
    tied: { type: 'boolean' },
  },
})
const log = (line: string) => process.stderr.write(`${line}\n`)

function takeFolder(folder: string): void {
  const release = guarded(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return lockFolder(join(folder, 'lock.db'))
  })
  if (release) return
  fail('vault.in-use', anotherCopy)
}

function fail(reason: string, code: number): never {
  process.stdout.write(`${JSON.stringify({ ready: false, reason })}\n`)
  process.exit(code)
}

async function listen(folder: string, address: string): Promise<void> {
  const clock = movableClock()
  const host = createHost({ folder, now: clock.now, onLocked: () => setTimeout(() => process.exit(locked), 50) })
  const documents = createDocuments(host)
  const files = values.static ? loadStaticFiles(values.static) : new Map<string, never>()
  const shellKey = process.env['LIMAN_SHELL_KEY'] ?? null
  const app = createApp({
    host,
    documents,
    files,
    hostNames: ['127.0.0.1', 'localhost', 'liman'],
    shellKey,
    fillDemonstration: (session) => fillEmptyHouse(host, clock, session),
    log,
  })
  const server = createAdaptorServer({ fetch: app.fetch })
  const tcp = /^127\.0\.0\.1:(\d+)$/.exec(address)
  if (!tcp && process.platform !== 'win32') await rm(address, { force: true })
  server.once('error', () => fail('offline', 1))
  const ready = () => process.stdout.write(`${JSON.stringify({ ready: true, address })}\n`)
  if (tcp) server.listen(Number(tcp[1]), '127.0.0.1', ready)
  else server.listen(address, ready)

  setInterval(() => host.sweep(), 15_000).unref()
  const end = () => {
    host.close()
    process.exit(0)
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  // The browser shell holds the other end of the standard input: when the shell is gone, so is the host.
  if (values.tied) process.stdin.on('end', end).resume()
}

// What nobody caught may quote data in its message; only its place is written.
process.on('uncaughtException', (error) => {
  log(`crash ${placeOf(error)}`)
  process.exit(1)
})

if (!values.data || !values.listen) {
  log('--data DIR --listen ADDRESS [--static DIR]')
  process.exit(2)
}
try {
  takeFolder(values.data)
  await listen(values.data, values.listen)
} catch (error) {
  fail(error instanceof AppError ? error.failure.reason : 'internal', 1)
}
