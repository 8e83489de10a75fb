import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import type { OperationName } from '../../../common/contract.ts'
import type { Role } from '../../../common/kernel/roles.ts'
import type { InputOf, OutputOf } from '../../../host/outputs.ts'
import { foundHouse, loginOf, passwordOf } from '../../support/template.ts'
import { instantOf } from '../../../common/kernel/calendar.ts'

/** A real host process over a fresh vault, and the built window in front of it. */
export type House = {
  readonly url: string
  /** Calls an operation as the coordinator (or another role), without the window. */
  call<N extends OperationName>(name: N, input: InputOf<N>, role?: Role): Promise<OutputOf<N>>
  /** Imports a register and its rooms (CSV texts) as the coordinator does; every line must be in order. */
  importRegister(roomsCsv: string, registerCsv: string): Promise<OutputOf<'register.import'>>
  /** Opens the window and signs in by hand, as a person does. */
  signIn(page: Page, role?: Role): Promise<void>
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function startHost(folder: string): Promise<{ url: string; child: ChildProcess }> {
  const address = `127.0.0.1:${await freePort()}`
  const args = ['--data', folder, '--listen', address, '--static', here('../../../out/renderer'), '--tied']
  const child = spawn(process.execPath, [here('../../../host/main.ts'), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout! }).once('line', () => resolve())
    child.once('exit', () => reject(new Error('the host ended')))
  })
  return { url: `http://${address}/`, child }
}

function postJson(url: string, body: unknown, token?: string): Promise<unknown> {
  return post(url, JSON.stringify(body), { 'content-type': 'application/json', ...bearer(token) })
}

const bearer = (token?: string): Record<string, string> => (token ? { authorization: `Bearer ${token}` } : {})

async function post(url: string, body: string | FormData, headers: Record<string, string>): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', headers, body })
  const answer: unknown = await response.json()
  if (!response.ok) throw new Error(`${url}: ${JSON.stringify(answer)}`)
  return answer
}

function houseAt(url: string): House {
  const tokens = new Map<Role, Promise<string>>()
  const tokenOf = (role: Role) => {
    const known = tokens.get(role)
    if (known) return known
    const made = postJson(`${url}session/sign-in`, { login: loginOf(role), password: passwordOf(role) }).then(
      (answer) => (answer as { token: string }).token,
    )
    tokens.set(role, made)
    return made
  }
  const call: House['call'] = async (name, input, role = 'coordinator') =>
    (await postJson(`${url}api/${name}`, input, await tokenOf(role))) as never
  return {
    url,
    call,
    async importRegister(roomsCsv, registerCsv) {
      const form = new FormData()
      form.set('register', new File([registerCsv], 'register.csv'))
      form.set('rooms', new File([roomsCsv], 'rooms.csv'))
      const answer = await post(`${url}uploads`, form, bearer(await tokenOf('coordinator')))
      return call('register.import', { upload: (answer as { upload: string }).upload })
    },
    async signIn(page, role = 'coordinator') {
      await page.goto(url)
      await page.getByLabel('Nume de utilizator').fill(loginOf(role))
      await page.getByLabel('Parola', { exact: true }).fill(passwordOf(role))
      await page.getByRole('button', { name: 'Intră' }).click()
      await expect(page.getByRole('navigation', { name: 'Meniu principal' })).toBeVisible()
    },
  }
}

/** Watches for messages in the console and for requests that leave the machine; both fail the test. */
function watch(page: Page): string[] {
  const seen: string[] = []
  page.on('console', (message) => {
    // The stream of changes breaks off when the host is stopped at the end of a test.
    if (message.location().url.endsWith('/events')) return
    if (message.type() === 'error' && !/status of (401|403|404|409|413|422|503)/.test(message.text()))
      seen.push(message.text())
  })
  page.on('pageerror', (error) => seen.push(error.message))
  page.on('request', (request) => {
    const url = new URL(request.url())
    const leaves = ['http:', 'https:'].includes(url.protocol) && url.hostname !== '127.0.0.1'
    if (leaves) seen.push(`request to ${url.host}`)
  })
  return seen
}

export const test = base.extend<{ house: House; emptyHouse: string; quiet: void }, { template: string }>({
  // A host on a folder in which nothing was founded yet; its address.
  emptyHouse: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'liman-empty-'))
    const { url, child } = await startHost(folder)
    await use(url)
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('exit', resolve))
    rmSync(folder, { recursive: true, force: true })
  },
  template: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'liman-template-'))
      await foundHouse(folder, () => instantOf(Date.now()))
      await use(folder)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  // One vault for each test: what one person does must not be another's surprise.
  house: async ({ template, context }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'liman-browser-'))
    cpSync(template, folder, { recursive: true })
    const { url, child } = await startHost(folder)
    await use(houseAt(url))
    // A window that still fetches a page ahead would complain of a host that is gone.
    for (const page of context.pages()) await page.close()
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('exit', resolve))
    rmSync(folder, { recursive: true, force: true })
  },
  quiet: [
    async ({ page }, use) => {
      const seen = watch(page)
      await use()
      expect(seen, 'console errors and foreign requests').toEqual([])
    },
    { auto: true },
  ],
})

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** No accessibility finding on what is shown, in light and in dark; keeps a picture of both. */
export async function expectAccessible(page: Page, picture: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    // The window follows the hour; the scheme is set on the page itself, because an open dialog covers the switch.
    await page.evaluate((name) => document.documentElement.setAttribute('data-mantine-color-scheme', name), scheme)
    // What is still fading in has not the colours that people will read.
    await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'))
    const dialog = page.getByRole('dialog')
    const builder = new AxeBuilder({ page }).withTags(rules)
    // What lies behind an open dialog is inert and cannot be reached.
    const { violations } = await ((await dialog.count()) > 0 ? builder.include('[role="dialog"]') : builder).analyze()
    await page.screenshot({ path: `test-results/pictures/${picture}-${scheme}.png` })
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
    ).toEqual([])
  }
  await page.evaluate(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'light'))
}

export { expect }
