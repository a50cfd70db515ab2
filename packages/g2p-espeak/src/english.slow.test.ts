/** The permissive English phonemiser beside eSpeak: the same symbols, and the same words understood. */
import { createEnglishPhonemizer } from '@voice-soundboard/g2p-english'
import type { Phonemizer, PhonemizerWord } from '@voice-soundboard/graph'
import {
  countWordErrors,
  createRecognizer,
  createStockVoice,
  editDistance,
  moonshineModel,
  SENTENCES,
  type Recognizer,
} from '@voice-soundboard/testing/speech'
import { ensureVoices } from '@voice-soundboard/voices'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createEspeakPhonemizer } from './espeak-phonemizer.ts'

let english: Phonemizer
let espeak: Phonemizer
let recognizer: Recognizer
beforeAll(async () => {
  english = await createEnglishPhonemizer()
  espeak = await createEspeakPhonemizer()
  recognizer = await createRecognizer(await moonshineModel())
})
afterAll(async () => {
  await Promise.all([english.close(), espeak.close(), recognizer.close()])
})

const wordsOf = (sentence: string): PhonemizerWord[] =>
  sentence.split(' ').map((word) => {
    const [, text = '', punctuationAfter = ''] = /^(.*?)([.,!?]*)$/.exec(word) ?? []
    return { text, punctuationAfter }
  })

const phonemize = (phonemizer: Phonemizer, sentence: string) =>
  phonemizer.phonemize(wordsOf(sentence), { language: 'en-US' })

/** eSpeak since 1.52 writes the vowel of `force` as that of `north`; the voices were trained before. */
const sameAge = (ipa: string): string => ipa.replace(/oː/g, 'ɔː')

it('writes at most 2 % of the symbols of forty sentences differently, stress included', async () => {
  let differences = 0
  let symbols = 0
  for (const sentence of SENTENCES) {
    const [ours, theirs] = await Promise.all(
      [english, espeak].map(async (phonemizer) => {
        const spoken = (await phonemize(phonemizer, sentence)).map((word) => word.join(''))
        return [...sameAge(spoken.join(' '))]
      }),
    )
    if (!ours || !theirs) throw new Error('Two phonemisers were asked.')
    differences += editDistance(theirs, ours)
    symbols += theirs.length
  }
  console.info(`symbols that differ: ${differences} of ${symbols}`)
  expect(differences / symbols).toBeLessThan(0.02)
})

it('is understood within 1.5 points of eSpeak from a Piper voice', async () => {
  const [voice] = await ensureVoices({ ids: ['piper-libritts-r'] })
  if (!voice) throw new Error('The voice was not assembled.')
  const { phonemes, sampleRateHz } = voice.manifest
  // Without noise a voice says the same each time; several speakers stand for several seeds.
  const stock = await createStockVoice({ ...voice, phonemes, noiseScale: 0, noiseScaleDuration: 0 })
  const rate = (phonemizer: Phonemizer) =>
    errorRate(sampleRateHz, [0, 10, 100], async (sentence, speaker) => {
      const spoken = await phonemize(phonemizer, sentence)
      const marks = wordsOf(sentence).map((word) => word.punctuationAfter)
      const symbols = [...spoken.map((word, index) => word.join('') + marks[index]).join(' ')]
      return stock.speak({ symbols, speaker })
    })
  const [ours, theirs] = [await rate(english), await rate(espeak)]
  await stock.close()
  console.info(`word error, Piper: ours ${percent(ours)}, eSpeak ${percent(theirs)}`)
  expect(ours - theirs).toBeLessThan(0.015)
})

const percent = (rate: number): string => `${(100 * rate).toFixed(2)} %`

/** Word error over all sentences in all variants. */
async function errorRate<Variant>(
  sampleRateHz: number,
  variants: readonly Variant[],
  say: (sentence: string, variant: Variant) => Promise<Float32Array>,
): Promise<number> {
  let errors = 0
  let words = 0
  for (const variant of variants) {
    for (const sentence of SENTENCES) {
      const heard = await recognizer.transcribe(await say(sentence, variant), sampleRateHz)
      const count = countWordErrors(sentence, heard)
      errors += count.errors
      words += count.words
    }
  }
  return errors / words
}
