import { ModelCorruptError } from '@voice-soundboard/graph'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutVits } from '../cut/cut-vits.ts'
import { readModel } from '../onnx/read.ts'
import { fixedNumbers } from '../test-support/graph-builder.ts'
import { miniVits } from '../test-support/mini-vits.ts'
import { speakWhole, signalToNoiseDb, StagedVoice } from '../test-support/speak.ts'
import { decodeBundle } from './decode.ts'
import { encodeBundle } from './encode.ts'
import { dequantize, quantize, toHalfExactly } from './weights.ts'

const cut = cutVits(miniVits())
const speech = { ids: [3, 14, 15, 92, 65, 35], speaker: 1 }

test('a full bundle says what the model says, bit for bit', async () => {
  const voice = await StagedVoice.open(decodeBundle(encodeBundle(cut, 'full')))
  expect(await voice.speak(speech)).toEqual(await speakWhole(miniVits(), speech))
  await voice.close()
})

test('a compact bundle says nearly the same in fewer bytes', async () => {
  const bundle = encodeBundle(cut, 'compact')
  expect(bundle.length).toBeLessThan(encodeBundle(cut, 'full').length)
  const voice = await StagedVoice.open(decodeBundle(bundle))
  const { frames } = await voice.encode(speech)
  const compact = await voice.speak(speech)
  await voice.close()
  const full = await StagedVoice.open(cut)
  expect(frames).toEqual((await full.encode(speech)).frames)
  expect(signalToNoiseDb(await full.speak(speech), compact)).toBeGreaterThan(30)
  await full.close()
})

test('what describes the cut survives, and the same cut gives the same bytes', () => {
  const bundle = encodeBundle(cut, 'full')
  expect(encodeBundle(cutVits(miniVits()), 'full')).toEqual(bundle)
  const { encoder, ...rest } = decodeBundle(bundle)
  expect(rest).toMatchObject({
    channels: cut.channels,
    hopFrames: cut.hopFrames,
    receptiveField: cut.receptiveField,
    metadata: cut.metadata,
  })
  expect({ ...encoder, model: null }).toEqual({ ...cut.encoder, model: null })
})

test('inside a bundle only inputs and outputs keep their names', () => {
  const { graph } = readModel(decodeBundle(encodeBundle(cut, 'full')).flow.model)
  const names = graph.nodes.flatMap((node) => [...node.inputs, ...node.outputs])
  expect(names.filter((name) => name.length > 3).sort()).toEqual(
    ['conditioning', 'frame_mask', 'frame_mask', 'latent'].sort(),
  )
})

test('a bundle that was cut short or altered anywhere is corrupt', () => {
  const bundle = encodeBundle(cut, 'compact')
  for (const length of [0, 7, 16, 100, bundle.length - 8, bundle.length - 1])
    expect(() => decodeBundle(bundle.subarray(0, length))).toThrow(ModelCorruptError)
  for (let at = 0; at < bundle.length; at += 5) {
    const altered = bundle.slice()
    altered[at] = (altered[at] as number) ^ (1 << (at % 8))
    expect(() => decodeBundle(altered, { source: 'voice.bundle' })).toThrow(ModelCorruptError)
  }
})

test('a bundle may lie anywhere inside other bytes', () => {
  const bundle = encodeBundle(cut, 'full')
  const file = new Uint8Array(bundle.length + 5)
  file.set(bundle, 5)
  expect(decodeBundle(file.subarray(5))).toEqual(decodeBundle(bundle))
})

test('an element of an int8 tensor is off by at most half a step of its own channel', () => {
  const dims = fc.tuple(...[5, 7, 3].map((max) => fc.integer({ min: 1, max })))
  fc.assert(
    fc.property(
      dims,
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 1, max: 1e6 }),
      (shape, axis, seed) => {
        const strides = [(shape[1] as number) * (shape[2] as number), shape[2] as number, 1]
        const channelOf = (i: number) => Math.floor(i / (strides[axis] as number)) % (shape[axis] as number)
        const count = shape.reduce((product, size) => product * size, 1)
        // Channels of very different size: with one scale for all, the small ones would vanish.
        const values = fixedNumbers(count, 1, seed).map((value, i) => value * 10 ** (channelOf(i) * 2 - 4))
        const back = dequantize(new Uint8Array(quantize(values, shape, axis)), shape, axis)
        const largest = new Map<number, number>()
        values.forEach((value, i) =>
          largest.set(channelOf(i), Math.max(Math.abs(value), largest.get(channelOf(i)) ?? 0)),
        )
        values.forEach((value, i) => {
          const step = (largest.get(channelOf(i)) as number) / 127
          expect(Math.abs((back[i] as number) - value)).toBeLessThanOrEqual(step * 0.5001)
        })
      },
    ),
    { numRuns: 50 },
  )
})

test('halves are used in full precision only where they lose nothing', () => {
  expect(toHalfExactly(Float32Array.of(0.5, -0, 2 ** -24))?.length).toBe(6)
  expect(toHalfExactly(Float32Array.of(0.5, 0.1))).toBeUndefined()
})
