import {
  ClosedError,
  ModelCorruptError,
  SpeakerNotFoundError,
  StorageError,
  SynthesisError,
  VoiceNotFoundError,
} from '@voice-soundboard/graph'
import { expect, test, vi } from 'vitest'
import { miniVits } from '../../ort/src/test-support/mini-vits.ts'
import { phonemeIds } from './phoneme-ids.ts'
import {
  graphOf,
  MemoryAssets,
  miniBackend,
  miniManifest,
  signalToNoiseDb,
  speak,
  spellingPhonemizer,
} from './test-support/mini-voice.ts'
import { createUncutModel } from './uncut-model.ts'
import { createVitsBackend } from './vits-backend.ts'

const SHORT = 'hello there, small world.'
const LONG =
  'the quick brown fox jumps over the lazy dog while seven wizards quietly judge my vow of silence.'
const WITHOUT_NOISE = miniManifest({ inference: { noiseScale: 0, noiseScaleDuration: 0, lengthScale: 6 } })

test.each([{ attention: false }, { attention: true }])(
  'decoded whole it is the stock graph bit for bit, windowed to 100 dB ($attention)',
  async (kind) => {
    const bytes = miniVits(kind)
    const graph = graphOf(SHORT)
    const phonemes = graph.tokens.map(({ text }) => [...text])
    const { ids } = phonemeIds(graph.tokens, phonemes, WITHOUT_NOISE.phonemes)
    const stock = await createUncutModel(bytes, { source: 'mini' })
    const reference = await stock.speak({
      ids,
      tones: null,
      languages: null,
      speaker: 1,
      ...WITHOUT_NOISE.inference,
    })
    await stock.close()

    const backend = await miniBackend(bytes, WITHOUT_NOISE)
    const whole = await speak(backend, graph, { speaker: 1, streaming: false })
    const windowed = await speak(backend, graph, { speaker: 1 })
    await backend.close()
    expect(whole.kinds).toEqual(['timeline', 'audio'])
    expect(signalToNoiseDb(reference, whole.samples)).toBe(Infinity)
    expect(windowed.kinds.length).toBeGreaterThan(3)
    expect(signalToNoiseDb(reference, windowed.samples)).toBeGreaterThan(100)
  },
)

test('the same seed, graph and voice give the same samples in two backends; another seed does not', async () => {
  const [first, second] = await Promise.all([miniBackend(miniVits()), miniBackend(miniVits())])
  const a = await speak(first, graphOf(LONG), { seed: 5 })
  const b = await speak(second, graphOf(LONG), { seed: 5 })
  const c = await speak(second, graphOf(LONG), { seed: 6 })
  expect(signalToNoiseDb(a.samples, b.samples)).toBe(Infinity)
  expect(signalToNoiseDb(a.samples, c.samples)).toBeLessThan(40)
  await Promise.all([first.close(), second.close()])
})

test('the timeline comes first, and its words lie in order within exactly the samples that follow', async () => {
  const backend = await miniBackend(miniVits())
  const { kinds, samples, totalFrames, marks } = await speak(backend, graphOf(SHORT))
  expect(kinds[0]).toBe('timeline')
  expect(samples).toHaveLength(totalFrames as number)
  const words = marks.filter(({ kind }) => kind === 'word')
  expect(words.map(({ text }) => text)).toEqual(['hello', 'there', 'small', 'world'])
  words.forEach(({ startFrame, endFrame }, index) => {
    expect(startFrame).toBeGreaterThanOrEqual(words[index - 1]?.endFrame ?? 0)
    expect(endFrame).toBeGreaterThan(startFrame)
    expect(endFrame).toBeLessThanOrEqual(samples.length)
  })
  await backend.close()
})

test('a long segment sounds before it is encoded whole; later parts add marks before their samples', async () => {
  const backend = await miniBackend(miniVits())
  const { kinds, samples, totalFrames, marks } = await speak(backend, graphOf(LONG))
  expect(kinds.slice(0, 2)).toEqual(['timeline', 'audio'])
  expect(kinds.filter((kind) => kind === 'timeline')).toHaveLength(2)
  expect(samples).toHaveLength(totalFrames as number)
  expect(marks.filter(({ kind }) => kind === 'word').map(({ token }) => token)).toEqual(
    Array.from({ length: 18 }, (_, token) => token),
  )
  const starts = marks.map(({ startFrame }) => startFrame)
  expect(starts).toEqual([...starts].sort((a, b) => a - b))
  await backend.close()
})

test('speed and stretching change durations, a pause adds exactly its length', async () => {
  const backend = await miniBackend(miniVits(), WITHOUT_NOISE)
  const frames = async (graph: Parameters<typeof speak>[1]): Promise<number> =>
    (await speak(backend, graph)).samples.length
  const plain = await frames(graphOf(SHORT))
  expect(await frames({ ...graphOf(SHORT), globalSpeed: 2 })).toBeLessThan(plain * 0.75)
  expect(await frames(graphOf(SHORT, { 2: { durationScale: 3 } }))).toBeGreaterThan(plain * 1.2)
  expect(await frames(graphOf(SHORT, { 1: { pauseAfterMs: 123 }, 3: { pauseAfterMs: 7 } }))).toBe(plain + 130)
  await backend.close()
})

test('all prosody is lowered, but for pitch beyond two octaves: that is told, once', async () => {
  const backend = await miniBackend(miniVits())
  const lowered = graphOf(SHORT, {
    1: { pitchScale: 1.2, emphasis: 1.5, energyScale: 0.5 },
    2: { pitchScale: 0.9, targetDurationMs: 90, pauseBeforeMs: 5 },
  })
  expect((await speak(backend, lowered)).degradations).toEqual([])
  const beyond = graphOf(SHORT, { 1: { pitchScale: 4.5 }, 2: { pitchScale: 0.1 } })
  const { degradations } = await speak(backend, beyond)
  expect(degradations).toMatchObject([{ code: 'prosody-not-lowered', source: beyond.tokens[1]?.source }])
  await backend.close()
})

test('no loudness that a graph asks for makes samples that are no numbers; the most that is done is told', async () => {
  const backend = await miniBackend(miniVits())
  const graph = graphOf(SHORT, { 1: { energyScale: 1e40 }, 2: { emphasis: 20 } })
  const { samples, degradations } = await speak(backend, graph)
  expect(samples.every(Number.isFinite)).toBe(true)
  expect(degradations).toMatchObject([{ code: 'prosody-not-lowered', source: graph.tokens[1]?.source }])
  await backend.close()
})

test('speech with words of another pitch is the same in windows and whole', async () => {
  const backend = await miniBackend(miniVits())
  const graph = graphOf(LONG, { 2: { pitchScale: 1.3 }, 6: { pitchScale: 0.8 }, 12: { pitchScale: 1.5 } })
  const windowed = await speak(backend, graph)
  const whole = await speak(backend, graph, { streaming: false })
  expect(windowed.kinds.filter((kind) => kind === 'timeline')).toHaveLength(2)
  expect(windowed.marks).toEqual(whole.marks)
  expect(windowed.samples).toHaveLength(windowed.totalFrames as number)
  expect(signalToNoiseDb(whole.samples, windowed.samples)).toBeGreaterThan(100)
  await backend.close()
})

test('phonemes that the caller gives are spoken instead of the phonemiser’s', async () => {
  const backend = await miniBackend(miniVits(), WITHOUT_NOISE)
  const given = await speak(backend, graphOf('x', { 0: { phonemes: ['h', 'i'] } }))
  expect(given.marks.filter(({ kind }) => kind === 'phoneme').map(({ text }) => text)).toEqual(['h', 'i'])
  await backend.close()
})

test('nothing to pronounce: no samples but the pauses, and the reason', async () => {
  const backend = await miniBackend(miniVits())
  const lone = await speak(backend, graphOf('🙂'))
  expect(lone.kinds).toEqual(['timeline'])
  expect(lone.totalFrames).toBe(0)
  expect(lone.marks).toMatchObject([{ kind: 'word', text: '🙂', startFrame: 0, endFrame: 0 }])
  expect(lone.degradations.map(({ code }) => code)).toEqual(['word-silent', 'nothing-to-say'])
  const paused = await speak(backend, graphOf('🙂', { 0: { pauseAfterMs: 40 } }))
  expect(paused.samples).toEqual(new Float32Array(40))
  expect((await speak(backend, graphOf(''))).totalFrames).toBe(0)
  await backend.close()
})

test('an abort stops between windows with its reason, and the voice goes on speaking afterwards', async () => {
  const backend = await miniBackend(miniVits())
  const controller = new AbortController()
  const request = { voice: 'mini', speaker: 0, seed: 1, streaming: true, signal: controller.signal }
  const chunks = backend.synthesize({ ...request, graph: graphOf(LONG) })
  await chunks.next()
  await chunks.next()
  controller.abort(new Error('enough'))
  await expect(chunks.next()).rejects.toThrow('enough')
  await expect(speak(backend, graphOf(SHORT), { signal: AbortSignal.abort('late') })).rejects.toBe('late')
  expect((await speak(backend, graphOf(SHORT))).samples.length).toBeGreaterThan(0)
  await backend.close()
})

test('others run between its windows', async () => {
  const backend = await miniBackend(miniVits())
  let turns = 0
  let next = setImmediate(function turn() {
    turns++
    next = setImmediate(turn)
  })
  const { kinds } = await speak(backend, graphOf(LONG))
  clearImmediate(next)
  const windows = kinds.filter((kind) => kind === 'audio').length
  expect(windows).toBeGreaterThan(3)
  expect(turns).toBeGreaterThanOrEqual(windows - 1)
  await backend.close()
})

test('concurrent loads share the work; one that gives up does not take the others with it', async () => {
  const assets = new MemoryAssets(miniVits())
  const backend = createVitsBackend({ phonemizers: async () => spellingPhonemizer })
  const controller = new AbortController()
  const load = (signal?: AbortSignal): Promise<void> =>
    backend.loadVoice(miniManifest(), { precision: 'full', assets, signal })
  const loads = [load(controller.signal), load(), load()]
  controller.abort('gone')
  await expect(Promise.allSettled(loads)).resolves.toMatchObject([
    { status: 'rejected', reason: 'gone' },
    { status: 'fulfilled' },
    { status: 'fulfilled' },
  ])
  await load()
  expect(assets.loads).toBe(1)
  await backend.close()
})

test('a cut is kept and found again; a damaged one is made anew', async () => {
  const assets = new MemoryAssets(miniVits())
  const spoken: Float32Array[] = []
  for (const damage of [false, false, true]) {
    for (const bytes of assets.derived.values()) if (damage) bytes.fill(7, 20)
    const backend = createVitsBackend({ phonemizers: async () => spellingPhonemizer })
    await backend.loadVoice(miniManifest(), { precision: 'full', assets })
    spoken.push((await speak(backend, graphOf(SHORT))).samples)
    await backend.close()
  }
  expect(assets.derived.size).toBe(1)
  expect(spoken[1]).toEqual(spoken[0])
  expect(spoken[2]).toEqual(spoken[0])
})

test.each([{ withoutCeil: false }, { withoutCeil: true }])(
  'a loaded voice tells what its weights take, about as its manifest promised ($withoutCeil)',
  async (kind) => {
    const bytes = miniVits(kind)
    const manifest = miniManifest({ stockModel: { url: 'mini.onnx', bytes: bytes.length, sha256: '' } })
    const backend = await miniBackend(bytes, manifest)
    expect(backend.memoryBytes('mini') / backend.estimateBytes(manifest, 'full')).toBeCloseTo(1, 0)
    expect(backend.memoryBytes('other')).toBe(0)
    await backend.unloadVoice('mini')
    expect(backend.memoryBytes('mini')).toBe(0)
    await backend.close()
  },
)

test('before it is loaded, a voice is estimated by the bundle that would be used', async () => {
  const backend = createVitsBackend({ phonemizers: async () => spellingPhonemizer })
  const compact = { url: 'compact.vsb', bytes: 100, sha256: '' }
  expect(backend.estimateBytes(miniManifest({ bundles: { compact } }), 'full')).toBe(400)
  expect(backend.estimateBytes(miniManifest(), 'full')).toBe(0)
  await backend.close()
})

test('a full disk does not stop a voice from speaking', async () => {
  const assets = new MemoryAssets(miniVits())
  vi.spyOn(assets, 'putDerived').mockRejectedValue(new StorageError('quota exceeded'))
  const backend = createVitsBackend({ phonemizers: async () => spellingPhonemizer })
  await backend.loadVoice(miniManifest(), { precision: 'full', assets })
  const { degradations } = await speak(backend, graphOf(SHORT))
  expect(degradations.map(({ code }) => code)).toEqual(['cut-not-kept'])
  await backend.close()
})

test('a model that cannot be cut speaks whole and says so', async () => {
  const backend = await miniBackend(miniVits({ withoutCeil: true }))
  const { kinds, degradations, samples, totalFrames, marks } = await speak(backend, graphOf(SHORT))
  expect(kinds).toEqual(['timeline', 'audio'])
  expect(degradations.map(({ code }) => code)).toEqual(['model-not-cut'])
  expect(samples).toHaveLength(totalFrames as number)
  expect(marks.filter(({ kind }) => kind === 'word')).toHaveLength(4)
  await backend.close()
})

test('a model that cannot be cut moves pitch about where a word is, and tells what it cannot do', async () => {
  const backend = await miniBackend(miniVits({ withoutCeil: true }), WITHOUT_NOISE)
  const plain = await speak(backend, graphOf(SHORT))
  const all = Object.fromEntries([0, 1, 2, 3].map((token) => [token, { pitchScale: 1.25 }]))
  const raised = await speak(backend, graphOf(SHORT, { ...all, 3: { pitchScale: 1.25, pauseBeforeMs: 50 } }))
  expect(raised.samples).toHaveLength(raised.totalFrames as number)
  expect(Math.abs((raised.samples.length - 50) / plain.samples.length - 1)).toBeLessThan(0.1)
  const timed = graphOf(SHORT, { 0: { durationScale: 2 }, 1: { targetDurationMs: 99 }, 2: { pitchScale: 2 } })
  const { degradations } = await speak(backend, timed)
  const told = degradations.filter(({ code }) => code === 'prosody-not-lowered')
  expect(told.map(({ source }) => source)).toEqual([2, 0, 1].map((token) => timed.tokens[token]?.source))
  await backend.close()
})

test('what cannot be done is told by type', async () => {
  const backend = await miniBackend(miniVits())
  await expect(speak(backend, graphOf(SHORT), { voice: 'other' })).rejects.toBeInstanceOf(VoiceNotFoundError)
  await expect(speak(backend, graphOf(SHORT), { speaker: 2 })).rejects.toBeInstanceOf(SpeakerNotFoundError)

  const corrupt = { precision: 'full', assets: new MemoryAssets(miniVits().slice(0, 500)) } as const
  const loading = backend.loadVoice(miniManifest({ id: 'corrupt' }), corrupt)
  await expect(loading).rejects.toBeInstanceOf(ModelCorruptError)

  await backend.close()
  await backend.close()
  await expect(speak(backend, graphOf(SHORT))).rejects.toBeInstanceOf(ClosedError)

  const mute = createVitsBackend({ phonemizers: () => Promise.reject(new Error('no dictionary')) })
  await mute.loadVoice(miniManifest(), { precision: 'full', assets: new MemoryAssets(miniVits()) })
  const failure = await speak(mute, graphOf(SHORT)).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(SynthesisError)
  expect(failure).toMatchObject({ stage: 'phonemize' })
  await mute.close()
})

test('unloading during speech ends it by a typed error', async () => {
  const backend = await miniBackend(miniVits())
  const request = { voice: 'mini', speaker: 0, seed: 1, streaming: true }
  const chunks = backend.synthesize({ ...request, graph: graphOf(LONG) })
  await chunks.next()
  await backend.unloadVoice('mini')
  await expect(chunks.next()).rejects.toBeInstanceOf(ClosedError)
  await backend.close()
})
