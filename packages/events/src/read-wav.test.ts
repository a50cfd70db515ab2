import { encodeWav } from '@voice-soundboard/audio'
import { InvalidInputError } from '@voice-soundboard/graph'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readWav } from './read-wav.ts'

const samples = Float32Array.of(0, 0.5, -0.5, 0.25, -1)
const patched = (offset: number, ...bytes: number[]): Uint8Array => {
  const wav = encodeWav(samples, 24_000)
  wav.set(bytes, offset)
  return wav
}

test('what was written is read, to half a step of 16 bits', () => {
  const read = readWav(encodeWav(samples, 24_000))
  expect(read.sampleRateHz).toBe(24_000)
  expect(read.samples.length).toBe(samples.length)
  read.samples.forEach((sample, i) =>
    expect(Math.abs(sample - (samples[i] as number))).toBeLessThan(2 / 32_768),
  )
})

test('it is read in place, wherever it lies in a buffer', () => {
  const wav = encodeWav(samples, 24_000)
  const within = new Uint8Array(wav.length + 7)
  within.set(wav, 3)
  expect(readWav(within.subarray(3, 3 + wav.length))).toEqual(readWav(wav))
})

test('chunks that are not known are skipped, those of odd length with the byte behind them', () => {
  const wav = encodeWav(samples, 24_000)
  const note = [...'note'].map((letter) => letter.charCodeAt(0))
  const longer = Uint8Array.of(...wav.subarray(0, 12), ...note, 3, 0, 0, 0, 1, 2, 3, 0, ...wav.subarray(12))
  expect(readWav(longer)).toEqual(readWav(wav))
})

test.each([
  ['wav', new Uint8Array(0)],
  ['wav', patched(0, 0x4d)],
  ['wav', encodeWav(samples, 24_000).subarray(0, 36)],
  ['wav.fmt', patched(20, 3)],
  ['wav.channels', patched(22, 2)],
  ['wav.bitsPerSample', patched(34, 24)],
  ['wav.data', encodeWav(samples, 24_000).subarray(0, 50)],
  ['wav.data', patched(40, 9)],
])('what cannot be read is told by its path: %s', (path, bytes) => {
  expect(() => readWav(bytes)).toThrow(expect.objectContaining({ code: 'invalid-input', path }))
})

test('no bytes make it fail in another way', () => {
  const damaged = fc
    .tuple(fc.nat({ max: 53 }), fc.integer({ min: 0, max: 255 }), fc.nat({ max: 54 }))
    .map(([offset, byte, length]) => patched(offset, byte).subarray(0, length))
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 80 }), damaged), (bytes) => {
      try {
        readWav(bytes)
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidInputError)
      }
    }),
  )
})
