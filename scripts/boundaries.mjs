import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { root } from './bootstrap.mjs'

const sourceFolders = ['common', 'core', 'db', 'host', 'electron', 'renderer', 'scripts', 'tests']
const sourceFile = /\.(ts|tsx|mjs|js)$/

/**
 * @param {string} base
 * @param {string} folder
 */
function sourcesIn(base, folder) {
  const names = readdirSync(join(base, folder), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => sourceFile.test(name)).map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
}

/**
 * Follows every import below `base` and holds it against .dependency-cruiser.mjs. A checker that cannot read the
 * sources reports nothing, so the files it did not see are part of the answer.
 * @param {string} base
 */
export async function checkBoundaries(base) {
  const folders = sourceFolders.filter((folder) => existsSync(join(base, folder)))
  const options = await extractDepcruiseOptions(join(root, '.dependency-cruiser.mjs'))
  const { output } = await cruise(folders, { ...options, baseDir: base, validate: true })
  if (typeof output === 'string') throw new Error('the cruiser answered with text instead of a result')
  const seen = new Set(output.modules.map(({ source }) => source))
  const sources = folders.flatMap((folder) => sourcesIn(base, folder))
  return {
    violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    sources,
    unseen: sources.filter((source) => !seen.has(source)),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { violations, sources, unseen } = await checkBoundaries(root)
  for (const { rule, from, to } of violations) console.log(`${rule}: ${from} → ${to}`)
  for (const source of unseen) console.log(`not seen: ${source}`)
  console.log(`${sources.length} files, ${violations.length} forbidden imports, ${unseen.length} files not seen`)
  process.exitCode = sources.length > 0 && violations.length === 0 && unseen.length === 0 ? 0 : 1
}
