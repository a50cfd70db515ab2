import { expect, it } from 'vitest'
import { openDictionary, packDictionary } from './dictionary.ts'
import { inflect } from './inflection.ts'
import { fromArpabet } from './phones.ts'

it('finds every word that was packed, across blocks, and no other', () => {
  const words = Array.from(
    { length: 300 },
    (_, i) => `w${i.toString(26).replace(/\d/g, (d) => 'klmnopqrst'[+d] ?? '')}`,
  )
  const unique = [...new Set([...words, "o'clock", 'a', 'zebra'])]
  const sound = (word: string) => fromArpabet(word.length % 2 ? 'HH AH0 L OW1' : 'T UW2')
  const dictionary = openDictionary(packDictionary(unique.map((word) => [word, sound(word)])))
  for (const word of unique) expect(dictionary.lookup(word)).toEqual(sound(word))
  for (const other of ['', 'b', 'wk-', 'zebras', '~']) expect(dictionary.lookup(other)).toBeUndefined()
})

it.each([
  ['cats', 'cat', 'K AE1 T', 'K AE1 T S'],
  ['boxes', 'box', 'B AA1 K S', 'B AA1 K S IH0 Z'],
  ['flies', 'fly', 'F L AY1', 'F L AY1 Z'],
  ["james'", 'james', 'JH EY1 M Z', 'JH EY1 M Z'],
  ['baked', 'bake', 'B EY1 K', 'B EY1 K T'],
  ['stopped', 'stop', 'S T AA1 P', 'S T AA1 P T'],
  ['wanted', 'want', 'W AA1 N T', 'W AA1 N T IH0 D'],
  ['making', 'make', 'M EY1 K', 'M EY1 K IH0 NG'],
  ["kim'll", 'kim', 'K IH1 M', 'K IH1 M AH0 L'],
])('derives %s from %s', (word, stem, known, expected) => {
  const lookup = (candidate: string) => (candidate === stem ? fromArpabet(known) : undefined)
  expect(inflect(word, lookup)).toEqual(fromArpabet(expected))
})

it('derives nothing from an unknown stem', () => {
  expect(inflect('blorps', () => undefined)).toBeUndefined()
})
