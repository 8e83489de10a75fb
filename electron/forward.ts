import { request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Failure } from '../common/kernel/app-error.ts'
import type { Host } from './host-process.ts'
import { appOrigin, isOwnAddress } from './origin.ts'

const methods = ['GET', 'HEAD', 'POST']

/** What a page may say to the host. The origin is checked here; the host knows none of this scheme's cookies. */
const requestHeaders = [
  'accept',
  'accept-language',
  'authorization',
  'cache-control',
  'content-type',
  'if-modified-since',
  'if-none-match',
  'last-event-id',
  'range',
]

/** Belong to the one connection, or mean nothing or harm under a custom scheme. */
const droppedResponseHeaders = [
  'connection',
  'cross-origin-embedder-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'keep-alive',
  'set-cookie',
  'strict-transport-security',
  'transfer-encoding',
]

const statusesWithoutBody = [204, 205, 304]

/** Electron adds the origin that asked; it is absent when the window itself loads the page. */
type WindowRequest = Request & { readonly initiatorOrigin?: string }

/** Makes the handler of `app://`: each request of the window becomes one HTTP request to the host, streamed both ways. */
export function forwardTo(host: Pick<Host, 'address'>): (request: WindowRequest) => Promise<Response> {
  return async (request) => {
    if (!isFromOwnPage(request) || !methods.includes(request.method))
      return failure(403, 'not-allowed', 'wrong-request')
    const path = safePath(request.url)
    if (path === null) return failure(422, 'invalid-input', 'wrong-request')
    try {
      return await exchange(await host.address(), path, request)
    } catch {
      return failure(503, 'unavailable', 'offline')
    }
  }
}

function isFromOwnPage({ url, headers, initiatorOrigin }: WindowRequest): boolean {
  const origins = [headers.get('origin') ?? appOrigin, initiatorOrigin ?? appOrigin]
  return isOwnAddress(url) && origins.every((origin) => origin === appOrigin)
}

/** The path and query to ask for; null when it hides a step upwards or cannot be decoded. */
function safePath(address: string): string | null {
  const { pathname, search } = new URL(address)
  try {
    const decoded = decodeURIComponent(pathname)
    const climbs = decoded.split(/[\\/]/).includes('..') || decoded.includes('\\') || decoded.includes('\0')
    return climbs ? null : pathname + search
  } catch {
    return null
  }
}

function exchange(socketPath: string, path: string, { method, headers, body }: Request): Promise<Response> {
  return new Promise((resolve, reject) => {
    // A connection of its own: one that is kept would belong to a host that has since ended.
    const outgoing = httpRequest({ socketPath, path, method, headers: forwarded(headers), agent: false })
    outgoing.once('response', (incoming) => resolve(toResponse(incoming, method)))
    outgoing.once('error', reject)
    if (body) pipeline(Readable.fromWeb(body), outgoing).catch(reject)
    else outgoing.end()
  })
}

function forwarded(headers: Headers): OutgoingHttpHeaders {
  return Object.fromEntries([...headers].filter(([name]) => requestHeaders.includes(name)))
}

function toResponse(incoming: IncomingMessage, method: string): Response {
  const status = incoming.statusCode ?? 502
  const headers = new Headers()
  for (const [name, values = []] of Object.entries(incoming.headersDistinct)) {
    if (droppedResponseHeaders.includes(name)) continue
    for (const value of values) headers.append(name, value)
  }
  if (method !== 'HEAD' && !statusesWithoutBody.includes(status)) {
    return new Response(Readable.toWeb(incoming), { status, headers })
  }
  incoming.resume()
  return new Response(null, { status, headers })
}

/** In the form, and with the status, of the host's own failures. */
function failure(status: number, code: Failure['code'], reason: Failure['reason']): Response {
  return Response.json({ code, reason } satisfies Failure, { status })
}
