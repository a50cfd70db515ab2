import { expect, test } from 'vitest'
import { GaussianNoise } from './noise.ts'
import { durationNoise, frameStarts, joinEncodings, LatentFrames, noiseRows } from './regulator.ts'
import type { EncodedIds } from './regulator.ts'

const encoded = (durations: readonly number[], offset = 0): EncodedIds => {
  const ids = durations.length
  return {
    channels: 2,
    durations: Float32Array.from(durations),
    means: Float32Array.from({ length: 2 * ids }, (_, index) => offset + index),
    logDeviations: Float32Array.from({ length: 2 * ids }, (_, index) => -index / 8),
  }
}
const ones = (length: number): Float32Array => new Float32Array(length).fill(1)

test('each id lasts its duration rounded up', () => {
  expect([...frameStarts(Float32Array.of(0, 0.2, 1, 1.5, 3), 1, ones(5))]).toEqual([0, 0, 1, 2, 4, 7])
})

test('scaling rounds to float32 before rounding up, as the graph does', () => {
  const third = Math.fround(1 / 3)
  expect(third * 3).toBeGreaterThan(1)
  expect(Math.fround(third * 3)).toBe(1)
  expect([...frameStarts(Float32Array.of(third), 3, ones(1))]).toEqual([0, 1])
})

test('another pace scales the whole, however short its parts are', () => {
  const durations = new Float32Array(101).fill(0.3)
  const last = (pace: number): number | undefined =>
    frameStarts(durations, 1, new Float32Array(101).fill(pace)).at(-1)
  expect([last(0.5), last(1), last(2)]).toEqual([51, 101, 202])
  expect([...frameStarts(Float32Array.of(1, 4, 1), 1, Float32Array.of(1, 0.5, 1))]).toEqual([0, 1, 3, 4])
})

test('without noise every frame of an id is its mean', () => {
  const source = encoded([2, 1])
  const latents = new LatentFrames(source, frameStarts(source.durations, 1, ones(2)), new GaussianNoise(1), 0)
  expect([...latents.read({ start: 0, end: 3 })]).toEqual([0, 0, 1, 2, 2, 3])
})

test('a frame is the same in every window, and its spread is the deviation of its id', () => {
  const source = encoded([5, 4000])
  const starts = frameStarts(source.durations, 1, ones(2))
  const latents = new LatentFrames(source, starts, new GaussianNoise(9), 0.5)
  const whole = latents.read({ start: 0, end: 4005 })
  const window = latents.read({ start: 3, end: 40 })
  expect(window.subarray(0, 37)).toEqual(whole.subarray(3, 40))
  expect(window.subarray(37)).toEqual(whole.subarray(4005 + 3, 4005 + 40))

  const second = whole.subarray(4005 + 5).map((value) => value - 3)
  const deviation = Math.sqrt(second.reduce((sum, value) => sum + value * value, 0) / second.length)
  expect(deviation).toBeCloseTo(0.5 * Math.exp(-3 / 8), 1)
})

test('a joined encoding is the head up to the cut and the tail behind it', () => {
  const joined = joinEncodings(encoded([1, 2, 3], 100), encoded([4, 5, 6, 7]), 2)
  expect([...joined.durations]).toEqual([1, 2, 6, 7])
  expect([...joined.means]).toEqual([100, 101, 2, 3, 103, 104, 6, 7])
})

test('frames that are not made longer keep their noise, and those that come in between have one of their own', () => {
  const plain = Int32Array.of(0, 2, 4, 5)
  expect([...noiseRows(plain, plain)]).toEqual([0, 1, 2, 3, 4])
  expect([...noiseRows(Int32Array.of(0, 2, 6, 7), plain)]).toEqual([0, 1, 2, -4, 3, -6, 4])
  expect([...noiseRows(Int32Array.of(0, 2, 3, 4), plain)]).toEqual([0, 1, 2, 4])
  expect([...noiseRows(Int32Array.of(0, 2), Int32Array.of(0, 0))]).toEqual([-1, -2])
})

test('the duration noise of an id does not depend on how many ids follow', () => {
  const short = durationNoise(new GaussianNoise(3), 10, 0.8)
  const long = durationNoise(new GaussianNoise(3), 30, 0.8)
  expect(short.subarray(0, 10)).toEqual(long.subarray(0, 10))
  expect(short.subarray(10)).toEqual(long.subarray(30, 40))
  expect(durationNoise(new GaussianNoise(3), 10, 0).every((value) => value === 0)).toBe(true)
})
