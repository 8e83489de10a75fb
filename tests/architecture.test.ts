import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkBoundaries } from '../scripts/boundaries.mjs'

const root = dirname(import.meta.dirname)
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Names that .gitignore keeps out of the project, and git's own folder. */
const ignored = new Set(['.git', ...read('.gitignore').split('\n').filter(Boolean)])

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !ignored.has(name) && !name.endsWith('.log'))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? filesUnder(path) : [path]
    })
}

const files = filesUnder('')
const textTypes = new Set(['.ts', '.tsx', '.mjs', '.js', '.css', '.html', '.json', '.md', '.sql', '.yml', '.csv', ''])
const texts = files.filter((file) => textTypes.has(extname(file)))

describe('imports', () => {
  it('follow the arrows, and every source file was read', async () => {
    const { violations, sources, unseen } = await checkBoundaries(root)
    expect(sources.length).toBeGreaterThan(50)
    expect(unseen).toEqual([])
    expect(violations).toEqual([])
  }, 60_000)
})

describe('a forbidden import is found:', () => {
  const wrong: Record<string, [file: string, imports: string]> = {
    'common-imports-only-itself': ['common/a.ts', '../core/kernel/dispatch.ts'],
    'db-imports-only-common': ['db/a.ts', '../core/kernel/dispatch.ts'],
    'core-imports-only-common-db-schema': ['core/a.ts', '../db/open.ts'],
    'host-imports-only-common-core-db': ['host/a.ts', '../electron/main.ts'],
    'electron-imports-only-common': ['electron/a.ts', '../core/kernel/dispatch.ts'],
    'renderer-imports-only-common': ['renderer/a.ts', '../core/kernel/dispatch.ts'],
    'nobody-imports-tests': ['host/b.ts', '../tests/world.ts'],
    'electron-takes-only-types-and-texts': ['electron/b.ts', '../common/kernel/money.ts'],
    'electron-only-in-electron': ['host/c.ts', 'electron'],
    'sqlite-only-in-db-open': ['db/migrate.ts', 'better-sqlite3'],
    'big-only-in-money': ['common/c.ts', 'big.js'],
    'argon2-only-in-vault': ['host/d.ts', '@node-rs/argon2'],
    'common-packages': ['common/d.ts', 'hono'],
    'core-packages': ['core/b.ts', 'hono'],
    'no-node-in-pure-folders': ['core/c.ts', 'node:fs'],
    'atelier-apart-from-shelter': ['core/atelier/orders/a.ts', '../../shelter/stays/stays.ts'],
    'shelter-apart-from-atelier': ['core/people/persons/a.ts', '../../atelier/orders/a.ts'],
    'schema-only-in-queries': ['core/shelter/stays/stays.handlers.ts', '../../../db/schema/stays.ts'],
    'rules-are-pure': ['core/shelter/stays/stays.rules.ts', './stays.queries.ts'],
    'features-show-only-components-and-hooks': ['renderer/features/shelter/board/a.ts', '../stays/inside.ts'],
    'ui-knows-no-feature': ['renderer/ui/a.ts', '../features/shelter/stays/inside.ts'],
    'no-unresolvable': ['host/e.ts', './absent.ts'],
    'no-development-packages': ['host/f.ts', 'vite'],
  }
  const targets = [
    'common/kernel/money.ts',
    'core/kernel/dispatch.ts',
    'core/shelter/stays/stays.ts',
    'core/shelter/stays/stays.queries.ts',
    'db/open.ts',
    'db/schema/stays.ts',
    'electron/main.ts',
    'renderer/features/shelter/stays/inside.ts',
    'tests/world.ts',
  ]
  const allowed: [file: string, imports: string][] = [
    ['core/shelter/stays/allowed.queries.ts', '../../../db/schema/stays.ts'],
    ['common/kernel/money.ts', 'big.js'],
    ['host/allowed.ts', '../core/kernel/dispatch.ts'],
  ]
  const packages = {
    dependencies: ['better-sqlite3', 'big.js', '@node-rs/argon2', 'hono'],
    devDependencies: ['electron', 'vite'],
  }
  let folder = ''
  let violations: Awaited<ReturnType<typeof checkBoundaries>>['violations'] = []

  function write(path: string, text: string) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'liman-boundaries-'))
    const versions = (names: string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']))
    write(
      'package.json',
      JSON.stringify({
        dependencies: versions(packages.dependencies),
        devDependencies: versions(packages.devDependencies),
      }),
    )
    for (const name of Object.values(packages).flat()) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
      write(`node_modules/${name}/index.js`, '')
    }
    for (const target of targets) write(target, 'export const value = 1\n')
    for (const [file, imported] of [...Object.values(wrong), ...allowed]) {
      write(file, `import { value } from '${imported}'\nexport const copy = value\n`)
    }
    write('common/cycle-a.ts', `import type { B } from './cycle-b.ts'\nexport type A = B | 1\n`)
    write('common/cycle-b.ts', `import type { A } from './cycle-a.ts'\nexport type B = A | 2\n`)
    write('host/main.ts', `import { copy } from './allowed.ts'\nexport const start = copy\n`)
    write('host/dead.ts', `import { copy } from './allowed.ts'\nexport const unused = copy\n`)
    write('common/alone.ts', 'export const alone = 1\n')
    ;({ violations } = await checkBoundaries(folder))
  }, 60_000)

  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(Object.entries(wrong))('%s', (rule, [file]) => {
    expect(violations.filter((violation) => violation.rule === rule).map(({ from }) => from)).toContain(file)
  })

  it('no-cycles, of types alone too', () => {
    expect(violations).toContainEqual({ rule: 'no-cycles', from: 'common/cycle-a.ts', to: 'common/cycle-b.ts' })
  })

  it('no-orphans and no-dead-files', () => {
    const found = (rule: string, file: string) =>
      violations.some((violation) => violation.rule === rule && [violation.from, violation.to].includes(file))
    expect(found('no-orphans', 'common/alone.ts')).toBe(true)
    expect(found('no-dead-files', 'host/dead.ts')).toBe(true)
    expect(found('no-dead-files', 'host/allowed.ts')).toBe(false)
  })

  it('and what is allowed passes', () => {
    const kinds = new Set(['no-dead-files', 'no-orphans'])
    const complaints = violations.filter(({ rule }) => !kinds.has(rule)).map(({ from }) => from)
    for (const [file] of allowed) expect(complaints).not.toContain(file)
  })
})

describe('papers', () => {
  it('map exactly the folders that exist', () => {
    const section = read('docs/architecture.md').split('## Folders')[1]?.split('\n## ')[0] ?? ''
    const mapped = [...section.matchAll(/^\|\s*`([^`/]+)\/`/gm)].map((match) => match[1])
    const present = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]))
    expect([...mapped].sort()).toEqual([...present].sort())
  })

  it('link only to files that exist', () => {
    const broken = texts
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
          .map((match) => join(dirname(file), decodeURI(match[1] ?? '')))
          .filter((target) => !files.some((present) => present === target || present.startsWith(`${target}/`)))
          .map((target) => `${file} → ${target}`),
      )
    expect(broken).toEqual([])
  })

  it('list every decision in the index', () => {
    const decisions = files.filter((file) => /^docs\/adr\/\d{4}-.*\.md$/.test(file)).map((file) => file.slice(9))
    expect(decisions.length).toBeGreaterThan(0)
    for (const decision of decisions) expect(read('docs/adr/README.md')).toContain(`(${decision})`)
  })
})

describe('files', () => {
  it('stay under 400 lines', () => {
    const code = files.filter((file) => /\.(ts|tsx|mjs|js|css)$/.test(file))
    const long = code.filter((file) => read(file).split('\n').length > 400)
    expect(long).toEqual([])
  })

  it('name no machine, no registry and no unfinished work', () => {
    const forbidden = [
      /(?<![\w.])\/(work|farm)\/\w/,
      /(?<![\w.])\/home\/\w/,
      /(?<![\w.])\/root\//,
      /\b[A-Z]:\\Users\\/,
      /"resolved":/,
      /registry\.npmjs\.org/,
      /\b(TODO|FIXME)\b/,
      /eslint-disable|@ts-ignore|@ts-expect-error|\.only\(/,
    ]
    // This file spells the words in order to look for them.
    const self = 'tests/architecture.test.ts'
    const found = texts
      .filter((file) => file !== self)
      .flatMap((file) => forbidden.filter((word) => word.test(read(file))).map((word) => `${file}: ${word}`))
    expect(found).toEqual([])
  })
})
