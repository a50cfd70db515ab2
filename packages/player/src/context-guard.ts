/**
 * Notices when the audio context stops: suspended, interrupted or closed, as it says itself, or standing still
 * though it says that it runs.
 */
import type { AudioState, Unsubscribe } from '@voice-soundboard/graph'

const LOOK_MS = 250

/** Looks, not time: where this thread was held up, a clock that runs well may look as it did before. */
const LOOKS_WITHOUT_MOVE = 4

export class ContextGuard {
  readonly #onState: (state: AudioState) => void
  readonly #stateChanged = () => this.#tell(false)
  #context: AudioContext
  #isStalled = false
  /** How many want to know whether the clock moves. */
  #needs = 0
  #timer: ReturnType<typeof setInterval> | undefined
  #lastTime = 0
  #looksWithoutMove = 0

  constructor(context: AudioContext, onState: (state: AudioState) => void) {
    this.#context = context
    this.#onState = onState
    context.addEventListener('statechange', this.#stateChanged)
  }

  get state(): AudioState {
    return this.#isStalled ? 'stalled' : this.#context.state
  }

  /** Guards this one from now on. */
  follow(context: AudioContext): void {
    this.#context.removeEventListener('statechange', this.#stateChanged)
    this.#context = context
    context.addEventListener('statechange', this.#stateChanged)
    this.#tell(false)
  }

  /** Looks at the clock from time to time, until the returned function is called. */
  needClock(): Unsubscribe {
    let isNeeded = true
    this.#needs++
    this.#timer ??= setInterval(() => this.#look(), LOOK_MS)
    return () => {
      if (!isNeeded) return
      isNeeded = false
      if (--this.#needs === 0) this.#stopLooking()
    }
  }

  close(): void {
    this.#stopLooking()
    this.#context.removeEventListener('statechange', this.#stateChanged)
  }

  #look(): void {
    const { currentTime, state } = this.#context
    const hasMoved = currentTime !== this.#lastTime
    this.#lastTime = currentTime
    this.#looksWithoutMove = hasMoved || state !== 'running' ? 0 : this.#looksWithoutMove + 1
    const isStalled = this.#looksWithoutMove >= LOOKS_WITHOUT_MOVE
    if (isStalled !== this.#isStalled) this.#tell(isStalled)
  }

  #stopLooking(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#looksWithoutMove = 0
  }

  #tell(isStalled: boolean): void {
    this.#isStalled = isStalled
    if (!isStalled) this.#looksWithoutMove = 0
    this.#onState(this.state)
  }
}
