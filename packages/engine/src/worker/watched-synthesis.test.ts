import type { SynthesisChunk, SynthesisRequest } from '@voice-soundboard/graph'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Occupations } from './occupations.ts'
import { watched } from './watched-synthesis.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const request = { graph: { tokens: [{}, {}] } } as unknown as SynthesisRequest
const chunk: SynthesisChunk = { kind: 'audio', samples: new Float32Array(1) }

function watch(synthesize: () => AsyncIterable<SynthesisChunk>) {
  const told: number[] = []
  const stuck: string[] = []
  const occupations = new Occupations((allowanceMs) => told.push(allowanceMs))
  const chunks = watched(synthesize, { occupations, stallTimeoutMs: 1000, onStuck: (it) => stuck.push(it) })
  return { told, stuck, chunks: chunks(request) }
}

test('chunks come through, and what the work allows is announced and taken back', async () => {
  const { told, stuck, chunks } = watch(async function* () {
    yield chunk
    yield chunk
  })
  const seen: SynthesisChunk[] = []
  for await (const each of chunks) seen.push(each)
  expect(seen).toHaveLength(2)
  expect(told).toEqual([2000, 0])
  expect(stuck).toEqual([])
})

test('a backend that never answers fails after the time that its work allows, and is told', async () => {
  const { told, stuck, chunks } = watch(async function* () {
    yield chunk
    await new Promise(() => undefined)
  })
  const all = (async () => {
    for await (const _ of chunks);
  })()
  const failure = expect(all).rejects.toMatchObject({ code: 'synthesis-failed', stage: 'decode' })
  await vi.advanceTimersByTimeAsync(2900)
  expect(stuck).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  await failure
  expect(stuck).toHaveLength(1)
  expect(told.at(-1)).toBe(0)
})

test('time that its reader takes is not its own', async () => {
  const { stuck, chunks } = watch(async function* () {
    yield chunk
    yield chunk
  })
  for await (const _ of chunks) await vi.advanceTimersByTimeAsync(10_000)
  expect(stuck).toEqual([])
})

test('of several occupations the longest counts', () => {
  const told: number[] = []
  const occupations = new Occupations((allowanceMs) => told.push(allowanceMs))
  const endLoad = occupations.begin(30_000)
  const endRun = occupations.begin(2000)
  endRun()
  endRun()
  endLoad()
  expect(told).toEqual([30_000, 30_000, 30_000, 0])
})
