import { ensureInstalled, runWithProjectNode } from './bootstrap.mjs'

ensureInstalled()
process.exitCode = await runWithProjectNode(['tests/bench/bench.ts', ...process.argv.slice(2)])
