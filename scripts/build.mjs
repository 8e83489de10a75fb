import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { binOf, ensureInstalled, projectEnv, projectNode, root } from './bootstrap.mjs'
import { say } from './words.mjs'

const rendererSources = [
  'renderer',
  'common',
  'resources',
  'vite.config.ts',
  'postcss.config.mjs',
  'tsconfig.base.json',
  'package-lock.json',
]
const desktopSources = [...rendererSources, 'electron', 'host', 'core', 'db', 'electron.vite.config.ts']

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

/**
 * Changes when a file is edited, added, renamed or removed; times do not count, so a fresh clone can be compared.
 * @param {string[]} sources files and folders of the project
 */
export function fingerprint(sources) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesUnder(join(root, source)))) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {{ sources: string[], stamp: string, run: string[], force: boolean }} target
 * @returns {boolean} false when the build failed; its output is on stderr
 */
function buildWhenStale({ sources, stamp, run, force }) {
  const wanted = fingerprint(sources)
  const stampFile = join(root, stamp)
  if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return true
  console.error(say('building'))
  const { status, stdout, stderr } = spawnSync(projectNode(), run, { cwd: root, env: projectEnv(), encoding: 'utf8' })
  if (status !== 0) {
    console.error(`${stdout ?? ''}${stderr ?? ''}`.trim())
    console.error(say('buildFailed'))
    return false
  }
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, wanted)
  return true
}

/** Builds `out/renderer` when its sources changed, or always with `force`. */
export function buildRenderer({ force = false } = {}) {
  const run = [binOf('vite'), 'build', '--logLevel', 'warn']
  return buildWhenStale({ sources: rendererSources, stamp: 'out/renderer/.stamp', run, force })
}

/** Builds `out/main`, `out/preload` and `out/renderer` for the desktop shell. */
export function buildDesktop({ force = false } = {}) {
  const run = [binOf('electron-vite'), 'build', '--logLevel', 'warn']
  return buildWhenStale({ sources: desktopSources, stamp: 'out/main/.stamp', run, force })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled()
  const desktop = process.argv.includes('--desktop')
  const done = desktop ? buildDesktop({ force: true }) : buildRenderer({ force: true })
  process.exitCode = done ? 0 : 1
}
