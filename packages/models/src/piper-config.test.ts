import { InvalidInputError } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { manifestFromPiperConfig } from './index.ts'

const CONFIG = {
  audio: { sample_rate: 16_000, quality: 'low' },
  espeak: { voice: 'pt-br' },
  inference: { noise_scale: 0.8, length_scale: 1.4, noise_w: 1 },
  phoneme_type: 'espeak',
  phoneme_map: {},
  phoneme_id_map: { _: [0], '^': [1], $: [2], a: [14], ʦ: [32, 31] },
  num_speakers: 3,
  speaker_id_map: { ana: 0, rui: 2 },
  piper_version: '1.0.0',
}
const URL_OF_MODEL = 'https://elsewhere.example/pt.onnx'
const read = (config: unknown) => manifestFromPiperConfig(config, { id: 'pt', modelUrl: URL_OF_MODEL })

test("a stock voice's config becomes a manifest that loads the stock model", () => {
  expect(read(CONFIG)).toMatchObject({
    id: 'pt',
    family: 'piper',
    languages: ['pt-BR'],
    sampleRateHz: 16_000,
    hopFrames: 256,
    speakers: { count: 3, default: 0, names: ['ana', '1', 'rui'] },
    phonemes: { set: 'espeak-ipa', symbols: { ʦ: [32, 31] }, blank: 0, bos: [1], eos: [2] },
    inference: { noiseScale: 0.8, noiseScaleDuration: 1, lengthScale: 1.4 },
    bundles: {},
    stockModel: { url: URL_OF_MODEL },
    licence: { weights: 'unknown' },
  })
})

test("what an old config leaves out is what Piper's own runtime assumes", () => {
  const { inference: _, num_speakers: _n, speaker_id_map: _s, ...old } = CONFIG
  const manifest = read({ ...old, language: { code: 'en_GB' } })
  expect(manifest.inference).toEqual({ noiseScale: 0.667, noiseScaleDuration: 0.8, lengthScale: 1 })
  expect(manifest.speakers).toEqual({ count: 1, default: 0 })
  expect(manifest.languages).toEqual(['en-GB'])
})

test.each([
  ['phoneme_id_map', { ...CONFIG, phoneme_id_map: { a: [14] } }],
  ['phoneme_id_map.a', { ...CONFIG, phoneme_id_map: { ...CONFIG.phoneme_id_map, a: 14 } }],
  ['phoneme_type', { ...CONFIG, phoneme_type: 'text' }],
  ['espeak.voice', { ...CONFIG, espeak: { voice: '!' } }],
  ['audio', { phoneme_id_map: {} }],
  ['pt.onnx.json', null],
])('a config with a wrong %s is refused by that name', (field, config) => {
  expect(() => read(config)).toThrow(InvalidInputError)
  expect(() => read(config)).toThrow(field)
})
