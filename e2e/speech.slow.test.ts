/** What is spoken is understood: through the whole pipeline, and heard back by a speech recogniser. */
import { ensureVoices } from '@voice-soundboard/voices'
import {
  countWordErrors,
  createDittliReference,
  createRecognizer,
  createStockVoice,
  moonshineModel,
  SENTENCES,
} from '@voice-soundboard/testing/speech'
import type { Recognizer } from '@voice-soundboard/testing/speech'
import type { VoicePrecision } from '@voice-soundboard/graph'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSpeakingVoice } from './support/speaking-voice.ts'

const SEEDS = [1, 2, 3]

interface Hearing {
  readonly errors: number
  readonly words: number
  readonly rate: number
}

const rows: Record<string, string | number>[] = []

let recognizer: Recognizer
beforeAll(async () => {
  recognizer = await createRecognizer(await moonshineModel())
})
afterAll(async () => {
  await recognizer.close()
  console.table(rows)
})

/** Word error over all sentences and seeds. */
async function hear(
  voice: string,
  variant: string,
  sampleRateHz: number,
  speak: (text: string, seed: number) => Promise<Float32Array>,
): Promise<Hearing> {
  let errors = 0
  let words = 0
  for (const seed of SEEDS) {
    for (const sentence of SENTENCES) {
      const heard = await recognizer.transcribe(await speak(sentence, seed), sampleRateHz)
      const count = countWordErrors(sentence, heard)
      if (count.errors > 0) console.info(`${voice} ${variant} ${seed}: ${sentence} → ${heard}`)
      errors += count.errors
      words += count.words
    }
  }
  const rate = errors / words
  rows.push({ voice, variant, seeds: SEEDS.join(' '), words, errors, WER: `${(100 * rate).toFixed(2)} %` })
  return { errors, words, rate }
}

async function hearOurs(id: string, precision: VoicePrecision): Promise<Hearing> {
  const voice = await openSpeakingVoice(id, precision)
  try {
    return await hear(id, precision, voice.manifest.sampleRateHz, async (text, seed) => {
      const { samples } = await voice.speak(text, seed)
      return samples
    })
  } finally {
    await voice.close()
  }
}

/** The model as it was published, given the phonemes of its own package, with as much noise as ours. */
async function hearDittliReference(): Promise<Hearing> {
  const [assembled] = await ensureVoices({ ids: ['dittli-en'] })
  if (!assembled) throw new Error('The voice was not assembled.')
  const { phonemes, sampleRateHz, inference } = assembled.manifest
  const { modelPath } = assembled
  const read = await createDittliReference()
  const [seed = 0] = SEEDS
  const voice = await createStockVoice({ modelPath, phonemes, ...inference, seed })
  try {
    return await hear('dittli-en', 'reference', sampleRateHz, (text) => voice.speak(read(text)))
  } finally {
    await voice.close()
  }
}

it('piper-libritts-r is understood, in few bytes as well as in many', async () => {
  const compact = await hearOurs('piper-libritts-r', 'compact')
  const full = await hearOurs('piper-libritts-r', 'full')
  expect(compact.rate).toBeLessThanOrEqual(0.06)
  expect(full.rate).toBeLessThanOrEqual(0.06)
  expect(Math.abs(compact.rate - full.rate)).toBeLessThanOrEqual(0.01)
})

it('dittli-en is understood as well as from its own package', async () => {
  const ours = await hearOurs('dittli-en', 'compact')
  const reference = await hearDittliReference()
  expect(ours.rate - reference.rate).toBeLessThanOrEqual(0.02)
})
