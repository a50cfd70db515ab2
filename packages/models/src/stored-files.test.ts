import { InvalidInputError } from '@voice-soundboard/graph'
import type { VoiceManifest } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { createModelStore } from './index.ts'
import type { ModelStore } from './index.ts'
import { sha256Hex } from './sha256.ts'
import { noise, RangeServer } from './test-support/range-server.ts'

const HOUR_MS = 60 * 60 * 1000
const A = noise(300, 1)
const B = noise(300, 2)
const fileOf = async (bytes: Uint8Array<ArrayBuffer>, url: string) => ({
  url,
  bytes: bytes.length,
  sha256: await sha256Hex(bytes),
})
const FILE_A = await fileOf(A, 'voices/a.vsb')
const FILE_B = await fileOf(B, 'voices/b.vsb')

function open(maxBytes = Infinity): { readonly store: ModelStore; readonly clock: { nowMs: number } } {
  const clock = { nowMs: Date.UTC(2030, 0, 1) }
  const servers = { a: new RangeServer(A), b: new RangeServer(B) }
  const store = createModelStore({
    baseUrl: 'https://site.example/',
    storage: 'memory',
    maxBytes,
    now: () => clock.nowMs,
    fetch: (input, init) => servers[String(input).includes('/a.') ? 'a' : 'b'].fetch(input, init),
  })
  return { store, clock }
}

test('what is kept is listed by hash, newest use first, with what was made from it', async () => {
  const { store, clock } = open()
  await store.load(FILE_A)
  await store.putDerived(`vits-cut/1/${FILE_A.sha256}`, noise(50))
  clock.nowMs += 2 * HOUR_MS
  await store.load(FILE_B)
  const b = { sha256: FILE_B.sha256, bytes: 300, derivedBytes: 0, name: 'b.vsb', whole: true, pinned: false }
  const a = { sha256: FILE_A.sha256, bytes: 300, derivedBytes: 50, name: 'a.vsb', whole: true, pinned: false }
  expect(await store.list()).toEqual([
    { ...b, lastUsed: new Date(Date.UTC(2030, 0, 1, 2)) },
    { ...a, lastUsed: new Date(Date.UTC(2030, 0, 1)) },
  ])
  clock.nowMs += 2 * HOUR_MS
  await store.load(FILE_A)
  expect((await store.list()).map(({ name }) => name)).toEqual(['a.vsb', 'b.vsb'])
})

test('a file is deleted with what was made from it, and another stays', async () => {
  const { store } = open()
  await store.load(FILE_A)
  await store.load(FILE_B)
  await store.putDerived(`vits-cut/1/${FILE_A.sha256}`, noise(50))
  await store.delete(FILE_A.sha256)
  expect((await store.list()).map(({ name }) => name)).toEqual(['b.vsb'])
  expect(await store.getDerived(`vits-cut/1/${FILE_A.sha256}`)).toBeUndefined()
  await store.delete(FILE_A.sha256)
})

test.each(['', 'ABC', 'g'.repeat(64), `${'0'.repeat(64)} `])('%j is no hash', async (sha256) => {
  const { store } = open()
  await expect(store.delete(sha256)).rejects.toBeInstanceOf(InvalidInputError)
  await expect(store.pin({ sha256 })).rejects.toBeInstanceOf(InvalidInputError)
})

test('all files of a pinned voice stay when room is made, and what is made from them', async () => {
  const { store, clock } = open(700)
  const manifest = { family: 'piper', bundles: {}, stockModel: FILE_A } as unknown as VoiceManifest
  await store.pin(manifest)
  await store.load(FILE_A)
  await store.putDerived(`cut/${FILE_A.sha256}`, noise(100))
  clock.nowMs += HOUR_MS
  await store.load(FILE_B)
  await store.putDerived('other', noise(100))
  expect((await store.list()).map(({ name, pinned }) => [name, pinned])).toEqual([['a.vsb', true]])
  expect(await store.getDerived(`cut/${FILE_A.sha256}`)).toEqual(noise(100))
  await store.unpin(manifest)
  expect((await store.list()).map(({ pinned }) => pinned)).toEqual([false])
})

test.each(['before', 'after'])(
  'a file without a hash is pinned by its address %s it has come',
  async (when) => {
    const { store } = open()
    if (when === 'before') await store.pin({ url: FILE_A.url })
    await store.load({ url: FILE_A.url })
    if (when === 'after') await store.pin({ url: FILE_A.url })
    expect((await store.list()).map(({ pinned }) => pinned)).toEqual([true])
  },
)

test('a bound that is none is refused', () => {
  for (const maxBytes of [0, -1, Number.NaN]) expect(() => open(maxBytes)).toThrow(InvalidInputError)
})

test('Node cannot be asked to keep anything for good', async () => {
  expect(await open().store.persist()).toBeNull()
})
