import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { StreamingSha256 } from './streaming-sha256.ts'
import { noise } from './test-support/range-server.ts'

const hexOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

test.each([0, 1, 63, 64, 300_000, 2_000_000])('%i bytes that come one after the other', async (length) => {
  const bytes = noise(length)
  const hash = new StreamingSha256(bytes)
  for (let end = 0; end < length; end += 70_001) hash.advance(end)
  expect(await hash.digest()).toBe(hexOf(bytes))
  expect(await hash.digest()).toBe(hexOf(bytes))
})

test('what was not hashed when the last byte came is hashed then, much or little', async () => {
  for (const length of [1_000_000, 12_000_000]) {
    const bytes = noise(length)
    const hash = new StreamingSha256(bytes)
    hash.advance(length)
    expect(await hash.digest()).toBe(hexOf(bytes))
  }
})

test('after a restart other bytes count', async () => {
  const bytes = noise(1000)
  const hash = new StreamingSha256(bytes)
  hash.advance(600)
  bytes.set(noise(1000, 2))
  hash.restart()
  hash.advance(300)
  expect(await hash.digest()).toBe(hexOf(noise(1000, 2)))
})
