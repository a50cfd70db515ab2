/**
 * Time grows no faster than the text: for every door and everything that a text can be made of, a character of a
 * long text takes no more than a character of a short one, with slack for the collector and for other work.
 */
import { describe, expect, test } from 'vitest'
import {
  compileRequest,
  createLexicon,
  IncrementalCompiler,
  normalizeText,
  parsePls,
  parseSsml,
  splitSentences,
  stripMarkdown,
} from '../index.ts'
import { outcome } from './test-support/campaign.ts'
import { HOSTILE_UNITS, repeated } from './test-support/hostile.ts'

const LEXICON = createLexicon([
  { grapheme: 'word', alias: 'other' },
  { grapheme: 'a', alias: 'b', wholeWord: false },
  { grapheme: { pattern: '(\\d+) ?km' }, alias: '$1 kilometers' },
])

const escaped = (text: string): string => text.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const DOORS: Readonly<Record<string, (text: string) => unknown>> = {
  'compileRequest en': (text) => compileRequest(text, { voice: 'v' }),
  'compileRequest with a lexicon': (text) => compileRequest(text, { voice: 'v', lexicon: LEXICON }),
  'compileRequest markdown': (text) =>
    compileRequest(text, { voice: 'v', format: 'markdown', language: 'xx' }),
  'compileRequest ssml': (text) =>
    compileRequest(`<speak>${text}</speak>`, { voice: 'v', format: 'ssml', language: 'xx' }),
  'text, unit by unit': (text) => inUnits(text, 'text'),
  'markdown, unit by unit': (text) => inUnits(text, 'markdown'),
  splitSentences: (text) => splitSentences(text),
  normalizeText: (text) => normalizeText(text),
  stripMarkdown: (text) => stripMarkdown(text),
  'parseSsml recover': (text) => parseSsml(text, { recover: true }),
  parsePls: (text) => parsePls(`<lexicon><lexeme><alias>${escaped(text)}</alias></lexeme></lexicon>`),
}

function inUnits(text: string, format: 'text' | 'markdown'): void {
  const compiler = new IncrementalCompiler({ voice: 'v', format, language: 'xx' })
  for (let at = 0; at < text.length; at++) compiler.feed(text.charAt(at))
  compiler.finalize()
}

const GROWTH = 8
/** Eight would be the square. */
const MAX_RATIO = 4
/** Short texts are as long as it takes to measure them, but no longer than this. */
const ENOUGH_MS = 5
const MAX_LENGTH = 1 << 16
const ATTEMPTS = 4
/** For each character. */
const NEXT_TO_NOTHING_MS = 1e-4

function timeOf(call: (text: string) => unknown, text: string): number {
  const startMs = performance.now()
  outcome(() => call(text))
  return performance.now() - startMs
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] as number

function growthOf(call: (text: string) => unknown, unit: string): number {
  let length = 1 << 10
  while (length < MAX_LENGTH && timeOf(call, repeated(unit, length)) < ENOUGH_MS) length *= 2
  const [short, long] = [repeated(unit, length), repeated(unit, GROWTH * length)]
  const shortMs = median([1, 2, 3].map(() => timeOf(call, short)))
  // A disturbed one is tried again as a whole.
  const longMs = timeOf(call, long)
  // What takes next to no time is measured by the memory it stands in, and not by its work.
  return longMs < NEXT_TO_NOTHING_MS * long.length ? 1 : longMs / GROWTH / shortMs
}

describe.each(Object.entries(DOORS))('%s', (_, call) => {
  test.each(Object.entries(HOSTILE_UNITS))('%s', (_name, unit) => {
    const ratios: number[] = []
    while (ratios.length < ATTEMPTS && Math.min(...ratios) > MAX_RATIO) ratios.push(growthOf(call, unit))
    expect(Math.min(...ratios), `time per character grew by ${ratios.join(', ')}`).toBeLessThan(MAX_RATIO)
  })
})
