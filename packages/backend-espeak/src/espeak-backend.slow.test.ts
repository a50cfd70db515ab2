/** Whether formant speech can be understood: by a recogniser that learned from people. */
import {
  countWordErrors,
  createRecognizer,
  moonshineModel,
  SENTENCES,
  type Recognizer,
} from '@voice-soundboard/testing/speech'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadEspeak } from './espeak.ts'
import { stretch } from './stretch.ts'
import { openVoice, sentenceGraph, speak } from './test-support/speaking.ts'

const RATE_HZ = 22_050
const NATURAL_RATE = 175

let recognizer: Recognizer
beforeAll(async () => {
  recognizer = await createRecognizer(await moonshineModel())
})
afterAll(() => recognizer.close())

async function errorRate(what: string, say: (sentence: string) => Promise<Float32Array>): Promise<number> {
  let errors = 0
  let words = 0
  for (const sentence of SENTENCES.slice(0, 20)) {
    const heard = await recognizer.transcribe(await say(sentence), RATE_HZ)
    const count = countWordErrors(sentence, heard)
    errors += count.errors
    words += count.words
  }
  console.info(`word error, ${what}: ${((100 * errors) / words).toFixed(1)} %`)
  return errors / words
}

/** A voice that is no person's is heard worse; what matters is that the words are there. */
test('is understood', async () => {
  const backend = await openVoice('en')
  const rate = await errorRate('as the backend speaks', async (sentence) => {
    const { samples } = await speak(backend, sentenceGraph(sentence))
    return samples
  })
  await backend.close()
  expect(rate).toBeLessThan(0.25)
})

test.each([1.5, 0.7])(
  'stretched to speed %f it is understood as well as at eSpeak’s own rate',
  async (speed) => {
    const espeak = await loadEspeak()
    const make = (sentence: string, rate: number): Float32Array => {
      const { samples } = espeak.speak(sentence, { voice: 'en-US', rate, pitch: 50, range: 50 })
      return Float32Array.from(samples, (value) => value / 32_768)
    }
    const own = await errorRate(`eSpeak's rate for ${speed}`, async (sentence) =>
      make(sentence, Math.round(NATURAL_RATE * speed)),
    )
    const stretched = await errorRate(`stretched to ${speed}`, async (sentence) => {
      const plain = make(sentence, NATURAL_RATE)
      const ends = { input: plain.length, output: Math.round(plain.length / speed) }
      return stretch(plain, [{ input: 0, output: 0 }, ends], RATE_HZ)
    })
    expect(stretched).toBeLessThan(own + 0.06)
  },
)
