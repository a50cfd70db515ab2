/**
 * The ring without shared memory. Each side works on memory of its own, with the same classes; what a side has
 * written goes to the others by message. The worklet stands in the middle:
 *
 *     controller ◄──► worklet ◄──► producer
 *
 * Why every decision is the one that shared memory would give:
 * - A message carries what one side has changed as it stood at one moment, samples included, and is taken in
 *   between two quanta: the consumer never sees half of it.
 * - Ports keep order, and all goes through the worklet, so nobody acts on what the worklet does not know yet. What
 *   the producer writes for an epoch arrives after the cancel that began it, and what the controller hears of
 *   was rendered before. The match of WRITE_EPOCH and EPOCH therefore proves as much as in shared memory.
 * - Late news are old news, never wrong ones: a producer that knows an old RENDERED takes the ring to be fuller.
 *
 * Messages carry states and not events, so that what changed twice before it was sent is sent once.
 */
import type { SlotRange } from '../layout.ts'

/** What has changed on one side. */
export interface Changes {
  readonly type: 'changes'
  /** Pairs of slot and value. */
  readonly slots: Int32Array
  /**
   * To the worklet: holds, from its start, the samples between the WRITTEN before and the one in `slots`. To the
   * producer: one that was emptied.
   */
  readonly buffer: ArrayBuffer | null
}

/** From the controller to the worklet, beside its changes. */
export type ControllerMessage =
  | Changes
  /** The producer is at the other end of this port, and no longer where it was before. */
  | { readonly type: 'connect'; readonly port: MessagePort }
  | { readonly type: 'close' }

/** One end of a connection. Knows what the other end knows. */
export class Link {
  readonly #state: Int32Array
  readonly #port: MessagePort
  readonly #sends: readonly SlotRange[]
  readonly #known: Int32Array
  readonly #pairs: Int32Array

  /**
   * @param options.sends what the other end does not write itself. It holds the same values now, or gets all of
   *   them by {@link introduce}.
   */
  constructor(options: {
    readonly state: Int32Array
    readonly port: MessagePort
    readonly sends: readonly SlotRange[]
  }) {
    this.#state = options.state
    this.#port = options.port
    this.#sends = options.sends
    this.#known = options.state.slice()
    this.#pairs = new Int32Array(2 * options.state.length)
  }

  /** Sends whatever has changed, and the buffer if there is one. */
  send(buffer: ArrayBuffer | null = null): void {
    const known = this.#known
    const pairs = this.#pairs
    let length = 0
    for (const { from, to } of this.#sends) {
      for (let slot = from; slot < to; slot++) {
        const value = Atomics.load(this.#state, slot)
        if (value === known[slot]) continue
        known[slot] = value
        pairs[length++] = slot
        pairs[length++] = value
      }
    }
    if (length === 0 && buffer === null) return
    this.#post(pairs.slice(0, length), buffer)
  }

  /** Sends all slots of these ranges, to a side that knows nothing. */
  introduce(ranges: readonly SlotRange[]): void {
    const slots: number[] = []
    for (const { from, to } of ranges) {
      for (let slot = from; slot < to; slot++) slots.push(slot, Atomics.load(this.#state, slot))
    }
    this.#post(Int32Array.from(slots), null)
  }

  /** Takes in what the other end has changed. */
  receive({ slots }: Changes): void {
    for (let i = 0; i < slots.length; i += 2) {
      const slot = slots[i] as number
      const value = slots[i + 1] as number
      Atomics.store(this.#state, slot, value)
      this.#known[slot] = value
    }
  }

  #post(slots: Int32Array, buffer: ArrayBuffer | null): void {
    const message: Changes = { type: 'changes', slots, buffer }
    this.#port.postMessage(message, buffer ? [buffer] : [])
  }
}
