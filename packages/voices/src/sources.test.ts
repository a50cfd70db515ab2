import { access } from 'node:fs/promises'
import type { PhonemeInventory } from '@voice-soundboard/graph'
import { ModelCorruptError } from '@voice-soundboard/graph'
import { readPiperConfig } from '@voice-soundboard/models'
import { expect, test } from 'vitest'
import { readDittliMetadata } from './dittli.ts'
import { readSherpaTokens } from './sherpa-tokens.ts'
import { SOURCES } from './sources.ts'
import { METADATA } from './testing.ts'

/** The rule that the inventory's documentation gives, for ids and for what goes with each of them. */
function sequence(
  inventory: PhonemeInventory,
  symbols: readonly string[],
  ofSymbol: (symbol: string) => number[],
) {
  const edge = inventory.edgeSymbol ? [inventory.edgeSymbol] : []
  const blank = inventory.blank === null ? [] : [inventory.blank]
  const body = [...edge, ...symbols, ...edge].flatMap((symbol) => [...ofSymbol(symbol), ...blank])
  return [...inventory.bos, ...blank, ...body, ...inventory.eos]
}
const ids = (inventory: PhonemeInventory, symbols: readonly string[]): number[] =>
  sequence(inventory, symbols, (symbol) => [...(inventory.symbols[symbol] ?? [])])

test("sherpa's tokens give Piper's sequence: ^ _ (phone _)… $", () => {
  const symbols = readSherpaTokens('  3\n! 4\n$ 2\n^ 1\n_ 0\na 14\nˈ 120\n')
  const { phonemes } = readPiperConfig(
    { audio: { sample_rate: 22_050 }, espeak: { voice: 'en-us' }, phoneme_id_map: symbols },
    'tokens.txt',
  )
  expect(ids(phonemes, ['ˈ', 'a', ' ', '!'])).toEqual([1, 0, 120, 0, 14, 0, 3, 0, 4, 0, 2])
  expect(() => readSherpaTokens('a 14\nb\n')).toThrow(ModelCorruptError)
  expect(() => readSherpaTokens('a 14\nb\n')).toThrow('line 2')
})

test("Dittli's metadata gives its engine's sequence of ids and tones", () => {
  const { phonemes } = readDittliMetadata(JSON.parse(METADATA))
  // What @dittli/tts-core makes of "hello" (HH AH0 L OW1).
  expect(ids(phonemes, ['hh', 'ah', 'l', 'ow'])).toEqual([0, 0, 0, 3, 0, 2, 0, 4, 0, 5, 0, 0, 0])
  const tones: Record<string, string> = { ah: 'unstressed', ow: 'primary' }
  const toneOf = (symbol: string): number[] => [phonemes.tones?.[tones[symbol] ?? 'none'] ?? Number.NaN]
  expect(sequence(phonemes, ['hh', 'ah', 'l', 'ow'], toneOf)).toEqual([0, 7, 0, 7, 0, 8, 0, 7, 0, 9, 0, 7, 0])
  expect(phonemes.languageId).toBe(2)
  // The consonant was trained under its capital.
  expect(phonemes.symbols['v']).toEqual(phonemes.symbols['V'])
  expect(() => readDittliMetadata({ symbols: [] })).toThrow(ModelCorruptError)
})

test('every voice has a card, a model, and pinned hashes', async () => {
  for (const { id, files, package: pack } of SOURCES) {
    await access(new URL(`../cards/${id}.md`, import.meta.url))
    expect(files[0]?.as).toBe('original.onnx')
    expect(pack.version).toMatch(/^\d+\.\d+\.\d+$/)
    for (const file of files) expect(file.sha256).toMatch(/^[0-9a-f]{64}$/)
  }
})
