import { describe, expect, test } from 'vitest'
import { Sampler, seededRandom } from './sampling.ts'

const admitted = (sampler: Sampler, timesMs: readonly number[]): number[] =>
  timesMs.filter((timeMs) => sampler.admit('info', 'tick', timeMs) !== null)

const every = (stepMs: number, count: number): number[] => Array.from({ length: count }, (_, i) => i * stepMs)

describe('a share', () => {
  test('keeps about as many as it says, the same with the same generator', () => {
    const run = () => admitted(new Sampler({ tick: 0.25 }, seededRandom(7)), every(1, 10_000))
    expect(run().length / 10_000).toBeCloseTo(0.25, 1)
    expect(run()).toEqual(run())
    expect(admitted(new Sampler({ tick: 0.25 }, seededRandom(8)), every(1, 10_000))).not.toEqual(run())
  })

  test('of 1 keeps all, of 0 none', () => {
    expect(admitted(new Sampler({ tick: 1 }), every(1, 100))).toHaveLength(100)
    expect(admitted(new Sampler({ tick: 0 }), every(1, 100))).toHaveLength(0)
  })
})

describe('so many a second', () => {
  test('never more in any second than twice that: what was saved up, and what comes in', () => {
    const kept = admitted(new Sampler({ tick: { perSecond: 10 } }), every(7, 2000))
    for (const from of kept) {
      expect(kept.filter((timeMs) => timeMs >= from && timeMs < from + 1000).length).toBeLessThanOrEqual(20)
    }
    // 10 at once, and 10 for each of the 13.993 s.
    expect(kept.length).toBeGreaterThanOrEqual(148)
    expect(kept.length).toBeLessThanOrEqual(150)
  })

  test('fewer than one a second', () => {
    expect(admitted(new Sampler({ tick: { perSecond: 0.1 } }), every(1000, 31))).toEqual([
      0, 10_000, 20_000, 30_000,
    ])
  })

  test('a clock that is set back neither fills nor drains', () => {
    const sampler = new Sampler({ tick: { perSecond: 1 } })
    expect(admitted(sampler, [100_000, 0, 500, 999, 1000])).toEqual([100_000, 1000])
  })
})

describe('what is left out', () => {
  test('is counted for each event by itself, and told once', () => {
    const sampler = new Sampler({ a: { perSecond: 1 }, b: 0 })
    expect(sampler.admit('info', 'a', 0)).toBe(0)
    expect(sampler.admit('info', 'a', 1)).toBe(null)
    expect(sampler.admit('debug', 'a', 2)).toBe(null)
    expect(sampler.admit('info', 'b', 2)).toBe(null)
    expect(sampler.admit('info', 'a', 1001)).toBe(2)
    expect(sampler.admit('info', 'a', 2001)).toBe(0)
    expect(sampler.admit('warn', 'b', 3000)).toBe(1)
  })

  test('is never a warning or worse, nor an event without a rate', () => {
    const sampler = new Sampler({ tick: 0 })
    for (const level of ['warn', 'error', 'fatal'] as const) expect(sampler.admit(level, 'tick', 0)).toBe(0)
    expect(sampler.admit('trace', 'other', 0)).toBe(0)
  })
})
