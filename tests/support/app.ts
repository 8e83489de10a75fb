import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Instant } from '../../common/kernel/calendar.ts'
import type { Role } from '../../common/kernel/roles.ts'
import { createApp } from '../../host/app.ts'
import { fillEmptyHouse } from '../../host/demo/fill.ts'
import { createDocuments } from '../../host/documents/documents.ts'
import { createHost } from '../../host/host.ts'
import { loadStaticFiles } from '../../host/static-files.ts'
import { floorKdf } from '../../host/vault/crypto.ts'
import { loginOf, passwordOf, templateNow } from './template.ts'

export const shellKey = 'cheia-cojii-0123456789'

type Asked = { method?: string; headers?: Record<string, string>; body?: BodyInit; token?: string | null }

/** The whole application over a vault of its own, asked with Web requests as the shells do. Close it at the end. */
export function openApp() {
  const folder = mkdtempSync(join(tmpdir(), 'liman-app-'))
  cpSync(inject('templateVault'), join(folder, 'vault'), { recursive: true })
  let now: Instant = templateNow
  let locks = 0
  const logged: string[] = []
  const host = createHost({ folder: join(folder, 'vault'), kdf: floorKdf, now: () => now, onLocked: () => locks++ })
  const clock = {
    now: () => now,
    moveTo: (at: Instant) => void (now = at),
    release: () => void (now = templateNow),
  }
  const files = loadStaticFiles(pageFolder(folder))
  const app = createApp({
    host,
    documents: createDocuments(host),
    files,
    hostNames: ['127.0.0.1', 'localhost', 'liman'],
    shellKey,
    fillDemonstration: (session) => fillEmptyHouse(host, clock, session),
    log: (line) => logged.push(line),
  })

  async function ask(path: string, { method = 'GET', headers = {}, body, token }: Asked = {}): Promise<Response> {
    const bearer: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
    const all = { host: '127.0.0.1:4000', ...bearer, ...headers }
    return app.fetch(
      new Request(`http://127.0.0.1:4000${path}`, { method, headers: all, ...(body !== undefined && { body }) }),
    )
  }
  const post = (path: string, input: unknown, more: Asked = {}) =>
    ask(path, {
      method: 'POST',
      body: JSON.stringify(input),
      ...more,
      headers: { 'content-type': 'application/json', ...more.headers },
    })

  return {
    app,
    host,
    logged,
    locks: () => locks,
    ask,
    post,
    setNow(text: string) {
      now = text as Instant
    },
    async signIn(role: Role = 'coordinator'): Promise<string> {
      const answer = await post('/session/sign-in', { login: loginOf(role), password: passwordOf(role) })
      return ((await answer.json()) as { token: string }).token
    },
    close() {
      host.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type OpenApp = ReturnType<typeof openApp>

/** A page with an asset beside it, and a file outside that nobody may get. */
function pageFolder(folder: string): string {
  const page = join(folder, 'page')
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(join(page, 'index.html'), '<meta name="nonce" content="__NONCE__"><style nonce="__NONCE__"></style>')
  writeFileSync(join(page, 'assets', 'main-abc.js'), 'export {}')
  writeFileSync(join(page, 'notes.txt'), 'not of a kind that is served')
  writeFileSync(join(folder, 'secret.json'), '{}')
  return page
}
