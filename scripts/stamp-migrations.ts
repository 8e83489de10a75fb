import { readFileSync, writeFileSync } from 'node:fs'
import { digest } from '../db/migrate.ts'
import { migrations } from '../db/migrations/manifest.ts'

// Writes the digest of each step that is not released yet into the manifest: run it while a new step is being written.
const manifest = new URL('../db/migrations/manifest.ts', import.meta.url)
let text = readFileSync(manifest, 'utf8')
for (const migration of new Set(Object.values(migrations).flat())) {
  text = text.replace(`sha256: '${migration.sha256}'`, `sha256: '${digest(migration.sql)}'`)
}
writeFileSync(manifest, text)
