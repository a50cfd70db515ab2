import { ClosedError, DownloadError, ModelCorruptError, WorkerDiedError } from '@voice-soundboard/graph'
import { afterEach, beforeEach, expect, test } from 'vitest'
import faultyWorkerUrl from '../worker/faulty/faulty.worker.ts?worker&url'
import { HostClient } from './host-client.ts'
import type { SpeakJob, SynthesisJob, VoiceRequest } from './protocol.ts'

const voice = {} as VoiceRequest
const job = { id: 1 } as SpeakJob & SynthesisJob
let deaths: WorkerDiedError[]
let client: HostClient

const INIT = {
  ring: null,
  memoryBudgetBytes: 0,
  ortWasmUrl: '',
  ortMjsUrl: '',
  eventPackUrl: null,
  stallTimeoutMs: 10_000,
  assetBase: location.href,
  mirrors: [],
  storageLimitBytes: undefined,
  plugins: [],
  numThreads: undefined,
}

const startFaulty = (hangTimeoutMs: number, url: string = faultyWorkerUrl): Promise<HostClient> =>
  HostClient.start({
    init: INIT,
    hangTimeoutMs,
    createWorker: () => new Worker(url, { type: 'module' }),
    onEvent: () => undefined,
    onDeath: (error) => deaths.push(error),
  })

beforeEach(async () => {
  deaths = []
  client = await startFaulty(1000)
})
afterEach(() => client.close())

test('an error of the worker arrives with class, code, fields and cause', async () => {
  const error: unknown = await client.loadVoice(1, voice).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ModelCorruptError)
  expect(error).toMatchObject({ code: 'model-corrupt', url: 'voice.vsb', retryable: true })
  expect((error as Error).cause).toBeInstanceOf(DownloadError)
})

test('when the worker dies, everything pending rejects, and so does every later call', async () => {
  const pending = client.speak(job)
  await expect(client.render(job)).rejects.toThrow(/out of memory/)
  await expect(pending).rejects.toBeInstanceOf(WorkerDiedError)
  await expect(client.loadVoice(2, voice)).rejects.toBeInstanceOf(WorkerDiedError)
  client.feed(1, [], true)
  client.trim(1, 0)
  client.cancel(1)
  expect(deaths).toHaveLength(1)
})

test('an abort rejects at once with its reason, though the worker never answers', async () => {
  const abort = new AbortController()
  const pending = client.loadVoice(3, voice, { signal: abort.signal })
  abort.abort(new Error('changed my mind'))
  await expect(pending).rejects.toThrow('changed my mind')
})

test('who waits for events that never come is let go when the worker dies', async () => {
  await client.eventsHeard(0)
  const waiting = client.eventsHeard(1)
  await expect(client.render(job)).rejects.toThrow(/out of memory/)
  await waiting
  await client.eventsHeard(1)
})

test('closing rejects what is pending with ClosedError, and can be done twice', async () => {
  const pending = expect(client.speak(job)).rejects.toBeInstanceOf(ClosedError)
  await client.close()
  await client.close()
  await pending
  expect(deaths).toHaveLength(0)
})

test('a worker that hangs is told and ended after its time, and can be closed before that', async () => {
  const pending = expect(client.speak(job)).rejects.toThrow(/has not answered/)
  client.trim(1, 0)
  await pending
  expect(deaths).toHaveLength(1)

  const other = await startFaulty(60_000)
  other.trim(1, 0)
  await other.close()
})

test('a worker that cannot be loaded is a WorkerDiedError, not a promise that never settles', async () => {
  const starting = startFaulty(10_000, '/no-such-worker.js')
  await expect(starting).rejects.toBeInstanceOf(WorkerDiedError)
})
