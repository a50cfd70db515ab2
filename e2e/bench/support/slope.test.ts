import { describe, expect, it } from 'vitest'
import { createRandom } from './random.ts'
import { leastOfEach, theilSen } from './slope.ts'

const line = (perMinute: number, noise: number, seed = 1) => {
  const random = createRandom(seed)
  return Array.from({ length: 50 }, (_, minutes) => ({
    minutes,
    value: 100 + perMinute * minutes + noise * (random.next() - 0.5),
  }))
}

describe('theilSen', () => {
  it('finds the slope of a line, and where it began', () => {
    expect(theilSen(line(0.5, 0))).toEqual({ perMinute: 0.5, low: 0.5, high: 0.5, noise: 0, intercept: 100 })
  })

  it('tells a slope from noise ten times as high as a minute adds', () => {
    const { low, high, noise } = theilSen(line(0.5, 5))
    expect(low).toBeGreaterThan(0)
    expect(low).toBeLessThan(0.5)
    expect(high).toBeGreaterThan(0.5)
    expect(noise).toBeGreaterThan(1)
  })

  it('finds no slope in noise alone, in 95 of 100 cases or so', () => {
    const seeds = Array.from({ length: 200 }, (_, seed) => seed)
    const flat = seeds.filter((seed) => {
      const { low, high } = theilSen(line(0, 5, seed))
      return low <= 0 && high >= 0
    })
    expect(flat.length).toBeGreaterThan(180)
    expect(flat.length).toBeLessThan(200)
  })

  it('is not moved by outliers', () => {
    const points = line(0.5, 0).map((point, index) => (index % 10 === 0 ? { ...point, value: 1000 } : point))
    expect(theilSen(points).perMinute).toBeCloseTo(0.5, 5)
  })

  it('refuses two points', () => {
    expect(() => theilSen(line(0, 0).slice(0, 2))).toThrow('three points')
  })
})

describe('leastOfEach', () => {
  it('keeps what is left after each collection', () => {
    const sawtooth = Array.from({ length: 12 }, (_, index) => ({
      minutes: index / 6,
      value: 50 + (index % 6),
    }))
    expect(leastOfEach(sawtooth, 1)).toEqual([
      { minutes: 0, value: 50 },
      { minutes: 1, value: 50 },
    ])
  })
})
