import { randomBytes } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { StaticFile } from './static-files.ts'

/**
 * Answers only to the application's own names and pages, against DNS rebinding and requests from other pages
 * (OWASP ASVS 5.0 V3.5), and puts the protective headers on every answer.
 */
export function guard(hostNames: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const refused = refusedStatus(c, hostNames)
    if (refused) c.res = c.body(null, refused)
    else await next()
    protect(c)
  }
}

function refusedStatus(c: Context, hostNames: readonly string[]): 421 | 403 | null {
  const name = c.req.header('host') ?? ''
  if (!hostNames.includes(name.replace(/:\d+$/, ''))) return 421
  const origin = c.req.header('origin')
  const own = origin === undefined || origin === `http://${name}` || origin === 'app://liman'
  return own ? null : 403
}

/** OWASP ASVS 5.0 V3.4 and the Electron security checklist, item 7. */
function protect(c: Context): void {
  const headers = c.res.headers
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  if (!headers.has('content-security-policy')) {
    headers.set('content-security-policy', `default-src 'none'; frame-ancestors 'none'`)
  }
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'no-referrer')
  headers.set('x-frame-options', 'DENY')
}

/** The page gets a fresh nonce for the style elements that the component kit adds at run time. */
export function page(c: Context, file: StaticFile): Response {
  const nonce = randomBytes(16).toString('base64')
  const own = `'self'`
  c.header(
    'content-security-policy',
    `default-src 'none'; script-src ${own}; style-src ${own} 'nonce-${nonce}'; img-src ${own} blob: data:; ` +
      `font-src ${own}; connect-src ${own}; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'none'`,
  )
  return c.body(file.body.toString('utf8').replaceAll('__NONCE__', nonce))
}
