/**
 * Speech waits for a locked context instead of failing: the next click, tap or key anywhere in the page starts it.
 * Meanwhile the utterance says so. Sound that the system interrupts is asked back the same way.
 */
import { AudioContextError } from '@voice-soundboard/graph'
import type { AudioState } from '@voice-soundboard/graph'
import type { Player } from '@voice-soundboard/player'
import type { SpeechItem } from './speech-item.ts'

/** Those that browsers count as a gesture; a press alone is not one on touch screens. */
const GESTURES = ['click', 'pointerup', 'keydown'] as const

export interface SpeechUnlockOptions {
  readonly player: Player
  /** Something is to be said. */
  readonly isNeeded: () => boolean
  /** The browser said no: speech waits. */
  readonly onRefused: () => void
}

export class SpeechUnlock {
  readonly #options: SpeechUnlockOptions
  readonly #player: Player
  #hasRun: boolean
  #listening: AbortController | null = null

  constructor(options: SpeechUnlockOptions) {
    this.#options = options
    this.#player = options.player
    this.#hasRun = this.#player.state === 'running'
    this.#player.on('state', (state) => this.#onState(state))
  }

  begin(item: SpeechItem): void {
    if (this.#player.context.state === 'running') return
    this.#awaitGesture()
    this.#player.unlock().then(
      () => this.stop(),
      (error: unknown) => {
        if (item.settled) return
        if (!(error instanceof AudioContextError)) throw error
        item.degrade({ code: error.code, message: error.message })
        this.#options.onRefused()
      },
    )
  }

  stop(): void {
    this.#listening?.abort()
    this.#listening = null
  }

  #onState(state: AudioState): void {
    if (state === 'running') {
      this.#hasRun = true
      this.stop()
    }
    // Whoever suspends a context of the application's knows when it is to go on.
    const isOurs = state === 'interrupted' || (state === 'suspended' && this.#player.ownsContext)
    if (isOurs && this.#options.isNeeded()) this.#awaitGesture()
  }

  #awaitGesture(): void {
    if (this.#listening) return
    this.#listening = new AbortController()
    const options = { capture: true, passive: true, signal: this.#listening.signal }
    for (const gesture of GESTURES) addEventListener(gesture, () => this.#tryAgain(), options)
    // Only what has been allowed once may come back without a gesture.
    const onVisible = (): void => {
      if (this.#hasRun && !document.hidden) this.#tryAgain()
    }
    document.addEventListener('visibilitychange', onVisible, options)
  }

  #tryAgain(): void {
    // A gesture that the browser did not accept leaves the listeners in place for the next one.
    this.#player.unlock().then(
      () => this.stop(),
      () => undefined,
    )
  }
}
