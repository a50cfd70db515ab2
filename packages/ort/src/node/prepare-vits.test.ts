import { ModelCorruptError } from '@voice-soundboard/graph'
import type { Progress } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { decodeBundle } from '../bundle/decode.ts'
import { miniVits } from '../test-support/mini-vits.ts'
import { speakWhole, StagedVoice } from '../test-support/speak.ts'
import { prepareVits } from './prepare-vits.ts'
import { readTestModel } from './test-models.ts'

test('a prepared voice needs no optimiser and says what the model says, bit for bit', async () => {
  const speech = { ids: [3, 14, 15, 92, 65, 35], speaker: 1 }
  const cut = decodeBundle(await prepareVits(miniVits(), { precision: 'full' }))
  expect([cut.encoder.optimized, cut.flow.optimized, cut.vocoder.optimized]).toEqual([true, true, true])
  const voice = await StagedVoice.open(cut)
  expect(await voice.speak(speech)).toEqual(await speakWhole(miniVits(), speech))
  await voice.close()
})

test('progress goes from nothing to all, and abortion is heard between the steps', async () => {
  const abort = new AbortController()
  const told: Progress[] = []
  await prepareVits(miniVits(), { precision: 'compact', onProgress: (progress) => told.push(progress) })
  expect(told.map(({ fraction }) => fraction)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
  const aborted = prepareVits(miniVits(), {
    precision: 'compact',
    signal: abort.signal,
    onProgress: () => abort.abort(new Error('changed my mind')),
  })
  await expect(aborted).rejects.toThrow('changed my mind')
})

test('what is no model is refused as corrupt', async () => {
  const prepared = prepareVits(new Uint8Array(100), { precision: 'full', source: 'voice.onnx' })
  await expect(prepared).rejects.toThrow(ModelCorruptError)
})

test('the small voice is prepared within its size and speaks', async () => {
  const model = await readTestModel('dittli-en')
  const bundle = await prepareVits(model, { precision: 'compact' })
  expect(bundle.length).toBeLessThan(2_000_000)
  const voice = await StagedVoice.open(decodeBundle(bundle))
  const speech = { ids: [0, 20, 0, 31, 0, 44, 0], tone: 7, language: 2 }
  const { total } = await voice.encode(speech)
  const samples = await voice.speak(speech)
  await voice.close()
  expect(samples.length).toBe(total * 512)
  const rms = Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length)
  expect(rms).toBeGreaterThan(1e-3)
  expect(rms).toBeLessThan(0.5)
})
