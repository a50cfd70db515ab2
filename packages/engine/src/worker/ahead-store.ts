/**
 * Speech made ahead of the ring: a bounded first-in first-out store between synthesis and the ring's
 * producer. It carries a voice over a slow sentence; its bound holds synthesis back when it is far ahead.
 */

export interface StoreItem {
  /** How much of the bound it takes. */
  readonly frames: number
}

export class AheadStore<Item extends StoreItem> {
  readonly #capacityFrames: number
  readonly #onChange: (frames: number) => void
  readonly #items: Item[] = []
  #frames = 0
  #wakeTaker: (() => void) | null = null
  #wakePutters: (() => void)[] = []

  /** @param onChange Told how many frames it holds, whenever that changes. */
  constructor(capacityFrames: number, onChange: (frames: number) => void = () => undefined) {
    this.#capacityFrames = capacityFrames
    this.#onChange = onChange
  }

  get frames(): number {
    return this.#frames
  }

  /** Waits while the store is full. An item larger than the store passes when the store is empty. */
  async put(item: Item, options: { readonly signal: AbortSignal }): Promise<void> {
    while (this.#frames > 0 && this.#frames + item.frames > this.#capacityFrames) {
      await new Promise<void>((resolve, reject) => {
        const onAbort = (): void => reject(options.signal.reason as Error)
        options.signal.addEventListener('abort', onAbort, { once: true })
        this.#wakePutters.push(() => {
          options.signal.removeEventListener('abort', onAbort)
          resolve()
        })
        if (options.signal.aborted) onAbort()
      })
    }
    options.signal.throwIfAborted()
    this.#items.push(item)
    this.#add(item.frames)
    this.#wakeTaker?.()
  }

  async take(): Promise<Item> {
    for (;;) {
      const item = this.#items.shift()
      if (item) {
        this.#add(-item.frames)
        this.#wake()
        return item
      }
      await new Promise<void>((resolve) => (this.#wakeTaker = resolve))
    }
  }

  /** Revokes what `isStale` says, at once. */
  discard(isStale: (item: Item) => boolean): void {
    for (let i = this.#items.length - 1; i >= 0; i--) {
      const item = this.#items[i] as Item
      if (!isStale(item)) continue
      this.#items.splice(i, 1)
      this.#add(-item.frames)
    }
    this.#wake()
  }

  #add(frames: number): void {
    this.#frames += frames
    if (frames !== 0) this.#onChange(this.#frames)
  }

  #wake(): void {
    const waiting = this.#wakePutters
    this.#wakePutters = []
    for (const wake of waiting) wake()
  }
}
