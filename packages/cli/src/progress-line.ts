/** One line that redraws itself in a terminal; whole lines, and few, where the output is a file. */
import type { WriteStream } from 'node:tty'

interface Shown {
  readonly label: string
  readonly fraction: number | null
}

const BAR_WIDTH = 24

export class ProgressLine {
  readonly #stream: WriteStream
  #label = ''
  #open = false

  constructor(stream: WriteStream) {
    this.#stream = stream
  }

  show({ label, fraction }: Shown): void {
    if (this.#stream.isTTY) {
      this.#stream.write(`\r\u001b[K${fraction === null ? '' : `${bar(fraction)} `}${label}`)
      this.#open = true
    } else if (label !== this.#label) {
      this.#stream.write(`${label}\n`)
    }
    this.#label = label
  }

  /** Leaves the line empty, or with `text` on it. */
  end(text?: string): void {
    if (this.#open) this.#stream.write('\r\u001b[K')
    this.#open = false
    if (text !== undefined) this.#stream.write(`${text}\n`)
  }
}

function bar(fraction: number): string {
  const filled = Math.round(Math.max(0, Math.min(1, fraction)) * BAR_WIDTH)
  return `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${String(Math.round(fraction * 100)).padStart(3)} %`
}
