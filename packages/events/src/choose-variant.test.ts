import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseVariant } from './choose-variant.ts'
import type { EventVariant } from './event-manifest.ts'

const variant = (id: string, min: number, max: number, durationMs = 300): EventVariant => ({
  id,
  file: `${id}.wav`,
  intensity: [min, max],
  durationMs,
})

const any = fc
  .tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 5 }))
  .map(([a, b, length]) => ({ min: Math.min(a, b) / 10, max: Math.max(a, b) / 10, durationMs: 100 * length }))
const anyList = fc
  .array(any, { maxLength: 8 })
  .map((list) => list.map(({ min, max, durationMs }, i) => variant(`v${i}`, min, max, durationMs)))
const anyWish = fc.record(
  {
    intensity: fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
    durationMs: fc.integer({ min: 1, max: 600 }),
  },
  { requiredKeys: ['intensity'] },
)

test('the narrowest range that holds the intensity wins, both its ends included', () => {
  const list = [
    variant('soft', 0, 0.4),
    variant('medium', 0.4, 0.7),
    variant('hard', 0.7, 1),
    variant('any', 0, 1),
  ]
  const chosen = [0, 0.4, 0.55, 0.71, 1].map((intensity) => chooseVariant(list, { intensity })?.id)
  expect(chosen).toEqual(['soft', 'medium', 'medium', 'hard', 'hard'])
})

test('of ranges equally wide, the closest length wins, then the first id', () => {
  // 0.4 − 0.2 and 0.6 − 0.4 differ as doubles.
  const list = [variant('b', 0.2, 0.4, 500), variant('c', 0.4, 0.6, 200), variant('a', 0.4, 0.6, 600)]
  expect(chooseVariant(list, { intensity: 0.4, durationMs: 210 })?.id).toBe('c')
  expect(chooseVariant(list, { intensity: 0.4, durationMs: 550 })?.id).toBe('a')
  expect(chooseVariant(list, { intensity: 0.4, durationMs: 480 })?.id).toBe('b')
  expect(chooseVariant(list, { intensity: 0.4 })?.id).toBe('a')
})

test('none is chosen where none is made for the intensity', () => {
  expect(chooseVariant([variant('soft', 0, 0.4)], { intensity: 0.41 })).toBeNull()
  expect(chooseVariant([], { intensity: 1 })).toBeNull()
})

test('what is chosen holds the intensity, none that holds it is narrower, and one is found whenever there is one', () => {
  fc.assert(
    fc.property(anyList, anyWish, (list, wish) => {
      const holding = list.filter(
        ({ intensity: [min, max] }) => min <= wish.intensity && wish.intensity <= max,
      )
      const chosen = chooseVariant(list, wish)
      if (holding.length === 0) {
        expect(chosen).toBeNull()
        return
      }
      expect(holding).toContain(chosen)
      const widths = holding.map(({ intensity: [min, max] }) => max - min)
      const [min, max] = chosen?.intensity ?? [0, Number.NaN]
      expect(max - min).toBeCloseTo(Math.min(...widths), 9)
    }),
  )
})

test('the order of the list does not matter', () => {
  const shuffled = anyList.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
  )
  fc.assert(
    fc.property(shuffled, anyWish, ([list, other], wish) => {
      expect(chooseVariant(other, wish)).toEqual(chooseVariant(list, wish))
    }),
  )
})
