import { readFileSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import { expect, test } from 'vitest'
import { external } from '../../electron.vite.config.ts'

const root = join(import.meta.dirname, '../..')
const configuration = readFileSync(join(root, 'electron-builder.yml'), 'utf8')

const excluded = [...configuration.matchAll(/^ {2}- '!(node_modules\/.+)'$/gm)].map(([, pattern = '']) => pattern)

/** The package and everything that it needs when it runs. */
function withNeeded(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found
  found.add(name)
  const text = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')
  const { dependencies = {} } = JSON.parse(text) as { dependencies?: Record<string, string> }
  // The name of headers for building; no file of it is loaded.
  for (const needed of Object.keys(dependencies)) if (needed !== 'node-addon-api') withNeeded(needed, found)
  return found
}

const outside = external.filter((name) => typeof name === 'string')

test.each(outside)('%s and what it needs are packaged', (name) => {
  const needed = [...withNeeded(name)]
  const lost = needed.filter((each) =>
    excluded.some((pattern) => matchesGlob(`node_modules/${each}/index.js`, pattern)),
  )
  expect(lost).toEqual([])
})

test('the patterns are read: what the bundle holds is left out', () => {
  const holds = ['react', '@mantine/core', 'zod', 'drizzle-orm', '@tabler/icons-react']
  const packaged = holds.filter(
    (each) => !excluded.some((pattern) => matchesGlob(`node_modules/${each}/index.js`, pattern)),
  )
  expect(packaged).toEqual([])
})

test('the sources stay out: files are listed in one place, by what is packaged', () => {
  expect(configuration.match(/^ *files:$/gm)).toEqual(['files:'])
  const wanted = [...configuration.matchAll(/^ {2}- ([^'!].*)$/gm)].map(([, pattern]) => pattern)
  expect(wanted).toEqual(expect.arrayContaining(['out/**/*', 'resources/**/*', 'package.json']))
  expect(wanted).not.toContain('**/*')
})

test('the fuses are set, nothing is published and uninstalling keeps the vault', () => {
  const set = Object.fromEntries(
    [...configuration.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, value]) => [name, value]),
  )
  expect(set).toEqual({
    runAsNode: 'false',
    enableCookieEncryption: 'true',
    enableNodeOptionsEnvironmentVariable: 'false',
    enableNodeCliInspectArguments: 'false',
    enableEmbeddedAsarIntegrityValidation: 'true',
    onlyLoadAppFromAsar: 'true',
    loadBrowserProcessSpecificV8Snapshot: 'false',
    grantFileProtocolExtraPrivileges: 'false',
    deleteAppDataOnUninstall: 'false',
    differentialPackage: 'false',
    smartUnpack: 'false',
  })
  expect(configuration).toMatch(/^publish: null$/m)
  expect(configuration).toMatch(/^asar:$/m)
})
