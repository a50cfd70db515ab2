/** The main thread's side of a ring without shared memory. */
import { RingController } from '../controller.ts'
import { CONTROLLER_SLOTS, CONTROLLER_WAKE, createRing, type RingOptions } from '../layout.ts'
import { onPublish } from '../local.ts'
import { wake } from '../wake.ts'
import { type Changes, type ControllerMessage, Link } from './link.ts'

/** The play head that its controller knows is the one last reported: exact, but up to one report old. */
export class ControllerEnd {
  readonly ring: RingController
  readonly #port: MessagePort
  #closed = false

  /**
   * @param port to the {@link RingHub}.
   * @param ring as the hub has it.
   */
  constructor(port: MessagePort, ring: RingOptions) {
    const buffers = createRing({ ...ring, shared: false })
    const state = new Int32Array(buffers.state)
    const link = new Link({ state, port, sends: [CONTROLLER_SLOTS] })
    this.ring = new RingController(buffers, { isMirror: true })
    this.#port = port
    onPublish(state, () => {
      if (!this.#closed) link.send()
    })
    port.onmessage = (event: MessageEvent<Changes>) => {
      link.receive(event.data)
      wake(state, CONTROLLER_WAKE)
    }
  }

  /** Gives the hub its end of a channel to a producer; the producer that was connected before is cut off. */
  connect(port: MessagePort): void {
    const message: ControllerMessage = { type: 'connect', port }
    this.#port.postMessage(message, [port])
  }

  /** Ends the hub. Again: nothing. */
  close(): void {
    if (this.#closed) return
    this.#closed = true
    const message: ControllerMessage = { type: 'close' }
    this.#port.postMessage(message)
    // Not closed here: that could drop the message. The hub closes both ends.
  }
}
