import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { binOf, ensureInstalled, projectEnv, projectNode, root } from './bootstrap.mjs'
import { ensureTestTools } from './test-tools.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ args: () => string[], count?: () => Count, needsTools?: boolean }} Step */

const resultsFolder = join(root, 'test-results')

/** @param {string} file */
const readResults = (file) => JSON.parse(readFileSync(join(resultsFolder, file), 'utf8'))

/** @returns {Count} */
function countUnit() {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = readResults('vitest.json')
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
}

/** @returns {Count} */
function countBrowser() {
  const { stats, errors } = readResults('playwright.json')
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
}

/** @type {Record<string, Step>} */
const steps = {
  format: { args: () => [binOf('prettier'), '--check', '--log-level', 'warn', '.'] },
  lint: { args: () => [binOf('eslint'), '--max-warnings', '0', '.'] },
  types: { args: () => ['scripts/types.mjs'] },
  boundaries: { args: () => ['scripts/boundaries.mjs'] },
  unit: { args: () => [binOf('vitest'), 'run'], count: countUnit, needsTools: true },
  build: { args: () => ['scripts/build.mjs'] },
  browser: { args: () => [binOf('@playwright/test', 'playwright'), 'test'], count: countBrowser, needsTools: true },
}

/**
 * @param {string[]} args
 * @param {boolean} live shows the output while it comes, not only when the step fails
 * @returns {Promise<{ code: number, output: string }>}
 */
function run(args, live) {
  const stdio = live ? 'inherit' : 'pipe'
  const env = { ...projectEnv(), ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }) }
  const child = spawn(projectNode(), args, { cwd: root, env, stdio: ['ignore', stdio, stdio] })
  let output = ''
  child.stdout?.on('data', (data) => (output += data))
  child.stderr?.on('data', (data) => (output += data))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code: code ?? 1, output })))
}

/**
 * A static check counts as one. A test run that fails without a failed test, or has no result, counts as one failure:
 * it broke before or after its tests.
 * @param {Step} step
 * @param {number} code
 * @returns {Count}
 */
function outcome({ count }, code) {
  if (!count) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  try {
    const { passed, failed, skipped } = count()
    const broken = (code !== 0 && failed === 0) || passed + failed === 0
    return { passed, failed: broken ? 1 : failed, skipped }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/**
 * @param {string} name
 * @param {string[]} more arguments for the tool itself
 * @param {boolean} live
 */
async function runStep(name, more, live) {
  const step = /** @type {Step} */ (steps[name])
  const started = performance.now()
  const { code, output } = await run([...step.args(), ...more], live)
  const result = outcome(step, code)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const figures = step.count ? `  ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped` : ''
  if (result.failed > 0 && !live) console.log(output.trim())
  console.log(`${result.failed > 0 ? '✗' : '✓'} ${name.padEnd(10)} ${seconds.padStart(6)} s${figures}`)
  return result
}

// `npm test` runs every step; `npm run lint` and its like run one and pass the rest of the line to the tool.
const only = process.argv[2]
if (only !== undefined && !(only in steps)) {
  console.error(`Unknown step ${only}. Steps: ${Object.keys(steps).join(', ')}.`)
  process.exit(2)
}
const chosen = only === undefined ? Object.keys(steps) : [only]

ensureInstalled()
if (chosen.some((name) => steps[name]?.needsTools)) ensureTestTools()
mkdirSync(resultsFolder, { recursive: true })
for (const file of ['vitest.json', 'playwright.json']) rmSync(join(resultsFolder, file), { force: true })

const total = { passed: 0, failed: 0 }
for (const name of chosen) {
  const { passed, failed } = await runStep(name, process.argv.slice(3), only !== undefined)
  total.passed += passed
  total.failed += failed
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
