import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const windowsApps = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
]
const macApps = ['Google Chrome', 'Microsoft Edge', 'Chromium']
const linuxCommands = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
]

/** Milliseconds after which a browser that ends was closed by somebody rather than unable to start. */
const shortestVisit = 5000

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function onWindows() {
  const { ProgramFiles, LOCALAPPDATA, ['ProgramFiles(x86)']: x86 } = process.env
  const folders = [ProgramFiles, x86, LOCALAPPDATA].filter((folder) => folder !== undefined)
  return windowsApps.flatMap((parts) => folders.map((folder) => join(folder, ...parts)))
}

function onMac() {
  const folders = ['/Applications', join(homedir(), 'Applications')]
  return macApps.flatMap((app) => folders.map((folder) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)))
}

function onLinux() {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ]
  return linuxCommands.flatMap((command) => folders.map((folder) => join(folder, command)))
}

function playwrightFolder() {
  if (process.env.PLAYWRIGHT_BROWSERS_PATH) return process.env.PLAYWRIGHT_BROWSERS_PATH
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright')
  return join(homedir(), '.cache', 'ms-playwright')
}

/** Browsers that Playwright downloaded, newest first. */
function fromPlaywright() {
  const folder = playwrightFolder()
  if (!existsSync(folder)) return []
  const builds = readdirSync(folder).filter((name) => /^chromium-\d+$/.test(name))
  builds.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
  return builds.flatMap((build) =>
    readdirSync(join(folder, build))
      .filter((name) => name.startsWith('chrome-'))
      .flatMap((name) => [
        join(folder, build, name, 'chrome'),
        join(folder, build, name, 'chrome.exe'),
        join(folder, build, name, 'Chromium.app', 'Contents', 'MacOS', 'Chromium'),
      ]),
  )
}

/**
 * The Chrome, Edge or Chromium of this machine: `LIMAN_BROWSER` first, then the usual places, then Playwright's.
 * @returns {string | null}
 */
export function findBrowser() {
  if (process.env.LIMAN_BROWSER) return process.env.LIMAN_BROWSER
  const installed = process.platform === 'win32' ? onWindows() : process.platform === 'darwin' ? onMac() : onLinux()
  return [...installed, ...fromPlaywright()].find(isExecutable) ?? null
}

/** What a browser needs to run here: as root Chromium refuses its own sandbox, in containers /dev/shm is small. */
export function machineFlags() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : []
}

/** False on a Linux machine without a display, where no window can open. */
export function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Opens the address as a window of its own, private and with a throw-away profile: nothing of the work stays in the
 * browser's history, cache or saved passwords.
 * @param {string} browser path of the executable
 * @param {string} address
 * @returns {{ closed: Promise<boolean>, close: () => void }} `closed` tells whether the window had been seen, that is,
 * stayed open longer than a browser that cannot start
 */
export function openAppWindow(browser, address) {
  const profile = mkdtempSync(join(tmpdir(), 'liman-window-'))
  const child = spawn(
    browser,
    [
      `--app=${address}`,
      `--user-data-dir=${profile}`,
      /edge/i.test(browser) ? '--inprivate' : '--incognito',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-sync',
      '--disable-background-networking',
      '--window-size=1366,768',
      ...machineFlags(),
    ],
    { stdio: 'ignore' },
  )
  const opened = performance.now()
  /** @type {Promise<boolean>} */
  const closed = new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('exit', () => resolve(performance.now() - opened > shortestVisit))
  })
  process.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))
  return { closed, close: () => void child.kill() }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = findBrowser()
  if (browser) console.log(browser)
  else process.exitCode = 1
}
