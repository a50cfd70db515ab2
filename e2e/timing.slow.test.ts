/** Words are marked when they are heard: our timeline, made before the sound, beside forced alignment of the sound. */
import { framesToMs } from '@voice-soundboard/graph'
import { createAligner, SENTENCES } from '@voice-soundboard/testing/speech'
import type { Aligner } from '@voice-soundboard/testing/speech'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSpeakingVoice } from './support/speaking-voice.ts'

const SEEDS = [1, 2, 3]
const rows: Record<string, string | number>[] = []

let aligner: Aligner
beforeAll(async () => {
  aligner = await createAligner()
})
afterAll(async () => {
  await aligner.close()
  console.table(rows)
})

const wordsOf = (sentence: string): string[] => sentence.split(' ').map((word) => word.replace(/[.,?]$/, ''))

it.each(['piper-libritts-r', 'dittli-en'])('%s: each word once, in order, at its onset', async (id) => {
  const voice = await openSpeakingVoice(id, 'compact')
  const { sampleRateHz } = voice.manifest
  const offsetsMs: number[] = []
  for (const seed of SEEDS) {
    for (const sentence of SENTENCES) {
      const { samples, words } = await voice.speak(sentence, seed)
      const expected = wordsOf(sentence)
      expect(words.map(({ text }) => text)).toEqual(expected)
      const aligned = await aligner.align(samples, sampleRateHz, expected)
      words.forEach(({ startFrame, endFrame }, index) => {
        expect(startFrame).toBeGreaterThanOrEqual(words[index - 1]?.endFrame ?? 0)
        expect(endFrame).toBeGreaterThan(startFrame)
        offsetsMs.push(framesToMs(startFrame, sampleRateHz) - (aligned[index]?.startMs ?? NaN))
      })
    }
  }
  await voice.close()

  const differencesMs = offsetsMs.map(Math.abs)
  rows.push({
    voice: id,
    words: offsetsMs.length,
    'median ms': Math.round(quantile(differencesMs, 0.5)),
    'p90 ms': Math.round(quantile(differencesMs, 0.9)),
    'worst ms': Math.round(quantile(differencesMs, 1)),
    'median lateness ms': Math.round(quantile(offsetsMs, 0.5)),
  })
  expect(quantile(differencesMs, 0.5)).toBeLessThanOrEqual(30)
})

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
}
