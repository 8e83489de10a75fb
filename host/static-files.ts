import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

export type StaticFile = { readonly body: Buffer; readonly type: string; readonly immutable: boolean }

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** Reads the built renderer into memory once; a request then names a key of this list and never a path. */
export function loadStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>()
  const visit = (current: string): void => {
    for (const name of readdirSync(current)) {
      const path = join(current, name)
      const type = types[extname(name)]
      if (statSync(path).isDirectory()) visit(path)
      else if (type) {
        const key = `/${relative(folder, path).split(sep).join('/')}`
        files.set(key, { body: readFileSync(path), type, immutable: key.startsWith('/assets/') })
      }
    }
  }
  visit(folder)
  return files
}
