import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const renderer = join(import.meta.dirname, '..', '..', 'renderer')
const read = (path: string) => readFileSync(path, 'utf8')
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found ?? '')

const namesIn = (block: RegExp) => all(block.exec(read(join(renderer, 'i18n.ts')))?.[1] ?? '', /(\w+)/g)
const firstTexts = namesIn(/const firstTexts = \{([^}]*)\}/)

/** The files that come with a file, without those that it fetches later. */
function withImports(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  const imported = all(read(path), /(?:^|\n)(?:import|export)[^;]*? from '(\.[^']+\.tsx?)'/g)
  for (const one of imported) {
    const file = resolve(dirname(path), one)
    if (file.startsWith(renderer)) withImports(file, seen)
  }
  return seen
}

/** The catalogues that a file says words of. */
function namespacesOf(path: string): string[] {
  const text = read(path)
  const lists = all(text, /useTranslation\(([^)]*)\)/g)
  return [...lists.flatMap((list) => all(list, /'([\w-]+)'/g)), ...all(text, /\bs?(?:ay|t)\(\s*[`']([a-z]+):/g)]
}

const parts = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .flatMap((name) => {
    const text = read(join(renderer, name))
    return [
      ...text.matchAll(/lazyPart\(\s*async \(\) => \(await import\('([^']+)'\)\)[^]*?(?=\n\S|lazyPart\(|$)/g),
    ].map(([call, file = '']) => ({
      file: resolve(dirname(join(renderer, name)), file),
      texts: all(/texts: \[([^\]]*)\]/.exec(call)?.[1] ?? '', /'(\w+)'/g),
    }))
  })

describe('a part that is fetched later', () => {
  it('is found', () => {
    expect(parts.length).toBeGreaterThan(20)
    expect(firstTexts).toContain('app')
  })

  it.each(parts.map((part) => [part.file.slice(renderer.length + 1), part] as const))(
    '%s brings its words',
    (_name, part) => {
      const said = new Set([...withImports(part.file)].flatMap(namespacesOf))
      expect([...said].filter((name) => !firstTexts.includes(name) && !part.texts.includes(name))).toEqual([])
    },
  )
})

it('the first screen says only words that are there', () => {
  const said = new Set([...withImports(join(renderer, 'main.tsx'))].flatMap(namespacesOf))
  expect([...said].filter((name) => !firstTexts.includes(name))).toEqual([])
})
