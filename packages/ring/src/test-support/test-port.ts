/** Message ports on one thread, whose deliveries the test decides. They clone and transfer as real ones do. */

/** Is given each message as a delivery to be made, now or later, but in order within one direction. */
export type Courier = (direction: unknown, deliver: () => void) => void

export const atOnce: Courier = (_direction, deliver) => deliver()

export class TestPort {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null
  #peer: TestPort | null = null
  #open = true
  readonly #courier: Courier

  private constructor(courier: Courier) {
    this.#courier = courier
  }

  static channel(courier: Courier): [MessagePort, MessagePort] {
    const ends = [new TestPort(courier), new TestPort(courier)] as const
    ends[0].#peer = ends[1]
    ends[1].#peer = ends[0]
    return ends as unknown as [MessagePort, MessagePort]
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    // Ports of this kind are no transferables: they stay on this thread anyway.
    const hasPort = transfer.some((item) => (item as unknown) instanceof TestPort)
    const data = hasPort ? message : structuredClone(message, { transfer })
    const peer = this.#peer
    this.#courier(this, () => {
      if (peer && peer.#open) peer.onmessage?.({ data })
    })
  }

  close(): void {
    this.#open = false
  }
}
