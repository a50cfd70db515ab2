/** Elements whose text is said as a whole: `<say-as>`, `<sub>`, `<phoneme>`. */
import { tidy } from '../../lexicon/parts.ts'
import type { TextStyle } from '../markup.ts'
import type { Leaf } from './frame.ts'
import { alphabetOf, readPhonemes } from './ipa.ts'
import { sayAsOf, sayAsStyle } from './say-as.ts'

export interface LeafReading extends Pick<Leaf, 'styleOf' | 'emptyText'> {
  readonly problems: readonly string[]
}

type Attributes = ReadonlyMap<string, string>

/** Null for an element of another kind. `language`: in which the text stands. */
export function readLeaf(name: string, attributes: Attributes, language: string): LeafReading | null {
  if (name === 'say-as') return readSayAs(attributes, language)
  if (name === 'sub') return readSub(attributes)
  return name === 'phoneme' ? readPhoneme(attributes, language) : null
}

function readSayAs(attributes: Attributes, language: string): LeafReading {
  const interpretAs = attributes.get('interpret-as') ?? ''
  const wanted = sayAsOf(interpretAs, attributes.get('format') ?? '')
  if (!wanted) return asWritten(`interpret-as="${interpretAs}" is not known: its text is read as any other.`)
  return {
    styleOf: (text) => sayAsStyle(wanted, text, language),
    emptyText: null,
    problems: wanted.unknown.map((unknown) => `${unknown} is not known.`),
  }
}

function readSub(attributes: Attributes): LeafReading {
  const spokenAs = tidy(attributes.get('alias') ?? '')
  if (spokenAs === '') return asWritten('it has no alias: its text is said.')
  return { styleOf: () => ({ spokenAs }), emptyText: spokenAs, problems: [] }
}

function readPhoneme(attributes: Attributes, language: string): LeafReading {
  const [written, name] = [attributes.get('ph') ?? '', attributes.get('alphabet') ?? 'ipa']
  const alphabet = alphabetOf(name)
  if (!alphabet) return asWritten(`the alphabet "${name}" is not known: its text is said.`)
  const { symbols, unknown } = readPhonemes(written, alphabet, language)
  const listed = [...new Set(unknown)].slice(0, 10).join(' ')
  const problems = unknown.length === 0 ? [] : [`no phonetic symbols, left out: ${listed}`]
  if (symbols.length === 0) return asWritten(...problems, 'it has no phonemes: its text is said.')
  const style: TextStyle = { phonemes: symbols }
  return { styleOf: () => style, emptyText: written.trim(), problems }
}

const asWritten = (...problems: readonly string[]): LeafReading => ({
  styleOf: () => ({}),
  emptyText: null,
  problems,
})
