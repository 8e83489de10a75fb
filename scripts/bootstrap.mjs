import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { say } from './words.mjs'

/** The folder of the project; every path of the commands starts here, whatever folder they were typed in. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const modules = join(root, 'node_modules')
const lockFile = join(root, 'package-lock.json')
const stampFile = join(modules, '.liman-lock')

/** The lock says what must be there; platform and architecture say which binaries. */
function wantedStamp() {
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  return `${hash} ${process.platform} ${process.arch}\n`
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | null}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

/** True when npm's own record of node_modules agrees with the lock, as after `npm install` typed by a developer. */
function matchesLock() {
  const wanted = lockedPackages(lockFile)
  const present = lockedPackages(join(modules, '.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true
    const found = present[path]
    return found ? found.version === version : optional === true
  })
}

function isInstalled() {
  if (!existsSync(modules) || !projectNodePath()) return false
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wantedStamp()) return true
  if (!matchesLock()) return false
  writeFileSync(stampFile, wantedStamp())
  return true
}

/** Where npm itself says it lives when it runs a script; otherwise the one on the path. */
function npmCommand() {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return { command: process.execPath, first: [script], shell: false }
  return { command: 'npm', first: [], shell: process.platform === 'win32' }
}

/**
 * Installs what package-lock.json asks for when it is not there yet. Prints one line before and one after on stderr,
 * so that stdout stays free for what the command itself has to say.
 */
export function ensureInstalled() {
  if (isInstalled()) return
  console.error(say('installing'))
  const { command, first, shell } = npmCommand()
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, shell, encoding: 'utf8' })
  if (status !== 0) {
    console.error(`${stdout ?? ''}${stderr ?? ''}`.trim())
    console.error(say('installFailed'))
    process.exit(1)
  }
  if (!projectNodePath()) {
    console.error(say('noProjectNode'))
    process.exit(1)
  }
  writeFileSync(stampFile, wantedStamp())
  console.error(say('installed'))
}

function projectNodePath() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const own = join(modules, 'node', 'bin', file)
  if (existsSync(own)) return own
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null
}

/** The Node that runs the application: Node 24 from node_modules, whatever Node typed the command. */
export function projectNode() {
  const path = projectNodePath()
  if (!path) throw new Error(say('noProjectNode'))
  return path
}

/** The environment of every child: `node` and the tools of node_modules come first on the path. */
export function projectEnv() {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const path = [dirname(projectNode()), join(modules, '.bin'), process.env[key] ?? ''].join(delimiter)
  return { ...process.env, [key]: path }
}

/**
 * The script behind a command of an installed package, to be run with `projectNode()`.
 * @param {string} name package name
 * @param {string} [command] name of the command when it differs from the package's
 */
export function binOf(name, command = name.split('/').at(-1)) {
  const folder = join(modules, name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[String(command)])
}

/**
 * Passes on what would end this process and gives back the exit code of the child, 128 + signal when it was killed.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
export function followToEnd(child) {
  // A terminal sends Ctrl+C to the whole group: the child has it already and must not get it twice.
  const onInterrupt = () => void (process.stdin.isTTY || child.kill('SIGINT'))
  const onEnd = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal)
  process.on('SIGINT', onInterrupt)
  process.on('SIGTERM', onEnd)
  process.on('SIGHUP', onEnd)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      process.off('SIGINT', onInterrupt)
      process.off('SIGTERM', onEnd)
      process.off('SIGHUP', onEnd)
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })
}

/**
 * Hands this terminal over to a script run by the project's own Node.
 * @param {string[]} args script and its arguments
 * @param {{ cwd?: string }} [options]
 * @returns {Promise<number>} the script's exit code
 */
export function runWithProjectNode(args, { cwd = root } = {}) {
  return followToEnd(spawn(projectNode(), args, { cwd, env: projectEnv(), stdio: 'inherit' }))
}
