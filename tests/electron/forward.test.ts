import { createHash, randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buildShell, startShell, type Desktop } from './desktop.ts'

let built = ''
let shell: Desktop

beforeAll(async () => {
  built = await buildShell()
  shell = await startShell(built)
})
afterAll(async () => {
  shell.close()
  await rm(built, { recursive: true, force: true })
})

type Echo = { method: string; headers: Record<string, string>; body: string; url: string }

const echo = async (init: RequestInit): Promise<Echo> => {
  const answer = await shell.fetch('/api/echo?page=2', { method: 'POST', ...init })
  expect(answer.status).toBe(201)
  return (await answer.json()) as Echo
}

test('app:// is answered in the partition of the window', () => {
  expect(shell.recorded('protocol.handle')).toEqual([['liman', 'app']])
})

test('the bearer token, body and query reach the host; cookies, origin and other headers do not', async () => {
  const { method, headers, body, url } = await echo({
    body: '{"a":"ș"}',
    headers: {
      authorization: 'Bearer abc',
      'content-type': 'application/json',
      'accept-language': 'ro',
      cookie: 'sid=1',
      origin: 'app://liman',
      referer: 'app://liman/',
      'x-forwarded-for': '1.2.3.4',
      'accept-encoding': 'gzip',
    },
  })
  expect({ method, body, url }).toEqual({ method: 'POST', body: '{"a":"ș"}', url: '/api/echo?page=2' })
  expect(headers).toMatchObject({
    authorization: 'Bearer abc',
    'content-type': 'application/json',
    'accept-language': 'ro',
  })
  expect(Object.keys(headers)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(cookie|origin|referer|x-.*|accept-encoding)$/)]),
  )
})

test('the window cannot lock the host by itself', async () => {
  const answer = await shell.fetch('/session/lock-all', { method: 'POST', headers: { authorization: 'Bearer guess' } })
  expect(answer.status).toBe(403)
})

test('the content security policy of the host arrives; cookies and transport headers do not', async () => {
  const { status, headers } = await shell.fetch('/')
  expect(status).toBe(200)
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; script-src 'self'")
  expect(headers.get('content-type')).toBe('text/html')
  expect(headers.get('etag')).toBe('"1"')
  for (const name of ['set-cookie', 'strict-transport-security', 'connection', 'transfer-encoding', 'keep-alive']) {
    expect(headers.get(name)).toBeNull()
  }
})

test('answers without a body and statuses pass through', async () => {
  expect((await shell.fetch('/empty')).status).toBe(204)
  expect((await shell.fetch('/absent')).status).toBe(404)
  const head = await shell.fetch('/', { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
})

test('events arrive piece by piece, and a page that stops listening ends the request', async () => {
  const { body, headers } = await shell.fetch('/events')
  expect(headers.get('content-type')).toBe('text/event-stream')
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  expect(await reader?.read()).toEqual({ done: false, value: 'data: first\n\n' })
  expect(await shell.text('/closed')).toBe('0')
  await shell.text('/more')
  expect((await reader?.read())?.value).toMatch(/^data: second/)
  await reader?.cancel()
  await vi.waitFor(async () => expect(await shell.text('/closed')).toBe('1'))
})

test('an upload is streamed to the host unchanged', async () => {
  const pieces = Array.from({ length: 40 }, () => randomBytes(64 * 1024))
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const piece = pieces.shift()
      if (piece) controller.enqueue(piece)
      else controller.close()
    },
  })
  const sha256 = createHash('sha256')
  for (const piece of pieces) sha256.update(piece)
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' }
  const answer: unknown = await (await shell.fetch('/uploads', init)).json()
  expect(answer).toEqual({ bytes: 40 * 64 * 1024, sha256: sha256.digest('hex') })
})

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused', async (method) => {
  const answer = await shell.fetch('/api/echo', { method })
  expect(answer.status).toBe(403)
  expect(await answer.json()).toEqual({ code: 'not-allowed', reason: 'wrong-request' })
})

test.each(['app://other/pid', 'app://liman:81/pid', 'app://user:secret@liman/pid', 'https://liman/pid'])(
  '%s is refused',
  async (address) => {
    const request = { url: address, method: 'GET', headers: new Headers(), body: null }
    expect((await shell.session.scheme?.(request as Request))?.status).toBe(403)
  },
)

test('a request that a foreign page started is refused, whatever it says of itself', async () => {
  expect((await shell.fetch('/pid', { headers: { origin: 'https://example.org' } })).status).toBe(403)
  const request = Object.assign(new Request('app://liman/pid'), { initiatorOrigin: 'https://example.org' })
  expect((await shell.session.scheme?.(request))?.status).toBe(403)
  const own = Object.assign(new Request('app://liman/pid'), { initiatorOrigin: 'app://liman' })
  expect((await shell.session.scheme?.(own))?.status).toBe(200)
})

test.each([
  '/assets/..%2f..%2fvault.json',
  '/assets/..%5c..%5cvault.json',
  '/assets/%2e%2e%2fvault.json',
  '/assets/a%5cb',
  '/assets/a%00.js',
  '/assets/%E0%A4%A',
])('%s is refused', async (path) => {
  const answer = await shell.fetch(path)
  expect(answer.status).toBe(422)
})

test('plain steps upwards never leave the root', async () => {
  expect(await shell.text('/../../pid')).toMatch(/^\d+$/)
  expect(await shell.text('/assets/%2e%2e/pid')).toMatch(/^\d+$/)
})
