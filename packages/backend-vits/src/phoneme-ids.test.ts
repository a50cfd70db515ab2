import { createToken } from '@voice-soundboard/graph'
import type { PhonemeInventory, Token } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { phonemeIds } from './phoneme-ids.ts'

const PIPER: PhonemeInventory = {
  set: 'espeak-ipa',
  symbols: { ' ': [3], ',': [8], '.': [10], h: [20], ə: [21], l: [22], o: [23], ʊ: [24], ˈ: [25], ː: [26] },
  blank: 0,
  bos: [1],
  eos: [2],
}
const TONAL: PhonemeInventory = {
  set: 'dittli',
  symbols: { _: [0], hh: [50], ah: [51], l: [52], ow: [53], n: [54], ',': [60] },
  tones: { none: 7, unstressed: 8, primary: 9, secondary: 10 },
  languageId: 2,
  blank: 0,
  edgeSymbol: '_',
  bos: [],
  eos: [],
}
const token = (text: string, fields: Partial<Token> = {}): Token =>
  createToken({ text, source: [0, text.length], ...fields })
const HELLO = ['h', 'ə', 'l', 'ˈ', 'o', 'ʊ']

test('Piper: blanks between all ids, a space between words, punctuation behind its word', () => {
  const tokens = [token('hello', { punctuationAfter: ',' }), token('lo')]
  const { ids, tones, languages, closingIds } = phonemeIds(tokens, [HELLO, ['l', 'o']], PIPER)
  expect(ids.join(' ')).toBe('1 0 20 0 21 0 22 0 25 0 23 0 24 0 8 0 3 0 22 0 23 0 2')
  expect([tones, languages, closingIds]).toEqual([null, null, 1])
})

test('MeloTTS: blanks at the edges too, stress as tone, the longest symbol wins', () => {
  const { ids, tones, languages, closingIds } = phonemeIds(
    [token('hello', { punctuationAfter: ',' })],
    [HELLO],
    TONAL,
  )
  expect(ids.join(' ')).toBe('0 0 0 50 0 51 0 52 0 53 0 60 0 0 0')
  expect(tones?.join(' ')).toBe('0 7 0 7 0 8 0 7 0 9 0 7 0 7 0')
  expect(languages?.join(' ')).toBe('0 2 0 2 0 2 0 2 0 2 0 2 0 2 0')
  expect(closingIds).toBe(2)
})

test('one key may stand for several symbols; the first vowel of them carries the stress', () => {
  const { ids, tones, phones } = phonemeIds([token('on')], [['ˈ', 'n̩']], TONAL)
  expect(ids.join(' ')).toBe('0 0 0 51 0 54 0 0 0')
  expect(tones?.join(' ')).toBe('0 7 0 9 0 7 0 7 0')
  expect(phones).toEqual([{ token: 0, text: 'ˈn̩', firstId: 3, endId: 7, onsetId: 2, offsetId: 6 }])
})

test('what an accent adds is undone: linking r, glottal stop, syllabic n', () => {
  const names = ['b', 'ah', 't', 'n', 'f', 'er', 'iy', 'ih', 'sh', 'uh', 'r', 's']
  const inventory = {
    ...TONAL,
    symbols: { _: [0], ...Object.fromEntries(names.map((name, i) => [name, [50 + i]])) },
  }
  const read = (ipa: string): string[] => {
    const { ids } = phonemeIds([token('x')], [[...ipa]], inventory)
    return ids.filter((id) => id > 0).map((id) => names[id - 50] as string)
  }
  expect(read('bˈʌʔn̩')).toEqual(['b', 'ah', 't', 'ah', 'n'])
  expect(read('fˈɜːɹi')).toEqual(['f', 'er', 'iy'])
  expect(read('ɪnʃˈʊɹɹəns')).toEqual(['ih', 'n', 'sh', 'uh', 'r', 'ah', 'n', 's'])
})

test('every phone knows its token and its ids: stress in front and length behind belong to it, its sound begins before', () => {
  const { phones } = phonemeIds([token('a'), token('b')], [['h', 'ˈ', 'o', 'ː'], ['l']], PIPER)
  expect(phones).toEqual([
    { token: 0, text: 'h', firstId: 2, endId: 4, onsetId: 1, offsetId: 3 },
    { token: 0, text: 'ˈoː', firstId: 4, endId: 10, onsetId: 3, offsetId: 9 },
    { token: 1, text: 'l', firstId: 12, endId: 14, onsetId: 10, offsetId: 13 },
  ])
})

test('what the voice has no symbol for is left out and told, with its place in the text', () => {
  const { ids, degradations } = phonemeIds([token('lx', { source: [4, 6] })], [['l', 'x']], PIPER)
  expect(ids).toEqual([1, 0, 22, 0, 2])
  expect(degradations).toMatchObject([{ code: 'symbol-unknown', source: [4, 6] }])
  expect(degradations[0]?.message).toContain('x in "lx"')
})

test('a word without phonemes is silent and told; lone punctuation is only silent', () => {
  const tokens = [token('l'), token('🙂', { source: [2, 4] }), token('—'), token('o')]
  const { ids, degradations } = phonemeIds(tokens, [['l'], [], [], ['o']], PIPER)
  expect(ids).toEqual([1, 0, 22, 0, 3, 0, 23, 0, 2])
  expect(degradations).toMatchObject([{ code: 'word-silent', source: [2, 4] }])
})

test('one mark of punctuation, the strongest; a substitute where the voice lacks it', () => {
  const idsWith = (punctuationAfter: string): readonly number[] =>
    phonemeIds([token('l', { punctuationAfter })], [['l']], PIPER).ids.slice(4, -1)
  expect(idsWith('."')).toEqual([10, 0])
  expect(idsWith('?!')).toEqual([10, 0])
  expect(idsWith('…')).toEqual([10, 0])
  expect(idsWith(' —')).toEqual([8, 0])
  expect(idsWith(')')).toEqual([])
})
