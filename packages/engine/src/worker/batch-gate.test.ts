import type { SynthesisChunk, SynthesisRequest } from '@voice-soundboard/graph'
import { beforeEach, expect, test } from 'vitest'
import type { Synthesize } from '../synthesize-graph.ts'
import { BatchGate } from './batch-gate.ts'
import { eventLoopTurn } from '@voice-soundboard/graph'

const CHUNK: SynthesisChunk = { kind: 'audio', samples: new Float32Array(1) }
const endless: Synthesize = async function* () {
  for (;;) yield CHUNK
}
const times = (count: number): Synthesize =>
  async function* () {
    for (let i = 0; i < count; i++) yield CHUNK
  }

let gate: BatchGate
beforeEach(() => (gate = new BatchGate({ comfortableFrames: 100 })))

const ask = (signal?: AbortSignal): SynthesisRequest => ({ signal }) as SynthesisRequest
const draw = (synthesize: Synthesize, signal?: AbortSignal): AsyncIterator<SynthesisChunk> =>
  synthesize(ask(signal))[Symbol.asyncIterator]()

/** Takes all it can get; `chunks` tells how many that were. */
function consume(synthesize: Synthesize): { chunks: number } {
  const taken = { chunks: 0 }
  void (async () => {
    for await (const _ of synthesize(ask())) taken.chunks++
  })()
  return taken
}

async function settle(): Promise<void> {
  for (let i = 0; i < 50; i++) await eventLoopTurn()
}

test('without live speech, batch work runs freely', async () => {
  const work = consume(gate.batch(times(5)))
  await settle()
  expect(work.chunks).toBe(5)
})

test('batch work waits while live speech is made and has little ahead, and goes on when it has enough', async () => {
  const live = draw(gate.live(endless))
  await live.next()
  const work = consume(gate.batch(times(5)))
  await settle()
  expect(work.chunks).toBe(0)
  gate.noteAhead(100)
  await live.next()
  await settle()
  expect(work.chunks).toBe(5)
})

test('the end of live speech, and its failure, let batch work go on', async () => {
  const failing = draw(gate.live(() => draw1ThenThrow()))
  await failing.next()
  const live = draw(gate.live(endless))
  await live.next()
  const work = consume(gate.batch(times(1)))
  await expect(failing.next()).rejects.toThrow('broken')
  await settle()
  expect(work.chunks).toBe(0)
  await live.return?.()
  await settle()
  expect(work.chunks).toBe(1)
})

test('between two segments of live speech nothing slips in', async () => {
  let work: { readonly chunks: number } | null = null
  for (let segment = 0; segment < 3; segment++) {
    const live = draw(gate.live(times(2)))
    await live.next()
    work ??= consume(gate.batch(times(1)))
    await eventLoopTurn()
    while (!(await live.next()).done) await eventLoopTurn()
  }
  expect(work?.chunks).toBe(0)
  await settle()
  expect(work?.chunks).toBe(1)
})

test('live speech that is always hungry gives up one chunk in seventeen', async () => {
  const live = draw(gate.live(endless))
  await live.next()
  const work = consume(gate.batch(endless))
  await settle()
  for (let i = 0; i < 160; i++) {
    await live.next()
    await eventLoopTurn()
    await eventLoopTurn()
  }
  expect(work.chunks).toBeGreaterThanOrEqual(9)
  expect(work.chunks).toBeLessThanOrEqual(10)
})

test('works of equal rank take turns, one chunk at a time', async () => {
  let running = 0
  let most = 0
  const order: string[] = []
  const named = (name: string): Synthesize =>
    async function* () {
      for (let i = 0; i < 3; i++) {
        most = Math.max(most, ++running)
        await eventLoopTurn()
        running--
        order.push(name)
        yield CHUNK
      }
    }
  consume(gate.batch(named('a')))
  consume(gate.batch(named('b')))
  await settle()
  expect(order.join('')).toBe('ababab')
  expect(most).toBe(1)
})

test('a waiting work leaves when it is aborted, and the next takes its place', async () => {
  const live = draw(gate.live(endless))
  await live.next()
  const abort = new AbortController()
  const waiting = draw(gate.batch(endless), abort.signal).next()
  const work = consume(gate.batch(times(2)))
  abort.abort(new Error('enough'))
  await expect(waiting).rejects.toThrow('enough')
  await live.return?.()
  await settle()
  expect(work.chunks).toBe(2)
})

async function* draw1ThenThrow(): AsyncGenerator<SynthesisChunk> {
  yield CHUNK
  throw new Error('broken')
}
