import { openDefaultEventPack } from '@voice-soundboard/events'
import { StorageError } from '@voice-soundboard/graph'
import type {
  AssetSource,
  Backend,
  Degradation,
  GraphSegment,
  SynthesisChunk,
  Token,
} from '@voice-soundboard/graph'
import type { RecordStore } from '@voice-soundboard/models'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  graphOf,
  MemoryAssets,
  miniManifest,
  spellingPhonemizer,
} from '../../../backend-vits/src/test-support/mini-voice.ts'
import { createVitsBackend } from '../../../backend-vits/src/vits-backend.ts'
import { miniVits } from '../../../ort/src/test-support/mini-vits.ts'
import { headerOf, segmentGraph } from '../../../graph/src/index.ts'
import type { PrepareJob } from '../host/protocol.ts'
import type { UtteranceChunk } from '../synthesize-graph.ts'
import { BatchGate } from './batch-gate.ts'
import { Occupations } from './occupations.ts'
import { PreparedSpeech } from './prepared-speech.ts'
import { SpeechMaker } from './speech-maker.ts'
import { VoiceKeeper } from './voice-keeper.ts'

const MODEL = miniVits()
const { signal } = new AbortController()
const timeline: SynthesisChunk = {
  kind: 'timeline',
  sampleRateHz: 16_000,
  totalFrames: null,
  marks: [],
  degradations: [],
  spans: { phonemizeMs: 0, encodeMs: 0 },
}

/** What outlives a page. */
class Shelf implements RecordStore {
  readonly records = new Map<string, Uint8Array<ArrayBuffer>>()
  isEmpty = async (): Promise<boolean> => this.records.size === 0
  has = async (key: string): Promise<boolean> => this.records.has(key)
  get = async (key: string): Promise<Uint8Array<ArrayBuffer> | undefined> => this.records.get(key)
  put = async (key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> =>
    void this.records.set(key, bytes)
  noteUse = async (): Promise<void> => undefined
  delete = async (key: string): Promise<void> => void this.records.delete(key)
  close = async (): Promise<void> => undefined
}

const NO_VOICE: AssetSource = {
  load: () => Promise.reject(new Error('the voice was asked for')),
  getDerived: async () => undefined,
  putDerived: async () => undefined,
}

/** A worker without ring and messages: only `records` outlives it. */
class Page {
  readonly backend: Backend = createVitsBackend({ phonemizers: async () => spellingPhonemizer })
  readonly troubles: Degradation[] = []
  readonly synthesize = vi.spyOn(this.backend, 'synthesize')
  readonly prepared: PreparedSpeech
  readonly maker: SpeechMaker
  room = Infinity

  constructor(options: { assets?: AssetSource; records?: RecordStore; maker?: string } = {}) {
    const { assets = new MemoryAssets(MODEL), records = new Shelf(), maker = '1' } = options
    this.prepared = new PreparedSpeech({
      records,
      room: () => this.room,
      onChange: () => undefined,
      onTrouble: (degradation) => this.troubles.push(degradation),
    })
    const occupations = new Occupations(() => undefined)
    this.maker = new SpeechMaker({
      backend: this.backend,
      sounds: openDefaultEventPack(),
      voices: new VoiceKeeper({ backend: this.backend, assets, occupations, fit: async () => undefined }),
      watch: { occupations, stallTimeoutMs: 10_000, onStuck: (detail) => expect.unreachable(detail) },
      prepared: this.prepared,
      gate: new BatchGate({ comfortableFrames: Infinity }),
      maker: () => maker,
      onProgress: () => undefined,
      onLookup: () => undefined,
    })
    pages.push(this)
  }

  async speak(job: PrepareJob): Promise<UtteranceChunk[]> {
    return collect(this.maker.live(job, job.segments, { signal }))
  }

  prepare(job: PrepareJob): ReturnType<SpeechMaker['prepare']> {
    return this.maker.prepare(job, { signal })
  }
}

let pages: Page[] = []
let lastId = 0
beforeEach(() => (pages = []))
afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(pages.map(({ backend }) => backend.close()))
})

const TEXT = 'hello there, small world. nothing is heard of 🙂 here. goodbye.'

/** @param shift How many characters stand before the text in its source. */
function jobOf(text: string, fields: Partial<PrepareJob> & { readonly shift?: number } = {}): PrepareJob {
  const { shift = 0, ...job } = fields
  const endings: Record<string, Token['boundaryAfter']> = { ',': 'clause', '.': 'sentence' }
  const plain = graphOf(text)
  const tokens = plain.tokens.map((token) => ({
    ...token,
    source: [token.source[0] + shift, token.source[1] + shift] as const,
    pitchScale: token.text === 'world' ? 5 : 1,
    boundaryAfter: endings[token.punctuationAfter] ?? 'none',
  }))
  const graph = { ...plain, tokens }
  return {
    id: ++lastId,
    graph: headerOf(graph),
    segments: segmentGraph(graph),
    voice: { manifest: miniManifest(), precision: 'full' },
    speaker: 0,
    seed: 5,
    gain: 1,
    persist: false,
    ...job,
  }
}

async function collect(chunks: AsyncIterable<UtteranceChunk>): Promise<UtteranceChunk[]> {
  const all: UtteranceChunk[] = []
  for await (const chunk of chunks) {
    all.push(chunk.kind === 'timeline' ? { ...chunk, phonemizeMs: 0, encodeMs: 0 } : chunk)
  }
  return all
}

test('prepared speech is the same chunk by chunk: samples, marks and degradations, wherever the words stand', async () => {
  const job = jobOf(TEXT, { shift: 17 })
  const made = await new Page().speak(job)
  expect(made.flatMap((chunk) => (chunk.kind === 'timeline' ? chunk.degradations : []))).toMatchObject([
    { code: 'prosody-not-lowered', source: [36, 41] },
    { code: 'word-silent', source: [63, 65] },
  ])

  const page = new Page()
  await page.prepare(jobOf(TEXT))
  page.synthesize.mockClear()
  expect(await page.speak(job)).toEqual(made)
  expect(await collect(page.maker.batch(job, { signal }))).toEqual(made)
  expect(page.synthesize).not.toHaveBeenCalled()
})

test('a preparation tells how long it sounds and what it takes; a second one makes nothing', async () => {
  const page = new Page()
  const answer = await page.prepare(jobOf(TEXT))
  const chunks = await page.speak(jobOf(TEXT))
  const frames = chunks.reduce((sum, chunk) => sum + (chunk.kind === 'audio' ? chunk.samples.length : 0), 0)
  expect(answer).toEqual({ durationMs: frames, bytes: page.prepared.bytes, persisted: false })
  expect(answer.bytes).toBeGreaterThan(frames * 4)
  page.synthesize.mockClear()
  expect(await page.prepare(jobOf(TEXT))).toEqual(answer)
  expect(page.synthesize).not.toHaveBeenCalled()
})

test.each<[string, Partial<PrepareJob>]>([
  ['seed', { seed: 6 }],
  ['speaker', { speaker: 1 }],
  ['precision', { voice: { manifest: miniManifest(), precision: 'compact' } }],
  ['model', { voice: { manifest: miniManifest({ stockModel: { url: 'other.onnx' } }), precision: 'full' } }],
  ['speed', { graph: { ...jobOf(TEXT).graph, globalSpeed: 2 } }],
])('what was prepared for another %s is not taken', async (_, change) => {
  const page = new Page()
  await page.prepare(jobOf(TEXT))
  page.synthesize.mockClear()
  await page.speak(jobOf(TEXT, change))
  expect(page.synthesize).toHaveBeenCalledTimes(4)
})

test('prepared speech speaks without its voice', async () => {
  const records = new Shelf()
  const made = await new Page({ records }).prepare(jobOf(TEXT, { persist: true }))
  expect(made.persisted).toBe(true)
  const page = new Page({ records, assets: NO_VOICE })
  const spoken = await page.speak(jobOf(TEXT))
  expect(spoken.some(({ kind }) => kind === 'audio')).toBe(true)
  expect(page.troubles).toEqual([])
  await expect(page.speak(jobOf('something else.'))).rejects.toThrow('the voice was asked for')
})

test('the voice begins to load before the first text of a stream has come', async () => {
  const assets = new MemoryAssets(MODEL)
  const page = new Page({ assets })
  const job = jobOf(TEXT)
  let come = (): void => undefined
  const text = new Promise<void>((resolve) => (come = resolve))
  async function* stream(): AsyncGenerator<GraphSegment> {
    await text
    yield* job.segments
  }
  const spoken = collect(page.maker.live({ ...job, segments: [] }, stream(), { signal }))
  await vi.waitFor(() => expect(assets.loads).toBe(1))
  come()
  expect(await spoken).toEqual(await page.speak(job))
})

test('while live speech is hungry a preparation makes nothing, between its segments neither', async () => {
  const page = new Page()
  await page.prepare(jobOf('something, so that there is something to look for.'))
  const made: string[] = []
  page.synthesize.mockImplementation(async function* ({ graph }) {
    made.push(graph.tokens.at(-1)?.text ?? '')
    yield timeline
    yield { kind: 'audio', samples: new Float32Array(1) }
  })
  const spoken = page.speak(jobOf(TEXT))
  const prepared = page.prepare(jobOf('later.'))
  await spoken
  expect(made).toEqual(['there', 'world', 'here', 'goodbye'])
  await prepared
  expect(made.at(-1)).toBe('later')
})

test('speaking leaves nothing behind', async () => {
  const page = new Page()
  await page.speak(jobOf(TEXT))
  expect(await page.prepared.isEmpty()).toBe(true)
})

test('what is forgotten is made again, and gone from storage', async () => {
  const records = new Shelf()
  const page = new Page({ records })
  await page.prepare(jobOf(TEXT, { persist: true }))
  await page.maker.forget(jobOf(TEXT))
  expect(records.records.size).toBe(0)
  expect(await page.prepared.isEmpty()).toBe(true)
})

test('another release does not take what this one has stored', async () => {
  const records = new Shelf()
  await new Page({ records }).prepare(jobOf(TEXT, { persist: true }))
  const page = new Page({ records, maker: '2' })
  await page.speak(jobOf(TEXT))
  expect(page.synthesize).toHaveBeenCalledTimes(4)
})

test('more than there is room for pushes out the oldest, and the answer says what is held', async () => {
  const page = new Page()
  const { bytes } = await page.prepare(jobOf('goodbye.'))
  page.room = bytes
  expect(await page.prepare(jobOf('farewell.'))).toMatchObject({ bytes: 0 })
  page.room = bytes * 1.5
  const again = await page.prepare(jobOf('goodbye.', { seed: 7 }))
  expect(again.bytes).toBe(page.prepared.bytes)
  expect(page.prepared.bytes).toBeLessThanOrEqual(page.room)
})

test('storage that refuses: memory serves alone, and that is told', async () => {
  const records = new Shelf()
  records.put = () => Promise.reject(new StorageError('quota exceeded'))
  const page = new Page({ records })
  expect(await page.prepare(jobOf(TEXT, { persist: true }))).toMatchObject({ persisted: false })
  expect(page.troubles[0]).toMatchObject({ code: 'prepared-speech-memory' })
  page.synthesize.mockClear()
  await page.speak(jobOf(TEXT))
  expect(page.synthesize).not.toHaveBeenCalled()
})

test('storage that never answers holds speech back for a moment, once, and is told', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const records = new Shelf()
  const isEmpty = vi.fn(() => new Promise<boolean>(() => undefined))
  records.isEmpty = isEmpty
  const page = new Page({ records })
  const spoken = page.speak(jobOf(TEXT))
  await vi.advanceTimersByTimeAsync(150)
  expect((await spoken).length).toBeGreaterThan(0)
  await page.speak(jobOf(TEXT))
  await vi.advanceTimersByTimeAsync(3000)
  await page.speak(jobOf(TEXT))
  expect(isEmpty).toHaveBeenCalledTimes(1)
  expect(page.troubles).toHaveLength(1)
})

test('preparations are made in the order of asking; one that is aborted leaves at once', async () => {
  const page = new Page()
  const order: string[] = []
  const abort = new AbortController()
  const first = page.prepare(jobOf(TEXT)).then(() => order.push('first'))
  const second = page.maker.prepare(jobOf('second.'), { signal: abort.signal })
  const third = page.prepare(jobOf('third.')).then(() => order.push('third'))
  abort.abort(new Error('changed my mind'))
  await expect(second).rejects.toThrow('changed my mind')
  expect(order).toEqual([])
  await Promise.all([first, third])
  expect(order).toEqual(['first', 'third'])
})

test('an abort ends a preparation between two chunks, and nothing half made is kept', async () => {
  const page = new Page()
  const abort = new AbortController()
  page.synthesize.mockImplementationOnce(async function* () {
    yield timeline
    for (;;) {
      yield { kind: 'audio', samples: new Float32Array(9) }
      abort.abort(new Error('enough'))
    }
  })
  await expect(page.maker.prepare(jobOf(TEXT), { signal: abort.signal })).rejects.toThrow('enough')
  expect(page.synthesize).toHaveBeenCalledTimes(1)
  expect(await page.prepared.isEmpty()).toBe(true)
})
