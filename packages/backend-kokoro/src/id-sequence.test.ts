import { createToken } from '@voice-soundboard/graph'
import type { ControlGraph, Token } from '@voice-soundboard/graph'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idSequence } from './id-sequence.ts'
import type { KokoroVoice } from './settings.ts'

const LETTERS = [...'abcdfkmu']
const SYMBOLS = new Map([' ', ',', '.', 'ˈ', ...LETTERS].map((symbol, index) => [symbol, index + 1]))

const voiceOf = (maxSymbols: number): KokoroVoice =>
  ({ symbols: SYMBOLS, padId: 0, maxSymbols }) as unknown as KokoroVoice

function graphOf(tokens: readonly Token[]): ControlGraph {
  return {
    version: 2,
    tokens,
    speakers: [],
    language: 'es',
    globalSpeed: 1,
    globalPitch: 1,
    sourceText: '',
  }
}

const tokenOf = (text: string, index: number, fields: Partial<Token> = {}): Token =>
  createToken({ text, source: [index, index + 1], ...fields })

const textOf = (ids: readonly number[]): string => {
  const byId = new Map([...SYMBOLS].map(([symbol, id]) => [id, symbol]))
  return ids.map((id) => byId.get(id) ?? '|').join('')
}

const sequenceOf = (words: readonly string[], maxSymbols = 510, fields: Partial<Token> = {}) =>
  idSequence(
    graphOf(words.map((word, index) => tokenOf(word, index, fields))),
    words.map((word) => [...word]),
    voiceOf(maxSymbols),
    false,
  )

test('words stand between pads, with spaces and their punctuation', () => {
  const { ids, phones } = sequenceOf(['ab', 'ˈcd'], 510, { punctuationAfter: ',' })
  expect(textOf(ids)).toBe('|ab, ˈcd,|')
  expect(phones.map(({ token, text }) => `${token}${text}`)).toEqual(['0a', '0b', '1ˈc', '1d'])
})

test('nothing is lost or doubled, however a text must be parted', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 30 }), {
    minLength: 1,
    maxLength: 40,
  })
  fc.assert(
    fc.property(words, fc.integer({ min: 4, max: 60 }), (given, most) => {
      const { ids, runs, phones } = sequenceOf(given, most)
      expect(textOf(ids).replace(/[| ]/g, '')).toBe(given.join(''))
      expect(phones.map(({ text }) => text).join('')).toBe(given.join(''))
      let next = 0
      for (const { firstId, endId, soundEndId } of runs) {
        expect(firstId).toBe(next)
        expect(endId - firstId - 2).toBeLessThanOrEqual(most)
        expect(soundEndId).toBeGreaterThan(firstId)
        expect(soundEndId).toBeLessThan(endId)
        next = endId
      }
      expect(next).toBe(ids.length)
      // A word is parted only where it is longer than a run.
      const cuts = runs.slice(1).map(({ firstId }) => firstId)
      for (const [index, word] of given.entries()) {
        const own = phones.filter(({ token }) => token === index)
        const from = own[0]?.onsetId ?? 0
        const to = own.at(-1)?.offsetId ?? 0
        if (word.length <= most) expect(cuts.filter((cut) => cut > from && cut < to)).toEqual([])
      }
    }),
    { numRuns: 200 },
  )
})

test('what has no symbol is told with its word', () => {
  const { degradations } = sequenceOf(['a?b'])
  expect(degradations).toMatchObject([{ code: 'symbol-unknown', source: [0, 1] }])
})
