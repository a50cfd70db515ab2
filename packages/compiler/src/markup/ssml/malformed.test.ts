/** Whatever comes in, what comes out is parts with their places, or an error that says where. */
import { InvalidInputError } from '@voice-soundboard/graph'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLexicon } from '../../lexicon/lexicon.ts'
import { parseSsml } from './parse-ssml.ts'
import type { ParseSsmlOptions } from './parse-ssml.ts'
import { xSampaToIpa } from './x-sampa.ts'
import { readPhonemes } from './ipa.ts'

const SAMPLE = `<?xml version="1.0" encoding="UTF-8"?>
<!-- a sample -->
<speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="en-US">
  <meta name="a" content="b"/><lexicon uri="x" xml:id="y"/>
  <p><s>Tom &amp; <emphasis level="strong">Ann</emphasis>\u{1F600} paid <say-as interpret-as="currency">$3</say-as>.</s>
  <break time="1s"/><prosody rate="+10%" pitch='-2st'>On <say-as interpret-as="date" format="mdy">1/2</say-as></prosody></p>
  <?pi body?><![CDATA[raw < text]]> <sub alias="x &lt; y">z</sub> <lookup ref="y">word</lookup>
  <phoneme alphabet="x-sampa" ph="t@&quot;meItoU">tomato</phoneme><audio src="a"><desc>d</desc>e</audio><mark name="m"/>
</speak>
`
const lexicons = { x: createLexicon([{ grapheme: 'word', alias: 'WORD' }]) }

/** How many parts; null for a typed error. */
function outcome(xml: string, options: ParseSsmlOptions = {}): number | null {
  try {
    const { parts, problems } = parseSsml(xml, { lexicons, ...options })
    for (const { source } of [...parts, ...problems]) {
      if (!(source[0] >= 0 && source[0] <= source[1] && source[1] <= xml.length)) {
        throw new Error(`${source.join('–')} in ${JSON.stringify(xml)}`)
      }
    }
    let end = 0
    for (const part of parts) {
      if (part.kind !== 'text') continue
      const [from, to] = part.source
      if (part.text === '' || from < end) throw new Error(`${JSON.stringify(part)} in ${JSON.stringify(xml)}`)
      end = to
      if (part.text.length !== to - from) continue
      const written = xml.slice(from, to).replace(/\s/g, ' ')
      if (part.text.replace(/\s/g, ' ') !== written) throw new Error(`"${part.text}" is not "${written}"`)
    }
    return parts.length
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error
    if (!/line \d+, column \d+$/.test(error.received)) throw error
    return null
  }
}

describe('a document broken at every place', () => {
  const places = Array.from({ length: SAMPLE.length + 1 }, (_, index) => index)

  test('is whole to begin with', () => {
    expect(outcome(SAMPLE)).toBeGreaterThan(20)
    expect(parseSsml(SAMPLE, { lexicons }).problems).toHaveLength(1)
  })

  test('cut off: refused unless recovered', () => {
    for (const at of places.slice(0, SAMPLE.lastIndexOf('>'))) {
      const xml = SAMPLE.slice(0, at)
      expect(outcome(xml)).toBeNull()
      expect(outcome(xml, { recover: true })).not.toBeNull()
    }
  })

  test.each(['<', '&', '"', '/', '</p>', ']]>', '<!--', '<?', '\uD800', '<!DOCTYPE a>', '&x;'])(
    'with %j put in',
    (sign) => {
      for (const at of places) {
        const xml = SAMPLE.slice(0, at) + sign + SAMPLE.slice(at)
        outcome(xml)
        expect(outcome(xml, { recover: true })).not.toBeNull()
      }
    },
  )

  test('with one character, and with ten, taken out', () => {
    for (const at of places) {
      for (const length of [1, 10]) {
        const xml = SAMPLE.slice(0, at) + SAMPLE.slice(at + length)
        outcome(xml)
        expect(outcome(xml, { recover: true })).not.toBeNull()
      }
    }
  })
})

const NAMES = [
  'speak',
  'p',
  's',
  'voice',
  'prosody',
  'break',
  'emphasis',
  'say-as',
  'sub',
  'phoneme',
  'mark',
  'audio',
  'w',
  'lang',
  'desc',
  'lookup',
  'x:y',
]
const ATTRIBUTES = [
  'rate',
  'pitch',
  'volume',
  'duration',
  'contour',
  'level',
  'time',
  'strength',
  'alias',
  'ph',
  'alphabet',
  'interpret-as',
  'format',
  'name',
  'xml:lang',
  'src',
  'ref',
]
const VALUES = [
  'fast',
  '120%',
  '+6dB',
  '2s',
  'x-sampa',
  'date',
  'mdy',
  'characters',
  'en-GB',
  '(0%,+2st)',
  '',
  'y',
  'none',
  '-5',
  '\u{1F600}',
]
const SCRAPS = [
  '<',
  '>',
  '</',
  '/>',
  '&',
  '&amp;',
  '&#65;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?x',
  '?>',
  '<!DOCTYPE',
  '"',
  ' ',
  '\n',
  'word',
  '\uD83D',
  '\u{1F600}',
  '\0',
  '$3.50',
  ...NAMES.map((name) => `<${name}>`),
  ...NAMES.map((name) => `</${name}>`),
]

const attribute = fc.tuple(
  fc.constantFrom(...ATTRIBUTES),
  fc.oneof(fc.constantFrom(...VALUES), fc.string({ maxLength: 8 })),
)
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
const { tree } = fc.letrec<{ tree: string; text: string }>((tie) => ({
  text: fc.oneof(
    fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .map((text) => escaped(text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, ''))),
    fc.constantFrom(' ', '\n', '\r\n', 'One. Two', '<!-- c -->', '<![CDATA[a & b]]>', '&amp;', 'word'),
  ),
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    tie('text'),
    fc
      .tuple(
        fc.constantFrom(...NAMES),
        fc.uniqueArray(attribute, { selector: ([name]) => name, maxLength: 3 }),
        fc.array(tie('tree'), { maxLength: 4 }),
      )
      .map(([name, attributes, children]) => {
        const written = attributes
          .map(([key, value]) => ` ${key}="${escaped(value.replace(/[^\x20-\x7E]/g, ''))}"`)
          .join('')
        return `<${name}${written}>${children.join('')}</${name}>`
      }),
  ),
}))

describe('whatever comes', () => {
  test('documents that are well-formed are read, and read alike when recovering', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (inside) => {
        const xml = `<speak>${inside.join('')}</speak>`
        expect(outcome(xml)).not.toBeNull()
        expect(parseSsml(xml, { recover: true }).parts).toEqual(parseSsml(xml).parts)
      }),
      { numRuns: 1000 },
    )
  })

  test('scraps of documents give parts or a typed error', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SCRAPS), { maxLength: 30 }), (scraps) => {
        for (const xml of [scraps.join(''), `<speak>${scraps.join('')}</speak>`]) {
          outcome(xml)
          outcome(xml, { recover: true })
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('any text does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (xml) => {
        outcome(xml)
        expect(outcome(xml, { recover: true })).not.toBeNull()
      }),
      { numRuns: 1000 },
    )
  })

  test('phonemes are single symbols, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom('ipa' as const, 'x-sampa' as const),
        (text, alphabet) => {
          const { symbols } = readPhonemes(text, alphabet, 'en')
          expect(symbols.every((symbol) => [...symbol].length === 1)).toBe(true)
          expect(xSampaToIpa(text).ipa.length).toBeLessThanOrEqual(text.length * 3)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('long documents', () => {
  /** Twice as long must not take four times as long; small enough that other work does not matter. */
  test.each([
    ['text', 'Hello there. '],
    ['tags', '<b>a</b>'],
    ['breaks', '<break time="1s"/>'],
    ['references', '&amp;'],
    ['comments', 'a<!-- -->'],
    ['signs', '< & '],
    ['white space', ' \n'],
    ['open brackets', '<<'],
    ['open tags in text', '&lt;p '],
  ])('time to read %s grows with their length', (_, unit) => {
    const timeOf = (length: number) => {
      const xml = `<speak>${unit.repeat(Math.ceil(length / unit.length))}</speak>`
      const start = performance.now()
      outcome(xml, { recover: true })
      return performance.now() - start
    }
    timeOf(50_000)
    expect(timeOf(800_000)).toBeLessThan(Math.max(timeOf(100_000) * 40, 400))
  })
})
