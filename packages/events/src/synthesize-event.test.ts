import { encodeWav, resample } from '@voice-soundboard/audio'
import { InvalidInputError } from '@voice-soundboard/graph'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { synthesizeEvent, SYNTHESIZED_TYPES } from './synthesize-event.ts'
import type { SynthesizedType, SynthesizeEventOptions } from './synthesize-event.ts'
import {
  bandDb,
  centroidHz,
  envelopeInTenths,
  likeness,
  overSeeds,
  partOf,
  peakOf,
  periodicity,
  rmsDb,
} from './test-support/measure.ts'
import { validateEventAsset } from './validate-asset.ts'

const RATE_HZ = 16_000
const NATURAL_MS = { breath: 450, sigh: 1100, hum: 600, gasp: 300, bleep: 400 }
const LEVEL_DB = { breath: -30, sigh: -26, hum: -20, gasp: -26, bleep: -26 }

const make = (type: SynthesizedType, options: Partial<SynthesizeEventOptions> = {}) =>
  synthesizeEvent(type, { sampleRateHz: RATE_HZ, intensity: 1, seed: 1, ...options })

describe.each(SYNTHESIZED_TYPES)('a %s', (type) => {
  test('is the same for the same request, bit for bit, and another for another seed', () => {
    expect(make(type, { seed: 7 })).toEqual(make(type, { seed: 7 }))
    const others = [8, -7, 7.5e12, 7 + 2 ** 32].map((seed) => make(type, { seed }))
    // A tone is the same whoever is silenced.
    const isTone = type === 'bleep'
    for (const other of others)
      expect(Array.from(other).join() === Array.from(make(type, { seed: 7 })).join()).toBe(isTone)
  })

  test.each([8_000, 11_025, 16_000, 22_050, 24_000, 44_100, 48_000, 96_000])(
    'has its natural length and its level at %d Hz',
    (sampleRateHz) => {
      const samples = make(type, { sampleRateHz })
      expect(Math.abs(samples.length - (NATURAL_MS[type] / 1000) * sampleRateHz)).toBeLessThanOrEqual(0.5)
      expect(rmsDb(samples)).toBeCloseTo(LEVEL_DB[type], 1)
    },
  )

  test.each([24_000, 44_100, 96_000])('is the same sound at %d Hz as at 16 kHz', (sampleRateHz) => {
    const lowered = resample(make(type, { sampleRateHz }), sampleRateHz, 16_000)
    expect(likeness(lowered, make(type, { sampleRateHz: 16_000 }))).toBeGreaterThan(0.99)
  })

  test('begins and ends at zero, without a click', () => {
    const samples = make(type, { sampleRateHz: 48_000 })
    expect([samples[0], samples.at(-1)]).toEqual([0, 0])
    const limit = 0.1 * peakOf(samples)
    expect(peakOf(samples.subarray(0, 48))).toBeLessThan(limit)
    expect(peakOf(samples.subarray(-48))).toBeLessThan(limit)
  })

  test('is as loud as its intensity', () => {
    const full = make(type)
    expect(make(type, { intensity: 0.25 })).toEqual(full.map((sample) => sample * 0.25))
    expect(peakOf(make(type, { intensity: 0 }))).toBe(0)
  })

  test('would pass as a recording', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const wav = encodeWav(make(type, { sampleRateHz: 24_000, seed }), 24_000)
      expect(validateEventAsset(wav, { durationMs: NATURAL_MS[type] })).toEqual([])
    }
  })
})

test('whatever is asked for, it is finite, below −1 dBFS, without DC, silent at its edges, and as long as asked', () => {
  const request = fc.record({
    sampleRateHz: fc.constantFrom(8_000, 11_025, 22_050, 32_000, 48_000, 96_000),
    durationMs: fc.double({ min: 0.01, max: 2500, noNaN: true }),
    intensity: fc.double({ min: 0, max: 1, noNaN: true }),
    f0Hz: fc.integer({ min: 40, max: 1000 }),
    seed: fc.integer(),
  })
  fc.assert(
    fc.property(fc.constantFrom(...SYNTHESIZED_TYPES), request, (type, options) => {
      const samples = synthesizeEvent(type, options)
      expect(samples.every(Number.isFinite)).toBe(true)
      expect(peakOf(samples)).toBeLessThanOrEqual(10 ** (-1 / 20))
      expect(Math.abs(samples.reduce((sum, x) => sum + x, 0) / (samples.length || 1))).toBeLessThan(1e-6)
      const exact = (options.durationMs / 1000) * options.sampleRateHz
      expect(Math.abs(samples.length - exact)).toBeLessThanOrEqual(0.5001)
      if (samples.length > 0) expect([samples[0], samples.at(-1)]).toEqual([0, 0])
    }),
    { numRuns: 40 },
  )
})

describe('the sound', () => {
  test('a breath has the formants of an open tract: hills at 500, 1500, 2500, 3500 Hz, and valleys between', () => {
    const level = (hz: number): number =>
      overSeeds((seed) => bandDb(partOf(make('breath', { seed }), 0.3, 0.8), RATE_HZ, hz - 130, hz + 130))
    const hills = [500, 1500, 2500, 3500].map(level)
    const valleys = [1000, 2000, 3000].map(level)
    valleys.forEach((valley, i) => {
      expect(hills[i]).toBeGreaterThan(valley + 1)
      expect(hills[i + 1]).toBeGreaterThan(valley + 1)
    })
  })

  test('air drawn in hisses brighter than air let out, and brightens; a sigh darkens as it sinks', () => {
    const centre = (type: SynthesizedType, from: number, to: number): number =>
      overSeeds((seed) => centroidHz(partOf(make(type, { seed }), from, to), RATE_HZ))
    const breath = centre('breath', 0.1, 0.95)
    expect(breath).toBeGreaterThan(2000)
    expect(breath).toBeLessThan(5000)
    expect(centre('breath', 0.6, 0.95)).toBeGreaterThan(1.05 * centre('breath', 0.05, 0.4))
    const exhaleBegins = centre('sigh', 0.32, 0.55)
    const exhaleEnds = centre('sigh', 0.7, 0.95)
    expect(exhaleBegins).toBeLessThan(breath)
    expect(exhaleEnds).toBeLessThan(0.85 * exhaleBegins)
    expect(centre('gasp', 0.1, 0.9)).toBeGreaterThan(exhaleBegins)
  })

  test('a breath swells past its middle, a gasp starts hard', () => {
    const loudest = (type: SynthesizedType): number => {
      const tenths = Array.from({ length: 10 }, (_, tenth) =>
        overSeeds((seed) => envelopeInTenths(make(type, { seed }))[tenth] as number),
      )
      return tenths.indexOf(Math.max(...tenths))
    }
    expect(loudest('breath')).toBeGreaterThanOrEqual(5)
    expect(loudest('breath')).toBeLessThanOrEqual(7)
    expect(loudest('gasp')).toBeLessThanOrEqual(3)
  })

  test('a sigh is a short breath in, a moment, and a long one out that dies away', () => {
    const level = (from: number, to: number): number =>
      overSeeds((seed) => rmsDb(partOf(make('sigh', { seed }), from, to)))
    const inhale = level(0.08, 0.18)
    const held = level(0.245, 0.265)
    const exhale = level(0.32, 0.45)
    expect(held).toBeLessThan(inhale - 15)
    expect(exhale).toBeGreaterThan(inhale + 2)
    expect(level(0.5, 0.7)).toBeLessThan(exhale - 1)
    expect(level(0.85, 1)).toBeLessThan(level(0.5, 0.7) - 6)
  })

  test('a trace of voice is in the first part of the exhalation, at the pitch of the speaker, and nowhere else', () => {
    const voiced = (from: number, to: number): number =>
      overSeeds((seed) => {
        const part = partOf(make('sigh', { seed, f0Hz: 120 }), from, to)
        return bandDb(part, RATE_HZ, 90, 160) - bandDb(part, RATE_HZ, 1000, 3000)
      })
    expect(voiced(0.32, 0.45)).toBeGreaterThan(voiced(0.05, 0.2) + 3)
    expect(voiced(0.32, 0.45)).toBeGreaterThan(voiced(0.65, 0.9) + 3)
    // A trace: the air still outweighs it.
    expect(voiced(0.32, 0.45)).toBeLessThan(0)
  })

  test.each([70, 110, 160, 220, 300, 450])('a hum at %d Hz has that pitch', (f0Hz) => {
    for (const seed of [1, 2, 3]) {
      const { hz, strength } = periodicity(
        partOf(make('hum', { f0Hz, seed, sampleRateHz: 48_000 }), 0.15, 0.85),
        48_000,
        0.7 * f0Hz,
        1.4 * f0Hz,
      )
      expect(Math.abs(hz / f0Hz - 1)).toBeLessThan(0.05)
      expect(strength).toBeGreaterThan(0.8)
    }
  })

  test('its pitch goes up and comes down again', () => {
    const pitch = (from: number, to: number): number =>
      overSeeds((seed) => {
        const part = partOf(make('hum', { f0Hz: 200, seed, sampleRateHz: 48_000 }), from, to)
        return periodicity(part, 48_000, 150, 260).hz
      })
    const [begin, middle, end] = [pitch(0, 0.15), pitch(0.33, 0.48), pitch(0.85, 1)]
    expect(middle).toBeGreaterThan(1.03 * begin)
    expect(middle).toBeGreaterThan(1.03 * end)
  })

  test('it murmurs behind closed lips: strong below 500 Hz, weak above 1 kHz', () => {
    const hum = make('hum', { f0Hz: 130 })
    const murmur = bandDb(hum, RATE_HZ, 150, 500)
    expect(bandDb(hum, RATE_HZ, 1000, 8000)).toBeLessThan(murmur - 25)
    expect(bandDb(hum, RATE_HZ, 500, 1000)).toBeLessThan(murmur - 10)
    // But it is no sine.
    expect(bandDb(hum, RATE_HZ, 1000, 8000)).toBeGreaterThan(murmur - 70)
  })
})

test.each([
  ['sampleRateHz', { sampleRateHz: 0 }],
  ['sampleRateHz', { sampleRateHz: 22_050.5 }],
  ['durationMs', { durationMs: 0 }],
  ['durationMs', { durationMs: Number.NaN }],
  ['durationMs', { durationMs: 60_001 }],
  ['intensity', { intensity: 1.01 }],
  ['intensity', { intensity: Number.NaN }],
  ['f0Hz', { f0Hz: 0 }],
  ['seed', { seed: Number.POSITIVE_INFINITY }],
])('%s out of range is refused by name: %o', (path, options) => {
  const attempt = () => make('hum', options)
  expect(attempt).toThrow(InvalidInputError)
  expect(attempt).toThrow(expect.objectContaining({ path }))
})

test.each(['laugh', 'toString', ''])('a type that has no recipe is refused: %j', (type) => {
  expect(() => make(type as SynthesizedType)).toThrow(expect.objectContaining({ path: 'type' }))
})
