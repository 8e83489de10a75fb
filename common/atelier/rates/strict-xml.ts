/** An element of a document, with the names as they stand after a namespace prefix. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly line: number
  readonly parent: XmlElement | null
  /** The text directly in it. */
  text: string
}

export type XmlProblem = 'empty' | 'web-page' | 'doctype' | 'not-xml'

export type XmlRead =
  | { readonly root: XmlElement; readonly elements: readonly XmlElement[] }
  | { readonly problem: XmlProblem; readonly line: number | null }

const nothing = /^[\s\ufeff]*$/
const webPage = /^[\s\ufeff]*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i
const instruction = /<\?[^?>]*\?>/y
const comment = /<!--(?:(?!--)[\s\S])*-->/y
const opening =
  /<([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const closing = /<\/([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)\s*>/y
const words = /[^<]+/y
const attribute = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
/** The five entities and numbers that need no document type. They are never expanded: nothing that counts has them. */
const entity = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/

/**
 * Reads a small XML document that has neither a document type nor entities of its own. It knows no way to fetch or to
 * repeat anything, so that a made-up file costs no more than reading it once.
 */
export function readXml(source: string): XmlRead {
  if (nothing.test(source)) return { problem: 'empty', line: null }
  if (webPage.test(source)) return { problem: 'web-page', line: 1 }
  return new Reader(source.replace(/^\ufeff/, '')).document()
}

class Reader {
  readonly #source: string
  readonly #elements: XmlElement[] = []
  /** Open elements, with the names as written, which their closing tags must repeat. */
  readonly #open: { readonly element: XmlElement; readonly written: string }[] = []
  #at = 0
  #line = 1

  constructor(source: string) {
    this.#source = source
  }

  document(): XmlRead {
    while (this.#at < this.#source.length) {
      const problem = this.#step()
      if (problem) return { problem, line: this.#line }
    }
    const [root] = this.#elements
    const several = this.#elements.filter(({ parent }) => parent === null).length > 1
    if (root === undefined || several || this.#open.length > 0) return { problem: 'not-xml', line: this.#line }
    return { root, elements: this.#elements }
  }

  #step(): XmlProblem | null {
    if (this.#take(instruction) || this.#take(comment)) return null
    const open = this.#take(opening)
    if (open) return this.#begin(open)
    const close = this.#take(closing)
    if (close) return this.#open.pop()?.written === close[1] ? null : 'not-xml'
    const text = this.#take(words)
    if (text) return this.#write(text[0])
    return this.#source.startsWith('<!', this.#at) ? 'doctype' : 'not-xml'
  }

  #begin([, written = '', inside = '', end]: RegExpExecArray): XmlProblem | null {
    if (entity.test(inside)) return 'doctype'
    const attributes: Record<string, string> = {}
    for (const [, name = '', double, single] of inside.matchAll(attribute)) {
      attributes[localName(name)] = double ?? single ?? ''
    }
    const parent = this.#open.at(-1)?.element ?? null
    const element: XmlElement = { name: localName(written), attributes, line: this.#line, parent, text: '' }
    this.#elements.push(element)
    if (end !== '/') this.#open.push({ element, written })
    return null
  }

  #write(text: string): XmlProblem | null {
    if (entity.test(text)) return 'doctype'
    const inside = this.#open.at(-1)?.element
    if (inside === undefined) return text.trim() === '' ? null : 'not-xml'
    inside.text += text
    return null
  }

  /** What stands here, if it is of this form; lines are counted on the way. */
  #take(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.#at
    const match = form.exec(this.#source)
    if (match === null) return null
    this.#at += match[0].length
    this.#line += match[0].split('\n').length - 1
    return match
  }
}

function localName(written: string): string {
  return written.slice(written.indexOf(':') + 1)
}
