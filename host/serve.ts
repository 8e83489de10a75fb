import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { sentence } from './sentences.ts'

/**
 * The browser shell: keeps one host process on 127.0.0.1 and starts a new one whenever it ends because it was locked.
 * Only the host process ever sees a key.
 */
const { values } = parseArgs({
  options: { data: { type: 'string' }, port: { type: 'string' }, demo: { type: 'boolean', default: false } },
})

const lockedExit = 75
const failureWindow = 60_000
const restartsAllowed = 3

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const demoFolder = values.demo ? mkdtempSync(join(tmpdir(), 'liman-demo-')) : null
const folder = demoFolder ?? values.data ?? defaultFolder()

/** The folder that the desktop shell uses too, so that both open the same house. */
function defaultFolder(): string {
  const home = homedir()
  const applicationData: Partial<Record<NodeJS.Platform, string>> = {
    win32: process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming'),
    darwin: join(home, 'Library', 'Application Support'),
  }
  const base = applicationData[process.platform] ?? process.env['XDG_CONFIG_HOME'] ?? join(home, '.config')
  return join(base, 'liman', 'vault')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

/** The first line of JSON that a host process writes, or `null` when it ends without one. */
function firstLine(child: ChildProcess): Promise<{ ready: boolean; reason?: string } | null> {
  return new Promise((resolve) => {
    if (!child.stdout) return resolve(null)
    createInterface({ input: child.stdout }).once('line', (line) => resolve(JSON.parse(line) as { ready: boolean }))
    // Not `exit`: that may come before the last line has been read.
    child.once('close', () => resolve(null))
  })
}

let stopping = false
let child: ChildProcess | undefined
let failures: number[] = []

function stop(code: number): void {
  stopping = true
  child?.kill('SIGTERM')
  const end = () => {
    if (demoFolder) rmSync(demoFolder, { recursive: true, force: true })
    process.exit(code)
  }
  if (!child || child.exitCode !== null) end()
  else child.once('exit', end)
}

async function start(address: string, announce: boolean): Promise<void> {
  const args = [here('./main.ts'), '--data', folder, '--listen', address, '--static', here('../out/renderer'), '--tied']
  child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  child.once('close', (code) => {
    if (!stopping) restart(address, code)
  })
  const line = await firstLine(child)
  if (line?.ready && announce) process.stdout.write(`Liman is ready at http://${address}/\n`)
  if (line && !line.ready) {
    process.stderr.write(`${sentence(line.reason)}\n`)
    stop(1)
  }
}

function restart(address: string, code: number | null): void {
  const now = Date.now()
  if (code !== lockedExit) failures = [...failures.filter((time) => now - time < failureWindow), now]
  if (failures.length > restartsAllowed) return stop(1)
  void start(address, false)
}

async function fillDemonstration(): Promise<void> {
  const demo = spawn(process.execPath, [here('./demo/main.ts'), '--data', folder], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const code = await new Promise<number | null>((resolve) => demo.once('exit', resolve))
  if (code !== 0) stop(1)
}

process.on('SIGINT', () => stop(0))
process.on('SIGTERM', () => stop(0))

if (values.demo) await fillDemonstration()
if (!stopping) await start(`127.0.0.1:${values.port ?? (await freePort())}`, true)
