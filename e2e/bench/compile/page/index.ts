/** What the benchmark of the compiler runs in its page: texts of each kind, timed one by one. */
import { compileRequest, loadTextParts } from 'voice-soundboard/text'
import type { TextFormat } from 'voice-soundboard/text'

export interface TimedText {
  readonly text: string
  readonly language: string
  readonly format: TextFormat
}

export interface Timed {
  /** Of each trial, in ms. */
  readonly trialsMs: readonly number[]
  readonly tokens: number
}

async function time(given: TimedText, trials: number): Promise<Timed> {
  const { text, ...options } = given
  await loadTextParts(options)
  const trialsMs: number[] = []
  let tokens = 0
  for (let trial = 0; trial < trials; trial++) {
    const started = performance.now()
    tokens = compileRequest(text, { voice: 'bench', ...options }).tokens.length
    trialsMs.push(performance.now() - started)
  }
  return { trialsMs, tokens }
}

declare global {
  interface Window {
    compileBench: { time: typeof time }
  }
}

window.compileBench = { time }
window.benchReady = true
