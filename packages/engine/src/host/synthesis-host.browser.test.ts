import { createToken } from '@voice-soundboard/graph'
import type { Progress } from '@voice-soundboard/graph'
import { afterEach, expect, test, vi } from 'vitest'
import { miniManifest } from '../../../backend-vits/src/test-support/mini-voice.ts'
import { miniVits } from '../../../ort/src/test-support/mini-vits.ts'
import { runtimeUrls } from '../runtime-urls.ts'
import { HostClient } from './host-client.ts'
import type { HostEvent, PrepareJob, WorkerMemory } from './protocol.ts'

const { ortWasmUrl, ortMjsUrl, workerUrl } = runtimeUrls
let clients: HostClient[] = []
afterEach(async () => {
  await Promise.all(clients.map((client) => client.close()))
  clients = []
})

/** The real worker, as a page begins it; only IndexedDB is shared between two. */
async function startWorker(onEvent: (event: HostEvent) => void = () => undefined): Promise<HostClient> {
  const client = await HostClient.start({
    init: {
      ring: null,
      memoryBudgetBytes: 2 ** 28,
      ortWasmUrl,
      ortMjsUrl,
      eventPackUrl: null,
      stallTimeoutMs: 10_000,
      assetBase: location.href,
      mirrors: [],
      storageLimitBytes: undefined,
      plugins: [],
      numThreads: 1,
    },
    hangTimeoutMs: 10_000,
    createWorker: () => new Worker(workerUrl, { type: 'module' }),
    onEvent,
    onDeath: (error) => expect.unreachable(error.message),
  })
  clients.push(client)
  return client
}

function jobOf(id: number, modelUrl: string): PrepareJob {
  const words = ['watch', 'out', 'behind', 'you']
  const tokens = words.map((text, index) => createToken({ text, source: [index, index + 1] }))
  return {
    id,
    graph: { version: 2, speakers: [], language: 'en', globalSpeed: 1, globalPitch: 1 },
    segments: [{ index: 0, firstToken: 0, tokens }],
    voice: { manifest: miniManifest({ stockModel: { url: modelUrl } }), precision: 'full' },
    speaker: 0,
    seed: 1,
    gain: 1,
    persist: true,
  }
}

test('what one page has prepared, the next renders without its voice, sample for sample', async () => {
  const modelUrl = URL.createObjectURL(new Blob([miniVits()]))
  const progress: Progress[] = []
  let memory: WorkerMemory | null = null
  const onEvent = (event: HostEvent): void => {
    if (event.type === 'memory') memory = event.memory
    if (event.type === 'progress') progress.push(event.progress)
  }
  const phasesOf = async (work: Promise<unknown>): Promise<string[]> => {
    progress.length = 0
    await work
    // Events come by a port of their own: the answer may overtake them.
    await vi.waitFor(() => expect(progress.at(-1)).toMatchObject({ phase: 'synthesize', fraction: 1 }))
    return [...new Set(progress.map(({ phase }) => phase))]
  }

  const first = await startWorker(onEvent)
  const rendering = first.render(jobOf(1, modelUrl))
  expect(await phasesOf(rendering)).toEqual(['download', 'verify', 'prepare', 'compile', 'synthesize'])
  const fractions = progress.filter(({ phase }) => phase === 'synthesize').map(({ fraction }) => fraction)
  expect(fractions).toEqual([...fractions].sort((a, b) => Number(a) - Number(b)))
  const { samples, marks, degradations, sampleRateHz } = await rendering
  expect(samples.length).toBeGreaterThan(0)

  const prepared = await first.prepare(jobOf(2, modelUrl))
  expect(prepared.persisted).toBe(true)
  expect(prepared.durationMs).toBe((samples.length / sampleRateHz) * 1000)
  await vi.waitFor(() => expect(memory).toMatchObject({ prepared: prepared.bytes, ahead: 0 }))
  await first.close()

  const second = await startWorker(onEvent)
  const replay = second.render(jobOf(3, modelUrl))
  expect(await phasesOf(replay)).toEqual(['synthesize'])
  expect(await replay).toMatchObject({ samples, marks, degradations, sampleRateHz })
  await second.forget(jobOf(4, modelUrl))
  expect(await phasesOf(second.render(jobOf(5, modelUrl)))).toContain('compile')
})
