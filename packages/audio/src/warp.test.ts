import { InvalidInputError } from '@voice-soundboard/graph'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinSamples, WarpMap, Warper } from './index.ts'
import type { WarpStep } from './index.ts'

const RATE = 22_050
const GLIDE = 441

const sine = (hz: number, frames: number): Float32Array =>
  Float32Array.from({ length: frames }, (_, i) => Math.sin((2 * Math.PI * hz * i) / RATE))

const mapOf = (steps: readonly WarpStep[], knownFrames = Infinity): WarpMap =>
  new WarpMap(steps, { glideFrames: GLIDE, knownFrames })

function warped(input: Float32Array, map: WarpMap): Float32Array {
  const warper = new Warper(map)
  return joinSamples([warper.push(input), warper.flush()])
}

/** Level of what a least-squares fit of the tone `hz` leaves, below that tone. */
function residueDb(samples: Float32Array, hz: number): number {
  const omega = (2 * Math.PI * hz) / RATE
  let [cc, ss, cs, xc, xs] = [0, 0, 0, 0, 0]
  samples.forEach((x, i) => {
    const [c, s] = [Math.cos(omega * i), Math.sin(omega * i)]
    ;[cc, ss, cs, xc, xs] = [cc + c * c, ss + s * s, cs + c * s, xc + x * c, xs + x * s]
  })
  const determinant = cc * ss - cs * cs
  const [a, b] = [(xc * ss - xs * cs) / determinant, (xs * cc - xc * cs) / determinant]
  let [tone, rest] = [0, 0]
  samples.forEach((x, i) => {
    const fitted = a * Math.cos(omega * i) + b * Math.sin(omega * i)
    ;[tone, rest] = [tone + fitted ** 2, rest + (x - fitted) ** 2]
  })
  return 10 * Math.log10(rest / tone)
}

const UP_IN_THE_MIDDLE: readonly WarpStep[] = [
  { fromFrame: 0, factor: 1 },
  { fromFrame: 8_000, factor: 1.3 },
  { fromFrame: 21_000, factor: 1 },
]

describe.each([0.5, 0.8, 1.3, 2])('played at %f times its speed', (factor) => {
  test.each([200, 1_000, 3_500])(
    'a tone of %d Hz has its frequency times the factor, and nothing else',
    (hz) => {
      const output = warped(sine(hz, 20_000), mapOf([{ fromFrame: 0, factor }]))
      expect(output).toHaveLength(Math.round(20_000 / factor))
      expect(residueDb(output.slice(200, -200), hz * factor)).toBeLessThan(-70)
    },
  )
})

test('what would lie above the Nyquist rate is gone', () => {
  const output = warped(sine(9_500, 20_000), mapOf([{ fromFrame: 0, factor: 1.3 }]))
  const worst = output.slice(200, -200).reduce((most, x) => Math.max(most, Math.abs(x)), 0)
  expect(20 * Math.log10(worst)).toBeLessThan(-60)
})

test('between two steps the tone is as it was, and a part lasts its length over its factor', () => {
  const map = mapOf(UP_IN_THE_MIDDLE)
  const output = warped(sine(440, 30_000), map)
  expect(output).toHaveLength(8_000 + 10_000 + 9_000)
  expect([map.outputAt(4_000), map.outputAt(14_500), map.outputAt(30_000)].map(Math.round)).toEqual([
    4_000, 13_000, 27_000,
  ])
  expect(residueDb(output.slice(0, 7_700).slice(200), 440)).toBeLessThan(-70)
  expect(residueDb(output.slice(8_300, 17_700), 440 * 1.3)).toBeLessThan(-70)
  expect(residueDb(output.slice(18_300, -200), 440)).toBeLessThan(-70)
})

test('nothing clicks: the tone never moves faster than at its highest speed', () => {
  const output = warped(sine(440, 30_000), mapOf(UP_IN_THE_MIDDLE))
  const fastest = 2 * Math.PI * ((440 * 1.3) / RATE)
  let bent = 0
  for (let i = 201; i + 201 < output.length; i++) {
    const [before, now, next] = [output[i - 1] ?? 0, output[i] ?? 0, output[i + 1] ?? 0]
    expect(Math.abs(next - now)).toBeLessThan(fastest * 1.001)
    bent = Math.max(bent, Math.abs(next - 2 * now + before))
  }
  expect(bent).toBeLessThan(fastest ** 2 * 1.01)
})

test('a place in the input is heard where the map says, inside of glides too', () => {
  const map = mapOf(UP_IN_THE_MIDDLE)
  const reader = map.reader()
  let [misplaced, uneven, jump] = [0, 0, 0]
  let before: { position: number; factor: number } | null = null
  for (let frame = 0; frame < 27_000; frame++) {
    reader.moveTo(frame)
    const { position, factor } = reader
    misplaced = Math.max(misplaced, Math.abs(map.outputAt(position) - frame))
    if (before) {
      uneven = Math.max(uneven, Math.abs(position - before.position - (factor + before.factor) / 2))
      jump = Math.max(jump, Math.abs(factor - before.factor))
    }
    before = { position, factor }
  }
  expect(misplaced).toBeLessThan(1e-6)
  expect(uneven).toBeLessThan(5e-4)
  expect(jump).toBeLessThan((1.001 * 0.3) / GLIDE)
})

const RANDOM_STEPS = fc
  .array(
    fc.record({
      frames: fc.integer({ min: 0, max: 900 }),
      factor: fc.double({ min: 0.25, max: 4, noNaN: true }),
    }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => {
    let at = 0
    return parts.map(({ frames, factor }) => {
      const step = { fromFrame: at, factor }
      at += frames
      return step
    })
  })

test('steps nearer than a glide: the speed still has no jump, and the map runs both ways', () => {
  fc.assert(
    fc.property(RANDOM_STEPS, (steps) => {
      const map = mapOf(steps)
      const reader = map.reader()
      let [misplaced, jump] = [0, 0]
      let before: number | null = null
      for (let frame = 0; frame < map.outputAt(5_000); frame++) {
        reader.moveTo(frame)
        misplaced = Math.max(misplaced, Math.abs(map.outputAt(reader.position) - frame))
        if (before !== null) jump = Math.max(jump, Math.abs(reader.factor - before))
        before = reader.factor
      }
      expect(misplaced).toBeLessThan(1e-5)
      expect(jump).toBeLessThan((3.75 / GLIDE) * 1.001)
    }),
    { numRuns: 100 },
  )
})

test('pieces of any size give the same samples as the whole, bit for bit', () => {
  const input = sine(1_000, 5_000)
  fc.assert(
    fc.property(
      RANDOM_STEPS,
      fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 20 }),
      (steps, sizes) => {
        const map = mapOf(steps)
        const warper = new Warper(map)
        const parts: Float32Array[] = []
        let at = 0
        for (const size of [...sizes, input.length]) {
          parts.push(warper.push(input.subarray(at, at + size)))
          at = Math.min(input.length, at + size)
        }
        parts.push(warper.flush())
        const whole = warped(input, map)
        expect(whole).toHaveLength(Math.round(map.outputAt(input.length)))
        expect(joinSamples(parts)).toEqual(whole)
      },
    ),
    { numRuns: 30 },
  )
})

test('steps that become known later change nothing that has been given out', () => {
  const input = sine(700, 6_000)
  fc.assert(
    fc.property(RANDOM_STEPS, fc.integer({ min: 0, max: 6_000 }), (steps, knownFrames) => {
      const known = steps.filter(({ fromFrame }) => fromFrame === 0 || fromFrame < knownFrames)
      const warper = new Warper(mapOf(known, knownFrames))
      const first = warper.push(input.subarray(0, 4_000))
      warper.follow(mapOf(steps))
      const rest = [warper.push(input.subarray(4_000)), warper.flush()]
      expect(joinSamples([first, ...rest])).toEqual(warped(input, mapOf(steps)))
    }),
    { numRuns: 30 },
  )
})

test.each([
  [[]],
  [[{ fromFrame: 5, factor: 1 }]],
  [[{ fromFrame: 0, factor: 0 }]],
  [[{ fromFrame: 0, factor: Number.NaN }]],
  [
    [
      { fromFrame: 0, factor: 1 },
      { fromFrame: 9, factor: 2 },
      { fromFrame: 8, factor: 1 },
    ],
  ],
])('steps that make no sense are refused by name', (steps: readonly WarpStep[]) => {
  expect(() => mapOf(steps)).toThrow(InvalidInputError)
})
