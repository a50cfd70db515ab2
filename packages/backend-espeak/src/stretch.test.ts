import { expect, test } from 'vitest'
import { medianPitchHz, rms } from '../../testing/src/backend-contract/measure.ts'
import { stretch } from './stretch.ts'

const RATE_HZ = 22_050

/** A voice's buzz, for a second. */
const buzz = (hz: number): Float32Array =>
  Float32Array.from({ length: RATE_HZ }, (_, at) =>
    [1, 2, 3, 4, 5, 6].reduce((sum, n) => sum + Math.sin((2 * Math.PI * n * hz * at) / RATE_HZ) / n / 4, 0),
  )

test.each([0.4, 0.7, 1.3, 2, 3])('%f of the length, at the same pitch and loudness', (factor) => {
  for (const hz of [85, 120, 200]) {
    const input = buzz(hz)
    const output = Math.round(RATE_HZ * factor)
    const out = stretch(
      input,
      [
        { input: 0, output: 0 },
        { input: RATE_HZ, output },
      ],
      RATE_HZ,
    )
    expect(out).toHaveLength(output)
    expect(Math.abs((medianPitchHz(out, RATE_HZ) as number) / hz - 1)).toBeLessThan(0.02)
    expect(Math.abs(rms(out) / rms(input) - 1)).toBeLessThan(0.1)
  }
})

test('what keeps its length is not touched', () => {
  const input = buzz(130)
  const same = stretch(
    input,
    [
      { input: 0, output: 0 },
      { input: RATE_HZ, output: RATE_HZ },
    ],
    RATE_HZ,
  )
  expect(same).toEqual(input)
})

test('a part is stretched where it is, and the rest is heard when it is to be', () => {
  const input = new Float32Array(RATE_HZ)
  const click = (at: number) => input.fill(1, at, at + 40)
  click(2_000)
  click(18_000)
  const knots = [
    { input: 0, output: 0 },
    { input: 6_000, output: 6_000 },
    { input: 12_000, output: 18_000 },
    { input: RATE_HZ, output: RATE_HZ + 6_000 },
  ]
  const out = stretch(input, knots, RATE_HZ)
  const heard = (from: number, to: number): boolean => rms(out.subarray(from, to)) > 0.05
  const near = 250
  expect(heard(2_000 - near, 2_040 + near)).toBe(true)
  expect(heard(24_000 - near, 24_040 + near)).toBe(true)
  expect(heard(5_000, 23_000)).toBe(false)
})

test('nothing at all stays nothing', () => {
  expect(stretch(new Float32Array(0), [{ input: 0, output: 0 }], RATE_HZ)).toHaveLength(0)
  const ends = [
    { input: 0, output: 0 },
    { input: 100, output: 0 },
  ]
  expect(stretch(new Float32Array(100), ends, RATE_HZ)).toHaveLength(0)
})
