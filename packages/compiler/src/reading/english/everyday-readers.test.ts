import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Piece, ReadBefore } from '../reading.ts'
import { Tokenizer } from '../../tokenizer.ts'
import { EVERYDAY_READERS, EVERYDAY_TRIGGERS } from './everyday-readers.ts'

const FRAGMENTS =
  `Jan. May 5 05 2024 '24 5th of the to - – / . , : ; ( ) " ' 10:05 a.m. pm EST UTC+2 1h30 90s min hrs. km in ft. " 6'2" °C ° C F K
  -5 1/2 ½ 555 1234 (555) 123-4567 +44 x123 ext. St. Ave NW IL 62704 Apt # v2.3 .1 x × sq ft m² /h % Mon–Fri Q3 FY24
  Main and a per 3.11 Python 911 call 2024-01-05T10:05:00Z 00 0 \u0301 \u{1F600} ’ ″ £ ²`.split(/\s+/)

const texts = fc
  .array(fc.tuple(fc.constantFrom(...FRAGMENTS), fc.constantFrom('', ' ', ' ', ' ')), { maxLength: 14 })
  .map((parts) => parts.flat().join(''))

function readAll(text: string, size: number): unknown {
  const tokenizer = new Tokenizer({
    readers: EVERYDAY_READERS,
    mayBegin: ({ core }) => !/^\p{L}\p{Ll}*$/u.test(core) || EVERYDAY_TRIGGERS.has(core.toLowerCase()),
    isAbbreviation: (core) => EVERYDAY_TRIGGERS.has(core.toLowerCase()),
  })
  const tokens = []
  for (let from = 0; from < text.length; from += size)
    tokens.push(...tokenizer.feed(text.slice(from, from + size)))
  return [...tokens, ...tokenizer.finish()].map(({ token }) => token)
}

test('whatever the portions, the readings are the same', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 9 }), (text, size) => {
      expect(readAll(text, size)).toEqual(readAll(text, Math.max(1, text.length)))
    }),
    { numRuns: 1000 },
  )
})

const affix = fc.constantFrom('', '', '', '.', ',', '-', '(', ')', '"', "'", '.,', '–')
const piece: fc.Arbitrary<Piece> = fc.record({
  core: fc.constantFrom(...FRAGMENTS),
  before: affix,
  after: affix,
  start: fc.constant(0),
  isSpaced: fc.boolean(),
  startsLine: fc.constant(false),
})
const readBefore: fc.Arbitrary<ReadBefore> = fc.record({
  text: fc.constantFrom(...FRAGMENTS),
  kind: fc.constantFrom('word', 'cardinal', 'address', 'date'),
  punctuationAfter: affix,
})

test('a reading takes no more than there is, and says something', () => {
  const pieces = fc.tuple(piece, fc.array(piece, { maxLength: 7 }))
  fc.assert(
    fc.property(pieces, fc.array(readBefore, { maxLength: 4 }), ([first, rest], before) => {
      for (const read of EVERYDAY_READERS) {
        const reading = read({ pieces: [first, ...rest], before })
        if (!reading) continue
        const last = [first, ...rest][reading.pieces - 1]
        expect(last).toBeDefined()
        expect(reading.takesBefore ?? 0).toBeLessThanOrEqual(first.before.length)
        expect(reading.takesAfter ?? 0).toBeLessThanOrEqual(last?.after.length ?? 0)
        expect(reading.spokenAs).not.toMatch(/^\s*$|undefined|NaN|\d| {2}|^\s|\s$/)
      }
    }),
    { numRuns: 3000 },
  )
})

test.each(['1', '1/', "1'", '1-', '1:', '1.', '+1 ', 'x', '1x', '(1)', 'Jan-', 'v1.'])(
  'the longest piece made of %s is read at once',
  (part) => {
    const core = part.repeat(256).slice(0, 256)
    const long: Piece = { core, before: '', after: '', start: 0, isSpaced: true, startsLine: false }
    const started = performance.now()
    for (const read of EVERYDAY_READERS)
      read({ pieces: [long, long, long, long, long, long, long, long], before: [] })
    expect(performance.now() - started).toBeLessThan(500)
  },
)
