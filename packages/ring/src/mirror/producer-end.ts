/** The worker's side of a ring, shared or not: what the page posts to it, and how a producer is made of that. */
import {
  createRing,
  distance,
  PRODUCER_SLOTS,
  PRODUCER_WAKE,
  type RingBuffers,
  type RingOptions,
  WRITTEN,
} from '../layout.ts'
import { onPublish } from '../local.ts'
import { RingProducer } from '../producer.ts'
import { wake } from '../wake.ts'
import { type Changes, Link } from './link.ts'

/** To be posted to the worker, with {@link producerEndTransfer}. */
export type ProducerEnd =
  | { readonly kind: 'ring'; readonly buffers: RingBuffers }
  | { readonly kind: 'message-port'; readonly port: MessagePort; readonly ring: RingOptions }

/** What must be transferred where this end is posted. */
export const producerEndTransfer = (end: ProducerEnd): MessagePort[] =>
  end.kind === 'message-port' ? [end.port] : []

/**
 * Makes the producer. It goes on where the one before it stopped, if there was one.
 *
 * @throws the signal's reason when it aborts before the worklet has answered.
 */
export function openProducer(
  end: ProducerEnd,
  options: { readonly signal?: AbortSignal | undefined } = {},
): Promise<RingProducer> {
  const { signal } = options
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error)
    if (end.kind === 'ring') return resolve(new RingProducer(end.buffers))
    const abort = (): void => {
      end.port.close()
      reject(signal?.reason as Error)
    }
    signal?.addEventListener('abort', abort, { once: true })
    mirrorProducer(end.port, end.ring, (producer) => {
      signal?.removeEventListener('abort', abort)
      resolve(producer)
    })
  })
}

/** While one is on its way to the worklet and back, another can be filled. */
const MAX_BUFFERS = 2

/** Calls back once the worklet has told how things stand. */
export function mirrorProducer(
  port: MessagePort,
  ring: RingOptions,
  onOpen: (producer: RingProducer) => void,
): void {
  const buffers = createRing({ ...ring, shared: false })
  const state = new Int32Array(buffers.state)
  const samples = new Float32Array(buffers.samples)
  const link = new Link({ state, port, sends: [PRODUCER_SLOTS] })
  const free: ArrayBuffer[] = []
  let allocated = 0
  let sentTo = 0

  const takeBuffer = (): ArrayBuffer | undefined => {
    if (free.length > 0 || allocated === MAX_BUFFERS) return free.pop()
    allocated++
    return new ArrayBuffer(samples.byteLength)
  }
  const send = (): void => {
    const frames = distance(sentTo, Atomics.load(state, WRITTEN))
    if (frames === 0) return link.send()
    const buffer = takeBuffer()
    // None is here: all of this goes with the next that comes back.
    if (!buffer) return
    const at = sentTo & (samples.length - 1)
    const beforeWrap = Math.min(frames, samples.length - at)
    const block = new Float32Array(buffer)
    block.set(samples.subarray(at, at + beforeWrap))
    block.set(samples.subarray(0, frames - beforeWrap), beforeWrap)
    sentTo = (sentTo + frames) | 0
    link.send(buffer)
  }

  port.onmessage = (first: MessageEvent<Changes>) => {
    link.receive(first.data)
    sentTo = Atomics.load(state, WRITTEN)
    onPublish(state, send)
    port.onmessage = ({ data }: MessageEvent<Changes>) => {
      link.receive(data)
      if (data.buffer) free.push(data.buffer)
      send()
      wake(state, PRODUCER_WAKE)
    }
    onOpen(new RingProducer(buffers))
  }
}
