import { spawnSync } from 'node:child_process'
import { binOf, projectEnv, projectNode, root } from './bootstrap.mjs'
import { findBrowser } from './find-browser.mjs'

/**
 * @param {string} command
 * @param {string[]} args
 */
function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

const canUseApt = () => process.platform === 'linux' && process.getuid?.() === 0 && succeeds('apt-get', ['--version'])

/** @param {string} name Debian package */
function aptInstall(name) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (/** @type {string[]} */ args) =>
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: 'ignore' }).status === 0
  return apt(['update']) && apt(['install', '-y', '--no-install-recommends', name])
}

function ensureBrowser() {
  if (findBrowser()) return
  console.error('Installing Chromium for the interface tests…')
  if (canUseApt() && aptInstall('chromium') && findBrowser()) return
  const env = projectEnv()
  spawnSync(projectNode(), [binOf('@playwright/test', 'playwright'), 'install', 'chromium'], {
    cwd: root,
    env,
    stdio: 'ignore',
  })
  if (!findBrowser()) {
    console.error('No browser could be installed. Install Chromium, Chrome or Edge, or name one in LIMAN_BROWSER.')
  }
}

function ensurePdfTools() {
  const present = () => succeeds('pdftotext', ['-v']) && succeeds('pdftoppm', ['-v'])
  if (present()) return
  if (canUseApt()) {
    console.error('Installing poppler-utils for the document tests…')
    aptInstall('poppler-utils')
  }
  if (!present())
    console.error('pdftotext and pdftoppm (poppler-utils) are missing: the document tests that need them are skipped.')
}

/** Brings what the tests need beyond node_modules; says in one line what could not be had. */
export function ensureTestTools() {
  ensureBrowser()
  ensurePdfTools()
}
