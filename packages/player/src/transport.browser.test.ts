/** Playing without shared memory: what is particular to it. What must be the same, the player's tests show. */
import { InvalidInputError } from '@voice-soundboard/graph'
import { producerEndTransfer } from '@voice-soundboard/ring'
import { expect, test, vi } from 'vitest'
import { begin, now, producerOf, record, start, TRANSPORTS, wave } from './test-support/live-player.ts'
import WriterWorker from './worker/writer.worker.ts?worker'
import type { WriterRequest } from './writer-protocol.ts'

const WITHIN = { timeout: 10_000 }

test('memory that can be shared is shared', async () => {
  const player = await start()
  expect(player.transport).toBe('ring')
  expect(player.transportReason).toBeNull()
})

test.each([
  ['not-cross-origin-isolated', { crossOriginIsolated: false }],
  ['no-shared-array-buffer', { SharedArrayBuffer: undefined }],
  // Is there, and cannot be posted.
  [
    'no-shared-array-buffer',
    {
      SharedArrayBuffer: class {
        readonly method = () => 0
      },
    },
  ],
] as const)('messages take its place, and say why: %s', async (reason, globals) => {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value)
  const player = await start()
  expect(player.transport).toBe('message-port')
  expect(player.transportReason).toBe(reason)
})

test('messages can be asked for, and nothing else', async () => {
  const player = await start({ transport: 'message-port' })
  expect(player.transportReason).toBe('requested')
  await expect(start({ transport: 'carrier-pigeon' as 'auto' })).rejects.toBeInstanceOf(InvalidInputError)
})

test('with messages an empty ring plays only once 200 ms are there', async () => {
  const player = await start({ transport: 'message-port', startThresholdMs: 10, ringMs: 100 })
  const leadFrames = player.sampleRateHz / 5
  expect(player.ring.startThresholdFrames).toBe(leadFrames)
  expect(player.ring.capacityFrames).toBeGreaterThanOrEqual(2 * leadFrames)
  const producer = await producerOf(player)
  await producer.write(wave(leadFrames - 1))
  await vi.waitFor(() => expect(player.ring.fillFrames).toBe(leadFrames - 1), WITHIN)
  const written = now(player)
  await vi.waitFor(() => expect(now(player)).toBeGreaterThan(written + 4096), WITHIN)
  expect(player.positionFrames).toBe(0)
  await producer.write(wave(1))
  await vi.waitFor(() => expect(player.positionFrames).toBe(leadFrames), WITHIN)
})

test.each(TRANSPORTS)('a worker is heard while the page is blocked (%s)', async (transport) => {
  const player = await start({ transport })
  const recorder = await record(player)
  const audio = wave(Math.round(1.5 * player.sampleRateHz))
  const blocks = Array.from({ length: 100 }, (_, i) =>
    audio.slice(Math.floor((i * audio.length) / 100), Math.floor(((i + 1) * audio.length) / 100)),
  )
  const end = player.takeProducerEnd()
  const request: WriterRequest = { end, blocks }
  const worker = new WriterWorker()
  worker.postMessage(request, producerEndTransfer(end))
  await vi.waitFor(() => expect(player.positionFrames).toBeGreaterThan(0), WITHIN)
  const until = performance.now() + 1200
  while (performance.now() < until);
  await vi.waitFor(() => expect(player.positionFrames).toBe(audio.length), WITHIN)
  worker.terminate()
  expect(player.stats().underrunEpisodes).toBe(0)
  const heard = await recorder.read(now(player) + 256)
  const first = heard.findIndex((sample) => sample !== 0)
  expect(heard.slice(first, first + audio.length)).toEqual(Array.from(audio))
})

test('a full ring holds back the writer, and all is played, out of two buffers', async () => {
  const player = await start({ transport: 'message-port', ringMs: 100 })
  const recorder = await record(player)
  const made = vi.spyOn(globalThis, 'ArrayBuffer')
  const producer = await producerOf(player)
  const beforehand = made.mock.calls.length
  const audio = wave(2 * player.ring.capacityFrames)
  const settled = vi.fn()
  const writing = producer.write(audio).then(settled)
  await vi.waitFor(() => expect(player.positionFrames).toBeGreaterThan(0), WITHIN)
  expect(settled).not.toHaveBeenCalled()
  await writing
  producer.end()
  await vi.waitFor(() => expect(player.positionFrames).toBe(audio.length), WITHIN)
  expect(made.mock.calls.length - beforehand).toBeLessThanOrEqual(2)
  made.mockRestore()
  const heard = await recorder.read(now(player) + 256)
  const first = heard.findIndex((sample) => sample !== 0)
  expect(heard.slice(first, first + audio.length)).toEqual(Array.from(audio))
  expect(player.stats()).toMatchObject({ underrunEpisodes: 0, fillFrames: 0 })
})

test('a worker that replaces a dead one goes on where that one stopped, and alone', async () => {
  const player = await start({ transport: 'message-port' })
  const recorder = await record(player)
  const dead = await producerOf(player)
  await dead.write(wave(20_000))
  await vi.waitFor(() => expect(player.positionFrames).toBeGreaterThan(0), WITHIN)
  const { epoch } = await player.cancel({ fadeFrames: 0 })
  await begin(dead, epoch)
  const producer = await producerOf(player)
  await dead.write(wave(5000).fill(0.1))
  expect(producer.writtenFrames).toBe(20_000)
  await begin(producer, epoch)
  const audio = wave(12_000).map((sample) => -sample)
  await producer.write(audio)
  producer.end()
  await vi.waitFor(() => expect(player.positionFrames).toBe(32_000), WITHIN)
  const heard = await recorder.read(now(player) + 256)
  const first = heard.findIndex((sample) => sample < 0)
  expect(heard.slice(first, first + audio.length)).toEqual(Array.from(audio))
  expect(heard).not.toContain(Math.fround(0.1))
})

test('a producer opens and hears of cancels while the context waits for a gesture', async () => {
  const player = await start({ transport: 'message-port' })
  await player.context.suspend()
  const producer = await producerOf(player)
  const writing = producer.write(wave(2 * player.ring.capacityFrames))
  const { epoch } = await player.cancel({ fadeFrames: 0 })
  await expect(writing).resolves.toBe('cancelled')
  await begin(producer, epoch)
})
