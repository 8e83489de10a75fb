import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { AppError } from '../../../common/kernel/app-error.ts'
import type { Content, PrintableDocument } from '../../../core/kernel/document.ts'
import { printable } from '../../../core/kernel/document.ts'
import { pageFrame } from '../../../core/kernel/page-frame.ts'
import type { PdfDefect } from '../../../host/documents/pdf-job.ts'
import type { PdfRenderer } from '../../../host/documents/render-pdf.ts'
import { createPdfRenderer } from '../../../host/documents/render-pdf.ts'
import { documentTexts } from '../../../host/documents/translate.ts'
import { codesOnly } from '../../core/shelter/paper-samples.ts'
import { pageTexts, popplerPresent } from './poppler.ts'

function paper(content: Content[]): PrintableDocument {
  const body = { title: 'Probă', subtitle: '', orientation: 'portrait' as const, about: 'figures' as const, content }
  return printable(body, codesOnly, documentTexts('ro'))
}

const sentence = (text: string) => paper([{ text }])
const endless = () => paper(Array.from({ length: 400_000 }, (_, line) => ({ text: `rândul ${line}` })))
/** A content that the library does not know and would quote in its own error. */
const unknownContent = (secret: string) => paper([{ mystery: secret } as unknown as Content])

const opened: PdfRenderer[] = []
function renderer(limits: { timeMs: number; memoryMb: number }): PdfRenderer {
  const made = createPdfRenderer(limits)
  opened.push(made)
  return made
}

async function defectOf(rendering: Promise<unknown>): Promise<PdfDefect> {
  const error = await rendering.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(AppError)
  expect((error as AppError).failure).toEqual({ code: 'internal', reason: 'documents.failed' })
  return (error as AppError).cause as PdfDefect
}

const isPdf = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-'

afterEach(() => Promise.all(opened.splice(0).map((each) => each.close())))

describe('renderer', () => {
  it('draws documents that were asked for at the same time, each for its caller', async () => {
    const { render } = renderer({ timeMs: 20_000, memoryMb: 256 })
    const drawn = await Promise.all(['una', 'două', 'trei'].map((word) => render(sentence(word))))
    expect(drawn.every(isPdf)).toBe(true)
    if (!popplerPresent()) return
    expect(drawn.map((bytes) => pageTexts(bytes)[0]?.match(/una|două|trei/)?.[0])).toEqual(['una', 'două', 'trei'])
  })

  it('reports a document that cannot be laid out without quoting it, and draws the next', async () => {
    const { render } = renderer({ timeMs: 20_000, memoryMb: 256 })
    const defect = await defectOf(render(unknownContent('Ștefănița din Oradea')))
    expect(defect).toMatchObject({ kind: 'layout', error: 'Error' })
    expect(defect.frames.length).toBeGreaterThan(0)
    expect(JSON.stringify(defect)).not.toMatch(/Ștefănița|mystery/)
    expect(isPdf(await render(sentence('apoi')))).toBe(true)
  })

  it('gives up a document after its time and draws the next in a new worker', async () => {
    const { render } = renderer({ timeMs: 4_000, memoryMb: 4_000 })
    const [defect, next] = await Promise.all([defectOf(render(endless())), render(sentence('apoi'))])
    expect(defect.kind).toBe('time')
    expect(isPdf(next)).toBe(true)
  })

  it('survives a document that needs too much memory', async () => {
    const { render } = renderer({ timeMs: 60_000, memoryMb: 48 })
    const [defect, next] = await Promise.all([defectOf(render(endless())), render(sentence('apoi'))])
    expect(defect).toMatchObject({ kind: 'crash', error: 'Error ERR_WORKER_OUT_OF_MEMORY' })
    expect(isPdf(next)).toBe(true)
  }, 60_000)

  it('opens neither files nor addresses that a document names', async () => {
    const { render } = renderer({ timeMs: 20_000, memoryMb: 256 })
    const picture = (image: string) => paper([{ image, width: 10 } as unknown as Content])
    for (const place of [fileURLToPath(import.meta.url), 'http://127.0.0.1:9/x.png', 'https://example.invalid/x.png'])
      expect(await defectOf(render(picture(place)))).toMatchObject({ kind: 'layout' })
  })

  it('fails what still waits when it is closed, and can be used again', async () => {
    const made = renderer({ timeMs: 20_000, memoryMb: 256 })
    const waiting = [defectOf(made.render(sentence('una'))), defectOf(made.render(sentence('două')))]
    await made.close()
    expect((await Promise.all(waiting)).map(({ kind }) => kind)).toEqual(['closed', 'closed'])
    expect(isPdf(await made.render(sentence('trei')))).toBe(true)
  })

  it('keeps a process alive while it draws, and lets it end afterwards', () => {
    const at = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)
    const script = `
      import { renderPdf } from ${at('../../../host/documents/render-pdf.ts')}
      import { eveningListDocument } from ${at('../../../core/shelter/roll-call/evening-list.document.ts')}
      import { documentTexts } from ${at('../../../host/documents/translate.ts')}
      import { codesOnly, night } from ${at('../../core/shelter/paper-samples.ts')}
      renderPdf(eveningListDocument({ on: night, lines: [] }, codesOnly, documentTexts('ro'))).then((b) => console.log(b.length))`
    const ended = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      timeout: 15_000,
    })
    expect(ended).toMatchObject({ status: 0, stderr: '' })
    expect(Number(ended.stdout)).toBeGreaterThan(1000)
  })
})

it('hands pdfmake a definition of the published type', () => {
  const definition: TDocumentDefinitions = pageFrame(sentence('una'))
  expect(definition.pageSize).toBe('A4')
})
