import { randomBytes, timingSafeEqual } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import { z } from 'zod'
import { AppError, errorStatus, type Failure } from '../common/kernel/app-error.ts'
import { guard, page } from './app-guard.ts'
import { placeOf } from './defect.ts'
import type { DocumentService } from './documents/documents.ts'
import type { Host } from './host.ts'
import type { Session } from './sessions.ts'
import { receiveOrder } from './import/order-upload.ts'
import { receiveUpload, uploadLimit } from './import/uploads.ts'
import {
  mayBringPictures,
  pictureRequestLimit,
  receivePicture,
  refusePictureTooLarge,
} from './pictures/receive-picture.ts'
import { openApi } from './open-api.ts'
import { selfCheck } from './self-check.ts'
import type { StaticFile } from './static-files.ts'

export type AppOptions = {
  readonly host: Host
  readonly documents: DocumentService
  readonly files: ReadonlyMap<string, StaticFile>
  /** Host names under which the application may be asked for; others are a rebinding attack. */
  readonly hostNames: readonly string[]
  /** Known only to the desktop shell; lets it lock all sessions. */
  readonly shellKey: string | null
  /** Fills an empty house with an invented year. @throws AppError when it is not empty, or the role may not. */
  readonly fillDemonstration: (session: Session) => void
  /** Receives the kind and place of a defect, never its message. */
  readonly log: (line: string) => void
}

/** Bytes of a request body at most, by path. */
const bodyLimits: readonly [path: string, bytes: number][] = [
  ['/api/*', 1_048_576],
  ['/session/*', 4096],
  ['/setup/*', 4096],
  // A list is exported as it stands on screen: ten thousand rows of all columns are one to three megabytes.
  ['/documents/*', 16 * 1_048_576],
  ['/uploads', uploadLimit],
  ['/uploads/order', uploadLimit],
]

/** Pause between two signs of life on an event stream. */
const heartbeatMs = 15_000

const signInBody = z.object({ login: z.string().max(64), password: z.string().max(256) })
const confirmBody = z.object({ password: z.string().max(256) })
const foundingBody = z.object({
  houseName: z.string().max(60),
  login: z.string().max(64),
  name: z.string().max(60),
  password: z.string().max(256),
})

/** The application as one Web-standard `fetch`: the same in the desktop shell, the browser shell and tests. */
export function createApp({ host, documents, files, hostNames, shellKey, log, fillDemonstration }: AppOptions): Hono {
  const app = new Hono()
  app.use(guard(hostNames))
  for (const [path, maxSize] of bodyLimits) app.use(path, bodyLimit({ maxSize, onError: refuseTooLarge }))
  app.use('/pictures', bodyLimit({ maxSize: pictureRequestLimit, onError: refusePictureTooLarge }))
  app.get('/health', (c) => c.json(selfCheck()))
  addSessionRoutes(app, host, shellKey)
  addWorkRoutes(app, host, documents)
  app.post('/setup/demonstration', (c) => {
    fillDemonstration(host.sessions.use(bearer(c)))
    return c.json({})
  })
  app.get('/events', (c) => events(c, host))
  app.get('*', (c) => staticFile(c, files))
  app.onError((error, c) => {
    const failure = failureOf(host.asExpected(error), c, log)
    return c.json(failure, errorStatus[failure.code])
  })
  return app
}

function addSessionRoutes(app: Hono, host: Host, shellKey: string | null): void {
  app.get('/session/state', (c) => {
    const token = bearer(c)
    const houseName = token === null ? undefined : host.houseName(host.sessions.use(token))
    return c.json({ vault: host.vaultState(), ...(houseName !== undefined && { houseName }) })
  })
  app.post('/session/sign-in', async (c) => {
    const { login, password } = await body(c, signInBody)
    return c.json(signedIn(await host.signIn(login, password)))
  })
  app.post('/session/sign-out', (c) => {
    host.signOut(bearer(c))
    return c.json({})
  })
  app.post('/session/confirm', async (c) => {
    const session = host.sessions.use(bearer(c))
    await host.confirm(session, (await body(c, confirmBody)).password)
    return c.json({})
  })
  app.post('/session/lock-all', (c) => {
    if (shellKey === null || !sameText(bearer(c) ?? '', shellKey)) throw new AppError('not-allowed', 'not-allowed')
    host.lock()
    return c.json({})
  })
  app.post('/setup/house', async (c) => c.json(signedIn(await host.found(await body(c, foundingBody)))))
}

function addWorkRoutes(app: Hono, host: Host, documents: DocumentService): void {
  app.get('/api/openapi.json', (c) => {
    host.sessions.use(bearer(c))
    return c.json(openApi())
  })
  app.post('/api/:operation', async (c) => {
    const session = host.sessions.use(bearer(c))
    return c.json((host.callByName(session, c.req.param('operation'), await json(c)) ?? null) as object | null)
  })
  app.post('/documents/:name', async (c) => {
    const session = host.sessions.use(bearer(c))
    const file = await documents.make(session, c.req.param('name'), await json(c))
    c.header('content-disposition', `attachment; filename="${file.name}"`)
    c.header('content-type', file.type)
    return c.body(file.bytes)
  })
  app.post('/uploads', async (c) => {
    const session = host.sessions.use(bearer(c))
    return c.json(await receiveUpload(session, await c.req.formData().catch(wrongRequest)))
  })
  app.post('/uploads/order', async (c) => {
    const session = host.sessions.use(bearer(c))
    return c.json(await receiveOrder(session, await c.req.formData().catch(wrongRequest)))
  })
  app.post('/pictures', async (c) => {
    const session = host.sessions.use(bearer(c))
    mayBringPictures(session)
    return c.json(await receivePicture(session, await c.req.formData().catch(wrongRequest)))
  })
}

/** What changes, as it changes, until the session ends or the window goes away. */
function events(c: Context, host: Host): Response {
  const token = bearer(c)
  host.sessions.use(token)
  return streamSSE(
    c,
    (stream) =>
      new Promise<void>((resolve) => {
        const send = (topics: readonly string[]) => void stream.writeSSE({ data: JSON.stringify({ topics }) })
        const end = () => {
          clearInterval(beat)
          stop()
          resolve()
        }
        const stop = host.sessions.listen(token, send, end)
        const beat = setInterval(() => void stream.write(': \n\n'), heartbeatMs)
        stream.onAbort(end)
        void stream.write(': open\n\n')
      }),
  )
}

function staticFile(c: Context, files: ReadonlyMap<string, StaticFile>): Response {
  const path = c.req.path === '/' ? '/index.html' : c.req.path
  const file = files.get(path)
  if (!file) return c.body(null, 404)
  c.header('content-type', file.type)
  if (path === '/index.html') return page(c, file)
  c.header('cache-control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
  return c.body(new Uint8Array(file.body))
}

const signedIn = ({ token, user: { userId, ...user } }: Awaited<ReturnType<Host['signIn']>>) => ({
  token,
  user: { id: userId, ...user },
})

function bearer(c: Context): string | null {
  const match = /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(c.req.header('authorization') ?? '')
  return match?.[1] ?? null
}

function refuseTooLarge(): never {
  throw new AppError('too-large', 'body-too-large')
}

function wrongRequest(): never {
  throw new AppError('invalid-input', 'wrong-request')
}

async function json(c: Context): Promise<unknown> {
  return await c.req.json().catch(wrongRequest)
}

async function body<T extends z.ZodType>(c: Context, schema: T): Promise<z.output<T>> {
  const parsed = schema.safeParse(await json(c))
  return parsed.success ? parsed.data : wrongRequest()
}

function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

function failureOf(error: unknown, c: Context, log: (line: string) => void): Failure {
  if (error instanceof AppError) return error.failure
  const id = randomBytes(4).toString('hex')
  log(`internal ${id} ${c.req.method} ${c.req.routePath} ${placeOf(error)}`)
  return { code: 'internal', reason: 'internal', params: { id } }
}
