import { binOf, ensureInstalled, runWithProjectNode } from './bootstrap.mjs'
import { buildDesktop } from './build.mjs'

ensureInstalled()
process.exitCode = buildDesktop({ force: true })
  ? await runWithProjectNode([binOf('electron-builder'), '--publish', 'never', ...process.argv.slice(2)])
  : 1
