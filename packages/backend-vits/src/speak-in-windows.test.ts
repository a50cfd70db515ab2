/** What becomes of the samples on their way out, with a voice whose sound is known: it hums one tone. */
import type { ControlGraph, SynthesisChunk } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { phonemeIds } from './phoneme-ids.ts'
import { speakInWindows } from './speak-in-windows.ts'
import type { StreamingPolicy } from './speak-in-windows.ts'
import type { VitsStages } from './stages.ts'
import { graphOf, miniManifest } from './test-support/mini-voice.ts'

const RATE = 22_050
const HOP = 256
const TONE_HZ = 220
const TEXT = 'aaaaa bbbbb ccccc ddddd eeeee fffff ggggg hhhhh iiiii jjjjj kkkkk lllll'
/** 60 letters and 11 spaces with a blank behind each, and three ids around them; two frames an id. */
const PLAIN_SAMPLES = ((60 + 11) * 2 + 3) * 2 * HOP

const MANIFEST = miniManifest({
  sampleRateHz: RATE,
  hopFrames: HOP,
  inference: { noiseScale: 0, noiseScaleDuration: 0, lengthScale: 1 },
})

/** Every id lasts two frames; windows are asked for in order, so the tone goes on where it was. */
function hummingStages(): VitsStages {
  let hummed = 0
  return {
    kind: 'stages',
    weightBytes: 0,
    hopFrames: HOP,
    channels: 1,
    flowAttends: false,
    receptiveField: { flowFrames: 0, vocoderFrames: 0 },
    encode: async ({ ids }) => ({
      channels: 1,
      means: new Float32Array(ids.length),
      logDeviations: new Float32Array(ids.length),
      durations: new Float32Array(ids.length).fill(2),
      conditioning: {},
    }),
    flow: async (latents) => latents,
    vocode: async (latents) =>
      Float32Array.from({ length: latents.length * HOP }, () =>
        Math.sin((2 * Math.PI * TONE_HZ * hummed++) / RATE),
      ),
    close: async () => undefined,
  }
}

interface Hummed {
  readonly samples: Float32Array
  readonly words: readonly { readonly startFrame: number; readonly endFrame: number }[]
  readonly timelines: number
  readonly totalFrames: number | null
}

async function hum(graph: ControlGraph, policy: Partial<StreamingPolicy> | null = null): Promise<Hummed> {
  const phonemes = graph.tokens.map(({ text }) => [...text])
  const sequence = phonemeIds(graph.tokens, phonemes, MANIFEST.phonemes)
  const request = { graph, voice: 'mini', speaker: 0, seed: 1, streaming: policy !== null }
  const job = { manifest: MANIFEST, request, sequence, degradations: [], phonemizeMs: 0 }
  const chunks: SynthesisChunk[] = []
  const streaming = {
    windows: { firstFrames: 8, growth: 2, maxFrames: 64 },
    prefix: { keepIds: Infinity, contextIds: 0, worthwhileRatio: 1 },
    ...policy,
  }
  for await (const chunk of speakInWindows(job, hummingStages(), streaming)) chunks.push(chunk)
  const timelines = chunks.filter((chunk) => chunk.kind === 'timeline')
  return {
    samples: Float32Array.from(chunks.flatMap((chunk) => (chunk.kind === 'audio' ? [...chunk.samples] : []))),
    words: timelines.flatMap(({ marks }) => marks.filter(({ kind }) => kind === 'word')),
    timelines: timelines.length,
    totalFrames: timelines.at(-1)?.totalFrames ?? null,
  }
}

/** By the places where it rises through zero. */
function toneHz(samples: Float32Array): number {
  const rises: number[] = []
  for (let i = 1; i < samples.length; i++) {
    const [before, now] = [samples[i - 1] as number, samples[i] as number]
    if (before < 0 && now >= 0) rises.push(i - now / (now - before))
  }
  return (RATE * (rises.length - 1)) / ((rises.at(-1) ?? 0) - (rises[0] ?? 0))
}

const raised = (fields: object = {}): ControlGraph =>
  graphOf(TEXT, { 3: { pitchScale: 1.3 }, 4: { pitchScale: 1.3 }, 8: { pitchScale: 0.8 }, ...fields })

test('words have the pitch that is asked for where their marks are, the others have their own', async () => {
  const { samples, words, totalFrames } = await hum(raised())
  expect(samples).toHaveLength(totalFrames as number)
  expect(Math.abs(samples.length - PLAIN_SAMPLES)).toBeLessThan(3 * HOP)
  const plain = await hum(graphOf(TEXT))
  const glide = 0.02 * RATE
  words.forEach(({ startFrame, endFrame }, index) => {
    const factor = index === 3 || index === 4 ? 1.3 : index === 8 ? 0.8 : 1
    expect(toneHz(samples.subarray(startFrame + glide, endFrame - glide))).toBeCloseTo(TONE_HZ * factor, 0)
    expect(Math.abs(startFrame - (plain.words[index]?.startFrame ?? 0))).toBeLessThan(2 * HOP)
  })
})

test('without a pitch of their own words are the samples that the voice made', async () => {
  const { samples } = await hum(graphOf(TEXT))
  expect(samples).toHaveLength(PLAIN_SAMPLES)
  expect(samples[12_345]).toBe(Math.fround(Math.sin((2 * Math.PI * TONE_HZ * 12_345) / RATE)))
})

test('nothing clicks between words of different pitch', async () => {
  const { samples } = await hum(raised())
  const fastest = (2 * Math.PI * TONE_HZ * 1.3) / RATE
  let [step, bend] = [0, 0]
  // The hum itself begins and ends at once: only there may the filter ring.
  for (let i = 300; i + 300 < samples.length; i++) {
    const [before, now, next] = [samples[i - 1] ?? 0, samples[i] ?? 0, samples[i + 1] ?? 0]
    step = Math.max(step, Math.abs(next - now))
    bend = Math.max(bend, Math.abs(next - 2 * now + before))
  }
  expect(step).toBeLessThan(fastest * 1.002)
  expect(bend).toBeLessThan(fastest ** 2 * 1.02)
})

test.each([
  { windows: { firstFrames: 1, growth: 1, maxFrames: 1 } },
  { windows: { firstFrames: 3, growth: 1.7, maxFrames: 29 } },
  { prefix: { keepIds: 48, contextIds: 6, worthwhileRatio: 1 } },
  { prefix: { keepIds: 100, contextIds: 6, worthwhileRatio: 1 } },
])('windows and prefixes of any size give the same samples, bit for bit (%j)', async (policy) => {
  const graph = raised({
    4: { pitchScale: 1.3, pauseAfterMs: 90, energyScale: 0.5 },
    9: { pauseBeforeMs: 33 },
  })
  const whole = await hum(graph)
  const streamed = await hum(graph, policy)
  expect(streamed.timelines).toBe('prefix' in policy ? 2 : 1)
  expect(streamed.words).toEqual(whole.words)
  expect(streamed.samples).toEqual(whole.samples)
})

test('what sounds before all is encoded does not reach into a glide that is not known yet', async () => {
  const text = TEXT.replace('eeeee', 'e')
  const brief = { ...graphOf(text, { 4: { durationScale: 0.4 }, 5: { pitchScale: 1.3 } }), globalSpeed: 4 }
  const streamed = await hum(brief, {
    windows: { firstFrames: 30, growth: 1, maxFrames: 30 },
    prefix: { keepIds: 12, contextIds: 2, worthwhileRatio: 1 },
  })
  expect(streamed.timelines).toBe(2)
  expect(streamed.samples).toEqual((await hum(brief)).samples)
})

test('pauses and levels are where the words are heard, and pauses are exact', async () => {
  const plain = await hum(raised())
  const { samples, words } = await hum(
    raised({ 4: { pitchScale: 1.3, pauseAfterMs: 100, energyScale: 0.5 } }),
  )
  expect(samples.length - plain.samples.length).toBe(2205)
  const [raisedWord, next] = [words[4], words[5]]
  if (!raisedWord || !next) throw new Error('No such word.')
  const gap = samples.subarray(raisedWord.endFrame - HOP, next.startFrame + HOP)
  expect(gap.filter((value) => value === 0).length).toBeGreaterThanOrEqual(2205)
  expect(next.startFrame - (plain.words[5]?.startFrame ?? 0)).toBe(2205)
  const peak = (from: number, to: number): number =>
    samples.subarray(from, to).reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  expect(peak(raisedWord.startFrame + 600, raisedWord.endFrame - 600)).toBeCloseTo(0.5, 2)
  expect(peak(next.startFrame + 600, next.endFrame - 600)).toBeCloseTo(1, 2)
})

test.each([{}, { pitchScale: 1.3 }, { pitchScale: 0.7 }])(
  'a word of exact length lasts that long to a frame, with whatever else it has (%j)',
  async ({ pitchScale = 1 }) => {
    const timed = { pitchScale, targetDurationMs: 400, durationScale: 3, emphasis: 1.5 }
    const { words, samples, totalFrames } = await hum({ ...graphOf(TEXT, { 5: timed }), globalSpeed: 1.5 })
    const { startFrame, endFrame } = words[5] as { startFrame: number; endFrame: number }
    expect(Math.abs(endFrame - startFrame - 0.4 * RATE)).toBeLessThanOrEqual(HOP / Math.min(1, pitchScale))
    expect(samples).toHaveLength(totalFrames as number)
  },
)

test('words of exact lengths follow each other without a gap, and their sum is exact to a frame', async () => {
  const fields = Object.fromEntries([2, 3, 4, 5, 6].map((token) => [token, { targetDurationMs: 333 }]))
  const { words } = await hum(graphOf(TEXT, fields))
  for (const index of [3, 4, 5, 6]) expect(words[index]?.startFrame).toBe(words[index - 1]?.endFrame)
  const length = (words[6]?.endFrame ?? 0) - (words[2]?.startFrame ?? 0)
  expect(Math.abs(length - 5 * 0.333 * RATE)).toBeLessThanOrEqual(HOP)
})

test('a pause before a word lies in front of it: at the very start, or in the gap', async () => {
  const plain = await hum(graphOf(TEXT))
  const paused = await hum(
    graphOf(TEXT, { 0: { pauseBeforeMs: 500 }, 4: { pauseAfterMs: 20 }, 5: { pauseBeforeMs: 80 } }),
  )
  const moved = paused.words.map(
    ({ startFrame }, index) => startFrame - (plain.words[index]?.startFrame ?? 0),
  )
  expect(moved).toEqual([...Array(5).fill(11_025), ...Array(7).fill(11_025 + 2205)])
  expect(paused.samples.subarray(0, 11_025).every((value) => value === 0)).toBe(true)
  expect(paused.samples).toHaveLength(PLAIN_SAMPLES + 11_025 + 2205)
})
