/** W3C's Pronunciation Lexicon Specification 1.0, as entries of a lexicon. */
import { InvalidInputError } from '@voice-soundboard/graph'
import type { SourceRange } from '@voice-soundboard/graph'
import type { MarkupProblem } from '../markup/markup.ts'
import { alphabetOf, readPhonemes } from '../markup/ssml/ipa.ts'
import { Problems } from '../markup/ssml/problems.ts'
import { readXml } from '../markup/ssml/xml-reader.ts'
import type { TextSegment, XmlElement, XmlSink } from '../markup/ssml/xml-reader.ts'
import { compileEntry } from './lexicon-entry.ts'
import type { LexiconEntry } from './lexicon-entry.ts'

export interface ParsedPls {
  /** For `createLexicon`. */
  readonly entries: readonly LexiconEntry[]
  /** What was left out. */
  readonly problems: readonly MarkupProblem[]
  /** BCP 47; null where the document says none. */
  readonly language: string | null
}

/** @throws InvalidInputError for what is not well-formed, is no lexicon, or has a document type. */
export function parsePls(xml: string): ParsedPls {
  const builder = new PlsBuilder(xml)
  readXml(xml, builder, { path: 'pls', root: 'lexicon', recover: false })
  return { entries: builder.entries, problems: builder.problems.found, language: builder.language }
}

interface Lexeme {
  readonly language: string | null
  readonly graphemes: string[]
  readonly ways: Way[]
}

/** One way to say a lexeme. */
interface Way {
  readonly said: Pick<LexiconEntry, 'alias' | 'phonemes'>
  readonly isPreferred: boolean
}

interface OpenElement {
  readonly element: XmlElement
  readonly name: string
  text: string
}

/** Known, and without a part in how a word is said. */
const UNSAID = ['example', 'meta', 'metadata']

class PlsBuilder implements XmlSink {
  readonly entries: LexiconEntry[] = []
  readonly problems: Problems
  language: string | null = null
  #alphabet = 'ipa'
  #lexeme: Lexeme | null = null
  readonly #open: OpenElement[] = []

  constructor(xml: string) {
    this.problems = new Problems(xml)
  }

  problem(message: string, source: SourceRange): void {
    this.problems.add(message, source)
  }

  text({ text }: TextSegment): void {
    const innermost = this.#open.at(-1)
    if (innermost) innermost.text += text
  }

  open(element: XmlElement): void {
    const { attributes, source } = element
    const name = element.name.replace(/^[^:]*:/, '')
    if (this.#open.length === 0) this.#root(element, name)
    else if (this.#isUnsaid) {
      // Whatever it holds.
    } else if (name === 'lexeme') {
      const language = attributes.get('xml:lang')?.trim() || this.language
      this.#lexeme = { language, graphemes: [], ways: [] }
    } else if (![...UNSAID, 'grapheme', 'phoneme', 'alias'].includes(name)) {
      this.problem(`<${name}> is not known, and left out.`, source)
    }
    this.#open.push({ element, name, text: '' })
  }

  close(): void {
    const closed = this.#open.pop()
    const lexeme = this.#lexeme
    if (!closed || !lexeme || this.#isUnsaid) return
    const { element, name } = closed
    const text = closed.text.replace(/\s+/g, ' ').trim()
    const isPreferred = element.attributes.get('prefer')?.trim() === 'true'
    if (name === 'grapheme') lexeme.graphemes.push(text)
    else if (name === 'alias') lexeme.ways.push({ said: { alias: text }, isPreferred })
    else if (name === 'phoneme') this.#phoneme(element, text, lexeme, isPreferred)
    else if (name === 'lexeme') this.#endLexeme(lexeme, element.source)
  }

  get #isUnsaid(): boolean {
    return this.#open.some(({ name }) => UNSAID.includes(name))
  }

  #root({ name: written, attributes, source }: XmlElement, name: string): void {
    if (name !== 'lexicon') {
      const { line, column } = this.problems.placeOf(source[0])
      const received = `<${written.slice(0, 60)}>, line ${line}, column ${column}`
      throw new InvalidInputError('pls', '<lexicon> as its root', received)
    }
    this.language = attributes.get('xml:lang')?.trim() || null
    this.#alphabet = attributes.get('alphabet') ?? 'ipa'
  }

  #phoneme({ attributes, source }: XmlElement, text: string, lexeme: Lexeme, isPreferred: boolean): void {
    const name = attributes.get('alphabet') ?? this.#alphabet
    const alphabet = alphabetOf(name)
    if (!alphabet) return this.problem(`<phoneme>: the alphabet "${name}" is not known.`, source)
    const { symbols, unknown } = readPhonemes(text, alphabet, lexeme.language ?? '')
    if (symbols.length > 0 && unknown.length === 0) {
      lexeme.ways.push({ said: { phonemes: symbols }, isPreferred })
    } else this.problem(`<phoneme>: "${text}" is no ${alphabet === 'ipa' ? 'IPA' : 'X-SAMPA'}.`, source)
  }

  #endLexeme({ language, graphemes, ways }: Lexeme, source: SourceRange): void {
    this.#lexeme = null
    const way = ways.find(({ isPreferred }) => isPreferred) ?? ways[0]
    if (!way) return this.problem('<lexeme> says nothing of how it is said.', source)
    if (graphemes.length === 0) this.problem('<lexeme> has no <grapheme>.', source)
    for (const grapheme of graphemes) {
      // PLS tells capitals from small letters.
      const said = { grapheme, ...way.said, caseSensitive: true }
      this.#add(language === null ? said : { ...said, language }, source)
    }
  }

  /** One that cannot be used does not spoil the others. */
  #add(entry: LexiconEntry, source: SourceRange): void {
    try {
      compileEntry(entry, 'lexeme', null)
      this.entries.push(entry)
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error
      this.problem(`<lexeme> is left out. ${error.message}`, source)
    }
  }
}
