import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { foundHouse } from './template.ts'

/** Makes the vault that every test copies, once per run. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'liman-template-'))
  await foundHouse(folder)
  project.provide('templateVault', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
