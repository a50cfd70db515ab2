/** The engine's own figures, all in one table. */
import type { UtteranceResult } from '@voice-soundboard/graph'
import type {
  Counter,
  CounterDefinition,
  Gauge,
  GaugeDefinition,
  Histogram,
  HistogramDefinition,
  MetricDefinition,
  MetricUnit,
} from './metric.ts'
import type { MetricsRegistry } from './metrics-registry.ts'

function counter<const Label extends string = never>(
  name: string,
  unit: MetricUnit,
  help: string,
  labels: readonly Label[] = [],
): CounterDefinition<Label> {
  return { kind: 'counter', name: `voice_soundboard_${name}`, help, unit, labels }
}

function gauge<const Label extends string = never>(
  name: string,
  unit: MetricUnit,
  help: string,
  labels: readonly Label[] = [],
): GaugeDefinition<Label> {
  return { kind: 'gauge', name: `voice_soundboard_${name}`, help, unit, labels }
}

function histogram(
  name: string,
  unit: MetricUnit,
  help: string,
  bounds: readonly number[],
): HistogramDefinition<never> {
  return { kind: 'histogram', name: `voice_soundboard_${name}`, help, unit, labels: [], bounds }
}

/** Around the 200 ms after which an answer no longer seems immediate. */
const WAIT_SECONDS = [0.025, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2.5, 5, 10]
const WORK_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]
/** From one render quantum to what anybody hears. */
const SILENCE_SECONDS = [0.001, 0.003, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.25, 0.5, 1]
/** Below 1 a voice keeps up. */
const RATIOS = [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.85, 1, 1.25, 1.5, 2, 4]

export const ENGINE_METRICS = {
  utterances: counter('utterances_total', '1', 'Utterances that ended, by how they did.', ['outcome']),
  timeToFirstAudio: histogram(
    'time_to_first_audio_seconds',
    's',
    'From the call of speak() until the first sound.',
    WAIT_SECONDS,
  ),
  synthesis: histogram('synthesis_seconds', 's', 'Time in the backend, by utterance.', WORK_SECONDS),
  audio: counter('audio_seconds_total', 's', 'Speech made.'),
  realTimeFactor: histogram('real_time_factor', '1', 'Synthesis time over audio time, by utterance.', RATIOS),
  underruns: counter('underruns_total', '1', 'Gaps in speech because it was made too slowly.'),
  interruptToSilence: histogram(
    'interrupt_to_silence_seconds',
    's',
    'From the call of interrupt() until silence.',
    SILENCE_SECONDS,
  ),
  queueDepth: gauge('queue_depth', '1', 'Utterances that have not ended.'),
  memory: gauge('memory_bytes', 'By', 'Memory in use, by what for.', ['part']),
  degradations: counter('degradations_total', '1', 'What was lost or done another way, by code.', ['code']),
  fallbacks: counter('fallbacks_total', '1', 'Changes of backend or voice.', ['from', 'to', 'reason']),
  workerRestarts: counter('worker_restarts_total', '1', 'Workers started after one had died.', ['reason']),
  downloadBytes: counter('download_bytes_total', 'By', 'Bytes of voices fetched from the network.'),
  cacheLookups: counter('cache_lookups_total', '1', 'Look-ups of speech made before, by result.', ['result']),
  segments: counter('segments_total', '1', 'Segments spoken, by backend.', ['backend']),
} as const

type InstrumentOf<Definition> =
  Definition extends CounterDefinition<infer Label>
    ? Counter<Label>
    : Definition extends GaugeDefinition<infer Label>
      ? Gauge<Label>
      : Definition extends HistogramDefinition<infer Label>
        ? Histogram<Label>
        : never

export type EngineMetrics = {
  readonly [Name in keyof typeof ENGINE_METRICS]: InstrumentOf<(typeof ENGINE_METRICS)[Name]>
}

/** @throws InvalidInputError when the registry holds them already. */
export function createEngineMetrics(registry: MetricsRegistry): EngineMetrics {
  const declare = (definition: MetricDefinition): unknown => {
    if (definition.kind === 'counter') return registry.counter(definition)
    return definition.kind === 'gauge' ? registry.gauge(definition) : registry.histogram(definition)
  }
  const instruments = Object.entries<MetricDefinition>(ENGINE_METRICS).map(([name, one]) => [
    name,
    declare(one),
  ])
  return Object.fromEntries(instruments) as EngineMetrics
}

/** All that the end of an utterance tells. One that failed has no result: count it as `failed` by itself. */
export function countUtterance(
  metrics: EngineMetrics,
  { outcome, metrics: own, degradations }: UtteranceResult,
): void {
  metrics.utterances.add(1, { outcome })
  metrics.underruns.add(own.underruns)
  for (const { code } of degradations) metrics.degradations.add(1, { code })
  if (own.timeToFirstAudioMs !== null) metrics.timeToFirstAudio.observe(own.timeToFirstAudioMs / 1000)
  if (own.realTimeFactor === null) return
  metrics.synthesis.observe(own.synthesisMs / 1000)
  metrics.audio.add(own.audioMs / 1000)
  metrics.realTimeFactor.observe(own.realTimeFactor)
}
