import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApp, shellKey, type OpenApp } from '../support/app.ts'
import { loginOf, passwordOf } from '../support/template.ts'

let app: OpenApp
let token = ''

beforeAll(async () => {
  app = openApp()
  token = await app.signIn()
})
afterAll(() => app.close())

const reasonOf = async (answer: Response) => [answer.status, ((await answer.json()) as { reason: string }).reason]

describe('calling an operation', () => {
  it('answers 200 with the output as JSON', async () => {
    const answer = await app.post('/api/house.get', {}, { token })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('application/json')
    expect(await answer.json()).toMatchObject({ name: 'Casa de probă', codePrefix: 'OR', version: 1 })
  })

  it('answers null where the contract says null', async () => {
    const answer = await app.post('/api/stays.lastChange', {}, { token })
    expect(await answer.text()).toBe('null')
  })

  it.each([
    ['no token', 'house.get', {}, null, 401, 'not-signed-in'],
    ['a made-up token', 'house.get', {}, 'x'.repeat(43), 401, 'not-signed-in'],
    ['an unknown operation', 'house.burn', {}, 'mine', 404, 'unknown-operation'],
    ['a name of every object', 'constructor', {}, 'mine', 404, 'unknown-operation'],
    ['another one', '__proto__', {}, 'mine', 404, 'unknown-operation'],
    ['a third one', 'toString', {}, 'mine', 404, 'unknown-operation'],
    ['a wrong input', 'persons.search', { text: 7 }, 'mine', 422, 'invalid-input'],
    ['an input that is no object', 'persons.search', 'text', 'mine', 422, 'invalid-input'],
    ['an id that names nobody', 'persons.get', { id: `per_${'a'.repeat(22)}` }, 'mine', 404, 'not-found'],
    [
      'a stale version',
      'house.configure',
      { name: 'C', codePrefix: 'OR', olderBoyAge: 14, cotsCount: false, version: 9 },
      'mine',
      409,
      'stale-version',
    ],
  ])('%s', async (_what, operation, input, who, status, reason) => {
    const answer = await app.post(`/api/${operation}`, input, { token: who === 'mine' ? token : who })
    expect(await reasonOf(answer)).toEqual([status, reason])
  })

  it('refuses what the role may not', async () => {
    const officer = await app.signIn('security-officer')
    expect(await reasonOf(await app.post('/api/persons.search', { text: '' }, { token: officer }))).toEqual([
      403,
      'not-allowed',
    ])
  })

  it('names the field of a wrong input by a message key, never by what was typed', async () => {
    const person = { alias: '', birthDate: '2026-02-30', sex: 'f', typed: 'Zmeurișoara' }
    const answer = await app.post('/api/persons.register', person, { token })
    const text = await answer.text()
    expect(JSON.parse(text)).toMatchObject({
      fields: { alias: 'field.required', birthDate: 'field.date', sex: 'field.invalid' },
    })
    expect(text).not.toContain('Zmeurișoara')
    expect(text).not.toContain('2026-02-30')
  })

  it('takes POST only, and JSON only', async () => {
    expect((await app.ask('/api/house.get', { token })).status).toBe(404)
    expect((await app.ask('/api/house.get', { method: 'PUT', token, body: '{}' })).status).toBe(404)
    for (const body of ['', '{', '{"a":', 'null}', '\u0000']) {
      const answer = await app.ask('/api/house.get', { method: 'POST', token, body })
      expect(await reasonOf(answer)).toEqual([422, 'wrong-request'])
    }
  })
})

it('a list of ten thousand rows is exported whole', async () => {
  const cells = [
    'Ștefania Lăcrămioara 12',
    'OR-2021-068',
    '34',
    'Mesteacăn · A',
    'F045',
    'Feminin',
    'Persoană vulnerabilă',
  ]
  const columns = [...cells, 'Cetățenii'].map((header) => ({ header }))
  const rows = Array.from({ length: 10_000 }, (_, index) => [...cells, `România, Ucraina ${index}`])
  const body = JSON.stringify({ format: 'csv', title: 'Persoane', columns, rows })
  expect(body.length).toBeGreaterThan(1_048_576)
  const answer = await app.ask('/documents/list', { method: 'POST', token, body })
  expect(answer.status).toBe(200)
  expect((await answer.text()).trim().split('\n')).toHaveLength(10_001)
})

describe('a body that is too large', () => {
  const five = 'x'.repeat(5 * 1_048_576)

  it.each([
    ['/api/persons.search', five],
    ['/documents/list', 'x'.repeat(17 * 1_048_576)],
    ['/session/sign-in', 'x'.repeat(5000)],
    ['/setup/house', 'x'.repeat(5000)],
    ['/uploads', 'x'.repeat(22 * 1_048_576)],
  ])('%s is refused with 413', async (path, body) => {
    const length = { 'content-length': String(body.length) }
    expect(await reasonOf(await app.ask(path, { method: 'POST', body, token, headers: length }))).toEqual([
      413,
      'body-too-large',
    ])
  })

  it('also when its length is not said beforehand', async () => {
    const chunk = new Uint8Array(262_144).fill(32)
    let sent = 0
    const body = new ReadableStream({
      pull(controller) {
        if (sent++ < 20) controller.enqueue(chunk)
        else controller.close()
      },
    })
    const headers = { host: '127.0.0.1', authorization: `Bearer ${token}` }
    const request = new Request('http://127.0.0.1/api/house.get', {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit)
    expect(await reasonOf(await app.app.fetch(request))).toEqual([413, 'body-too-large'])
    expect(sent).toBeLessThan(10)
  })
})

describe('every answer', () => {
  it.each([
    ['a page', '/', {}],
    ['an asset', '/assets/main-abc.js', {}],
    ['a missing page', '/nowhere', {}],
    ['an unknown method', '/session/state', { method: 'DELETE' }],
    ['an answer', '/session/state', {}],
    ['a refusal', '/api/house.get', { method: 'POST', body: '{}' }],
    ['another host name', '/', { headers: { host: 'evil.example' } }],
    ['another origin', '/', { headers: { origin: 'http://evil.example' } }],
  ])('%s carries the protective headers', async (_what, path, asked) => {
    const { headers } = await app.ask(path, asked)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('cache-control')).toBe(
      path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store',
    )
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('the page', () => {
  it('allows its own scripts only, and styles with a nonce that is new each time', async () => {
    const [first, second] = [await app.ask('/'), await app.ask('/index.html')]
    const policy = first.headers.get('content-security-policy') ?? ''
    const nonce = /'nonce-([A-Za-z0-9+/=]{24})'/.exec(policy)?.[1] ?? ''
    expect(policy).toContain(`script-src 'self';`)
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`)
    expect(await first.text()).toBe(`<meta name="nonce" content="${nonce}"><style nonce="${nonce}"></style>`)
    expect(await second.text()).not.toContain(nonce)
  })

  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/assets/..%2f..%2f..%2fsecret.json',
    '/assets/%2e%2e%5c%2e%2e%5csecret.json',
    '/assets/main-abc.js%00.html',
    '//etc/passwd',
    '/notes.txt',
    '/assets',
    '/assets/',
    '/vault/vault.json',
    '/__proto__',
  ])('does not lead out of its folder: %s', async (path) => {
    const answer = await app.ask(path)
    expect([answer.status, await answer.text()]).toEqual([404, ''])
  })
})

describe('who may ask', () => {
  it.each(['evil.example', '127.0.0.1.evil.example', '10.0.0.5:4000', '', 'localhost.'])(
    'not the host name %j',
    async (host) => {
      expect((await app.ask('/session/state', { headers: { host } })).status).toBe(421)
    },
  )

  it.each(['http://evil.example', 'null', 'https://127.0.0.1:4000', 'http://127.0.0.1:9999', 'file://', 'app://evil'])(
    'not a page of %s',
    async (origin) => {
      expect((await app.post('/api/house.get', {}, { token, headers: { origin } })).status).toBe(403)
    },
  )

  it.each(['http://127.0.0.1:4000', 'app://liman'])('but a page of %s', async (origin) => {
    expect((await app.post('/api/house.get', {}, { token, headers: { origin } })).status).toBe(200)
  })

  it('locks every session for the shell with its key only', async () => {
    expect((await app.post('/session/lock-all', {}, { token })).status).toBe(403)
    expect((await app.post('/session/lock-all', {}, { token: `${shellKey.slice(0, -1)}x` })).status).toBe(403)
    expect(app.locks()).toBe(0)
    expect((await app.post('/session/lock-all', {}, { token: shellKey })).status).toBe(200)
    expect(app.locks()).toBe(1)
    expect((await app.post('/api/house.get', {}, { token })).status).toBe(401)
    token = await app.signIn()
  })
})

describe('signing in', () => {
  it('gives a token and who one is; the state then names the house', async () => {
    const body = { login: loginOf('psychologist'), password: passwordOf('psychologist') }
    const answer = await app.post('/session/sign-in', body)
    const { token: own, user } = (await answer.json()) as { token: string; user: unknown }
    expect(user).toEqual({
      id: expect.stringMatching(/^usr_/),
      name: 'Utilizator psychologist',
      role: 'psychologist',
      login: 'psychologist',
    })
    expect(await (await app.ask('/session/state', { token: own })).json()).toEqual({
      vault: 'open',
      houseName: 'Casa de probă',
    })
    expect(await (await app.ask('/session/state')).json()).toEqual({ vault: 'open' })
  })

  it('does not tell those of the atelier the name of the house', async () => {
    const own = await app.signIn('atelier-manager')
    expect(await (await app.ask('/session/state', { token: own })).json()).toEqual({ vault: 'open' })
  })

  it('refuses a wrong password, and a second founding', async () => {
    const wrong = await app.post('/session/sign-in', { login: 'coordinator', password: 'lalea nor tramvai' })
    expect(await reasonOf(wrong)).toEqual([403, 'session.wrong-password'])
    const founding = { houseName: 'A doua', login: 'alta', name: 'Alta', password: 'lalea nor tramvai copac' }
    expect(await reasonOf(await app.post('/setup/house', founding))).toEqual([409, 'vault.exists'])
  })

  it('proves the person again for what needs it', async () => {
    expect((await app.post('/session/confirm', { password: passwordOf('coordinator') }, { token })).status).toBe(200)
    expect((await app.post('/session/confirm', { password: passwordOf('payroll') }, { token })).status).toBe(403)
    expect((await app.post('/session/confirm', { password: passwordOf('coordinator') })).status).toBe(401)
  })
})

describe('a defect', () => {
  it('shows and logs neither data nor message, only a number and a place', async () => {
    const sqlite = app.host.vault.file('shelter')!.sqlite
    sqlite.exec(`CREATE TEMP TRIGGER broken BEFORE INSERT ON persons
      BEGIN SELECT raise(ABORT, 'Zmeurișoara
    at home (/etc/passwd:1:1)'); END`)
    const person = {
      alias: 'Zmeurișoara',
      birthDate: '1996-05-04',
      birthAccuracy: 'exact',
      sex: 'female',
      citizenships: ['RO'],
      languages: ['ro'],
      interpreterNeeded: false,
      category: 'victim',
      protectionMeasure: 'at home\n    at Zmeurișoara',
    }
    app.logged.length = 0
    const answer = await app.post('/api/persons.register', person, { token })
    sqlite.exec('DROP TRIGGER broken')
    const text = await answer.text()
    const failure = JSON.parse(text) as { params: { id: string } }
    expect(answer.status).toBe(500)
    expect(failure).toEqual({
      code: 'internal',
      reason: 'internal',
      params: { id: expect.stringMatching(/^[0-9a-f]{8}$/) },
    })
    expect(app.logged).toHaveLength(1)
    const [line = ''] = app.logged
    expect(line).toContain(failure.params.id)
    expect(line).toContain('POST /api/:operation')
    expect(line).toContain('persons.handlers.ts')
    for (const word of ['Zmeurișoara', 'passwd', '1996-05-04', 'insert into']) expect(line).not.toContain(word)
  })
})

describe('papers and files', () => {
  it('come as an attachment whose name holds no person', async () => {
    const answer = await app.post(
      '/documents/occupancy',
      { from: '2026-10-01', until: '2026-11-01', format: 'csv' },
      { token },
    )
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="ocupare-2026-10-01-2026-11-01.csv"')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  })

  it('are refused to a role that may not see the data, and when unknown', async () => {
    const auditor = await app.signIn('auditor')
    const evening = await app.post('/documents/evening-list', { on: '2026-11-22' }, { token: auditor })
    expect(await reasonOf(evening)).toEqual([403, 'not-allowed'])
    for (const name of ['payslip', 'constructor', '__proto__']) {
      expect(await reasonOf(await app.post(`/documents/${name}`, {}, { token }))).toEqual([404, 'documents.unknown'])
    }
  })

  it('are taken in for a session only', async () => {
    const form = new FormData()
    form.set('register', new File(['Cod;Camera\n'], 'registru.csv'))
    expect((await app.ask('/uploads', { method: 'POST', body: form })).status).toBe(401)
    expect(await reasonOf(await app.ask('/uploads', { method: 'POST', body: 'no form', token }))).toEqual([
      422,
      'wrong-request',
    ])
  })
})

describe('the list of operations', () => {
  it('is OpenAPI made from the contracts, for those who are signed in', async () => {
    expect((await app.ask('/api/openapi.json')).status).toBe(401)
    const api = (await (await app.ask('/api/openapi.json', { token })).json()) as {
      openapi: string
      paths: Record<string, unknown>
    }
    expect(api.openapi).toBe('3.1.0')
    expect(api.paths['/api/stays.checkIn']).toMatchObject({
      post: { operationId: 'stays.checkIn', 'x-permission': 'stays:write' },
    })
  })
})
