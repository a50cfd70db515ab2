/** All that one benchmark found out, as it is written to the JSON file. */
import type { Machine } from '../support/machine.ts'
import { summarize } from '../support/statistics.ts'
import type { Summary } from '../support/statistics.ts'
import { isRepeatable } from './visits.ts'
import type { Visit } from './visits.ts'
import type { Contest, WorkloadTrials } from './warm-trials.ts'
import type { WireBytes } from './wire-bytes.ts'
import type { WorkloadId } from './workloads.ts'

export interface Contender {
  readonly firstAudioMs: Summary
  readonly synthesisMs: Summary
  readonly audioMs: Summary
  /** Synthesis time over audio time. */
  readonly realTimeFactor: Summary
}

export type SpanName =
  'compileMs' | 'queueMs' | 'phonemizeMs' | 'encodeMs' | 'firstDecodeMs' | 'commitToRenderMs'

export interface WorkloadResult {
  readonly id: WorkloadId
  readonly label: string
  readonly words: number
  readonly ours: Contender & {
    /** The first sound as a listener behind `engine.output` heard it. */
    readonly heardMs: Summary
    readonly spans: Readonly<Record<SpanName, Summary>>
    /** Null when nothing was played to its end. */
    readonly underruns: number | null
  }
  readonly vitsWeb: Contender
  readonly uncut: Contender
}

export interface ThreadResult {
  readonly threads: number
  /** Version of Chromium. */
  readonly browser: string
  readonly workloads: readonly WorkloadResult[]
  readonly start: {
    readonly coldMs: Summary
    readonly coldFromSpeakMs: Summary
    readonly cachedMs: Summary
    readonly cachedFromSpeakMs: Summary
    readonly warmFirstMs: Summary
    readonly afterInterruptMs: Summary
    readonly warmMs: Summary
    /** On a second visit, until speech can begin at once; of vits-web, until its model begins to run. */
    readonly readyMs: { readonly ours: Summary; readonly vitsWeb: Summary }
  }
  readonly repeatable: boolean
}

export interface BenchResults {
  readonly voice: string
  readonly speaker: number
  readonly date: string
  readonly machine: Machine
  readonly load: { readonly before: number; readonly after: number }
  readonly runs: readonly ThreadResult[]
  readonly wire: readonly WireBytes[]
}

export function threadResult(contest: Contest, visits: readonly Visit[]): ThreadResult {
  const over = (value: (visit: Visit) => number): Summary => summarize(visits.map(value))
  return {
    threads: contest.threads,
    browser: contest.browser,
    workloads: contest.workloads.map(workloadResult),
    start: {
      coldMs: over(({ cold }) => cold.fromCreateMs),
      coldFromSpeakMs: over(({ cold }) => cold.fromSpeakMs),
      cachedMs: over(({ cached }) => cached.fromCreateMs),
      cachedFromSpeakMs: over(({ cached }) => cached.fromSpeakMs),
      warmFirstMs: over(({ warmFirst }) => firstAudioMs(warmFirst)),
      afterInterruptMs: over(({ afterInterrupt }) => firstAudioMs(afterInterrupt)),
      warmMs: over(({ warm }) => firstAudioMs(warm)),
      readyMs: { ours: over(({ ready }) => ready.oursMs), vitsWeb: over(({ ready }) => ready.vitsWebMs) },
    },
    repeatable: isRepeatable(visits),
  }
}

function workloadResult({ workload, speak, render, vitsWeb, uncut, played }: WorkloadTrials): WorkloadResult {
  const span = (name: SpanName): Summary => summarize(speak.map(({ metrics }) => metrics.spans[name] ?? NaN))
  return {
    id: workload.id,
    label: workload.label,
    words: workload.text.split(' ').length,
    ours: {
      ...contender(speak.map(firstAudioMs), render),
      heardMs: summarize(speak.map(({ heardMs }) => heardMs)),
      spans: {
        compileMs: span('compileMs'),
        queueMs: span('queueMs'),
        phonemizeMs: span('phonemizeMs'),
        encodeMs: span('encodeMs'),
        firstDecodeMs: span('firstDecodeMs'),
        commitToRenderMs: span('commitToRenderMs'),
      },
      underruns: played?.metrics.underruns ?? null,
    },
    // Both give their first sample with their last one.
    vitsWeb: contender(
      vitsWeb.map(({ wallMs }) => wallMs),
      vitsWeb.map(({ wallMs, audioMs }) => ({ synthesisMs: wallMs, audioMs })),
    ),
    uncut: contender(
      uncut.map(({ wallMs }) => wallMs),
      uncut,
    ),
  }
}

function contender(
  firstAudio: readonly number[],
  syntheses: readonly { readonly synthesisMs: number; readonly audioMs: number }[],
): Contender {
  return {
    firstAudioMs: summarize(firstAudio),
    synthesisMs: summarize(syntheses.map(({ synthesisMs }) => synthesisMs)),
    audioMs: summarize(syntheses.map(({ audioMs }) => audioMs)),
    realTimeFactor: summarize(syntheses.map(({ synthesisMs, audioMs }) => synthesisMs / audioMs)),
  }
}

function firstAudioMs({ metrics }: WorkloadTrials['speak'][number]): number {
  if (metrics.timeToFirstAudioMs === null) throw new Error('An utterance sounded without a first sound.')
  return metrics.timeToFirstAudioMs
}
