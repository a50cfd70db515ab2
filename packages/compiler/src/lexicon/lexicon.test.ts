import { InvalidInputError } from '@voice-soundboard/graph'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReadingRules } from '../reading/reading.ts'
import { Tokenizer } from '../tokenizer.ts'
import type { LexiconEntry } from './lexicon-entry.ts'
import { createLexicon, mergeLexicons, withLexicon } from './lexicon.ts'
import type { Lexicon } from './lexicon.ts'
import { alias, errorOf, said, saidWith, tokensOf } from './test-support/said.ts'

describe('words', () => {
  test.each([
    ['cat', 'a cat sat', 'a [cat|dog] sat'],
    ['cat', 'cat', '[cat|dog]'],
    ['cat', 'Cat CAT', '[Cat|dog] [CAT|dog]'],
    ['cat', 'cats concat cat-like', 'cats concat cat-like'],
    ['cat', '(“cat,” cat.', '(“[cat|dog],” [cat|dog].'],
    ['cat', 'cat-- cat… cat', '[cat|dog]-- [cat|dog]… [cat|dog]'],
    ['C++', 'I like C++.', 'I like [C++|dog].'],
    ['.NET', 'on .NET now', 'on [.NET|dog] now'],
    ['AT&T', 'AT&T, here', '[AT&T|dog], here'],
    ['Dr.', 'Dr. Who', '[Dr.|dog] Who'],
    ['Dr.', 'the Dr said', 'the Dr said'],
    ['Yahoo!', 'on Yahoo! yes', 'on [Yahoo!|dog] yes'],
    ['-5', 'at -5 degrees', 'at [-5|dog] degrees'],
    ['(c)', 'see (c) here', 'see [(c)|dog] here'],
    ["don't", 'don’t', '[don’t|dog]'],
    ['café', 'cafe\u0301', '[cafe\u0301|dog]'],
    ['naïve', 'NAÏVE', '[NAÏVE|dog]'],
    ['data', 'da\u00ADta', '[da\u00ADta|dog]'],
    ['😀', 'so 😀.', 'so [😀|dog].'],
    ['日本', '日本 語', '[日本|dog] 語'],
    ['New York', 'in New York City', 'in [New York|dog] City'],
    ['New York', 'in New\nYork', 'in [New\nYork|dog]'],
    ['New  York', 'new york', '[new york|dog]'],
    ['New York', 'New, York', 'New, York'],
    ['New York', 'New Yorkers', 'New Yorkers'],
    ["rock 'n' roll", "rock 'n' roll!", "[rock 'n' roll|dog]!"],
    ["rock 'n' roll", 'rock n roll', 'rock n roll'],
    ['St. John', 'at St. John.', 'at [St. John|dog].'],
    ['10–20', '10–20 or 10– 20', '[10–20|dog] or 10– 20'],
    ['a b c d e f g h', 'a b c d e f g h i', '[a b c d e f g h|dog] i'],
  ])('%j in %j', (grapheme, text, expected) => {
    expect(saidWith([alias(grapheme, 'dog')], text)).toBe(expected)
  })

  test('the longest is taken', () => {
    const entries = [alias('New', '1'), alias('New York', '2'), alias('New York City Hall', '4')]
    expect(saidWith(entries, 'New York City Hall')).toBe('[New York City Hall|4]')
    expect(saidWith(entries, 'New York City Hotel')).toBe('[New York|2] City Hotel')
    expect(saidWith(entries, 'New Jersey')).toBe('[New|1] Jersey')
  })

  test('with its full stop before without', () => {
    const entries = [alias('co', 'coe'), alias('co.', 'company')]
    expect(saidWith(entries, 'the co. is a co')).toBe('the [co.|company] is a [co|coe]')
  })

  test('of equal ones the first', () => {
    expect(saidWith([alias('cat', 'one'), alias('cat', 'two'), alias('CAT', 'three')], 'cat')).toBe(
      '[cat|one]',
    )
  })

  test('capitals count where they are asked to, and then first', () => {
    const entries = [alias('us', 'we'), alias('US', 'U S', { caseSensitive: true })]
    expect(saidWith(entries, 'US us Us')).toBe('[US|U S] [us|we] [Us|we]')
  })

  test('phonemes in a string, and one by one', () => {
    expect(saidWith([{ grapheme: 'tomato', phonemes: 'təˈmɑːtəʊ' }], 'Tomato')).toBe('[Tomato|/təmˈɑːtəʊ/]')
    expect(saidWith([{ grapheme: 'tomato', phonemes: ['t', 'ə'] }], 'tomato')).toBe('[tomato|/tə/]')
  })

  test('phonemes and what stands for them where none are known', () => {
    const [token] = tokensOf(['cat'], createLexicon([{ grapheme: 'cat', phonemes: 'kæt', alias: 'kitty' }]))
    expect(token).toMatchObject({
      text: 'cat',
      spokenAs: 'kitty',
      phonemes: ['k', 'æ', 't'],
      kind: 'override',
    })
  })

  test('the source of a match is what was written', () => {
    const text = 'so “AT&T Inc.” is'
    const token = tokensOf([text], createLexicon([alias('AT&T Inc.', 'x')])).find(
      ({ kind }) => kind === 'override',
    )
    expect(text.slice(...(token?.source ?? []))).toBe('AT&T Inc.')
    expect(token).toMatchObject({ punctuationBefore: '“', punctuationAfter: '”' })
  })

  test('thousands of entries are looked up like one', () => {
    const entries = Array.from({ length: 20_000 }, (_, i) => alias(`word${i} two${i % 7}`, `w${i}`))
    expect(saidWith(entries, 'word777 two0 word777 two1')).toBe('[word777 two0|w777] word777 two1')
  })

  test('an empty lexicon changes nothing', () => {
    expect(saidWith([], 'a cat')).toBe('a cat')
    expect(createLexicon([]).size).toBe(0)
  })
})

describe('parts of words', () => {
  const part = (grapheme: string, spoken: string, more: Partial<LexiconEntry> = {}) =>
    alias(grapheme, spoken, { wholeWord: false, ...more })

  test.each([
    ['™', ' trademark', 'Acme™ now', '[Acme™|Acme trademark] now'],
    ['&', ' and ', 'R&D', '[R&D|R and D]'],
    ['km', ' kilometers', '5km', '[5km|5 kilometers]'],
    ['ou', 'o', 'colour YOU', '[colour|color] [YOU|Yo]'],
    ['cat', 'dog', 'cat concat', '[cat|dog] [concat|condog]'],
    ['aa', 'b', 'aaaaa', '[aaaaa|bba]'],
    ['x', 'y', 'abc', 'abc'],
  ])('%j said %j in %j', (grapheme, spoken, text, expected) => {
    expect(saidWith([part(grapheme, spoken)], text)).toBe(expected)
  })

  test('the longest at each place, capitals where asked', () => {
    const entries = [part('a', '1'), part('ab', '2'), part('X', '3', { caseSensitive: true })]
    expect(saidWith(entries, 'aabX x')).toBe('[aabX|123] x')
  })

  test('a whole word comes first', () => {
    expect(saidWith([part('cat', 'x'), alias('cats', 'felines')], 'cats scat')).toBe(
      '[cats|felines] [scat|sx]',
    )
  })
})

describe('languages and layers', () => {
  test.each([
    ['en', 'en', true],
    ['en', 'en-US', true],
    ['en-US', 'en', true],
    ['en-GB', 'en-US', false],
    ['de', 'en', false],
    ['EN-us', 'en-US', true],
  ])('an entry of %s in a text of %s', (own, spoken, isUsed) => {
    const expected = isUsed ? '[cat|dog]' : 'cat'
    expect(saidWith([alias('cat', 'dog', { language: own })], 'cat', spoken)).toBe(expected)
    expect(said('cat', createLexicon([alias('cat', 'dog')], { language: own }), spoken)).toBe(expected)
  })

  test('call before voice before engine, the longest of all', () => {
    const call = createLexicon([alias('cat', 'call')])
    const voice = createLexicon([alias('cat', 'voice'), alias('cow', 'voice')])
    const engine = createLexicon([
      alias('CAT', 'engine', { caseSensitive: true }),
      alias('cow bell', 'engine'),
      alias('ant', 'engine'),
    ])
    const merged = mergeLexicons(call, voice, engine)
    expect(merged.size).toBe(6)
    expect(said('CAT cow, cow bell ant', merged)).toBe(
      '[CAT|call] [cow|voice], [cow bell|engine] [ant|engine]',
    )
    expect(said('cat', mergeLexicons())).toBe('cat')
  })

  test('a lexicon of another make is refused', () => {
    expect(() => mergeLexicons({} as Lexicon)).toThrow(InvalidInputError)
  })

  test('its readings come before those of the language', () => {
    const rules: ReadingRules = {
      readers: [() => ({ pieces: 1, spokenAs: 'rule', kind: 'word' })],
      mayBegin: () => true,
      isAbbreviation: (core) => core === 'x',
    }
    const own = withLexicon(rules, createLexicon([alias('cat', 'dog'), alias('co.', 'company')]), 'en')
    const tokenizer = new Tokenizer(own)
    const tokens = [...tokenizer.feed('cat cow'), ...tokenizer.finish()]
    expect(tokens.map(({ token }) => token.spokenAs)).toEqual(['dog', 'rule'])
    expect(['x', 'Co', 'y'].map(own.isAbbreviation)).toEqual([true, true, false])
  })
})

describe('what is refused', () => {
  const fine = alias('cat', 'dog')
  test.each([
    [[fine, null], 'lexicon[1]'],
    [[fine, 'cat'], 'lexicon[1]'],
    [[{ grapheme: 'cat' }], 'lexicon[0]'],
    [[alias('', 'x')], 'lexicon[0].grapheme'],
    [[alias(' … ', 'x')], 'lexicon[0].grapheme'],
    [[alias('a b c d e f g h i', 'x')], 'lexicon[0].grapheme'],
    [[alias('a'.repeat(257), 'x')], 'lexicon[0].grapheme'],
    [[{ grapheme: 5, alias: 'x' }], 'lexicon[0].grapheme'],
    [[{ alias: 'x' }], 'lexicon[0].grapheme'],
    [[{ grapheme: {}, alias: 'x' }], 'lexicon[0].pattern'],
    [[{ grapheme: { pattern: 'a', flags: 1 }, alias: 'x' }], 'lexicon[0].flags'],
    [[alias('cat', ' ')], 'lexicon[0].alias'],
    [[{ grapheme: 'cat', alias: 5 }], 'lexicon[0].alias'],
    [[{ grapheme: 'cat', phonemes: '' }], 'lexicon[0].phonemes'],
    [[{ grapheme: 'cat', phonemes: 'K7' }], 'lexicon[0].phonemes'],
    [[{ grapheme: 'cat', phonemes: [] }], 'lexicon[0].phonemes'],
    [[{ grapheme: 'cat', phonemes: ['a', 1] }], 'lexicon[0].phonemes'],
    [[{ grapheme: 'cat', phonemes: {} }], 'lexicon[0].phonemes'],
    [[{ grapheme: 'cat', phonemes: 'kæt', wholeWord: false }], 'lexicon[0].wholeWord'],
    [[alias('a b', 'x', { wholeWord: false })], 'lexicon[0].wholeWord'],
    [[{ ...fine, wholeWord: 'no' }], 'lexicon[0].wholeWord'],
    [[{ ...fine, caseSensitive: 1 }], 'lexicon[0].caseSensitive'],
    [[{ ...fine, language: 'no tag' }], 'lexicon[0].language'],
    [[{ ...fine, language: 5 }], 'lexicon[0].language'],
    [null, 'lexicon'],
    ['cat', 'lexicon'],
  ])('%j at %s', (entries, path) => {
    expect(errorOf(entries).path).toBe(path)
  })

  test('anything gives a lexicon or a typed error', () => {
    const anything = fc.anything()
    const entry = fc.oneof(
      anything,
      fc.record({
        grapheme: fc.oneof(
          anything,
          fc.string(),
          fc.record({ pattern: fc.string(), flags: fc.constantFrom('', 'i', 'u') }),
        ),
        alias: fc.oneof(anything, fc.string()),
      }),
    )
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 3 }), (entries) => {
        try {
          said('some text, with signs ($5)', createLexicon(entries as LexiconEntry[]))
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidInputError)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('in any portions', () => {
  const lexicon = createLexicon([
    alias('New York', '1'),
    alias('York City', '2'),
    alias('co.', 'company'),
    alias("'n'", 'and'),
    alias('k', 'kay', { wholeWord: false }),
    { grapheme: { pattern: '(\\d+) ?km' }, alias: '$1 kilometers' },
  ])
  const words = fc.constantFrom(
    'New',
    'York',
    'City',
    'co.',
    "'n'",
    'York,',
    '5',
    'km',
    '7km',
    '-',
    '.',
    '\n\n',
    'book',
    'The',
    '(New',
  )

  test('the same words are said', () => {
    const text = fc.array(fc.tuple(words, fc.constantFrom(' ', ' ', '')), { maxLength: 20 })
    fc.assert(
      fc.property(text, fc.array(fc.nat(8), { maxLength: 40 }), (parts, lengths) => {
        const whole = parts.flat().join('')
        const portions: string[] = []
        let at = 0
        for (const length of lengths) portions.push(whole.slice(at, (at += length)))
        expect(tokensOf([...portions, whole.slice(at)], lexicon)).toEqual(tokensOf([whole], lexicon))
      }),
      { numRuns: 500 },
    )
  })
})
