/** The one line that says what happens now, spoken by screen readers, with a bar while something is under way. */
import { byId } from './dom.ts'
import type { Progress } from './engine.ts'

export type Phase = 'loading' | 'ready' | 'speaking' | 'saving' | 'failed'

export interface News {
  tell(phase: Phase, text: string): void
  progress(progress: Progress): void
  /** No work is under way any more. */
  clearProgress(): void
}

const MEGABYTE = 1e6

export function createNews(): News {
  const line = byId('status', HTMLElement)
  const bar = byId('progress', HTMLProgressElement)
  const amountLine = byId('amount', HTMLElement)
  let said = ''

  const say = (text: string): void => {
    // A live region repeats what is written again, even if it is the same.
    if (text !== said) line.textContent = said = text
  }

  return {
    tell(phase, text) {
      line.dataset['phase'] = phase
      say(text)
    },
    progress({ phase, label, fraction, loadedBytes, totalBytes }) {
      bar.hidden = false
      if (fraction === null) bar.removeAttribute('value')
      else bar.value = fraction
      bar.setAttribute('aria-valuetext', fraction === null ? label : `${Math.round(fraction * 100)} %`)
      const amount =
        phase === 'download' && loadedBytes !== undefined && totalBytes !== undefined
          ? `${(loadedBytes / MEGABYTE).toFixed(1)} of ${(totalBytes / MEGABYTE).toFixed(1)} MB`
          : ''
      // Beside the live region, not in it: nobody wants to hear every megabyte.
      amountLine.textContent = amount
      say(label)
    },
    clearProgress() {
      bar.hidden = true
      amountLine.textContent = ''
    },
  }
}
