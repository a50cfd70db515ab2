/** Word marks stand where the words are heard: our timeline, made before the sound, beside forced alignment of the sound. */
import { createAligner, SENTENCES } from '@voice-soundboard/testing/speech'
import type { Aligner } from '@voice-soundboard/testing/speech'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSpeakingVoice } from './support/speaking-voice.ts'

const SEEDS = [1, 2, 3]

let aligner: Aligner
beforeAll(async () => {
  aligner = await createAligner()
})
afterAll(() => aligner.close())

it.each(['piper-libritts-r', 'dittli-en'])('%s: each word once, in order, and at its onset', async (id) => {
  const voice = await openSpeakingVoice(id, 'compact')
  const { sampleRateHz } = voice.manifest
  const differences: number[] = []
  for (const seed of SEEDS) {
    for (const sentence of SENTENCES) {
      const { samples, words } = await voice.speak(sentence, seed)
      const expected = sentence.split(' ').map((word) => word.replace(/[.,?]$/, ''))
      expect(words.map(({ text }) => text)).toEqual(expected)
      const aligned = await aligner.align(samples, sampleRateHz, expected)
      words.forEach(({ startFrame }, index) => {
        expect(startFrame).toBeGreaterThan(words[index - 1]?.startFrame ?? -1)
        const startMs = (startFrame / sampleRateHz) * 1000
        const d = startMs - (aligned[index]?.startMs ?? NaN)
        if (process.env.DUMP) console.info('DUMP', JSON.stringify([id, seed, index, expected[index], Math.round(startMs), Math.round(d)]))
        differences.push(d)
      })
    }
  }
  await voice.close()
  console.info(id, describeDifferences(differences))
})
function describeDifferences(d: number[]) {
  const a = d.map(Math.abs).sort((x, y) => x - y), s = [...d].sort((x, y) => x - y)
  const q = (v: number[], p: number) => v[Math.min(v.length - 1, Math.floor(p * v.length))]?.toFixed(0)
  return { n: d.length, median: q(a, 0.5), p90: q(a, 0.9), worst: q(a, 1), signedMedian: q(s, 0.5), s10: q(s, 0.1), s90: q(s, 0.9) }
}
