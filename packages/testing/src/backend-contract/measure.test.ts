import { expect, test } from 'vitest'
import { longestSilence, medianPitchHz, rms } from './measure.ts'

const RATE_HZ = 22_050

/** A voice's buzz: a fundamental with overtones, so that a multiple of the period is as like as the period. */
const buzz = (hz: number, ms: number): Float32Array =>
  Float32Array.from({ length: (ms / 1000) * RATE_HZ }, (_, at) =>
    [1, 2, 3, 4, 5].reduce((sum, n) => sum + Math.sin((2 * Math.PI * n * hz * at) / RATE_HZ) / n / 4, 0),
  )

test.each([70, 110, 155, 220, 340])('finds a tone of %d Hz within 2 %%', (hz) => {
  expect(Math.abs((medianPitchHz(buzz(hz, 600), RATE_HZ) as number) / hz - 1)).toBeLessThan(0.02)
})

test('noise and silence have no tone', () => {
  let state = 1
  const noise = Float32Array.from({ length: RATE_HZ }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 31 - 1
  })
  expect(medianPitchHz(noise, RATE_HZ)).toBeNull()
  expect(medianPitchHz(new Float32Array(RATE_HZ), RATE_HZ)).toBeNull()
})

test('loudness and silence', () => {
  expect(rms(Float32Array.of(3, -3, 3, -3))).toBe(3)
  expect(rms(new Float32Array(0))).toBe(0)
  expect(longestSilence(Float32Array.of(1, 0, 0, 1, 0, 0, 0, 1))).toBe(3)
})
