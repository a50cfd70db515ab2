/**
 * Makes audio contexts that fail on demand in the ways that a desktop browser under test never does: the system
 * takes the sound away, or the clock stands still though the state says otherwise. All else is the real thing.
 */
import type { Page } from '@playwright/test'

export interface FaultyContext extends AudioContext {
  /** What iOS does when the telephone rings. */
  interrupt(): Promise<void>
  /** What is left after some changes of the audio device. */
  freeze(): Promise<void>
}

/** Before the page is opened. */
export async function installFaultyContexts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.AudioContext = class extends AudioContext implements FaultyContext {
      #claimed: AudioContextState | null = null

      override get state(): AudioContextState {
        return this.#claimed ?? super.state
      }

      async interrupt(): Promise<void> {
        this.#claimed = 'interrupted'
        await super.suspend()
      }

      async freeze(): Promise<void> {
        this.#claimed = 'running'
        await super.suspend()
      }

      override async resume(): Promise<void> {
        this.#claimed = null
        await super.resume()
      }

      override async close(): Promise<void> {
        this.#claimed = null
        await super.close()
      }
    }
  })
}
