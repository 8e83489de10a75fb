import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { fontName, pageFrame } from '../../core/kernel/page-frame.ts'
import { tableLayouts } from '../../core/kernel/table-layouts.ts'
import { describeDefect } from './pdf-job.ts'
import type { PdfReply, PdfRequest } from './pdf-job.ts'

/**
 * The part of pdfmake 0.3 that is used here. Its published types bring the DOM library with them, which this folder does
 * not have; the tests check that a page frame fits those types.
 */
type PdfMake = {
  readonly virtualfs: { writeFileSync(name: string, content: Buffer): void }
  setFonts(fonts: Record<string, { normal: string; bold: string; italics: string }>): void
  setTableLayouts(layouts: typeof tableLayouts): void
  setUrlAccessPolicy(allowed: (url: string) => boolean): void
  setLocalAccessPolicy(allowed: (path: string) => boolean): void
  createPdf(definition: ReturnType<typeof pageFrame>): { getBuffer(): Promise<Buffer> }
}

// Both homes of this file, host/documents/ in the sources and out/main/ in the bundle, lie two folders below the root.
const fonts = new URL('../../resources/fonts/', import.meta.url)

const pdfmake = createRequire(import.meta.url)('pdfmake') as PdfMake

/** Reads the fonts once into pdfmake's own file system, then shuts it off from the disk and the network. */
function prepare(): void {
  for (const cut of ['Regular', 'Bold', 'Italic']) {
    pdfmake.virtualfs.writeFileSync(`${fontName}-${cut}.ttf`, readFileSync(new URL(`NotoSans-${cut}.ttf`, fonts)))
  }
  pdfmake.setTableLayouts(tableLayouts)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
}

async function draw({ document }: PdfRequest): Promise<PdfReply> {
  try {
    const file = (cut: string) => `${fontName}-${cut}.ttf`
    pdfmake.setFonts({ [fontName]: { normal: file('Regular'), bold: file('Bold'), italics: file('Italic') } })
    return { drawn: true, bytes: new Uint8Array(await pdfmake.createPdf(pageFrame(document)).getBuffer()) }
  } catch (error) {
    return { drawn: false, defect: describeDefect('layout', error) }
  }
}

prepare()
parentPort?.on('message', (request: PdfRequest) => {
  void draw(request).then((reply) =>
    parentPort?.postMessage(reply, reply.drawn ? [reply.bytes.buffer as ArrayBuffer] : []),
  )
})
