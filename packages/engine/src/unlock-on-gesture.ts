/** Starts the sound at the next click, tap or key anywhere in the page, for speech that was asked for before one. */
import type { Player } from '@voice-soundboard/player'

/** Those that browsers count as a gesture; a press alone is not one on touch screens. */
const GESTURES = ['click', 'pointerup', 'keydown'] as const

export class UnlockOnGesture {
  readonly #player: Player
  #listening: AbortController | null = null

  constructor(player: Player) {
    this.#player = player
  }

  wait(): void {
    if (this.#listening) return
    this.#listening = new AbortController()
    const options = { capture: true, passive: true, signal: this.#listening.signal }
    for (const gesture of GESTURES) addEventListener(gesture, () => this.#unlock(), options)
  }

  stop(): void {
    this.#listening?.abort()
    this.#listening = null
  }

  #unlock(): void {
    // A gesture that the browser did not accept leaves the listeners in place for the next one.
    this.#player.unlock().then(
      () => this.stop(),
      () => undefined,
    )
  }
}
