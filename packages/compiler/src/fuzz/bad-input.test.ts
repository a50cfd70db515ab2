/** Bad input by name: each is refused with an error of the family, or is text like any other, and takes no longer. */
import { InvalidInputError, VoiceSoundboardError } from '@voice-soundboard/graph'
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
import type { LexiconEntry, ParseSsmlOptions } from '../index.ts'
import { outcome } from './test-support/campaign.ts'
import { graphIsSound, tokensCoverText } from './test-support/token-laws.ts'

const MEGABYTE = 1 << 20
const speak = (xml: string): string => `<speak>${xml}</speak>`
const wordsOf = (xml: string): string =>
  parseSsml(xml, { recover: true })
    .parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []))
    .join('')

const BILLION_LAUGHS = `<?xml version="1.0"?>
<!DOCTYPE speak [
  <!ENTITY a "haha">
  ${'bcdefghij'
    .split('')
    .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'.charAt(index)};`.repeat(10)}">`)
    .join('\n  ')}
]>
<speak>&j;</speak>`
const EXTERNAL = '<!DOCTYPE speak [<!ENTITY x SYSTEM "file:///etc/passwd">]><speak>&x;</speak>'

describe('documents that would make another program work or tell', () => {
  test.each([
    ['billion laughs', BILLION_LAUGHS],
    ['an external entity', EXTERNAL],
    ['an external document type', '<!DOCTYPE speak SYSTEM "http://example.com/a.dtd"><speak>a</speak>'],
    [
      'a parameter entity',
      '<!DOCTYPE speak [<!ENTITY % p SYSTEM "http://example.com/p">%p;]><speak>a</speak>',
    ],
    ['an empty document type', '<!DOCTYPE speak><speak>a</speak>'],
    ['an entity that nobody declared', speak('&unknown;')],
    ['half of a surrogate pair', speak('\uD83D')],
    ['NUL', speak('\0')],
    ['NUL by number', speak('&#0;')],
    ['half of a pair by number', speak('&#xD83D;')],
    ['a tag that nobody closes', '<speak><p>a'],
    ['a tag that nobody opened', 'a</speak>'],
    ['two roots', '<speak>a</speak><speak>b</speak>'],
    ['another root', '<html>a</html>'],
    ['nothing', ''],
    ['only white space', ' \n '],
    ['two attributes of one name', speak('<p a="1" a="2">a</p>')],
  ])('%s is refused, with its place', (_, xml) => {
    for (const { error } of [
      outcome(() => parseSsml(xml)),
      outcome(() => compileRequest(xml, { voice: 'v', format: 'ssml' })),
    ]) {
      expect(error).toBeInstanceOf(InvalidInputError)
      expect((error as InvalidInputError).received).toMatch(/line \d+, column \d+$/)
    }
  })

  test.each([
    ['billion laughs', BILLION_LAUGHS],
    ['an external entity', EXTERNAL],
  ])('%s makes nothing longer where as much as can be is read', (_, xml) => {
    const said = wordsOf(xml)
    expect(said).not.toMatch(/haha|root:/)
    expect(said.length).toBeLessThan(xml.length)
  })

  test.each([
    [
      'in a lexicon, a document type',
      '<!DOCTYPE lexicon [<!ENTITY a "b">]><lexicon><lexeme>&a;</lexeme></lexicon>',
    ],
    ['in a lexicon, another root', '<speak/>'],
    ['in a lexicon, what is cut off', '<lexicon><lexeme>'],
  ])('%s is refused', (_, xml) => expect(() => parsePls(xml)).toThrow(InvalidInputError))
})

describe('nesting', () => {
  const nested = (depth: number) => speak('<p>'.repeat(depth) + 'a' + '</p>'.repeat(depth))

  test('of 10 000 elements is refused, in both ways of reading', () => {
    expect(() => parseSsml(nested(10_000))).toThrow(/nesting of at most/)
    expect(() => parseSsml(nested(10_000), { recover: true })).toThrow(InvalidInputError)
    expect(() => parsePls(`<lexicon>${'<a>'.repeat(10_000)}`)).toThrow(InvalidInputError)
  })

  test('of 90 is read', () => {
    expect(compileRequest(nested(90), { voice: 'v', format: 'ssml' }).tokens).toHaveLength(1)
  })

  test.each([
    ['quotations', '> '.repeat(10_000) + 'word'],
    ['lists', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}- word`).join('\n')],
    ['brackets', '['.repeat(10_000) + 'word' + ']'.repeat(10_000)],
    ['links', '['.repeat(2000) + 'word' + '](a)'.repeat(2000)],
    ['emphasis', '*a '.repeat(5000) + 'word' + '*'.repeat(5000)],
    ['groups of a formula', `$${'{'.repeat(900)}word${'}'.repeat(900)}$`],
    ['fractions', `$${'\\frac{'.repeat(150)}word$`],
  ])('of %s in Markdown says its words', (_, markdown) => {
    expect(stripMarkdown(markdown)).toContain('word')
    expect(compileRequest(markdown, { voice: 'v', format: 'markdown' }).tokens.length).toBeGreaterThan(0)
  })

  test('of a pattern in a lexicon is refused', () => {
    for (const pattern of [
      '('.repeat(200) + 'a' + ')'.repeat(200),
      '(a+)+$',
      '(a|a)*b',
      '('.repeat(10_000),
    ]) {
      const { error } = outcome(() => {
        const lexicon = createLexicon([{ grapheme: { pattern }, alias: 'b' }])
        compileRequest('a'.repeat(10_000), { voice: 'v', lexicon })
      })
      expect(error === null || error instanceof InvalidInputError).toBe(true)
    }
  })
})

describe('ten megabytes of one word', () => {
  const LENGTH = 10 * MEGABYTE
  const text = 'a'.repeat(LENGTH)

  test('become tokens that lose nothing', () => {
    const { tokens } = compileRequest(text, { voice: 'v' })
    expect(tokens.reduce((sum, token) => sum + token.text.length, 0)).toBe(LENGTH)
    expect(tokens.every((token) => token.text.length <= 60)).toBe(true)
  })

  test('are one sentence', () => expect(splitSentences(text.slice(0, MEGABYTE))).toHaveLength(1))
})

describe('a long text in one portion', () => {
  test.each(['He paid $5 on Monday. ', 'word 3:05 ', 'line 20\n\n', '😀'])(
    'of %j is what is written',
    (unit) => {
      const text = unit.repeat(4000)
      tokensCoverText(text, compileRequest(text, { voice: 'v' }).tokens)
    },
  )
})

describe('several words that stand for one thing', () => {
  test.each([
    ['markdown' as const, 'so $x^2$ it', ['', '$x^2$']],
    ['ssml' as const, speak('<sub alias="two words">2w</sub>'), ['2w']],
  ])('in %s the last has its place', (format, text, places) => {
    const graph = compileRequest(text, { voice: 'v', format })
    graphIsSound(graph)
    const written = graph.tokens.map(({ source }) => text.slice(...source))
    expect(written.filter((part) => part !== 'so' && part !== 'it')).toEqual(places)
  })
})

const NOTHING_TO_SAY: Readonly<Record<string, string>> = {
  stops: '.',
  'opening brackets': '(',
  spaces: ' ',
  'line ends': '\n',
  'bidi controls': '\u202E\u2066\u2069',
  'zero-width characters': '\u200B\u200D\u2060\uFEFF',
  'high halves of surrogate pairs': '\uD83D',
  'low halves of surrogate pairs': '\uDE00',
  NUL: '\0',
  'control characters': '\u0001\u0008\u001B\u007F\u009F',
  dashes: '-',
}

describe('a megabyte with nothing to say', () => {
  test.each(Object.entries(NOTHING_TO_SAY))('of %s is refused, or silent', (_, unit) => {
    const text = unit.repeat(MEGABYTE / unit.length)
    const part = text.slice(0, MEGABYTE / 8)
    for (const call of [
      () => compileRequest(text, { voice: 'v' }),
      () => compileRequest(part, { voice: 'v', format: 'markdown' }),
    ]) {
      expect(outcome(call).error).toMatchObject({ path: 'input', expected: 'text with at least one word' })
    }
    const compiler = new IncrementalCompiler({ voice: 'v' })
    expect([...compiler.feed(text), ...compiler.finalize()]).toEqual([])
    expect(normalizeText(part)).toEqual({ text: '', spans: [] })
    expect(splitSentences(part).length).toBeLessThanOrEqual(1)
  })
})

const SOMETHING_TO_SAY: Readonly<Record<string, string>> = {
  'the digit 1': '1',
  emoji: '😀',
  'families of emoji': '👩‍👩‍👧',
  'combining marks': '\u0301',
  'letters with many accents': 'a\u0300\u0301\u0302\u0303\u0304\u0305\u0306',
  'letters between bidi controls': '\u202Ea\u202C',
  'letters between halves of pairs': 'a\uD83D',
  'letters between NULs': 'a\0',
}

describe('a megabyte with something to say', () => {
  test.each(Object.entries(SOMETHING_TO_SAY))('of %s loses nothing', (_, unit) => {
    const text = unit.repeat(MEGABYTE / 16 / unit.length)
    const graph = compileRequest(text, { voice: 'v', language: 'xx' })
    graphIsSound(graph)
    tokensCoverText(text, graph.tokens)
    expect(graph.tokens.length).toBeGreaterThan(10)
  })

  test.each(Object.entries(SOMETHING_TO_SAY))('of %s is read in English too', (_, unit) => {
    const text = unit.repeat(MEGABYTE / 32 / unit.length)
    tokensCoverText(text, compileRequest(text, { voice: 'v' }).tokens)
  })
})

describe('entries of a lexicon that cannot be read', () => {
  const throwing = {
    get grapheme(): string {
      throw new Error('no')
    },
    alias: 'b',
  }
  test.each([
    ['a getter that throws', [throwing], 'lexicon[0]'],
    ['a hole', [{ grapheme: 'a', alias: 'b' }, , { grapheme: 'c', alias: 'd' }], 'lexicon[1]'],
    ['a big integer', [{ grapheme: 'a', alias: 5n }], 'lexicon[0].alias'],
    [
      'an object without a prototype',
      [{ grapheme: 'a', alias: 'b', wholeWord: Object.create(null) as object }],
      'lexicon[0].wholeWord',
    ],
    ['only control characters', [{ grapheme: 'a', alias: '\0\u0007' }], 'lexicon[0].alias'],
  ])('%s', (_, entries, path) => {
    const { error } = outcome(() => createLexicon(entries as unknown as LexiconEntry[]))
    expect(error).toMatchObject({ code: 'invalid-input', path })
  })
})

describe('options of SSML that are none', () => {
  test.each([
    ['options', null],
    ['options.language', { language: 5 }],
    ['options.onAudio', { onAudio: 'a' }],
    ['options.onVoice', { onVoice: {} }],
    ['options.lexicons["a"].forLanguage', { lexicons: { a: {} } }],
  ])('%s', (path, options) => {
    const { error } = outcome(() => parseSsml(speak('a'), options as unknown as ParseSsmlOptions))
    expect(error).toMatchObject({ code: 'invalid-input', path })
  })
})

describe('nothing', () => {
  test.each([
    ['', 'an empty string'],
    [' \t\n\u00A0\u3000', 'only white space'],
    ['…—“”', 'only punctuation or control characters'],
  ])('%j', (text, received) => {
    const expected = { path: 'input', received }
    expect(outcome(() => compileRequest(text, { voice: 'v' })).error).toMatchObject(expected)
    expect(stripMarkdown(text).trim()).toBe(text.trim())
  })

  test.each([null, undefined, 5, 5n, true, {}, [], Symbol('a'), Object.create(null) as object, () => 'a'])(
    'and what is no text: %o',
    (value) => {
      const text = value as unknown as string
      const calls: readonly (() => unknown)[] = [
        () => compileRequest(text, { voice: 'v' }),
        () => compileRequest(text, { voice: 'v', format: 'markdown' }),
        () => compileRequest(text, { voice: 'v', format: 'ssml' }),
        () => new IncrementalCompiler({ voice: 'v' }).feed(text),
        () => splitSentences(text),
        () => normalizeText(text),
        () => stripMarkdown(text),
        () => parseSsml(text),
        () => parsePls(text),
        () => createLexicon([{ grapheme: text, alias: 'a' }]),
      ]
      for (const call of calls) expect(outcome(call).error).toBeInstanceOf(VoiceSoundboardError)
    },
  )
})
