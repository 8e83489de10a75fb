import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const present = spawnSync('pdftotext', ['-v']).error === undefined

/** Whether the papers can be read back. On the build server their absence is a failure, elsewhere a visible notice. */
export function popplerPresent(): boolean {
  if (present) return true
  if (process.env['CI']) throw new Error('pdftotext is missing: install poppler-utils')
  console.warn('NOT CHECKED: the text of the papers, because pdftotext (poppler-utils) is not installed')
  return false
}

function withFile<T>(pdf: Uint8Array, read: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'liman-paper-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, pdf)
    return read(file, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function run(command: string, parameters: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, parameters, { encoding: 'utf8', maxBuffer: 1e8 })
  if (status !== 0) throw new Error(`${command}: ${stderr}`)
  return stdout
}

/** The text of each page, lines as they stand on the paper, every kind of space as one plain space. */
export function pageTexts(pdf: Uint8Array): string[] {
  const text = withFile(pdf, (file) => run('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-']))
  const pages = text.split('\f').slice(0, -1)
  return pages.map((page) => page.replace(/[^\S\n]+/g, ' '))
}

/** Title, language and page size as the file states them. */
export function properties(pdf: Uint8Array): string {
  return withFile(pdf, (file) => run('pdfinfo', [file]))
}

/** Share of dark pixels of a page in a black-and-white rendering: 0 for an empty page. */
export function inkOf(pdf: Uint8Array, page: number): number {
  return withFile(pdf, (file, folder) => {
    const picture = join(folder, 'page')
    run('pdftoppm', ['-r', '40', '-mono', '-f', String(page), '-l', String(page), '-singlefile', file, picture])
    const bytes = readFileSync(`${picture}.pbm`)
    const start = bytes.indexOf(0x0a, bytes.indexOf(0x0a) + 1) + 1
    const pixels = bytes.subarray(start)
    return pixels.reduce((dark, byte) => dark + byte.toString(2).split('1').length - 1, 0) / (pixels.length * 8)
  })
}
