import { InvalidInputError } from '@voice-soundboard/graph'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createResampler, joinSamples, resample } from './index.ts'

const sine = (hz: number, rateHz: number, frames: number): Float32Array =>
  Float32Array.from({ length: frames }, (_, i) => Math.sin((2 * Math.PI * hz * i) / rateHz))

/** Signal over everything that is not the expected signal, away from the edges. */
function signalToErrorDb(got: Float32Array, expected: Float32Array, edge = 400): number {
  let signal = 0
  let error = 0
  for (let i = edge; i < expected.length - edge; i++) {
    signal += (expected[i] as number) ** 2
    error += ((got[i] as number) - (expected[i] as number)) ** 2
  }
  return 10 * Math.log10(signal / error)
}

describe.each([
  [22_050, 48_000],
  [22_050, 44_100],
  [44_100, 48_000],
  [24_000, 44_100],
  [48_000, 22_050],
  [22_050, 8_000],
  [22_050, 192_000],
])('%d Hz to %d Hz', (from, to) => {
  test('a tone in the passband comes out as the same tone, without delay', () => {
    const hz = 0.37 * Math.min(from, to)
    const output = resample(sine(hz, from, from / 2), from, to)
    expect(signalToErrorDb(output, sine(hz, to, output.length))).toBeGreaterThan(95)
  })

  test('length is exact', () => {
    expect(resample(new Float32Array(12_345), from, to).length).toBe(Math.round((12_345 * to) / from))
  })
})

test('what the lower rate cannot hold is rejected by 100 dB', () => {
  const output = resample(sine(15_000, 48_000, 24_000), 48_000, 22_050)
  const worst = output.slice(400, -400).reduce((max, x) => Math.max(max, Math.abs(x)), 0)
  expect(20 * Math.log10(worst)).toBeLessThan(-100)
})

test('chunks of any size give the same samples as the whole, bit for bit', () => {
  const input = sine(1_000, 22_050, 5_000)
  const whole = resample(input, 22_050, 48_000)
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 20 }), (sizes) => {
      const resampler = createResampler(22_050, 48_000)
      const parts: Float32Array[] = []
      let at = 0
      for (const size of [...sizes, input.length]) {
        parts.push(resampler.push(input.subarray(at, Math.min(input.length, at + size))))
        at = Math.min(input.length, at + size)
      }
      parts.push(resampler.flush())
      expect(joinSamples(parts)).toEqual(whole)
    }),
    { numRuns: 30 },
  )
})

test('after a flush it starts afresh', () => {
  const resampler = createResampler(22_050, 48_000)
  const input = sine(500, 22_050, 1_000)
  const first = joinSamples([resampler.push(input), resampler.flush()])
  expect(joinSamples([resampler.push(input), resampler.flush()])).toEqual(first)
})

test('a rate that no device has is refused by name', () => {
  expect(() => createResampler(22_050, 0)).toThrow(InvalidInputError)
  expect(() => createResampler(Number.NaN, 48_000)).toThrow(/inputRateHz/)
})
