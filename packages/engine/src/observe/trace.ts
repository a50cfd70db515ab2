/** Where the time of one utterance went, as spans: its ids are those of the log, so that the two lie side by side. */
import type { Outcome, SynthesisMetrics } from '@voice-soundboard/graph'
import { labelOf } from './error-fields.ts'
import { FaultGuard } from './fault-guard.ts'
import type { JsonValue } from './json-value.ts'
import type { LogFields } from './logger.ts'
import { redactFields } from './redact.ts'

export type SpanName =
  'utterance' | 'compile' | 'queue' | 'phonemize' | 'encode' | 'decode' | 'commit-to-render' | 'playback'

export type SpanAttributes = Readonly<Record<string, string | number | boolean>>

export interface SpanEvent {
  /** `degraded`, `fallback`, `preempt`, `resume`. */
  readonly name: string
  readonly timeMs: number
  readonly attributes: SpanAttributes
}

/** Times are milliseconds since 1970. */
export interface TraceSpan {
  readonly name: SpanName
  readonly traceId: string
  readonly spanId: string
  /** Null for the utterance itself. */
  readonly parentId: string | null
  readonly engine: string | number
  readonly utterance: string | number
  readonly startMs: number
  readonly endMs: number
  readonly attributes: SpanAttributes
  readonly events: readonly SpanEvent[]
  /** `error` is the code, or the name where there is none: a message may quote what was to be said. */
  readonly status: { readonly code: 'ok' } | { readonly code: 'error'; readonly error: string }
}

/** Gets all spans of an utterance when it has ended, the utterance itself first. */
export interface TraceSink {
  span(span: TraceSpan): void | Promise<void>
}

export interface TracingOptions {
  readonly sinks: readonly TraceSink[]
  /** Id of the engine, as in the log. */
  readonly engine: string | number
  /** As for the log. Default false. */
  readonly includeText?: boolean
}

/** Begins the traces of one engine, and keeps what its sinks throw away from speech. */
export class Tracing {
  readonly #options: TracingOptions
  readonly #guarded: readonly { readonly sink: TraceSink; readonly guard: FaultGuard }[]

  constructor(options: TracingOptions) {
    this.#options = options
    this.#guarded = options.sinks.map((sink) => ({ sink, guard: new FaultGuard('A sink of traces') }))
  }

  /** `spokenAtMs`: when `speak()` was called. */
  begin(utterance: string | number, spokenAtMs: number, attributes: LogFields = {}): UtteranceTrace {
    const { engine, includeText = false } = this.#options
    const emit = (span: TraceSpan): void => {
      for (const { sink, guard } of this.#guarded) guard.run(() => sink.span(span))
    }
    return new UtteranceTrace({ engine, utterance, spokenAtMs, attributes, includeText, emit })
  }
}

interface TraceStart {
  readonly engine: string | number
  readonly utterance: string | number
  readonly spokenAtMs: number
  readonly attributes: LogFields
  readonly includeText: boolean
  readonly emit: (span: TraceSpan) => void
}

export interface UtteranceEnd {
  readonly endedAtMs: number
  /** What it was, or the error that it failed with. */
  readonly ended: Outcome | Error
  /** Null where it failed before anything was measured. */
  readonly metrics: SynthesisMetrics | null
}

/** Made by {@link Tracing}. */
export class UtteranceTrace {
  readonly #start: TraceStart
  readonly #events: SpanEvent[] = []
  #hasEnded = false

  /** @internal */
  constructor(start: TraceStart) {
    this.#start = start
  }

  event(name: string, timeMs: number, attributes: LogFields = {}): void {
    this.#events.push({ name, timeMs, attributes: this.#flat(attributes) })
  }

  /** Gives the spans away. What comes after the first call is left out. */
  end(end: UtteranceEnd): void {
    if (this.#hasEnded) return
    this.#hasEnded = true
    const { spokenAtMs, attributes } = this.#start
    const endMs = Math.max(spokenAtMs, end.endedAtMs)
    const { ended, metrics } = end
    const root = this.#span('utterance', spokenAtMs, endMs)
    this.#start.emit({
      ...root,
      attributes: { ...this.#flat(attributes), ...figures(metrics), ...outcomeOf(ended) },
      events: this.#events,
      status: ended instanceof Error ? { code: 'error', error: labelOf(ended) } : { code: 'ok' },
    })
    if (metrics === null) return
    for (const { name, startMs, endMs: stageEndMs } of stagesOf(metrics, spokenAtMs, endMs)) {
      this.#start.emit(this.#span(name, startMs, stageEndMs))
    }
  }

  #span(name: SpanName, startMs: number, endMs: number): TraceSpan {
    const { engine, utterance } = this.#start
    const traceId = `${engine}/${utterance}`
    return {
      name,
      traceId,
      spanId: `${traceId}/${name}`,
      parentId: name === 'utterance' ? null : `${traceId}/utterance`,
      engine,
      utterance,
      startMs,
      endMs,
      attributes: {},
      events: [],
      status: { code: 'ok' },
    }
  }

  /** Attributes hold no objects: what has an inside becomes `name.inner`. */
  #flat(attributes: LogFields): SpanAttributes {
    const flat: Record<string, string | number | boolean> = {}
    const add = (name: string, value: JsonValue): void => {
      if (value === null) return
      if (typeof value !== 'object') flat[name] = value
      else for (const [inner, one] of Object.entries(value)) add(`${name}.${inner}`, one)
    }
    for (const [name, value] of Object.entries(redactFields(attributes, this.#start.includeText)))
      add(name, value)
    return flat
  }
}

interface Stage {
  readonly name: SpanName
  readonly startMs: number
  readonly endMs: number
}

/**
 * What was measured, laid end to end from the call on, and back from the first sound. Within the utterance, whatever
 * the clocks of the threads say; what took no time, cached speech for one, is no span.
 */
function stagesOf({ spans, timeToFirstAudioMs }: SynthesisMetrics, fromMs: number, toMs: number): Stage[] {
  const within = (timeMs: number): number => Math.min(toMs, Math.max(fromMs, timeMs))
  const stages: Stage[] = []
  let atMs = fromMs
  const measured = [
    ['compile', spans.compileMs],
    ['queue', spans.queueMs],
    ['phonemize', spans.phonemizeMs],
    ['encode', spans.encodeMs],
    ['decode', spans.firstDecodeMs],
  ] as const
  for (const [name, durationMs] of measured) {
    stages.push({ name, startMs: within(atMs), endMs: within(atMs + durationMs) })
    atMs += durationMs
  }
  if (timeToFirstAudioMs !== null) {
    const audibleMs = fromMs + timeToFirstAudioMs
    const committedMs = audibleMs - (spans.commitToRenderMs ?? 0)
    stages.push({ name: 'commit-to-render', startMs: within(committedMs), endMs: within(audibleMs) })
    stages.push({ name: 'playback', startMs: within(audibleMs), endMs: toMs })
  }
  return stages.filter(({ startMs, endMs }) => endMs > startMs)
}

function figures(metrics: SynthesisMetrics | null): SpanAttributes {
  if (metrics === null) return {}
  const { timeToFirstAudioMs, synthesisMs, audioMs, realTimeFactor, underruns } = metrics
  return {
    synthesisMs,
    audioMs,
    underruns,
    ...(timeToFirstAudioMs === null ? {} : { timeToFirstAudioMs }),
    ...(realTimeFactor === null ? {} : { realTimeFactor }),
  }
}

const outcomeOf = (ended: Outcome | Error): SpanAttributes => ({
  outcome: ended instanceof Error ? 'failed' : ended,
})
