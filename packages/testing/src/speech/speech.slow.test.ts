/** The judges themselves, on a sentence whose sound is known. */
import { ensureVoices } from '@voice-soundboard/voices'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAligner, type Aligner } from './aligner.ts'
import { moonshineModel } from './moonshine.ts'
import { createRecognizer, type Recognizer } from './recognizer.ts'
import { createStockVoice } from './stock-voice.ts'
import { wordErrorRate } from './word-error.ts'

const TEXT = 'The quick brown fox jumped over the lazy dog.'
const IPA = 'ðə kwˈɪk bɹˈaʊn fˈɑːks dʒˈʌmpt ˌoʊvɚ ðə lˈeɪzi dˈɑːɡ.'
const WORDS = TEXT.replace(/[.,]/g, '').split(' ')

let samples: Float32Array
let sampleRateHz: number
let recognizer: Recognizer
let aligner: Aligner
beforeAll(async () => {
  const [voice] = await ensureVoices({ ids: ['piper-libritts-r'] })
  if (!voice) throw new Error('The voice was not assembled.')
  sampleRateHz = voice.manifest.sampleRateHz
  const { phonemes } = voice.manifest
  const stock = await createStockVoice({ ...voice, phonemes, noiseScale: 0, noiseScaleDuration: 0 })
  samples = await stock.speak({ symbols: [...IPA] })
  await stock.close()
  recognizer = await createRecognizer(await moonshineModel())
  aligner = await createAligner()
})
afterAll(() => Promise.all([recognizer.close(), aligner.close()]))

it('hears what is said, and nothing in silence', async () => {
  expect(wordErrorRate(TEXT, await recognizer.transcribe(samples, sampleRateHz))).toBe(0)
  expect(wordErrorRate(TEXT, await recognizer.transcribe(new Float32Array(16_000), 16_000))).toBeGreaterThan(
    0.5,
  )
})

it('finds each word once, in order, within the sound', async () => {
  const words = await aligner.align(samples, sampleRateHz, WORDS)
  expect(words.map(({ word }) => word)).toEqual(WORDS)
  const lengthMs = (samples.length / sampleRateHz) * 1000
  words.forEach(({ startMs, endMs }, index) => {
    expect(startMs).toBeGreaterThanOrEqual(words[index - 1]?.endMs ?? 0)
    expect(endMs).toBeGreaterThan(startMs)
    expect(endMs).toBeLessThan(lengthMs + 50)
  })
})

it('finds them later when silence stands before them', async () => {
  const silence = new Float32Array(sampleRateHz)
  const delayed = Float32Array.from([...silence, ...samples])
  const [before] = await aligner.align(samples, sampleRateHz, WORDS)
  const [after] = await aligner.align(delayed, sampleRateHz, WORDS)
  expect((after?.startMs ?? 0) - (before?.startMs ?? 0)).toBeCloseTo(1000, -2)
})

it('asks for the pronunciation of a word it does not know', async () => {
  await expect(aligner.align(samples, sampleRateHz, ['blorptastic'])).rejects.toThrow('blorptastic')
})

it('draws the same noise again from the same seed, and other noise from another', async () => {
  const [voice] = await ensureVoices({ ids: ['dittli-en'] })
  if (!voice) throw new Error('The voice was not assembled.')
  const { phonemes } = voice.manifest
  const speak = async (seed: number) => {
    const stock = await createStockVoice({ ...voice, phonemes, seed })
    const said = await stock.speak({ symbols: ['hh', 'ah', 'l', 'ow'], tones: [0, 1, 0, 2] })
    await stock.close()
    return said
  }
  const [first, again, other] = [await speak(1), await speak(1), await speak(2)]
  expect(again).toEqual(first)
  expect(other).not.toEqual(first)
})
