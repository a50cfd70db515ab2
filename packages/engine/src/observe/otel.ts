/**
 * The engine's figures and traces for OpenTelemetry. Types alone are imported from its API: the meter and the tracer
 * are the application's, and so are the SDK, the exporter and their weight.
 */
import type {
  Attributes,
  Context,
  HrTime,
  Meter,
  MetricOptions,
  Span,
  SpanStatusCode,
  Tracer,
} from '@opentelemetry/api'
import type { MetricDefinition, MetricMirror } from './metrics/metric.ts'
import type { TraceSink, TraceSpan } from './trace.ts'

export interface OpenTelemetryOptions {
  readonly meter?: Meter
  readonly tracer?: Tracer
}

/** What of it was given: for `MetricsRegistry.options.mirrors` and `Tracing.options.sinks`. */
export interface OpenTelemetryAdapter {
  readonly mirrors: readonly MetricMirror[]
  readonly traceSinks: readonly TraceSink[]
}

/** The same instruments, and spans with their own times, in the application's OpenTelemetry. */
export function toOpenTelemetry({ meter, tracer }: OpenTelemetryOptions): OpenTelemetryAdapter {
  return {
    mirrors: meter ? [mirrorInto(meter)] : [],
    traceSinks: tracer ? [sinkInto(tracer)] : [],
  }
}

const optionsOf = ({ help, unit }: MetricDefinition): MetricOptions => ({ description: help, unit })

function mirrorInto(meter: Meter): MetricMirror {
  return {
    attach: (metric) => {
      if (metric.kind === 'counter') {
        const counter = meter.createCounter(metric.name, optionsOf(metric))
        return (value, labels) => counter.add(value, labels)
      }
      const advice = { explicitBucketBoundaries: [...metric.bounds] }
      const histogram = meter.createHistogram(metric.name, { ...optionsOf(metric), advice })
      return (value, labels) => histogram.record(value, labels)
    },
    // Observable and not `createGauge`, which meters before version 1.9 of the API do not have.
    attachGauge: (metric, read) => {
      meter.createObservableGauge(metric.name, optionsOf(metric)).addCallback((result) => {
        for (const { value, labels } of read()) result.observe(value, labels)
      })
    },
  }
}

/** The utterance comes first, and its stages right after it: one trace is known at a time. */
function sinkInto(tracer: Tracer): TraceSink {
  let parent: { readonly id: string; readonly context: Context } | null = null
  return {
    span: (span) => {
      const isRoot = span.parentId === null
      const context = parent?.id === span.parentId ? parent?.context : undefined
      const started = tracer.startSpan(
        `voice_soundboard.${span.name}`,
        { startTime: hrTimeOf(span.startMs), attributes: attributesOf(span) },
        ...(context ? [context] : []),
      )
      for (const { name, attributes, timeMs } of span.events) {
        started.addEvent(name, prefixed(attributes), hrTimeOf(timeMs))
      }
      if (span.status.code === 'error') started.setStatus({ code: STATUS_ERROR, message: span.status.error })
      started.end(hrTimeOf(span.endMs))
      if (isRoot) parent = { id: span.spanId, context: contextOf(started) }
    },
  }
}

/** `SpanStatusCode.ERROR`, which as a value would be an import. */
const STATUS_ERROR: SpanStatusCode = 2

/** A pair, because an SDK may take a number for time since the page was opened. */
function hrTimeOf(timeMs: number): HrTime {
  const seconds = Math.floor(timeMs / 1000)
  return [seconds, Math.min(999_999_999, Math.round((timeMs - seconds * 1000) * 1e6))]
}

function attributesOf({ engine, utterance, attributes }: TraceSpan): Attributes {
  return prefixed({ engine, utterance, ...attributes })
}

const prefixed = (attributes: Readonly<Record<string, string | number | boolean>>): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`voice_soundboard.${name}`, value]))

/**
 * The key under which the API keeps the parent in a context. It is in the symbol registry of the realm so that all
 * copies and versions of the API find each other's spans; and with it no context manager is needed.
 */
const SPAN_KEY = Symbol.for('OpenTelemetry Context Key SPAN')

const contextOf = (span: Span): Context => contextWith(new Map([[SPAN_KEY, span]]))

function contextWith(values: ReadonlyMap<symbol, unknown>): Context {
  return {
    getValue: (key) => values.get(key),
    setValue: (key, value) => contextWith(new Map([...values, [key, value]])),
    deleteValue: (key) => contextWith(new Map([...values].filter(([other]) => other !== key))),
  }
}
