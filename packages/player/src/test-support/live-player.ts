/** Players in real time, and recordings of what comes out of them. Importing it closes them after each test. */
import { openProducer, type RingProducer } from '@voice-soundboard/ring'
import { afterEach, beforeAll, expect, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { createPlayer, type Player, type PlayerOptions } from '../index.ts'
import { RECORDER, type RecorderOptions } from '../recorder-protocol.ts'
import recorderUrl from '../worklet/recorder.worklet.ts?worker&url'
import workletUrl from '../worklet/ring-player.worklet.ts?worker&url'

/** Both must behave the same. */
export const TRANSPORTS = ['auto', 'message-port'] as const

export const open: { close(): Promise<void> }[] = []

// Browsers start audio only for a page that was touched.
beforeAll(() => userEvent.click(document.body))

afterEach(async () => {
  vi.unstubAllGlobals()
  await Promise.all(open.splice(0).map((resource) => resource.close()))
})

export async function start(options: Partial<PlayerOptions> = {}): Promise<Player> {
  const player = await createPlayer({ startThresholdMs: 0, workletUrl, ...options })
  open.push(player)
  await player.unlock()
  return player
}

/** As a worker would make it, on this thread. */
export const producerOf = (player: Player): Promise<RingProducer> => openProducer(player.takeProducerEnd())

/** A cancel is known to the page a moment before it is to the producer, where no memory is shared. */
export async function begin(producer: RingProducer, epoch: number): Promise<void> {
  expect(await producer.awaitEpoch(epoch)).toBe(true)
  expect(producer.begin(epoch)).toBe(true)
}

/** Records the player's output; `read` waits until the recording has passed a frame of the audio clock. */
export async function record({ context, output }: Player) {
  await context.audioWorklet.addModule(recorderUrl)
  const options: RecorderOptions = { tape: new SharedArrayBuffer(2 ** 20), head: new SharedArrayBuffer(8) }
  const node = new AudioWorkletNode(context, RECORDER, { processorOptions: options })
  output.connect(node).connect(context.destination)
  const head = new Int32Array(options.head)
  const sleep = () => new Promise((resolve) => setTimeout(resolve, 5))
  while (Atomics.load(head, 1) === 0) await sleep()
  return {
    firstFrame: Atomics.load(head, 0),
    async read(untilContextFrame: number) {
      while (Atomics.load(head, 0) + Atomics.load(head, 1) < untilContextFrame) await sleep()
      const frames = Atomics.load(head, 1)
      return Array.from(new Float32Array(options.tape).subarray(0, frames))
    },
  }
}

export const now = ({ context }: Player) => Math.round(context.currentTime * context.sampleRate)

/** A slow wave that nowhere is zero and tells its place. */
export const wave = (frames: number) =>
  Float32Array.from({ length: frames }, (_, i) => 0.5 + 0.4 * Math.sin(i / 40))
export const MAX_WAVE_STEP = 0.4 / 40
