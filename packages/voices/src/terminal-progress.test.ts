import type { Progress } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { createTerminalProgress } from './terminal-progress.ts'

const steps: readonly Progress[] = [0, 10, 20, 30, 100].map((loadedBytes) => ({
  phase: 'download',
  fraction: loadedBytes / 100,
  loadedBytes: loadedBytes * 1e6,
  totalBytes: 100e6,
  label: 'voice',
}))

function outputOf(isTTY: boolean): string {
  let text = ''
  const report = createTerminalProgress({ isTTY, columns: 30, write: (it) => Boolean((text += String(it))) })
  for (const step of steps) report(step)
  report.done()
  return text
}

test('a log gets a line for each quarter', () => {
  expect(outputOf(false).split('\n')).toEqual([
    'voice  0 %  0.0 of 100.0 MB',
    'voice  30 %  30.0 of 100.0 MB',
    'voice  100 %  100.0 of 100.0 MB',
    '',
  ])
})

test('a terminal gets one line that moves, is never longer than the terminal, and is gone in the end', () => {
  const lines = outputOf(true).split('\r\u001b[2K')
  expect(lines.slice(1)).toEqual(
    [
      'voice  0 %  0.0 of 100.0 MB',
      'voice  10 %  10.0 of 100.0 MB',
      'voice  20 %  20.0 of 100.0 MB',
      'voice  30 %  30.0 of 100.0 MB',
      'voice  100 %  100.0 of 100.0 M',
      '',
    ].map((line) => line.slice(0, 29)),
  )
})
