import { expect, test } from 'vitest'
import { asOverride, codeOf, typedFor, type Override } from './rule.ts'

test('takes what is typed as a respelling, and as IPA between slashes', () => {
  expect(asOverride('$3.50', ' a fistful ')).toEqual({ grapheme: '$3.50', alias: 'a fistful' })
  expect(asOverride('tomato', '/təˈmɑːtəʊ/')).toEqual({ grapheme: 'tomato', phonemes: 'təˈmɑːtəʊ' })
})

test('says what is missing of what is not finished', () => {
  for (const typed of ['/', '//', '/tə', '/ /']) expect(asOverride('tomato', typed)).toContain('two slashes')
  expect(asOverride('tomato', '  ')).toBe('Type how to say it.')
})

test('keeps apart what only its capitals tell apart', () => {
  expect(asOverride('US', 'America')).toEqual({ grapheme: 'US', alias: 'America', caseSensitive: true })
  expect(asOverride('Reed', 'red')).toEqual({ grapheme: 'Reed', alias: 'red' })
})

test('gives back what was typed', () => {
  for (const typed of ['a fistful', '/tə/']) expect(typedFor(asOverride('x', typed) as Override)).toBe(typed)
})

test('writes one entry in one line', () => {
  expect(codeOf([{ grapheme: '$3.50', alias: 'three fifty' }])).toBe(
    "createLexicon([{ grapheme: '$3.50', alias: 'three fifty' }])",
  )
})

test('writes code that makes the same entries, whatever stands in them', () => {
  const overrides: Override[] = [
    { grapheme: "rock 'n' roll", alias: 'a "back\\slash"\nand a line' },
    { grapheme: '🎉', phonemes: 'hʊˈɹeɪ' },
    { grapheme: '`${US}`', alias: 'x', caseSensitive: true },
  ]
  const run = new Function('createLexicon', `return ${codeOf(overrides)}`) as (
    createLexicon: (entries: unknown) => unknown,
  ) => unknown
  expect(run((entries) => entries)).toEqual(overrides)
})
