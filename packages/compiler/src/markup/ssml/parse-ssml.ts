/** SSML 1.1 in, parts to be said out. */
import { InvalidInputError } from '@voice-soundboard/graph'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { MarkupPart, MarkupProblem } from '../markup.ts'
import { elementKind } from './elements.ts'
import { SsmlBuilder } from './ssml-builder.ts'
import { readXml } from './xml-reader.ts'

/** What `<voice>` asks for. */
export interface VoiceWish {
  /** In the order in which they are preferred. */
  readonly names: readonly string[]
  readonly gender: string | null
  /** BCP 47. */
  readonly languages: readonly string[]
}

export interface ParseSsmlOptions {
  /** Reads as much as can be read of a document that is not well-formed, or a fragment. Default false. */
  readonly recover?: boolean
  /** BCP 47, of a document that does not say it. Default `en`. */
  readonly language?: string
  /** What is said instead of a sound; null for what stands inside of `<audio>`. */
  readonly onAudio?: (src: string) => string | null
  /** Which voice is taken; null for none. Without it the first name is. */
  readonly onVoice?: (wish: VoiceWish) => string | null
  /** By the `uri` of `<lexicon>`. */
  readonly lexicons?: Readonly<Record<string, Lexicon>>
}

/** A `<lexicon>` of the document. */
export interface SsmlLexicon {
  readonly uri: string
  readonly id: string | null
}

export interface ParsedSsml {
  readonly parts: readonly MarkupPart[]
  readonly problems: readonly MarkupProblem[]
  /** BCP 47, of the document; null where it says none. Parts tell only what differs from it. */
  readonly language: string | null
  /** `<meta>`, by name. */
  readonly metadata: Readonly<Record<string, string>>
  readonly lexicons: readonly SsmlLexicon[]
}

/**
 * @throws InvalidInputError with the line and column, for a document that is not well-formed (unless it is to be
 * recovered), has a document type, is nested more than 100 deep or longer than 16 Mi characters.
 */
export function parseSsml(xml: string, options: ParseSsmlOptions = {}): ParsedSsml {
  checkOptions(options)
  const builder = new SsmlBuilder(xml, options)
  const recover = options.recover ?? false
  readXml(xml, builder, {
    path: 'ssml',
    root: 'speak',
    recover,
    isElement: (name) => elementKind(name) !== null,
  })
  builder.finish()
  return {
    parts: builder.writer.parts,
    problems: builder.problems,
    language: builder.language,
    metadata: Object.fromEntries(builder.metadata),
    lexicons: builder.lexicons,
  }
}

function checkOptions(options: ParseSsmlOptions): void {
  requireType('options', options, 'object')
  const { language, onAudio, onVoice, lexicons } = options
  if (language !== undefined) requireType('options.language', language, 'string')
  if (onAudio !== undefined) requireType('options.onAudio', onAudio, 'function')
  if (onVoice !== undefined) requireType('options.onVoice', onVoice, 'function')
  if (lexicons === undefined) return
  requireType('options.lexicons', lexicons, 'object')
  for (const [uri, lexicon] of Object.entries<Lexicon | null>(lexicons)) {
    requireType(`options.lexicons[${JSON.stringify(uri)}].forLanguage`, lexicon?.forLanguage, 'function')
  }
}

function requireType(path: string, value: unknown, type: 'object' | 'string' | 'function'): void {
  if (typeof value === type && value !== null) return
  throw new InvalidInputError(path, `a value of type ${type}`, value === null ? 'null' : typeof value)
}
