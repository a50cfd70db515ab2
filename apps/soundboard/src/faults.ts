/** Says what went wrong and what the reader can do about it. */
import { byId } from './dom.ts'
import { isVoiceSoundboardError } from './engine.ts'

/** By error code; the message of the error itself comes first and says what happened. */
const REMEDIES: Readonly<Record<string, string>> = {
  'invalid-input': 'Change the text or the setting and try again.',
  'voice-not-found': 'Choose another voice.',
  'speaker-not-found': 'Choose another speaker.',
  'model-corrupt': 'The download is thrown away and fetched again when you retry.',
  'model-unsupported': 'Choose another voice.',
  'download-failed': 'Check the network, then try again. What has already arrived is kept.',
  'storage-failed':
    'Free some space, or leave private browsing: without storage the voice is fetched every time.',
  unavailable: 'Use a current browser, and open the page over https or from localhost.',
  'audio-context-refused': 'Press Speak once more: browsers start sound only after a click or a key.',
  'worker-died': 'Try again: a new worker is started. If it happens often, close other tabs to free memory.',
  'synthesis-failed': 'Try again, or change the passage: this one could not be read.',
  closed: 'Reload the page.',
}

export interface Faults {
  /** `retry` is offered when given. */
  show(error: unknown, retry?: () => void): void
  clear(): void
}

export function createFaults(): Faults {
  const box = byId('fault', HTMLElement)
  const message = byId('fault-message', HTMLElement)
  const remedy = byId('fault-remedy', HTMLElement)
  const code = byId('fault-code', HTMLElement)
  const again = byId('fault-retry', HTMLButtonElement)
  let retry: (() => void) | undefined

  const clear = (): void => {
    box.hidden = true
  }
  again.addEventListener('click', () => {
    clear()
    retry?.()
  })

  return {
    show(error, action) {
      const known = isVoiceSoundboardError(error)
      retry = action
      // The same wrong input fails the same way.
      again.hidden = action === undefined || (known && error.code === 'invalid-input')
      code.textContent = known ? error.code : 'unexpected'
      message.textContent = error instanceof Error ? error.message : String(error)
      remedy.textContent =
        (known && REMEDIES[error.code]) || 'Reload the page. If it stays, please report it.'
      box.hidden = false
      // What is not of the family is a fault of ours: leave the whole of it for the console.
      if (!known) console.error(error)
    },
    clear,
  }
}
