import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planWindows } from './windows.ts'

const policy = { firstFrames: 16, growth: 2, maxFrames: 256 }

test('windows grow from the first to the cap, and a short rest rides along', () => {
  const sizes = planWindows({ start: 0, end: 860 }, policy).map(({ start, end }) => end - start)
  expect(sizes).toEqual([16, 32, 64, 128, 256, 364])
})

test('planning in two parts goes on growing', () => {
  const head = planWindows({ start: 0, end: 48 }, policy)
  const tail = planWindows({ start: 48, end: 500 }, policy, head.length)
  expect([...head, ...tail]).toEqual(planWindows({ start: 0, end: 500 }, policy))
})

test('every frame is in exactly one window, in order', () => {
  fc.assert(
    fc.property(
      fc.nat(3000),
      fc.nat(3000),
      fc.integer({ min: 1, max: 64 }),
      fc.double({ min: 1, max: 4, noNaN: true }),
      (start, length, firstFrames, growth) => {
        const range = { start, end: start + length }
        let at = start
        for (const window of planWindows(range, { firstFrames, growth, maxFrames: 256 })) {
          expect(window.start).toBe(at)
          expect(window.end).toBeGreaterThan(at)
          expect(window.end - window.start).toBeLessThanOrEqual(384)
          at = window.end
        }
        expect(at).toBe(range.end)
      },
    ),
  )
})
