/** The worklet's side of a ring without shared memory. It holds the ring; the other sides hold mirrors of it. */
import { RingConsumer } from '../consumer.ts'
import {
  CONSUMER_SLOTS,
  CONTROLLER_SLOTS,
  CONTROLLER_WAKE,
  createRing,
  distance,
  LIMIT_COUNT,
  LIMIT_SEEN,
  PRODUCER_SLOTS,
  type RingBuffers,
  type RingOptions,
  TOLD,
  WRITTEN,
} from '../layout.ts'
import { type Changes, type ControllerMessage, Link } from './link.ts'

export interface RingHubOptions {
  readonly ring: RingOptions
  /** To the controller's side. */
  readonly port: MessagePort
  /** The play head is told at every change of state, and otherwise each time so many frames were rendered. */
  readonly reportFrames: number
  /** The controller's side wants no more. */
  readonly onClose?: () => void
}

/** Reads as a {@link RingConsumer} does. Allocates only where it sends or takes in a message. */
export class RingHub {
  protected readonly buffers: RingBuffers

  readonly #state: Int32Array
  readonly #samples: Float32Array
  readonly #consumer: RingConsumer
  readonly #port: MessagePort
  readonly #controller: Link
  readonly #reportFrames: number
  readonly #onClose: (() => void) | undefined
  #producerPort: MessagePort | null = null
  #producer: Link | null = null
  #unreportedFrames = 0
  #reportedChanges: number

  constructor(options: RingHubOptions) {
    const buffers = createRing({ ...options.ring, shared: false })
    const state = new Int32Array(buffers.state)
    this.buffers = buffers
    this.#state = state
    this.#samples = new Float32Array(buffers.samples)
    this.#consumer = new RingConsumer(buffers)
    this.#reportFrames = options.reportFrames
    this.#onClose = options.onClose
    this.#reportedChanges = Atomics.load(state, CONTROLLER_WAKE)
    this.#port = options.port
    this.#controller = new Link({ state, port: this.#port, sends: [PRODUCER_SLOTS, CONSUMER_SLOTS] })
    this.#port.onmessage = (event: MessageEvent<ControllerMessage>) => this.#receive(event.data)
  }

  /** As {@link RingConsumer.read}. */
  read(output: Float32Array, contextFrame = 0): number {
    const frames = this.#consumer.read(output, contextFrame)
    this.#unreportedFrames += output.length
    const changes = Atomics.load(this.#state, CONTROLLER_WAKE)
    if (changes !== this.#reportedChanges || this.#unreportedFrames >= this.#reportFrames) {
      this.#reportedChanges = changes
      this.#unreportedFrames = 0
      this.#report()
    }
    return frames
  }

  #report(): void {
    this.#controller.send()
    this.#producer?.send()
  }

  #receive(message: ControllerMessage): void {
    if (message.type === 'close') return this.#close()
    if (message.type === 'connect') return this.#connect(message.port)
    this.#controller.receive(message)
    this.#producer?.send()
    this.#confirmLimit()
  }

  /** The play head goes with it, as it stood when the limit came. */
  #confirmLimit(): void {
    const count = Atomics.load(this.#state, LIMIT_COUNT)
    if (Atomics.load(this.#state, LIMIT_SEEN) === count) return
    Atomics.store(this.#state, LIMIT_SEEN, count)
    this.#controller.send()
  }

  /** A producer that replaces a dead one goes on where this side has heard of it last. */
  #connect(port: MessagePort): void {
    this.#disconnect()
    const link = new Link({ state: this.#state, port, sends: [CONTROLLER_SLOTS, CONSUMER_SLOTS] })
    this.#producerPort = port
    this.#producer = link
    port.onmessage = (event: MessageEvent<Changes>) => this.#fill(link, event.data)
    Atomics.store(this.#state, TOLD, 0)
    link.introduce([CONTROLLER_SLOTS, PRODUCER_SLOTS, CONSUMER_SLOTS])
    this.#controller.send()
  }

  #fill(link: Link, changes: Changes): void {
    const from = Atomics.load(this.#state, WRITTEN)
    link.receive(changes)
    if (changes.buffer) {
      const frames = distance(from, Atomics.load(this.#state, WRITTEN))
      const at = from & (this.#samples.length - 1)
      const beforeWrap = Math.min(frames, this.#samples.length - at)
      this.#samples.set(new Float32Array(changes.buffer, 0, beforeWrap), at)
      const wrapped = beforeWrap * Float32Array.BYTES_PER_ELEMENT
      this.#samples.set(new Float32Array(changes.buffer, wrapped, frames - beforeWrap), 0)
    }
    link.send(changes.buffer)
    this.#controller.send()
  }

  #close(): void {
    this.#report()
    this.#disconnect()
    this.#port.close()
    this.#onClose?.()
  }

  #disconnect(): void {
    if (!this.#producerPort) return
    this.#producerPort.onmessage = null
    this.#producerPort.close()
    this.#producerPort = null
    this.#producer = null
  }
}
