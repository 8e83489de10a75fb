import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApp, type OpenApp } from '../../support/app.ts'
import { tinyJpeg, tinyPng } from '../../support/pictures.ts'

let app: OpenApp
let token = ''

beforeAll(async () => {
  app = openApp()
  token = await app.signIn()
})
afterAll(() => app.close())

const reasonOf = async (answer: Response) => [answer.status, ((await answer.json()) as { reason: string }).reason]

describe('a picture', () => {
  const bring = (bytes: Uint8Array, name: string, as: string | null = token) => {
    const form = new FormData()
    form.set('picture', new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' }))
    return app.ask('/pictures', { method: 'POST', body: form, token: as })
  }

  it('is taken in for the session and told by its content, whatever its name', async () => {
    const answer = await bring(tinyPng, 'poza.exe')
    expect(await answer.json()).toEqual({
      upload: expect.stringMatching(/^[\w-]{16}$/),
      type: 'image/png',
      bytes: tinyPng.length,
    })
  })

  it('that is a renamed program, or torn, is refused in one sentence', async () => {
    expect(await reasonOf(await bring(Buffer.from('MZ\u0000program'), 'poza.jpg'))).toEqual([
      422,
      'pictures.not-a-picture',
    ])
    expect(await reasonOf(await bring(tinyJpeg.subarray(0, 90), 'poza.jpg'))).toEqual([422, 'pictures.damaged'])
  })

  it('of 40 MB is refused with the limit before it is read, also when its length is not said', async () => {
    let sent = 0
    const chunk = new Uint8Array(1_048_576)
    const body = () => {
      sent = 0
      return new ReadableStream({ pull: (c) => (sent++ < 40 ? c.enqueue(chunk) : c.close()) })
    }
    const send = (headers: Record<string, string>) =>
      app.app.fetch(
        new Request('http://127.0.0.1/pictures', {
          method: 'POST',
          headers: { host: '127.0.0.1', authorization: `Bearer ${token}`, ...headers },
          body: body(),
          duplex: 'half',
        } as RequestInit),
      )
    const told = await send({ 'content-length': String(40 * 1_048_576) })
    expect([told.status, await told.json()]).toMatchObject([
      413,
      { reason: 'pictures.too-large', params: { limit: 20 } },
    ])
    expect(sent).toBeLessThan(3)
    const untold = await send({})
    expect(await reasonOf(untold)).toEqual([413, 'pictures.too-large'])
    expect(sent).toBeLessThan(24)
  })

  it('a little over 20 MB is refused too, one of 20 MB is not', async () => {
    const limit = 20 * 1_048_576
    const padded = (length: number) => Buffer.concat([tinyJpeg, Buffer.alloc(length - tinyJpeg.length)])
    expect(await reasonOf(await bring(padded(limit + 1), 'poza.jpg'))).toEqual([413, 'pictures.too-large'])
    expect((await bring(padded(limit), 'poza.jpg')).status).toBe(200)
  })

  it('is taken from those who may report only', async () => {
    expect((await bring(tinyPng, 'poza.png', null)).status).toBe(401)
    expect((await bring(tinyPng, 'poza.png', await app.signIn('auditor'))).status).toBe(403)
    expect(await reasonOf(await app.ask('/pictures', { method: 'POST', body: 'no form', token }))).toEqual([
      422,
      'wrong-request',
    ])
  })
})
