import { InvalidInputError } from '@voice-soundboard/graph'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LexiconEntry } from './lexicon-entry.ts'
import { createLexicon } from './lexicon.ts'
import type { Lexicon } from './lexicon.ts'
import { alias, errorOf, said, saidWith } from './test-support/said.ts'

describe('patterns', () => {
  const pattern = (
    source: string,
    spoken: string,
    flags = '',
    more: Partial<LexiconEntry> = {},
  ): LexiconEntry => ({
    grapheme: { pattern: source, flags },
    alias: spoken,
    ...more,
  })

  test.each([
    ['v(\\d+)', 'version $1', 'use v12 now', 'use [v12|version 12] now'],
    ['v(\\d+)', 'version $1', 'use v12b or av12', 'use v12b or av12'],
    ['(\\d+) ?km', '$1 kilometers', '5km, 7 km.', '[5km|5 kilometers], [7 km|7 kilometers].'],
    ['(?<n>\\d+)px', '$<n> pixels', '5px', '[5px|5 pixels]'],
    ['#(\\w+)', 'hashtag $1', 'a #cat b', 'a [#cat|hashtag cat] b'],
    ['-(\\d+)', 'minus $1', 'at -5!', 'at [-5|minus 5]!'],
    ['etc\\.', 'and so on', 'a etc. b', 'a [etc.|and so on] b'],
    ['[A-Z]{2,4}\\d', 'code $&', 'AB1 ab1', '[AB1|code AB1] ab1'],
    ['^a$', 'x', 'a ab', '[a|x] ab'],
    ['\\$(\\d+)', '$1 $$', '$5', '[$5|5 $]'],
    ['(x)|(y)', '<$1$2>', 'x y', '[x|<x>] [y|<y>]'],
    ['(?=c)cat', 'dog', 'cat', '[cat|dog]'],
    ['\\bcat\\b', 'dog', 'cat cats', '[cat|dog] cats'],
    ['x*', 'y', 'cat xx', 'cat [xx|y]'],
    ['😀+', 'grin', '😀', '[😀|grin]'],
  ])('/%s/ said %j in %j', (source, spoken, text, expected) => {
    expect(saidWith([pattern(source, spoken, source.includes('😀') ? 'u' : '')], text)).toBe(expected)
  })

  test('flags decide about capitals', () => {
    expect(saidWith([pattern('cat', 'dog', 'i')], 'CAT')).toBe('[CAT|dog]')
    expect(saidWith([pattern('cat', 'dog')], 'CAT')).toBe('CAT')
  })

  test('inside of words', () => {
    const entries = [pattern('(\\d)x(\\d)', '$1 by $2', '', { wholeWord: false })]
    expect(saidWith(entries, 'size2x4cm 3x5')).toBe('[size2x4cm|size2 by 4cm] [3x5|3 by 5]')
  })

  test('with phonemes', () => {
    expect(saidWith([{ grapheme: { pattern: 'gr[ae]y' }, phonemes: 'ɡɹˈeɪ' }], 'grey')).toBe('[grey|/ɡɹˈeɪ/]')
  })

  test('words before patterns of the same length, the longer one before both', () => {
    expect(saidWith([pattern('c\\w+', 'p'), alias('cat', 'w')], 'cat cow')).toBe('[cat|w] [cow|p]')
    expect(saidWith([alias('cat', 'w'), pattern('cat \\w+', 'p')], 'cat sat')).toBe('[cat sat|p]')
  })

  test('no more is seen of a text than is safe', () => {
    const long = 'a'.repeat(250)
    expect(saidWith([pattern('a+', 'x')], `${long} b`)).toBe(`[${long}|x] b`)
    expect(saidWith([pattern('a+ a+ b', 'x')], `${long} ${long} b`)).not.toContain('|x]')
  })

  test.each([
    ['(a+)+', 'repeats something'],
    ['(a*)*b', 'repeats something'],
    ['(?:a|a)*b', 'repeats alternatives'],
    ['(?:a?){30}b', 'repeats something'],
    ['(a|b?)+', 'repeats alternatives'],
    ['((a{1,5}))+', 'repeats something'],
    ['(?=a+)b', 'repeats something'],
    ['(a)\\1', 'refers back'],
    ['(?<x>a)\\k<x>', 'refers back'],
    ['a*a*a*b', 'too many ways'],
    ['.*.*.*x', 'too many ways'],
    ['\\w+\\d+\\w+x', 'too many ways'],
    ['[^x]+[^y]+[^z]+!', 'too many ways'],
    [`${'a?'.repeat(30)}b`, 'too many ways'],
    ['\\p{L}+\\p{Lu}+\\p{L}+x', 'too many ways'],
    ['(', 'no regular expression'],
    ['[', 'no regular expression'],
    ['a{2,1}', 'no regular expression'],
    ['', '0 characters'],
    ['a'.repeat(501), '501 characters'],
  ])('/%s/ is refused', (source, why) => {
    const flags = source.includes('\\p') ? 'u' : ''
    const fine = alias('cat', 'dog')
    const error = errorOf([fine, fine, fine, pattern(source, 'x', flags)])
    expect(error.path).toBe('lexicon[3].pattern')
    expect(error.received).toContain(why)
  })

  test.each([
    '\\d+\\.\\d+\\.\\d+',
    '(\\d+)-(\\d+)-(\\d+)',
    '(?:Mr|Mrs|Ms)\\.? [A-Z]\\w+',
    '(?:ab)+c',
    '[a-z]+@[a-z]+\\.[a-z]{2,3}',
    '#[0-9a-f]{3,6}',
    '.*x',
    '(?:\\d{3} )?\\d{4}',
    'a{2}b{3}',
    '\\x41\\u0042[\\]x]+',
    'x{',
    '(?!no)\\w+',
    '\\s?cat',
    '^cat$',
  ])('/%s/ is let through', (source) => {
    expect(createLexicon([pattern(source, 'x')]).size).toBe(1)
  })

  test.each(['g', 'y', 'v', 'ii', 'x'])('flag %s is refused', (flags) => {
    expect(errorOf([pattern('a', 'x', flags)]).path).toBe('lexicon[0].pattern')
  })

  test('whatever is let through is quick on the worst of texts', () => {
    const atom = fc.constantFrom('a', '\\w', '.', '[ab]', 'b', '(?:a)', '(a|b)', '(?:ab)', '\\d', ' ', '-')
    const times = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,3}', '+?', '*?')
    const source = fc.array(fc.tuple(atom, times), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(source, (items) => {
        const written = items.map(([one, many]) => one + many).join('')
        let lexicon: Lexicon
        try {
          lexicon = createLexicon([pattern(`${written}!`, 'x')])
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidInputError)
          return
        }
        const start = performance.now()
        for (const text of ['a'.repeat(255), 'ab'.repeat(127), 'a '.repeat(127)]) said(text, lexicon)
        expect(performance.now() - start).toBeLessThan(1500)
      }),
      { numRuns: 300 },
    )
  })
})
