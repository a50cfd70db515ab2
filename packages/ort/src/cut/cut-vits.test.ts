import { isVoiceSoundboardError, ModelCorruptError, ModelUnsupportedError } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { miniVits } from '../test-support/mini-vits.ts'
import { signalToNoiseDb, speakWhole, StagedVoice } from '../test-support/speak.ts'
import { cutVits, inspectModel } from './cut-vits.ts'

const speech = { ids: Array.from({ length: 60 }, (_, i) => (i * 37) % 200), speaker: 1, lengthScale: 1.3 }

test('a voice is cut at its joints, whatever they are called', () => {
  const cut = cutVits(miniVits())
  const roles = (specs: readonly { role: string }[]) => specs.map(({ role }) => role)
  expect(roles(cut.encoder.inputs)).toEqual(['ids', 'speaker', 'durationNoise'])
  expect(roles(cut.encoder.outputs)).toEqual(['means', 'logDeviations', 'durations', 'conditioning'])
  expect(roles(cut.flow.inputs)).toEqual(['zp', 'frameMask', 'conditioning'])
  expect(roles(cut.flow.outputs)).toEqual(['latent'])
  expect(roles(cut.vocoder.inputs)).toEqual(['latent', 'conditioning'])
  expect(roles(cut.vocoder.outputs)).toEqual(['waveform'])
  expect(cut).toMatchObject({
    channels: 4,
    hopFrames: 2,
    flowAttends: false,
    receptiveField: { flowFrames: 1, vocoderFrames: 2 },
    metadata: { sample_rate: '22050' },
  })
})

test.each([
  ['with speakers', {}],
  ['with one speaker', { speakers: false }],
  ['with a flow that attends', { attention: true }],
])('the parts of a voice %s say what the whole says, bit for bit, and in windows too', async (_, options) => {
  const model = miniVits(options)
  const voice = await StagedVoice.open(cutVits(model))
  const whole = await speakWhole(model, speech)
  expect(whole.length).toBeGreaterThan(200)
  expect(await voice.speak(speech)).toEqual(whole)
  expect(signalToNoiseDb(whole, await voice.speakInWindows(speech))).toBeGreaterThan(100)
  await voice.close()
})

test('the declared receptive field is needed: with a frame less, windows differ', async () => {
  const voice = await StagedVoice.open(cutVits(miniVits()))
  const { zp } = await voice.encode(speech)
  const { flowFrames, vocoderFrames } = voice.cut.receptiveField
  for (const [part, padding] of [
    ['flow', flowFrames],
    ['vocoder', vocoderFrames],
  ] as const) {
    const whole = await voice.decode(part, zp)
    const windows = (frames: number) => voice.decodeWindows(part, zp, { size: 5, padding: frames })
    expect(signalToNoiseDb(whole, await windows(padding))).toBeGreaterThan(100)
    expect(signalToNoiseDb(whole, await windows(padding - 1))).toBeLessThan(60)
  }
  await voice.close()
})

test('an attending flow is told from a convolutional one', () => {
  expect(cutVits(miniVits({ attention: true }))).toMatchObject({
    flowAttends: true,
    receptiveField: { flowFrames: 0, vocoderFrames: 2 },
  })
})

test('a graph of another structure is refused with the joint that is missing', () => {
  const cut = () => cutVits(miniVits({ withoutCeil: true }))
  expect(cut).toThrow(ModelUnsupportedError)
  expect(cut).toThrow(/Ceil/)
})

test('an uncut model tells its inputs by meaning', () => {
  const { inputs } = inspectModel(miniVits())
  expect(inputs.map(({ name, role }) => [name, role])).toEqual([
    ['input', 'ids'],
    ['input_lengths', 'lengths'],
    ['scales', 'scales'],
    ['sid', 'speaker'],
  ])
})

test('a model cut short is corrupt wherever it ends', () => {
  const model = miniVits()
  for (let length = 0; length < model.length; length += 7) {
    expect(() => cutVits(model.subarray(0, length), { source: 'a.onnx' })).toThrow(ModelCorruptError)
  }
})

test('a model with one altered byte is read or refused, and never anything else', () => {
  const model = miniVits()
  for (let at = 0; at < model.length; at += 11) {
    const altered = model.slice()
    altered[at] = (altered[at] as number) ^ (1 << (at % 8))
    try {
      cutVits(altered)
    } catch (error) {
      if (!isVoiceSoundboardError(error)) throw error
    }
  }
})
