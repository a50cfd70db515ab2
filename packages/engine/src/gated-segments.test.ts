import { createToken } from '@voice-soundboard/graph'
import type { GraphSegment } from '@voice-soundboard/graph'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { GatedSegments } from './gated-segments.ts'
import type { SegmentGate } from './gated-segments.ts'

/** Segments of so many tokens each, numbered through. */
function segments(lengths: readonly number[], firstToken = 0, firstIndex = 0): GraphSegment[] {
  let at = firstToken
  return lengths.map((length, index) => {
    const tokens = Array.from({ length }, () => {
      const token = createToken({ text: `t${at}`, source: [at, at + 1] })
      at++
      return token
    })
    return { index: firstIndex + index, firstToken: at - length, tokens }
  })
}

const textsOf = (gated: GatedSegments): string[] =>
  gated.segments.flatMap(({ tokens }) => tokens.map(({ text }) => text))

const gateOf = (pass: SegmentGate['pass']) => ({ pass, onPassed: vi.fn(), onRefused: vi.fn() })

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

test('without a gate all passes at once, as it was read', () => {
  const gated = new GatedSegments(null)
  const read = segments([2, 3])
  gated.add(read)
  expect(gated.segments).toEqual(read)
  expect(gated.isWaiting).toBe(false)
})

test('with a gate each waits for its answer, in order', async () => {
  const answers: (() => void)[] = []
  const gate = gateOf(async (segment) => {
    await new Promise<void>((resolve) => answers.push(resolve))
    return [segment]
  })
  const gated = new GatedSegments(gate)
  gated.add(segments([1, 1]))
  await settled()
  expect([textsOf(gated), gated.isWaiting, answers.length]).toEqual([[], true, 1])
  answers[0]?.()
  await settled()
  expect([textsOf(gated), gated.isWaiting, answers.length]).toEqual([['t0'], true, 2])
  answers[1]?.()
  await settled()
  expect([textsOf(gated), gated.isWaiting]).toEqual([['t0', 't1'], false])
  expect(gate.onPassed).toHaveBeenCalledTimes(2)
})

test('what is refused ends it, and nothing behind it is asked about', async () => {
  const error = new Error('no')
  const pass = vi.fn((segment: GraphSegment) =>
    segment.index === 1 ? Promise.reject(error) : Promise.resolve([segment]),
  )
  const gate = gateOf(pass)
  const gated = new GatedSegments(gate)
  gated.add(segments([1, 1, 1]))
  await settled()
  gated.add(segments([1], 3, 3))
  await settled()
  expect(textsOf(gated)).toEqual(['t0'])
  expect(gated.isWaiting).toBe(false)
  expect(gate.onRefused).toHaveBeenCalledExactlyOnceWith(error)
  expect(pass).toHaveBeenCalledTimes(2)
})

/** Drops every third word and says every fifth twice: other counts come out than went in. */
const rewrite = ({ tokens }: GraphSegment) => [
  {
    tokens: tokens.flatMap((token) => {
      const at = token.source[0]
      return at % 3 === 2 ? [] : at % 5 === 4 ? [token, token] : [token]
    }),
  },
]

test('whatever is revised while answers are on their way, what stands is what a gate made of what was read', async () => {
  const history = fc.array(
    fc.oneof(
      fc.record({ add: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }) }),
      fc.record({ keep: fc.double({ min: 0, max: 1, noNaN: true }) }),
      fc.constant({ wait: true }),
    ),
    { maxLength: 12 },
  )
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const gated = new GatedSegments(
        gateOf(async (segment) => {
          await Promise.resolve()
          return rewrite(segment)
        }),
      )
      let read: GraphSegment[] = []
      const length = (): number => read.reduce((sum, { tokens }) => sum + tokens.length, 0)
      for (const step of steps) {
        if ('add' in step) {
          const more = segments(step.add, length(), read.length)
          read.push(...more)
          gated.add(more)
        } else if ('keep' in step) {
          const kept = Math.floor(step.keep * length())
          read = read
            .filter(({ firstToken }) => firstToken < kept)
            .map((segment) => ({ ...segment, tokens: segment.tokens.slice(0, kept - segment.firstToken) }))
          const stands = gated.keep(kept)
          expect(textsOf(gated)).toHaveLength(stands)
        } else await settled()
      }
      await settled()
      await settled()
      expect(gated.isWaiting).toBe(false)
      expect(textsOf(gated)).toEqual(
        read.flatMap((segment) => rewrite(segment)).flatMap(({ tokens }) => tokens.map(({ text }) => text)),
      )
      let next = 0
      for (const segment of gated.segments) {
        expect(segment.firstToken).toBe(next)
        next += segment.tokens.length
      }
    }),
    { numRuns: 300 },
  )
})
