import { InvalidInputError } from '@voice-soundboard/graph'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileRequest } from './index.ts'

const compile = (text: string) => compileRequest(text, { voice: 'v' })
const words = (text: string) => compile(text).tokens.map((t) => t.text)
const boundaries = (text: string) => compile(text).tokens.map((t) => t.boundaryAfter)

test('words keep their place in the source, punctuation stands beside them', () => {
  const text = '“Hello,” she said (twice).'
  const { tokens } = compile(text)
  expect(tokens.map((t) => [t.punctuationBefore, t.text, t.punctuationAfter])).toEqual([
    ['“', 'Hello', ',”'],
    ['', 'she', ''],
    ['', 'said', ''],
    ['(', 'twice', ').'],
  ])
  for (const token of tokens) expect(text.slice(...token.source)).toBe(token.text)
})

describe('boundaries', () => {
  test.each([
    ['One, two. Three', ['clause', 'sentence', 'paragraph']],
    ['Dr. Lee lives in the U.S. now', ['none', 'none', 'none', 'none', 'none', 'none', 'paragraph']],
    ['It costs 3.14 at example.com today', ['none', 'none', 'none', 'none', 'none', 'paragraph']],
    ['Well... maybe', ['clause', 'paragraph']],
    ['Stop!!! Go', ['sentence', 'paragraph']],
    ['Title\n\nBody', ['paragraph', 'paragraph']],
    ['One line\nthe same\nparagraph', ['none', 'none', 'none', 'none', 'paragraph']],
    ['yes—no', ['clause', 'paragraph']],
    ['a well-known yes--no..maybe', ['none', 'none', 'clause', 'paragraph']],
  ])('%s', (text, expected) => expect(boundaries(text)).toEqual(expected))
})

test('a dash or a question mark that stands alone belongs to the word before it', () => {
  expect(words('one - two ?')).toEqual(['one', 'two'])
  expect(compile('one - two ?').tokens[1]?.punctuationAfter).toBe('?')
})

test('punctuation that begins a paragraph does not reach back over the gap', () => {
  const [milk] = compile('Milk.\n\n- Eggs').tokens
  expect(milk).toMatchObject({ punctuationAfter: '.', boundaryAfter: 'paragraph', pauseAfterMs: 450 })
})

test('punctuation alone is never a word, in whatever order it stands', () => {
  expect(words('so ?!( what ").( now')).toEqual(['so', 'what', 'now'])
})

test('a word with invisible format characters is spoken, without its soft hyphens', () => {
  const [operate, now] = compile('co\u00adoperate \u200enow\u200f.').tokens
  expect(operate).toMatchObject({ text: 'co\u00adoperate', spokenAs: 'cooperate' })
  expect(now).toMatchObject({ text: 'now', punctuationAfter: '\u200f.' })
})

test('of a line drawn with marks, the first few belong to the word', () => {
  const [first] = compile(`one ${'- '.repeat(1000)}two`).tokens
  expect(first?.punctuationAfter).toBe('-'.repeat(60))
})

describe('input that cannot be said', () => {
  test.each(['', '   \n\t ', '\u0000\u0007', '...!?', '\ud83d', "'"])('%j is a typed error', (text) => {
    expect(() => compile(text)).toThrow(InvalidInputError)
  })

  test('control characters and halves of surrogate pairs separate words and are never part of one', () => {
    expect(words('a\u0000b \udc00c\ud800 d')).toEqual(['a', 'b', 'c', 'd'])
  })

  test('an emoji is a token: the voice reports that it cannot say it', () => {
    expect(words('👍🏽')).toEqual(['👍🏽'])
  })

  test('speed out of range names the option', () => {
    expect(() => compileRequest('a', { voice: 'v', speed: Number.NaN })).toThrow(/options\.speed/)
  })
})

test('whatever the text, tokens are in order, within it, and equal their source', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      let end = 0
      try {
        for (const token of compile(text).tokens) {
          expect(token.source[0]).toBeGreaterThanOrEqual(end)
          expect(text.slice(...token.source)).toBe(token.text)
          end = token.source[1]
        }
        expect(end).toBeLessThanOrEqual(text.length)
      } catch (error) {
        if (!(error instanceof InvalidInputError)) throw error
      }
    }),
  )
})

test('a hundred thousand characters, with or without spaces, become small tokens', () => {
  expect(compile('word '.repeat(20_000)).tokens.length).toBe(20_000)
  const run = compile('a'.repeat(100_000)).tokens
  expect(run.reduce((sum, t) => sum + t.text.length, 0)).toBe(100_000)
  expect(Math.max(...run.map((t) => t.text.length))).toBeLessThanOrEqual(60)
})
