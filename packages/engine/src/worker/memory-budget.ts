/**
 * One bound for everything that the worker holds: voices, speech made ahead, prepared speech. Prepared speech
 * goes first, then voices that nobody uses; what is being said is never given up for it.
 */
import type { HostEvent, WorkerMemory } from '../host/protocol.ts'

/** Ten seconds are more than the slowest sentence takes to encode; one is the least that carries a voice. */
const AHEAD_SECONDS = { least: 1, most: 10 }
/** Of the budget, at most this part goes to speech made ahead. */
const AHEAD_SHARE = 1 / 16
const FRAME_BYTES = Float32Array.BYTES_PER_ELEMENT
/** Speech made ahead changes with every chunk: it is told in steps of this part of its bound. */
const AHEAD_STEP = 1 / 8
/** WebAssembly takes memory in large pieces. */
const HEAP_STEP_BYTES = 16 * 2 ** 20

const EXCEEDED = 'memory-budget-exceeded'

/** How much speech may be made ahead of the ring under this budget. */
export function aheadCapacityFrames(limitBytes: number, sampleRateHz: number): number {
  const affordable = (limitBytes * AHEAD_SHARE) / FRAME_BYTES / sampleRateHz
  const seconds = Math.min(AHEAD_SECONDS.most, Math.max(AHEAD_SECONDS.least, affordable))
  return Math.floor(seconds * sampleRateHz)
}

export interface MemoryBudgetOptions {
  readonly limitBytes: number
  /** Bound of the speech made ahead: all of it counts, so that a load fits or not whatever is being said. */
  readonly aheadFrames: number
  readonly voices: {
    readonly bytes: number
    readonly loaded: readonly string[]
    /** False when there is none to unload. */
    unloadIdle(): Promise<boolean>
  }
  readonly prepared: { readonly bytes: number; shrinkTo(bytes: number): void }
  readonly heapBytes: () => number
  readonly emit: (event: HostEvent) => void
}

export class MemoryBudget {
  readonly #options: MemoryBudgetOptions
  #aheadBytes = 0
  #told: WorkerMemory = { voices: 0, ahead: 0, prepared: 0, heap: 0 }
  #toldVoices: readonly string[] = []
  /** What was needed when it was last told that the budget does not do. */
  #exceededBy = 0

  constructor(options: MemoryBudgetOptions) {
    this.#options = options
  }

  /** What prepared speech may take, in bytes. */
  get preparedRoom(): number {
    const { limitBytes, aheadFrames, voices } = this.#options
    return Math.max(0, limitBytes - aheadFrames * FRAME_BYTES - voices.bytes)
  }

  /** Told by the speech line: frames made and not yet in the ring. */
  noteAhead(frames: number): void {
    this.#aheadBytes = frames * FRAME_BYTES
    this.tell()
  }

  /** Makes what is held fit, or tells that it does not. */
  async fit(): Promise<void> {
    const { voices, prepared } = this.#options
    prepared.shrinkTo(this.preparedRoom)
    while (this.#excess > 0 && (await voices.unloadIdle()));
    this.tell()
    this.#judge()
  }

  /** Emits the figures where they have changed. */
  tell(): void {
    const { voices, prepared, aheadFrames, heapBytes, emit } = this.#options
    const heap = heapBytes()
    const memory = { voices: voices.bytes, ahead: this.#aheadBytes, prepared: prepared.bytes, heap }
    const { loaded } = voices
    const told = this.#told
    const step = aheadFrames * FRAME_BYTES * AHEAD_STEP
    const isNews =
      memory.voices !== told.voices ||
      memory.prepared !== told.prepared ||
      loaded.join() !== this.#toldVoices.join() ||
      (memory.ahead === 0) !== (told.ahead === 0) ||
      Math.abs(memory.ahead - told.ahead) >= step ||
      heap - told.heap >= HEAP_STEP_BYTES
    if (!isNews) return
    this.#told = memory
    this.#toldVoices = loaded
    emit({ type: 'memory', memory, loadedVoices: loaded })
  }

  get #excess(): number {
    const { limitBytes, aheadFrames, voices, prepared } = this.#options
    return voices.bytes + prepared.bytes + aheadFrames * FRAME_BYTES - limitBytes
  }

  #judge(): void {
    const excess = Math.max(0, this.#excess)
    if (excess === this.#exceededBy) return
    this.#exceededBy = excess
    const { limitBytes, emit } = this.#options
    if (excess === 0) return emit({ type: 'trouble-over', code: EXCEEDED })
    const message =
      `The voices in use and the speech made ahead need ${megabytes(limitBytes + excess)} MB, and the budget is` +
      ` ${megabytes(limitBytes)} MB. Speech goes on; raise memoryBudgetMb, or use fewer voices at once.`
    emit({ type: 'trouble', degradation: { code: EXCEEDED, message } })
  }
}

const megabytes = (bytes: number): number => Math.ceil((bytes / 2 ** 20) * 10) / 10
