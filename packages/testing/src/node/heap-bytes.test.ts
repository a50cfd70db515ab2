import { expect, test } from 'vitest'
import { heapBytes } from './heap-bytes.ts'

const MEGABYTES_32 = 2 ** 25

test('what is held counts, what was dropped does not', async () => {
  const before = await heapBytes()
  let held: Float32Array | null = new Float32Array(MEGABYTES_32 / 4)
  expect((await heapBytes()) - before).toBeGreaterThan(MEGABYTES_32 * 0.9)
  expect(held.length).toBeGreaterThan(0)
  held = null
  expect((await heapBytes()) - before).toBeLessThan(MEGABYTES_32 * 0.1)
})
