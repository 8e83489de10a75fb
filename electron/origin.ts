export const appScheme = 'app'
export const appOrigin = `${appScheme}://liman`

/** The only document that the window ever shows; the renderer routes behind its hash. */
export const startPage = `${appOrigin}/`

/** In memory: no name of a partition that Electron would keep on disk. */
export const appPartition = 'liman'

/** True for an address of the application itself, without port or user part. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && `${url.protocol}//${url.host}` === appOrigin && url.username === '' && url.password === ''
}

/** True for the start page with any hash: what a reload of the window asks for. */
export function isStartPage(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && isOwnAddress(address) && url.pathname === '/' && url.search === ''
}
