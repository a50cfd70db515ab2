import { createToken } from '@voice-soundboard/graph'
import type { Token } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { applyGainSteps, emphasisLength, gainSteps } from './energy.ts'
import type { SpeechTiming } from './speech-timing.ts'

const HOP = 100
const RATE = 10_000

/** Words of one phone and ten frames each, without gaps. */
function timingOf(fields: readonly Partial<Token>[]): SpeechTiming {
  return {
    tokens: fields.map((given, index) => createToken({ text: 'a', source: [index, index + 1], ...given })),
    phones: fields.map((_, token) => ({
      token,
      text: 'a',
      firstId: token,
      endId: token + 1,
      onsetId: token,
      offsetId: token + 1,
    })),
    starts: Int32Array.from({ length: fields.length + 1 }, (_, id) => id * 10),
    hopFrames: HOP,
    sampleRateHz: RATE,
    warp: null,
  }
}

const ones = (length: number): Float32Array<ArrayBuffer> => new Float32Array(length).fill(1)

test('speech that asks for nothing is not touched', () => {
  const timing = timingOf([{}, {}])
  const speech = ones(2000)
  expect(gainSteps(timing, 2)).toBeNull()
  expect(applyGainSteps(speech, null, 0, RATE)).toBe(speech)
})

test('each word has its level, and between two there is a ramp without a step', () => {
  const steps = gainSteps(timingOf([{}, { energyScale: 0.5 }, { emphasis: 1.5 }]), 3)
  const out = applyGainSteps(ones(3000), steps, 0, RATE)
  expect(out[500]).toBe(1)
  expect(out[1500]).toBe(0.5)
  expect(20 * Math.log10(out[2500] as number)).toBeCloseTo(4, 3)
  const worst = out.reduce((most, value, i) => Math.max(most, Math.abs(value - (out[i - 1] ?? value))), 0)
  expect(worst).toBeLessThan(0.02)
})

test('windows join: the level depends on the place alone', () => {
  const steps = gainSteps(timingOf([{}, { energyScale: 2 }]), 2)
  const whole = applyGainSteps(ones(2000), steps, 0, RATE)
  const parts = [0, 700, 990, 1010].map((from, index, all) =>
    applyGainSteps(ones((all[index + 1] ?? 2000) - from), steps, from, RATE),
  )
  expect(parts.flatMap((part) => [...part])).toEqual([...whole])
})

test('a stressed word is longer, a reduced one shorter', () => {
  expect([1, 1.25, 1.5, 0.8].map((emphasis) => emphasisLength({ emphasis }))).toEqual([1, 1.125, 1.25, 0.9])
})
