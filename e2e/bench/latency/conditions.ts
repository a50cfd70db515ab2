/** The conditions under which latency is measured, and the measurement of one. */
import { userInfo } from 'node:os'
import { audioThreads } from '../support/audio-threads.ts'
import type { BenchPage } from '../support/bench-page.ts'
import { SENTENCE } from '../support/texts.ts'
import type { DeviceLatency, LatencyTrial, PreparedTrial } from './page/index.ts'

export interface Condition {
  readonly latencyHint: 'interactive' | 0
  readonly busyWorkers: number
}

export const CONDITIONS: readonly Condition[] = [
  { latencyHint: 'interactive', busyWorkers: 0 },
  { latencyHint: 'interactive', busyWorkers: 2 },
  { latencyHint: 0, busyWorkers: 0 },
  { latencyHint: 0, busyWorkers: 2 },
]

export interface ConditionTrials extends Condition {
  readonly user: string
  readonly device: DeviceLatency
  /** How the system schedules the browser's audio threads. */
  readonly audioThreads: readonly string[]
  readonly spoken: readonly LatencyTrial[]
  readonly prepared: readonly PreparedTrial[]
  /** Trials in which nothing sounded when they were interrupted: no silence can be timed. */
  readonly silentTrials: number
}

export interface ConditionOptions {
  readonly voice: string
  readonly trials: number
  readonly user: string | null
  /** Source of the watching worklet. */
  readonly worklet: string
}

const PREPARED_TEXT = 'One moment please while I look that up for you.'

/** Loads the page anew: an engine, its context and its latency hint are made together. */
export async function measureCondition(
  bench: BenchPage,
  condition: Condition,
  options: ConditionOptions,
): Promise<ConditionTrials> {
  const { page } = bench
  await bench.load()
  const setup = { ...condition, voice: options.voice, worklet: options.worklet }
  const device = await page.evaluate((given) => window.latencyBench.start(given), setup)
  await page.evaluate((text) => window.latencyBench.prepare(text), PREPARED_TEXT)

  const spoken: LatencyTrial[] = []
  const prepared: PreparedTrial[] = []
  let silentTrials = 0
  for (let trial = 0; spoken.length < options.trials; trial++) {
    if (silentTrials > options.trials) throw new Error('Most trials were silent when they were interrupted.')
    const given = [SENTENCE, trial] as const
    const result = await page.evaluate(([text, n]) => window.latencyBench.interruptOne(text, n), given)
    if (result) spoken.push(result)
    else silentTrials++
    if (prepared.length < options.trials) {
      prepared.push(await page.evaluate((text) => window.latencyBench.speakPrepared(text), PREPARED_TEXT))
    }
  }
  const threads = await audioThreads(bench.browser)
  await page.evaluate(() => window.latencyBench.close())
  const user = options.user ?? userInfo().username
  return { ...condition, user, device, audioThreads: threads, spoken, prepared, silentTrials }
}
