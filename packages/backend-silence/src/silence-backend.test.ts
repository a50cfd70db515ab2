import { createToken, InvalidInputError, validateGraph } from '@voice-soundboard/graph'
import type { ControlGraph, SynthesisChunk, Token } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { createSilenceBackend, silenceManifest } from './index.ts'

const graphOf = (text: string, fields: Partial<Token> = {}, language = 'en'): ControlGraph => ({
  version: 2,
  tokens: [...text.matchAll(/([^\s,.]+)([,.]*)/gu)].map((match) => {
    const [, word = '', punctuationAfter = ''] = match
    const source = [match.index, match.index + word.length] as const
    return createToken({ text: word, source, punctuationAfter, ...fields })
  }),
  speakers: [{ type: 'voice', voice: 'silence-en' }],
  language,
  globalSpeed: 1,
  globalPitch: 1,
  sourceText: text,
})

async function speak(graph: ControlGraph, signal?: AbortSignal) {
  const backend = createSilenceBackend()
  const manifest = silenceManifest('en')
  const noAssets = {
    load: () => expect.unreachable('silence has no files'),
    getDerived: async () => undefined,
    putDerived: async () => undefined,
  }
  await backend.loadVoice(manifest, { precision: 'full', assets: noAssets })
  const chunks: SynthesisChunk[] = []
  const request = { graph, voice: manifest.id, speaker: 0, seed: 0, streaming: true, signal }
  for await (const chunk of backend.synthesize(request)) chunks.push(chunk)
  const [timeline] = chunks
  if (timeline?.kind !== 'timeline') throw new Error('No timeline came first.')
  return { timeline, chunks, ms: ((timeline.totalFrames ?? 0) / timeline.sampleRateHz) * 1000 }
}

const lengthMs = async (...args: Parameters<typeof graphOf>): Promise<number> =>
  (await speak(graphOf(...args))).ms

/** As people read aloud: 150 to 180 words a minute. */
test('reads English at the pace of a person', async () => {
  const text =
    'The morning was quiet, and nobody in the little town had yet opened a window. A baker carried bread ' +
    'across the square, while two cats watched him from the steps of the old library. When the bell rang, ' +
    'children came running out of every street, and for an hour there was no silence anywhere.'
  const words = text.split(' ').length
  const perMinute = words / ((await lengthMs(text)) / 60_000)
  expect(perMinute).toBeGreaterThan(150)
  expect(perMinute).toBeLessThan(180)
})

test('a longer word takes longer, whatever its script', async () => {
  for (const [short, long, language] of [
    ['cat', 'catastrophe', 'en'],
    ['Haus', 'Haushaltswaren', 'de'],
    ['мир', 'перемирие', 'ru'],
    ['你', '你好世界', 'zh'],
    ['は', 'こんにちは', 'ja'],
    ['안', '안녕하세요', 'ko'],
    ['من', 'المدرسة', 'ar'],
    ['दो', 'दुनियादारी', 'hi'],
    ['7', '7128', 'en'],
  ] as const) {
    const ratio = (await lengthMs(long, {}, language)) / (await lengthMs(short, {}, language))
    expect(ratio, long).toBeGreaterThan(1.5)
  }
})

test('a silent e is silent in English, a letter with an accent is a vowel, a small kana no beat', async () => {
  expect(await lengthMs('cake', {}, 'en')).toBeLessThan(await lengthMs('cake', {}, 'it'))
  expect(await lengthMs('élévé', {}, 'fr')).toBe(await lengthMs('eleve', {}, 'fr'))
  expect(await lengthMs('きょ', {}, 'ja')).toBe(await lengthMs('き', {}, 'ja'))
})

test('numbers last as long as they are read', async () => {
  const digits = await lengthMs('25', { spokenAs: 'twenty-five' })
  expect(digits).toBe(await lengthMs('twenty-five'))
})

test('every chunk is silent and at most 100 ms long', async () => {
  const { chunks, timeline } = await speak(graphOf('one two three four five.'))
  const blocks = chunks.flatMap((chunk) => (chunk.kind === 'audio' ? [chunk.samples] : []))
  expect(blocks.length).toBeGreaterThan(5)
  for (const samples of blocks) {
    expect(samples.length).toBeLessThanOrEqual(2400)
    expect(samples.every((value) => value === 0)).toBe(true)
  }
  expect(blocks.reduce((sum, { length }) => sum + length, 0)).toBe(timeline.totalFrames)
})

test('that nothing is heard is told, with the whole of the text', async () => {
  const { timeline } = await speak(graphOf('one two three.'))
  expect(timeline.degradations).toMatchObject([{ code: 'no-sound', source: [0, 13] }])
})

test('a sound between words takes its time', async () => {
  const event = { type: 'sigh', durationMs: 700 } as const
  expect(await lengthMs('[sigh]', { event })).toBe(700)
})

test('no number in a graph stops it', async () => {
  for (const fields of [
    { durationScale: Number.MAX_VALUE },
    { durationScale: Number.MIN_VALUE },
    { emphasis: 1e300 },
    { targetDurationMs: 1e12 },
    { pauseAfterMs: 1e300 },
  ]) {
    const graph = { ...graphOf('slow', fields), globalSpeed: Number.MIN_VALUE }
    expect(validateGraph(graph)).toEqual([])
    // Hours of silence are not listened to here: that they begin and can be ended is enough.
    const enough = new AbortController()
    setTimeout(() => enough.abort('enough'), 5)
    const spoken = await speak(graph, enough.signal).catch((reason: unknown) => reason)
    if (spoken !== 'enough') expect(spoken).toMatchObject({ timeline: { totalFrames: expect.any(Number) } })
  }
  const { timeline } = await speak(graphOf('slow', { durationScale: 1e9, pauseAfterMs: 1e9 }))
  expect(timeline.totalFrames).toBe((60_000 + 3_600_000) * 24)
  expect(timeline.degradations.map(({ code }) => code)).toEqual(['no-sound', 'length-limited'])
})

test('its manifest names the language, and refuses what is none', () => {
  expect(silenceManifest('pt-br')).toMatchObject({ id: 'silence-pt-br', languages: ['pt-BR'], files: {} })
  for (const wrong of ['', 'no language', 'e'])
    expect(() => silenceManifest(wrong)).toThrow(InvalidInputError)
})
