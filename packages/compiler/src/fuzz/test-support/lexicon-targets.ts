/** Lexicons from entries and from PLS: each is refused with its place, or can be used with any text. */
import { InvalidInputError } from '@voice-soundboard/graph'
import fc from 'fast-check'
import { compileRequest, createLexicon, mergeLexicons, parsePls } from '../../index.ts'
import type { Lexicon, LexiconEntry } from '../../index.ts'
import { holds, isSame, outcome, target } from './campaign.ts'
import type { FuzzTarget, Verdict } from './campaign.ts'
import { GAPS, PATTERNS, PHONEMES, SIGNS, UNSEEN, WRITTEN, XML_SCRAPS } from './scraps.ts'
import { graphIsSound, tokensCoverText } from './token-laws.ts'

const words = fc
  .array(fc.constantFrom(...WRITTEN, ...SIGNS, ...GAPS.slice(0, 6)), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(''))
const anything = fc.anything({
  withBigInt: true,
  withNullPrototype: true,
  withSparseArray: true,
  maxDepth: 1,
})
const pattern = fc.record(
  {
    pattern: fc
      .array(fc.constantFrom(...PATTERNS), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join('')),
    flags: fc.constantFrom('', '', 'i', 'u', 'g', 'imsu'),
  },
  { requiredKeys: ['pattern'] },
)
const phonemes = fc.oneof(
  fc.constantFrom(...PHONEMES),
  fc.array(fc.constantFrom(...PHONEMES, ''), { maxLength: 3 }),
)

const sound = fc.oneof(
  { weight: 3, arbitrary: fc.record({ grapheme: words, alias: words }) },
  {
    weight: 3,
    arbitrary: fc.record({
      grapheme: fc.constantFrom(...WRITTEN),
      alias: words,
      wholeWord: fc.boolean(),
      caseSensitive: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ grapheme: words, phonemes }) },
  // To tell whether one is safe takes longer than all else.
  {
    weight: 1,
    arbitrary: fc.record({ grapheme: pattern, alias: fc.constantFrom('x', '$1', '$& $<n> $$', '\u0000') }),
  },
)
const unsound = fc
  .tuple(
    sound,
    fc.constantFrom('grapheme', 'alias', 'phonemes', 'language', 'wholeWord', 'caseSensitive'),
    anything,
  )
  .map(([entry, key, value]) => ({ ...entry, [key]: value }))
const entry: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 20, arbitrary: sound },
  { weight: 3, arbitrary: unsound },
  { weight: 1, arbitrary: anything },
)

interface LexiconInput {
  readonly entries: readonly unknown[]
  readonly more: readonly unknown[]
  readonly gaps: readonly string[]
}

const input: fc.Arbitrary<LexiconInput> = fc.record({
  entries: fc.array(entry, { minLength: 1, maxLength: 3 }),
  more: fc.array(sound, { maxLength: 1 }),
  gaps: fc.array(fc.constantFrom(...GAPS, ...SIGNS, ...UNSEEN), { minLength: 2, maxLength: 4 }),
})

/** A text that the entries have something to say of. */
function textWith(entries: readonly unknown[], gaps: readonly string[]): string {
  const graphemes = entries.map((one) => {
    const { grapheme } = one as LexiconEntry
    return typeof grapheme === 'string' ? grapheme : '5 km aab word'
  })
  return `Say ${graphemes.map((text, index) => text + (gaps[index] ?? ' ')).join('')} now.`
}

function lexiconIsUsable({ entries, more, gaps }: LexiconInput): Verdict {
  const first = createdFrom(entries)
  const second = createdFrom(more)
  if (!first || !second) return 'refused'
  const merged = mergeLexicons(first, second)
  holds(merged.size === entries.length + more.length, 'entries are lost', merged.size)
  const text = textWith([...entries, ...more], gaps)
  const graph = compileRequest(text, { voice: 'v', lexicon: merged })
  graphIsSound(graph)
  tokensCoverText(text, graph.tokens)
  const alone = compileRequest(text, { voice: 'v', lexicon: first })
  if (more.length === 0) holds(isSame(alone, graph), 'another lexicon when merged alone')
  return 'accepted'
}

function createdFrom(entries: readonly unknown[]): Lexicon | null {
  const created = outcome(() => createLexicon(entries as readonly LexiconEntry[]))
  if (!created.error) return created.value
  const { error } = created
  holds(
    error instanceof InvalidInputError && /^lexicon\[\d+\]/.test(error.path),
    'without a place:',
    error.message,
  )
  return null
}

const escaped = (text: string): string =>
  text.toWellFormed().replace(/[&<>"'\0-\x08\x0B\x0C\x0E-\x1F]|[\uFFFE\uFFFF]/g, ' ')
const attribute = fc.constantFrom(
  '',
  ' xml:lang="en"',
  ' prefer="true"',
  ' alphabet="x-sampa"',
  ' alphabet="?"',
  ' xml:lang="!"',
)
const element = (name: string, inside: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(attribute, inside).map(([own, text]) => `<${name}${own}>${text}</${name}>`)
const lexeme = element(
  'lexeme',
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: element('grapheme', words.map(escaped)) },
        { weight: 2, arbitrary: element('alias', words.map(escaped)) },
        { weight: 2, arbitrary: element('phoneme', fc.constantFrom(...PHONEMES).map(escaped)) },
        { weight: 1, arbitrary: element('example', words.map(escaped)) },
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join('')),
)
const plsDocument = element(
  'lexicon',
  fc.array(lexeme, { maxLength: 3 }).map((parts) => parts.join('\n')),
)
const pls = fc.oneof(
  { weight: 3, arbitrary: plsDocument },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        plsDocument,
        fc.nat(),
        fc.nat(3),
        fc.oneof(fc.constantFrom(...XML_SCRAPS), fc.constantFrom(...UNSEEN)),
      )
      .map(([xml, seed, taken, put]) => {
        const at = seed % (xml.length + 1)
        return xml.slice(0, at) + put + xml.slice(at + taken)
      }),
  },
)

/** What a document gives is never refused by what it is for. */
function plsIsUsable(xml: string): Verdict {
  const parsed = outcome(() => parsePls(xml))
  if (parsed.error) {
    const { error } = parsed
    holds(
      error instanceof InvalidInputError && /line \d+, column \d+$/.test(error.received),
      'without a place:',
      error,
    )
    return 'refused'
  }
  const { entries, problems } = parsed.value
  holds(createLexicon(entries).size === entries.length, 'entries are lost')
  for (const { source, line, column } of problems) {
    holds(source[0] >= 0 && source[0] <= source[1] && source[1] <= xml.length, 'a problem outside:', source)
    holds(line >= 1 && column >= 1, 'a problem without a place:', line, column)
  }
  return 'accepted'
}

export const LEXICON_TARGETS: readonly FuzzTarget[] = [
  target('createLexicon and mergeLexicons', input, lexiconIsUsable, { accepted: 0.15 }),
  target('parsePls', pls, plsIsUsable),
]
