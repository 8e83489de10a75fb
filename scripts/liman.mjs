import { join } from 'node:path'
import { ensureInstalled, root, runWithProjectNode } from './bootstrap.mjs'

ensureInstalled()
// npm runs scripts in the project's folder; files named on the command line are meant from where it was typed.
const typedIn = process.env.npm_lifecycle_event === 'liman' ? process.env.INIT_CWD : undefined
process.exitCode = await runWithProjectNode([join(root, 'host', 'cli.ts'), ...process.argv.slice(2)], {
  cwd: typedIn ?? process.cwd(),
})
