import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { ensureInstalled, followToEnd, projectEnv, projectNode, root } from './bootstrap.mjs'
import { buildDesktop, buildRenderer } from './build.mjs'
import { findBrowser, hasScreen, openAppWindow } from './find-browser.mjs'
import { say } from './words.mjs'

/** @typedef {{ browser?: boolean, 'no-open'?: boolean, port?: string, data?: string, demo?: boolean, help?: boolean }} Options */

/** @returns {Options} */
function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'boolean' },
        'no-open': { type: 'boolean' },
        port: { type: 'string' },
        data: { type: 'string' },
        demo: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
    if (values.port !== undefined && !(/^\d{1,5}$/.test(values.port) && Number(values.port) <= 65535)) {
      throw new Error(`--port ${values.port}: 0–65535`)
    }
    return values
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${say('startHelp')}`)
    process.exit(2)
  }
}

/**
 * What both shells understand; the folder is meant from where the command was typed.
 * @param {Options} options
 */
function commonOptions({ data, demo }) {
  const typedIn = process.env.npm_lifecycle_event === 'start' ? process.env.INIT_CWD : undefined
  return [
    ...(data === undefined ? [] : ['--data', resolve(typedIn ?? process.cwd(), data)]),
    ...(demo ? ['--demo'] : []),
  ]
}

/** The Electron binary, when it was fetched; nothing is downloaded for it. */
function electronBinary() {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules', 'electron', 'dist')
  return ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron']
    .map((name) => join(dist, name))
    .find((path) => existsSync(path))
}

/**
 * @param {string} binary
 * @param {Options} options
 */
async function startDesktop(binary, options) {
  if (!buildDesktop()) return 1
  return followToEnd(spawn(binary, [root, ...commonOptions(options)], { cwd: root, stdio: 'inherit' }))
}

/** @param {import('node:child_process').ChildProcess} host */
function openWindow(host, /** @type {string} */ address) {
  if (!hasScreen()) return console.error(say('noScreen'))
  const browser = findBrowser()
  if (!browser) return console.error(say('noBrowser'))
  const window = openAppWindow(browser, address)
  host.once('exit', window.close)
  window.closed.then((wasSeen) => {
    if (host.exitCode !== null) return
    if (wasSeen) host.kill('SIGTERM')
    else console.error(say('noBrowser'))
  })
}

/** @param {Options} options */
async function startInBrowser(options) {
  if (!buildRenderer()) return 1
  const port = options.port === undefined ? [] : ['--port', options.port]
  const args = ['host/serve.ts', ...commonOptions(options), ...port]
  const host = spawn(projectNode(), args, { cwd: root, env: projectEnv(), stdio: ['inherit', 'pipe', 'inherit'] })
  createInterface({ input: host.stdout }).on('line', (line) => {
    console.log(line)
    const address = /^Liman is ready at (\S+)/.exec(line)?.[1]
    if (address && !options['no-open']) openWindow(host, address)
  })
  return followToEnd(host)
}

const options = readOptions()
if (options.help) {
  console.log(say('startHelp'))
} else {
  ensureInstalled()
  const binary = options.browser ? undefined : electronBinary()
  // The demonstration is a throw-away house: it never opens where the real one would.
  const desktop = binary !== undefined && hasScreen() && !options['no-open'] && !options.demo
  if (!binary && !options.browser && !options['no-open']) console.error(say('noElectron'))
  process.exitCode = await (desktop ? startDesktop(binary, options) : startInBrowser(options))
}
