import { expect, test } from 'vitest'
import { GaussianNoise } from './noise.ts'

const row = (seed: number, stream: 'duration' | 'latent', index: number, length: number): Float32Array => {
  const out = new Float32Array(length)
  new GaussianNoise(seed).fillRow(stream, index, out)
  return out
}

test('the same seed, stream and row give the same numbers, whatever length is asked for', () => {
  expect(row(7, 'latent', 12, 64)).toEqual(row(7, 'latent', 12, 192).subarray(0, 64))
})

test('another seed, stream or row gives other numbers', () => {
  const variants = [
    row(7, 'latent', 12, 8),
    row(8, 'latent', 12, 8),
    row(7 + 2 ** 32, 'latent', 12, 8),
    row(7, 'duration', 12, 8),
    row(7, 'latent', 13, 8),
  ].map((values) => values.join())
  expect(new Set(variants).size).toBe(variants.length)
})

test('known numbers, so that speech stays the same from release to release', () => {
  expect([...row(1, 'latent', 0, 3)]).toMatchInlineSnapshot(`
    [
      0.31547707319259644,
      -0.41528820991516113,
      0.7734265327453613,
    ]
  `)
})

test('it is normal: moments, tails, and no correlation between neighbours in either direction', () => {
  const rows = Array.from({ length: 1500 }, (_, index) => row(42, 'latent', index, 192))
  const count = 1500 * 192
  const mean = (of: (r: number, c: number) => number): number => {
    let sum = 0
    for (let r = 0; r < 1500; r++) for (let c = 0; c < 192; c++) sum += of(r, c)
    return sum / count
  }
  const at = (r: number, c: number): number => rows[r % 1500]?.[c % 192] ?? Number.NaN
  const tolerance = 5 / Math.sqrt(count)
  expect(Math.abs(mean(at))).toBeLessThan(tolerance)
  expect(Math.abs(mean((r, c) => at(r, c) ** 2) - 1)).toBeLessThan(tolerance * Math.SQRT2)
  expect(Math.abs(mean((r, c) => at(r, c) ** 4) - 3)).toBeLessThan(tolerance * Math.sqrt(96))
  expect(Math.abs(mean((r, c) => at(r, c) * at(r, c + 1)))).toBeLessThan(tolerance)
  expect(Math.abs(mean((r, c) => at(r, c) * at(r + 1, c)))).toBeLessThan(tolerance)
  const beyond = (limit: number): number => mean((r, c) => (Math.abs(at(r, c)) > limit ? 1 : 0))
  expect(Math.abs(beyond(1) - 0.317311)).toBeLessThan(tolerance / 2)
  expect(Math.abs(beyond(3) - 0.0027)).toBeLessThan(tolerance / 10)
})
