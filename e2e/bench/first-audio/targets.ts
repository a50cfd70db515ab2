/** What the figures are to reach. */
import type { BenchResults, ThreadResult, WorkloadResult } from './results.ts'
import { pairedRatio } from '../support/statistics.ts'
import type { Target } from '../support/target.ts'
import type { WorkloadId } from './workloads.ts'

const MB = 1_000_000
const MAX_WIRE_MB: Readonly<Record<string, number>> = { 'piper-libritts-r': 28, 'dittli-en': 10 }

export function targetsOf(results: BenchResults): readonly Target[] {
  return [
    ...results.runs.flatMap(runTargets),
    ...results.wire.map(({ voice, bytes }): Target => {
      const limit = MAX_WIRE_MB[voice] ?? 0
      return {
        name: `bytes over the wire to the first word, ${voice}`,
        measured: `${(bytes / MB).toFixed(2)} MB`,
        wanted: `≤ ${limit} MB`,
        met: bytes <= limit * MB,
      }
    }),
  ]
}

function runTargets({ threads, workloads, start, repeatable }: ThreadResult): readonly Target[] {
  const by = (id: WorkloadId): WorkloadResult => {
    const found = workloads.find((workload) => workload.id === id)
    if (!found) throw new Error(`The workload "${id}" was not measured.`)
    return found
  }
  const at = threads === 1 ? 'on 1 thread' : `on ${threads} threads`
  const sentence = by('sentence')
  const paragraph = by('paragraph')
  return [
    fraction(`first audio, sentence, ours / vits-web, ${at}`, firstAudioShare(sentence), 15),
    fraction(
      `first audio, clauses, ours / vits-web, ${at}`,
      firstAudioShare(by('sentence-with-clauses')),
      15,
    ),
    fraction(`first audio, paragraph, ours / vits-web, ${at}`, firstAudioShare(paragraph), 100),
    ratio(
      `first audio, paragraph / sentence, ${at}`,
      pairedRatio(paragraph.ours.firstAudioMs, sentence.ours.firstAudioMs),
      1.2,
    ),
    fraction(
      `second visit, ready, ours / vits-web before its run, ${at}`,
      pairedRatio(start.readyMs.ours, start.readyMs.vitsWeb),
      5,
    ),
    ratio(`synthesis, sentence, windowed / uncut, ${at}`, synthesisRatio(sentence), 1.15),
    {
      name: `same seed, same PCM in every session, ${at}`,
      measured: repeatable ? 'identical' : 'differs',
      wanted: 'identical',
      met: repeatable,
    },
  ]
}

const firstAudioShare = ({ ours, vitsWeb }: WorkloadResult): number =>
  pairedRatio(ours.firstAudioMs, vitsWeb.firstAudioMs)

/** Per second of speech: durations are drawn at random, so no two contenders say a text equally long. */
const synthesisRatio = ({ ours, uncut }: WorkloadResult): number =>
  pairedRatio(ours.realTimeFactor, uncut.realTimeFactor)

const fraction = (name: string, share: number, divisor: number): Target => ({
  name,
  measured: `1/${(1 / share).toFixed(1)}`,
  wanted: `≤ 1/${divisor}`,
  met: share <= 1 / divisor,
})

const ratio = (name: string, value: number, limit: number): Target => ({
  name,
  measured: value.toFixed(2),
  wanted: `≤ ${limit}`,
  met: value <= limit,
})
