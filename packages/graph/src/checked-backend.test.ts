import { expect, test } from 'vitest'
import { checkedChunks } from './checked-backend.ts'
import { createToken, SynthesisError } from './index.ts'
import type { ControlGraph, SynthesisChunk, TimelineMark, Token } from './index.ts'

const graphOf = (words: readonly (string | Token)[], fields: Partial<ControlGraph> = {}): ControlGraph => ({
  version: 2,
  tokens: words.map((word, index) =>
    typeof word === 'string' ? createToken({ text: word, source: [index, index + 1] }) : word,
  ),
  speakers: [],
  language: 'en',
  globalSpeed: 1,
  globalPitch: 1,
  sourceText: '',
  ...fields,
})

const RATE_HZ = 1000
const word = (token: number, startFrame: number, endFrame: number): TimelineMark => ({
  kind: 'word',
  text: `w${token}`,
  token,
  startFrame,
  endFrame,
})

const timeline = (
  marks: readonly TimelineMark[],
  fields: Partial<Extract<SynthesisChunk, { kind: 'timeline' }>> = {},
): SynthesisChunk => ({
  kind: 'timeline',
  sampleRateHz: RATE_HZ,
  totalFrames: null,
  marks,
  degradations: [],
  spans: { phonemizeMs: 0, encodeMs: 0 },
  ...fields,
})

const audio = (...values: readonly number[]): SynthesisChunk => ({
  kind: 'audio',
  samples: Float32Array.from(values),
})
const silence = (frames: number): SynthesisChunk => ({ kind: 'audio', samples: new Float32Array(frames) })

/** Chunks that came through, and what ended them. */
async function through(graph: ControlGraph, chunks: readonly SynthesisChunk[]) {
  const passed: SynthesisChunk[] = []
  async function* give(): AsyncGenerator<SynthesisChunk> {
    yield* chunks
  }
  try {
    for await (const chunk of checkedChunks({ graph }, give())) passed.push(chunk)
    return { passed, error: null }
  } catch (error) {
    return { passed, error }
  }
}

const TWO = graphOf(['one', 'two'])

test('what is right passes untouched, in parts too', async () => {
  const chunks = [
    timeline([word(0, 0, 40)]),
    silence(50),
    timeline([word(1, 60, 90)], { totalFrames: 100 }),
    silence(50),
  ]
  const { passed, error } = await through(TWO, chunks)
  expect(error).toBeNull()
  expect(passed).toEqual(chunks)
  expect(passed[1]).toBe(chunks[1])
})

test.each<[string, readonly SynthesisChunk[], RegExp]>([
  ['not a number', [timeline([]), audio(0.1, NaN, 0.2)], /no numbers, after 0 frames/],
  ['infinite', [timeline([]), audio(0.1), audio(-Infinity)], /no numbers, after 1 frames/],
  ['samples first', [audio(0.1), timeline([])], /before their timeline/],
  ['a negative time', [timeline([word(0, -3, 10)])], /"w0" from frame -3/],
  ['half a frame', [timeline([word(0, 0.5, 10)])], /from frame 0.5/],
  ['a time that is no number', [timeline([word(0, 0, NaN)])], /to NaN/],
  ['an end before its start', [timeline([word(0, 20, 10)])], /back to 10/],
  ['words out of order', [timeline([word(0, 20, 30), word(1, 10, 15)])], /at frame 10, behind one at 20/],
  [
    'parts out of order',
    [timeline([word(0, 20, 30)]), silence(30), timeline([word(1, 5, 9)])],
    /at frame 5, behind one at 20/,
  ],
  ['a mark behind the length it tells', [timeline([word(0, 0, 11)], { totalFrames: 10 })], /frame 11 of 10/],
  ['a mark of no token', [timeline([word(2, 0, 1)])], /token 2 of 2/],
  ['a negative length', [timeline([], { totalFrames: -1 })], /length of -1/],
  ['no rate', [timeline([], { sampleRateHz: 0 })], /rate of 0 Hz/],
  ['another rate', [timeline([]), silence(1), timeline([], { sampleRateHz: 999 })], /from 1000 Hz to 999 Hz/],
  ['a length beyond all speech', [timeline([], { totalFrames: 70_000 * RATE_HZ })], /70000 s of sound/],
])('%s is told by type, and does not pass', async (_, chunks, detail) => {
  const { passed, error } = await through(TWO, chunks)
  expect(error).toBeInstanceOf(SynthesisError)
  expect(error).toMatchObject({ stage: 'decode', detail: expect.stringMatching(detail) })
  expect(passed.length).toBeLessThan(chunks.length)
})

test('a mark that the sound never reaches is told at the end', async () => {
  const { passed, error } = await through(TWO, [timeline([word(0, 0, 40)]), silence(39)])
  expect(passed).toHaveLength(2)
  expect(error).toMatchObject({ detail: expect.stringMatching(/frame 40 of 39/) })
})

test('sound that does not end is cut off', async () => {
  let given = 0
  async function* endless(): AsyncGenerator<SynthesisChunk> {
    yield timeline([])
    for (;;) {
      given++
      yield silence(10 * RATE_HZ)
    }
  }
  await expect(async () => {
    for await (const _ of checkedChunks({ graph: TWO }, endless()));
  }).rejects.toThrow(/s of sound for 2 tokens/)
  expect(given).toBeLessThan(10)
})

test('what is asked for is not too long: slow speech, pauses, exact lengths', async () => {
  const said = { text: 'a', source: [0, 1] as const }
  const slow = graphOf(
    Array.from({ length: 40 }, () => 'word'),
    { globalSpeed: 0.25 },
  )
  expect((await through(slow, [timeline([]), silence(400 * RATE_HZ)])).error).toBeNull()
  for (const fields of [
    { pauseAfterMs: 300_000 },
    { pauseBeforeMs: 300_000 },
    { targetDurationMs: 300_000 },
  ]) {
    const graph = graphOf([createToken({ ...said, ...fields })])
    expect((await through(graph, [timeline([]), silence(300 * RATE_HZ)])).error).toBeNull()
    expect((await through(graph, [timeline([]), silence(400 * RATE_HZ)])).error).not.toBeNull()
  }
})

test('words need sound, unless it is told why there is none', async () => {
  const untold = await through(TWO, [timeline([], { totalFrames: 0 })])
  expect(untold.error).toMatchObject({ detail: 'the backend gave no sound for "one"' })
  expect((await through(TWO, [])).error).toBeInstanceOf(SynthesisError)
  const told = { totalFrames: 0, degradations: [{ code: 'nothing-to-say', message: 'No letters.' }] }
  expect((await through(TWO, [timeline([], told)])).error).toBeNull()
})

test('what has nothing to pronounce needs no sound', async () => {
  const source = [0, 1] as const
  const silent = [
    createToken({ text: '—', source }),
    createToken({ text: '🙂', source }),
    createToken({ text: 'word', source, phonemes: [] }),
    createToken({ text: '[sigh]', source, event: { type: 'sigh', intensity: 0.5 } }),
  ]
  expect((await through(graphOf(silent), [timeline([])])).error).toBeNull()
  expect((await through(graphOf([]), [])).error).toBeNull()
  const spoken = createToken({ text: '5', source, spokenAs: 'five' })
  expect((await through(graphOf([spoken]), [timeline([])])).error).not.toBeNull()
})

test('what the backend itself throws comes through as it is', async () => {
  const reason = new Error('stopped')
  async function* failing(): AsyncGenerator<SynthesisChunk> {
    yield timeline([])
    throw reason
  }
  const chunks = checkedChunks({ graph: TWO }, failing())
  await chunks.next()
  await expect(chunks.next()).rejects.toBe(reason)
})

test('one that listens no longer ends the backend’s work', async () => {
  let ended = false
  async function* working(): AsyncGenerator<SynthesisChunk> {
    try {
      yield timeline([])
      yield silence(10)
    } finally {
      ended = true
    }
  }
  const chunks = checkedChunks({ graph: TWO }, working())
  await chunks.next()
  await chunks.return()
  expect(ended).toBe(true)
})
