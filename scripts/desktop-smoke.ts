import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { _electron, type Page } from '@playwright/test'

/**
 * Runs the real desktop shell. The page is looked at in the unchanged Electron, because the fuses of the packaged binary
 * shut out every way to drive it; the packaged binary itself is asked over its host's socket.
 */
const root = join(import.meta.dirname, '..')
const onWindows = process.platform === 'win32'
const electron = join(root, 'node_modules/electron/dist', onWindows ? 'electron.exe' : 'electron')
const unpacked = join(root, 'dist', onWindows ? 'win-unpacked' : 'linux-unpacked')
const packaged = join(unpacked, onWindows ? 'liman.exe' : 'liman')
const longestStart = 60_000

if (!existsSync(electron)) {
  console.log('Desktop smoke test skipped: node_modules/electron/dist holds no Electron binary (npx install-electron).')
  process.exit(0)
}

const temporary = mkdtempSync(join(tmpdir(), 'liman-smoke-'))
try {
  const archive = join(unpacked, 'resources/app.asar')
  await lookAtPage(existsSync(archive) ? archive : root)
  if (existsSync(packaged)) {
    await askPackagedHost()
    await refuseRemoteControl()
  }
} finally {
  rmSync(temporary, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
}

function check(what: string, holds: boolean): void {
  console.log(`${holds ? 'ok    ' : 'FAILED'}  ${what}`)
  if (!holds) process.exitCode = 1
}

async function lookAtPage(application: string): Promise<void> {
  const shell = await _electron.launch({
    executablePath: electron,
    args: [application, `--user-data-dir=${join(temporary, 'page')}`],
    timeout: longestStart,
  })
  try {
    const page = await shell.firstWindow()
    const errors: string[] = []
    page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())))
    await page.getByRole('heading', { level: 1 }).waitFor({ timeout: longestStart })
    check(
      'the first-run screen shows',
      page.url().startsWith('app://liman/') && (await page.getByRole('textbox').count()) > 0,
    )
    check('the first-run screen reports no error', errors.length === 0)
    for (const text of errors) console.log(`        ${text}`)
    await checkHardening(page)
  } finally {
    await shell.close()
  }
}

/** Expressions for the page, each of them true in a hardened window. */
const hardened: Record<string, string> = {
  'no Node in the page': `typeof require === 'undefined' && typeof process === 'undefined'`,
  'the bridge is as small as it should be': `Object.keys(liman).sort().join() === 'print,quickHide,saveFile,version'`,
  'no other window opens': `window.open('app://liman/') === null`,
  'no request leaves the application': `fetch('https://example.org/').then(() => false, () => true)`,
  'geolocation is refused': `navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state === 'denied')`,
  'an inline script does not run': `(() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s); return window.ran === undefined })()`,
  'the host has every algorithm of the vault': `fetch('/health').then((r) => r.json()).then((h) => h.ok === true && h.crypto === true)`,
  'a body is streamed to the host and answered': `fetch('/api/none', { method: 'POST', body: new Uint8Array(3e6) }).then((r) => r.status >= 400 && r.status < 500)`,
  'the page stays where it is': `new Promise((done) => { location.href = 'https://example.org/'; setTimeout(() => done(location.href.startsWith('app://liman/')), 500) })`,
}

async function checkHardening(page: Page): Promise<void> {
  for (const [what, expression] of Object.entries(hardened)) check(what, (await page.evaluate(expression)) === true)
}

async function askPackagedHost(): Promise<void> {
  const pipesBefore = new Set(hostAddresses())
  const child = startPackaged('host')
  try {
    const address = await firstNew(pipesBefore)
    const health = address ? await healthAt(address) : null
    check('the packaged binary starts its host', address !== undefined)
    check('the packaged host has every algorithm of the vault', health?.ok === true && health.crypto === true)
  } finally {
    await end(child)
  }
}

/** The port would show every record; a hardened binary ends instead of opening it. */
async function refuseRemoteControl(): Promise<void> {
  const child = startPackaged('remote', '--remote-debugging-port=0')
  const code = await Promise.race([new Promise((resolve) => child.once('exit', resolve)), delay(20_000, 'still runs')])
  check('the packaged binary refuses remote debugging', code === 1)
  await end(child)
}

function startPackaged(name: string, ...more: string[]): ChildProcess {
  const env = { ...process.env, TMPDIR: temporary }
  return spawn(packaged, [`--user-data-dir=${join(temporary, name)}`, ...more], { env, stdio: 'inherit' })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill()
  await Promise.race([ended, delay(15_000)])
}

function hostAddresses(): string[] {
  if (!onWindows) return globSync(join(temporary, 'liman-*/host.sock'))
  return readdirSync('\\\\.\\pipe\\')
    .filter((name) => name.startsWith('liman-'))
    .map((name) => `\\\\.\\pipe\\${name}`)
}

async function firstNew(known: ReadonlySet<string>): Promise<string | undefined> {
  for (const started = Date.now(); Date.now() - started < longestStart; await delay(200)) {
    const found = hostAddresses().find((address) => !known.has(address))
    if (found) return found
  }
  return undefined
}

function healthAt(socketPath: string): Promise<{ ok?: unknown; crypto?: unknown } | null> {
  return new Promise((resolve) => {
    const asking = get({ socketPath, path: '/health', timeout: 10_000 }, (answer) => {
      json(answer).then(
        (value) => resolve(typeof value === 'object' ? value : null),
        () => resolve(null),
      )
    })
    asking.once('timeout', () => asking.destroy())
    asking.once('error', () => resolve(null))
  })
}
