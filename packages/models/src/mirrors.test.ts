import { InvalidInputError } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { createModelStore } from './index.ts'
import { addressesOf } from './mirrors.ts'
import { sha256Hex } from './sha256.ts'
import { noise, RangeServer } from './test-support/range-server.ts'

const BASE = 'https://site.example/app/index.html'

test('a file below the base lies under the same path on every mirror', () => {
  const mirrors = ['https://a.example', 'https://b.example/x/']
  expect(addressesOf('https://site.example/app/voices/a/b.vsb', BASE, mirrors)).toEqual([
    'https://site.example/app/voices/a/b.vsb',
    'https://a.example/voices/a/b.vsb',
    'https://b.example/x/voices/a/b.vsb',
  ])
})

test.each(['https://site.example/other/b.vsb', 'https://elsewhere.example/app/b.vsb'])(
  '%s lies beside the base and has no mirrors',
  (url) => {
    expect(addressesOf(url, BASE, ['https://a.example/'])).toEqual([url])
  },
)

test('a path that looks like a host stays a path', () => {
  expect(addressesOf('https://site.example/app//evil.example/b', BASE, ['https://a.example/'])).toEqual([
    'https://site.example/app//evil.example/b',
    'https://a.example//evil.example/b',
  ])
})

test('a mirror that is the base is not asked twice', () => {
  expect(addressesOf('https://site.example/app/b', BASE, ['https://site.example/app'])).toHaveLength(1)
})

test('the store asks its mirrors, for files with a hash and without', async () => {
  const bytes = noise(500)
  const server = new RangeServer(bytes, {
    instead: ({ url }) => (url.includes('site.example') ? new Response(null, { status: 404 }) : undefined),
  })
  const store = createModelStore({
    baseUrl: BASE,
    mirrors: ['https://a.example/m'],
    storage: 'memory',
    fetch: server.fetch,
  })
  expect(await store.load({ url: 'b.vsb', bytes: 500, sha256: await sha256Hex(bytes) })).toEqual(bytes)
  expect(await store.load({ url: 'c.onnx' })).toEqual(bytes)
  expect(server.requests.map(({ url }) => url)).toEqual([
    'https://site.example/app/b.vsb',
    'https://a.example/m/b.vsb',
    'https://site.example/app/c.onnx',
    'https://a.example/m/c.onnx',
  ])
})

test('a mirror that is no address is refused by its place', () => {
  const create = (): unknown =>
    createModelStore({ baseUrl: BASE, storage: 'memory', mirrors: ['https://a.example', 'b'] })
  expect(create).toThrow(InvalidInputError)
  expect(create).toThrow('createModelStore.mirrors[1]')
})
