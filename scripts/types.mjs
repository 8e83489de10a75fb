import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { binOf, projectEnv, projectNode, root } from './bootstrap.mjs'

const atOnce = 2

/** Every tsconfig of the project: the root's and one per folder. A folder of sources without one is not checked by chance. */
const projects = ['.', ...readdirSync(root)]
  .filter((folder) => folder !== 'node_modules' && existsSync(join(root, folder, 'tsconfig.json')))
  .sort()

/**
 * @param {string} project
 * @returns {Promise<boolean>}
 */
function check(project) {
  const args = [binOf('typescript', 'tsc'), '--project', project, '--pretty', 'false']
  const child = spawn(projectNode(), args, { cwd: root, env: projectEnv() })
  let output = ''
  child.stdout.on('data', (data) => (output += data))
  child.stderr.on('data', (data) => (output += data))
  return new Promise((resolve) => {
    child.once('close', (code) => {
      if (code !== 0) console.log(`${project === '.' ? 'root' : project}: tsc ended with ${code}\n${output.trim()}`)
      resolve(code === 0)
    })
  })
}

const waiting = [...projects]
/** @type {boolean[]} */
const results = []

async function work() {
  for (let project = waiting.shift(); project !== undefined; project = waiting.shift())
    results.push(await check(project))
}

await Promise.all(Array.from({ length: atOnce }, work))
console.log(`${results.filter(Boolean).length} of ${projects.length} TypeScript projects are right.`)
process.exitCode = results.length > 0 && results.every(Boolean) ? 0 : 1
