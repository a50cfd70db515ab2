import { InvalidInputError, SpeakerNotFoundError, VoiceNotFoundError } from '@voice-soundboard/graph'
import type { VoiceManifest } from '@voice-soundboard/graph'
import { describe, expect, test } from 'vitest'
import { findVoice, loadCatalogue, resolveSpeaker } from './index.ts'

const MANIFEST: VoiceManifest = {
  schema: 1,
  id: 'a',
  name: 'Voice A',
  backend: 'vits',
  family: 'piper',
  languages: ['en-US'],
  sampleRateHz: 22_050,
  hopFrames: 256,
  speakers: { count: 3, default: 1, names: ['Ann', 'Bob', '0'] },
  phonemes: { set: 'espeak-ipa', symbols: { a: [14] }, blank: 0, bos: [1], eos: [2] },
  inference: { noiseScale: 0.667, noiseScaleDuration: 0.8, lengthScale: 1 },
  bundles: { compact: { url: 'a.compact.vsb', bytes: 5, sha256: 'a'.repeat(64) } },
  licence: { weights: 'MIT', data: 'CC0-1.0', note: 'Do as you like.' },
  source: 'npm:a@1.0.0',
  card: 'CARD.md',
}

/** A site as a map from address to content. */
const site =
  (files: Readonly<Record<string, unknown>>): typeof globalThis.fetch =>
  async (input) => {
    const content = files[String(input)]
    if (content === undefined) return new Response('', { status: 404 })
    return new Response(typeof content === 'string' ? content : JSON.stringify(content))
  }

const INDEX = 'https://site.example/voices/voices.json'
const load = (manifest: unknown) =>
  loadCatalogue(INDEX, {
    fetch: site({
      [INDEX]: { schema: 1, voices: ['a/voice.json'] },
      'https://site.example/voices/a/voice.json': manifest,
    }),
  })

describe('loadCatalogue', () => {
  test('gives the manifests with addresses that hold anywhere', async () => {
    const [voice] = await load(MANIFEST)
    expect(voice).toEqual({
      ...MANIFEST,
      bundles: {
        compact: { ...MANIFEST.bundles.compact, url: 'https://site.example/voices/a/a.compact.vsb' },
      },
      card: 'https://site.example/voices/a/CARD.md',
    })
  })

  test.each([
    [': bundles.compact.sha256', { bundles: { compact: { url: 'x', bytes: 1, sha256: 'XYZ' } } }],
    [': sampleRateHz', { sampleRateHz: '22050' }],
    [': phonemes.symbols.a.0', { phonemes: { ...MANIFEST.phonemes, symbols: { a: [-1] } } }],
    [': speakers', { speakers: { count: 1, default: 1 } }],
    [': schema', { schema: 2 }],
    ['', { bundles: {} }],
  ])('a manifest with a fault is refused by file and field%s', async (field, fault) => {
    const error = await load({ ...MANIFEST, ...fault }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(InvalidInputError)
    expect(error).toMatchObject({ path: `https://site.example/voices/a/voice.json${field}` })
  })

  test('a page in place of a manifest is refused', async () => {
    await expect(load('<!doctype html>')).rejects.toMatchObject({ code: 'invalid-input', expected: 'JSON' })
  })

  test('a site without voices says which address did not answer', async () => {
    await expect(loadCatalogue(INDEX, { fetch: site({}) })).rejects.toMatchObject({
      code: 'download-failed',
      url: INDEX,
      status: 404,
    })
  })

  test('an abort rejects with its reason', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    const fetch: typeof globalThis.fetch = (_, init) => Promise.reject(init?.signal?.reason)
    await expect(loadCatalogue(INDEX, { fetch, signal })).rejects.toThrow('enough')
  })
})

test('an unknown voice is answered with those there are', () => {
  expect(findVoice([MANIFEST], 'a')).toEqual({ manifest: MANIFEST, speaker: MANIFEST.speakers.default })
  expect(() => findVoice([MANIFEST], 'b')).toThrow(VoiceNotFoundError)
  expect(() => findVoice([MANIFEST], 'b')).toThrow(/Available: a\./)
})

test('a speaker who has a name is found by it, behind voices of that name', () => {
  expect(findVoice([MANIFEST], 'BOB')).toEqual({ manifest: MANIFEST, speaker: 1 })
  const namesake = { ...MANIFEST, id: 'bob', speakers: { count: 1, default: 0 } }
  expect(findVoice([MANIFEST, namesake], 'bob')).toEqual({ manifest: namesake, speaker: 0 })
  // A number names a speaker only within a voice.
  expect(() => findVoice([MANIFEST], '1')).toThrow(VoiceNotFoundError)
})

test.each([
  [undefined, 1],
  [2, 2],
  ['2', 2],
  ['bob', 1],
  // A name that looks like a number is still a name.
  ['0', 2],
])('speaker %o is number %i', (speaker, index) => {
  expect(resolveSpeaker(MANIFEST, speaker)).toBe(index)
})

test.each([[3], [-1], [0.5], [Number.NaN], ['Cleo'], [''], ['1.0']])('there is no speaker %o', (speaker) => {
  expect(() => resolveSpeaker(MANIFEST, speaker)).toThrow(SpeakerNotFoundError)
})
