import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'

/** A small host that keeps to the protocol between shell and host process; it runs as a process of its own. */
const { values } = parseArgs({
  options: {
    listen: { type: 'string' },
    data: { type: 'string' },
    static: { type: 'string' },
    demo: { type: 'boolean' },
  },
})

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void

const policy = "default-src 'none'; script-src 'self'"

const routes: Record<string, Answer> = {
  '/': (_request, response) => {
    const headers = { 'content-type': 'text/html', 'content-security-policy': policy, 'set-cookie': 'a=b' }
    response
      .writeHead(200, { ...headers, 'strict-transport-security': 'max-age=1', etag: '"1"' })
      .end('<!doctype html>')
  },
  '/api/echo': async (request, response) => {
    const body = await buffer(request)
    response.writeHead(201, { 'content-type': 'application/json' })
    response.end(
      JSON.stringify({ method: request.method, headers: request.headers, body: body.toString(), url: request.url }),
    )
  },
  '/uploads': async (request, response) => {
    const body = await buffer(request)
    response.end(JSON.stringify({ bytes: body.length, sha256: createHash('sha256').update(body).digest('hex') }))
  },
  '/events': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: first\n\n')
    // A second piece only after the first was seen: the test asks for it.
    const more = setInterval(() => askedForMore && response.write('data: second\n\n'), 5)
    response.once('close', () => {
      clearInterval(more)
      streamsClosed += 1
    })
  },
  '/more': (_request, response) => {
    askedForMore = true
    response.end()
  },
  '/closed': (_request, response) => void response.end(String(streamsClosed)),
  '/pid': (_request, response) => void response.end(String(process.pid)),
  '/arguments': (_request, response) => void response.end(JSON.stringify(values)),
  '/empty': (_request, response) => void response.writeHead(204).end(),
  '/end': (_request, response, url) => {
    response.end(() => process.exit(Number(url.searchParams.get('code'))))
  },
  '/session/lock-all': (request, response) => {
    if (request.headers.authorization !== `Bearer ${process.env.LIMAN_SHELL_KEY}`)
      return void response.writeHead(403).end()
    response.writeHead(204).end(() => process.exit(Number(process.env.PEER_LOCK_CODE ?? 75)))
  },
}
let askedForMore = false
let streamsClosed = 0

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://host')
  const route = routes[url.pathname]
  if (!route) return void response.writeHead(404).end()
  void route(request, response, url)
})

if (process.env.PEER_EXIT_AT_START) process.exit(Number(process.env.PEER_EXIT_AT_START))
server.listen(values.listen, () => {
  console.log(JSON.stringify({ ready: true, address: values.listen }))
})
