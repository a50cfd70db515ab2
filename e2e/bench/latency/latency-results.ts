/** All that the latency benchmark found out, as it is written to the JSON file. */
import type { Machine } from '../support/machine.ts'
import { distribute } from '../support/statistics.ts'
import type { Distribution } from '../support/statistics.ts'
import type { Condition, ConditionTrials } from './conditions.ts'
import type { MainThreadResult } from './main-thread.ts'
import type { DeviceLatency, LatencyTrial } from './page/index.ts'

/** In the order in which they follow each other. */
export const SPANS = [
  'compileMs',
  'queueMs',
  'phonemizeMs',
  'encodeMs',
  'firstDecodeMs',
  'commitToRenderMs',
] as const

/** Milliseconds. */
export interface ConditionResult extends Condition {
  readonly user: string
  readonly device: DeviceLatency
  readonly audioThreads: readonly string[]
  readonly silentTrials: number
  /** From the worker's commit to the rendered quantum, seen at the output; and as the engine's metrics say. */
  readonly commitToRender: Distribution
  readonly commitToRenderReported: Distribution
  /** The first of them, in the trials before which no gap had made the engine start later than it was asked to. */
  readonly commitToRenderAtOnce: Distribution | null
  /** How many trials the other ones are. */
  readonly leadWidenedTrials: number
  /** From the call to the rendered quantum of silence, seen at the output. */
  readonly interruptToSilence: Distribution
  /** The same on the audio clock: what was rendered meanwhile, in bursts that are faster than the clock on the wall. */
  readonly interruptToSilenceRendered: Distribution
  readonly interruptToSilenceReported: Distribution
  /** The same with the latency of the device: when a listener hears nothing any more. */
  readonly interruptToSilenceAudible: Distribution
  readonly timeToFirstAudio: Distribution
  readonly spans: Readonly<Record<(typeof SPANS)[number], Distribution>>
  readonly preparedToRender: Distribution
}

export interface LatencyResults {
  readonly voice: string
  readonly date: string
  readonly machine: Machine
  /** Version of Chromium. */
  readonly browser: string
  readonly load: { readonly before: number; readonly after: number }
  readonly trials: number
  readonly conditions: readonly ConditionResult[]
  /** Null when it was not watched. */
  readonly mainThread: MainThreadResult | null
}

export function conditionResult(trials: ConditionTrials): ConditionResult {
  const { spoken, prepared, device, ...condition } = trials
  const over = (value: (trial: LatencyTrial) => number | null): Distribution =>
    distribute(spoken.map(value).filter((ms) => ms !== null))
  const span = (name: (typeof SPANS)[number]): Distribution => over(({ spans }) => spans[name])
  const atOnce = spoken.filter(({ isLeadWidened }) => !isLeadWidened)
  const deviceMs = device.baseLatencyMs + device.outputLatencyMs
  return {
    ...condition,
    device,
    commitToRender: over(({ commitToRenderMs }) => commitToRenderMs),
    commitToRenderReported: span('commitToRenderMs'),
    commitToRenderAtOnce:
      atOnce.length === 0 ? null : distribute(atOnce.map(({ commitToRenderMs }) => commitToRenderMs)),
    leadWidenedTrials: spoken.length - atOnce.length,
    interruptToSilence: over(({ silence }) => silence.renderedMs),
    interruptToSilenceRendered: over(({ silence }) => (silence.frames / device.sampleRateHz) * 1000),
    interruptToSilenceReported: over(({ silence }) => silence.reportedMs),
    interruptToSilenceAudible: over(({ silence }) => silence.renderedMs + deviceMs),
    timeToFirstAudio: over(({ timeToFirstAudioMs }) => timeToFirstAudioMs),
    spans: Object.fromEntries(SPANS.map((name) => [name, span(name)])) as ConditionResult['spans'],
    preparedToRender: distribute(prepared.map(({ speakToRenderMs }) => speakToRenderMs)),
  }
}

export const labelOf = ({ latencyHint, busyWorkers, user }: ConditionResult): string =>
  `${latencyHint}, ${busyWorkers === 0 ? 'idle' : `${busyWorkers} busy workers`}, as ${user}`
