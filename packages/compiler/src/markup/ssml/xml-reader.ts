/**
 * XML read strictly, with the place of everything in it. No document type, no entities but the five of XML: nothing
 * that a document could make longer than it is.
 */
import { InvalidInputError } from '@voice-soundboard/graph'
import type { SourceRange } from '@voice-soundboard/graph'
import { SaxesParser } from 'saxes'
import { lineColumns } from '../line-columns.ts'
import type { LineColumn } from '../line-columns.ts'

/** UTF-16 units. */
const MAX_LENGTH = 16 * 1024 * 1024
const MAX_DEPTH = 100
const MAX_QUOTED = 60

/** A stretch of text; `text` and `source` are equally long but for a reference such as `&amp;`. */
export interface TextSegment {
  readonly text: string
  readonly source: SourceRange
}

export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** Of its opening tag. */
  readonly source: SourceRange
}

/** Told in the order of the document. */
export interface XmlSink {
  text(segment: TextSegment): void
  open(element: XmlElement): void
  /** `source`: its closing tag; for `<a/>` that tag itself. */
  close(name: string, source: SourceRange): void
  /** Only when recovering. */
  problem(message: string, source: SourceRange): void
}

export interface XmlOptions {
  /** Names the document in errors. */
  readonly path: string
  /** Documents that are not well-formed are read as far as they are; what follows is text. */
  readonly recover: boolean
  /** Name of the root that a document must have, where one is missing when recovering. */
  readonly root: string
  /** Names of elements: at the end of a document that is cut off, a tag of them is not taken for text. */
  readonly isElement?: (name: string) => boolean
}

/** @throws InvalidInputError for what is refused, and for what is not well-formed unless it is to be recovered. */
export function readXml(xml: string, sink: XmlSink, options: XmlOptions): void {
  const { path } = options
  if (typeof xml !== 'string') throw new InvalidInputError(path, 'XML as a string', typeof xml)
  if (xml.length > MAX_LENGTH) {
    throw new InvalidInputError(path, `at most ${MAX_LENGTH} characters`, `${xml.length}`)
  }
  const reading = new XmlReading(xml, sink, options)
  reading.read()
}

/** Ends the reading at a place; never leaves this file. */
class Malformed extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''))
  }
}

class XmlReading {
  readonly #xml: string
  readonly #sink: XmlSink
  readonly #options: XmlOptions
  readonly #placeOf: (offset: number) => LineColumn
  readonly #parser: SaxesParser
  /** All before it was told. */
  #done = 0
  #tagStart = 0
  #depth = 0

  constructor(xml: string, sink: XmlSink, options: XmlOptions) {
    this.#xml = xml
    this.#sink = sink
    this.#options = options
    this.#placeOf = lineColumns(xml)
    this.#parser = new SaxesParser({ fragment: options.recover && !looksLikeDocument(xml, options.root) })
    this.#listen()
  }

  read(): void {
    try {
      const half = this.#xml.search(/\p{Cs}/u)
      if (half !== -1) this.#readUntilHalf(half)
      this.#parser.write(this.#options.recover ? this.#mended() : this.#xml).close()
    } catch (error) {
      if (!(error instanceof Malformed)) throw error
      this.#recover(error)
    }
  }

  /** The parser takes half of a surrogate pair together with whatever follows it. */
  #readUntilHalf(offset: number): never {
    this.#parser.write(this.#xml.slice(0, offset))
    throw new Malformed('half of a surrogate pair', offset)
  }

  /** As long as before; where text is told, it is taken from the document itself. */
  #mended(): string {
    return this.#xml.replace(LOOSE, (sign, index: number) => {
      this.#sink.problem(`"${sign}" is read as text.`, [index, index + 1])
      return sign === '&' ? STANDS_FOR_AMPERSAND : STANDS_FOR_LESS
    })
  }

  #listen(): void {
    const parser = this.#parser
    parser.on('error', ({ message }) => {
      throw new Malformed(message, this.#offset())
    })
    parser.on('text', () => {
      const end = parser.position - 1
      // At the end of a fragment no tag follows.
      this.#text(this.#xml.charAt(end) === '<' ? end : this.#xml.length)
    })
    parser.on('cdata', (text) => {
      const end = parser.position - ']]>'.length
      const start = this.#xml.indexOf('<![CDATA[', this.#done) + '<![CDATA['.length
      if (text !== '') this.#sink.text({ text: this.#xml.slice(start, end), source: [start, end] })
      this.#done = parser.position
    })
    parser.on('comment', () => (this.#done = Math.min(parser.position + '>'.length, this.#xml.length)))
    parser.on('xmldecl', () => (this.#done = parser.position))
    parser.on('processinginstruction', ({ body }) => {
      if (/ENTITY/i.test(body)) this.#refuse('A processing instruction that declares entities')
      this.#done = parser.position
    })
    parser.on('doctype', () => {
      this.#refuse('A document type')
      this.#done = parser.position
    })
    parser.on('opentagstart', () => (this.#tagStart = this.#xml.indexOf('<', this.#done)))
    parser.on('opentag', ({ name, attributes }) => {
      this.#done = parser.position
      if (++this.#depth > MAX_DEPTH) throw this.#error(`nesting of at most ${MAX_DEPTH}`, `<${name}>`)
      const source: SourceRange = [this.#tagStart, this.#done]
      const values = Object.entries(attributes).map(([key, value]): [string, string] => [
        key,
        unmended(value),
      ])
      this.#sink.open({ name, attributes: new Map(values), source })
    })
    parser.on('closetag', ({ name, isSelfClosing }) => {
      this.#depth--
      const start = isSelfClosing ? this.#tagStart : this.#xml.indexOf('<', this.#done)
      this.#done = parser.position
      this.#sink.close(name, [start, this.#done])
    })
  }

  #refuse(what: string): void {
    if (!this.#options.recover) throw this.#error('a document without entities', what)
    const start = this.#xml.indexOf('<', this.#done)
    this.#sink.problem(`${what} is left out.`, [start, this.#parser.position])
  }

  #text(end: number): void {
    const start = this.#done
    this.#done = end
    tellText(this.#xml, [start, end], this.#sink)
  }

  #recover({ message, offset }: Malformed): void {
    if (!this.#options.recover) throw this.#error('well-formed XML', message, offset)
    const { line, column } = this.#placeOf(offset)
    this.#sink.problem(
      `Not well-formed at line ${line}, column ${column}: ${message}. What follows is read as text.`,
      [this.#done, this.#xml.length],
    )
    tellRest(this.#xml, this.#done, this.#sink, this.#options)
  }

  #error(expected: string, received: string, offset = this.#offset()): InvalidInputError {
    const { line, column } = this.#placeOf(offset)
    const quoted = received.slice(0, MAX_QUOTED)
    return new InvalidInputError(this.#options.path, expected, `${quoted}, line ${line}, column ${column}`)
  }

  /** Of the character that was read last. */
  #offset(): number {
    return Math.min(Math.max(0, this.#parser.position - 1), this.#xml.length)
  }
}

function looksLikeDocument(xml: string, root: string): boolean {
  const start = /^\uFEFF?\s*<(\?xml\s|!DOCTYPE|[\w.:-]+)/.exec(xml)?.[1] ?? ''
  return start.startsWith('?') || start.startsWith('!') || start.replace(/^.*:/, '') === root
}

/** Signs that stand for themselves, as people write them who do not think of XML. */
const LOOSE = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)|<(?![\p{L}_:/!?])/gu
const STANDS_FOR_AMPERSAND = '\uF8FE'
const STANDS_FOR_LESS = '\uF8FD'

const unmended = (value: string): string =>
  value.replaceAll(STANDS_FOR_AMPERSAND, '&').replaceAll(STANDS_FOR_LESS, '<')

const REFERENCE = /&([#\w]{1,32});/g
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function tellText(xml: string, [start, end]: SourceRange, sink: XmlSink): void {
  const raw = xml.slice(start, end)
  let from = 0
  for (const { index, 0: whole, 1: name } of raw.matchAll(REFERENCE)) {
    tellVerbatim(raw, [from, index], start, sink)
    from = index + whole.length
    // What XML does not know (`&nbsp;`) still divides words.
    const text = referenced(name as string) ?? ' '
    sink.text({ text, source: [start + index, start + from] })
  }
  tellVerbatim(raw, [from, raw.length], start, sink)
}

function tellVerbatim(raw: string, [from, to]: SourceRange, start: number, sink: XmlSink): void {
  if (to > from) sink.text({ text: raw.slice(from, to), source: [start + from, start + to] })
}

/** What a document that is not well-formed goes on with: what looks like a tag is not said. */
function tellRest(xml: string, start: number, sink: XmlSink, { isElement }: XmlOptions): void {
  let from = start
  const tags = /<[/!?]?\p{L}[^<>]*>|<!--|-->/gu
  tags.lastIndex = start
  for (let tag = tags.exec(xml); tag; tag = tags.exec(xml)) {
    tellText(xml, [from, tag.index], sink)
    from = tag.index + tag[0].length
  }
  const last = xml.indexOf('<', from) === -1 ? xml.length : xml.lastIndexOf('<')
  const name = /^<\/?([\w:.-]*)/.exec(xml.slice(last))?.[1] ?? ''
  tellText(xml, [from, isElement?.(name) ? last : xml.length], sink)
}

/** Null for what is no reference that XML knows. */
function referenced(name: string): string | null {
  if (!name.startsWith('#')) return NAMED.get(name) ?? null
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : null
}
