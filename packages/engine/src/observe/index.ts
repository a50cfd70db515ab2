/** Logs, figures and traces of the engine: what an application may name. */
export { LOG_RANK, toJsonLine } from './log-record.ts'
export type { LogIds, LogLevel, LogRecord } from './log-record.ts'
export type { JsonObject, JsonValue } from './json-value.ts'
export { createLogger } from './logger.ts'
export type { LogFields, Logger, LoggerOptions, LogSink } from './logger.ts'
export type { SampleRate, Sampling } from './sampling.ts'
export { userText } from './user-text.ts'
export type { UserText } from './user-text.ts'
export { createConsoleSink } from './sinks/console-sink.ts'
export { createJsonLinesSink } from './sinks/json-lines-sink.ts'
export { MemorySink } from './sinks/memory-sink.ts'
export { MetricsRegistry } from './metrics/metrics-registry.ts'
export type { MetricsRegistryOptions } from './metrics/metrics-registry.ts'
export { countUtterance, createEngineMetrics, ENGINE_METRICS } from './metrics/engine-metrics.ts'
export type { EngineMetrics } from './metrics/engine-metrics.ts'
export type {
  Counter,
  CounterDefinition,
  Gauge,
  GaugeDefinition,
  Histogram,
  HistogramDefinition,
  HistogramSeries,
  Labels,
  MetricDefinition,
  MetricMirror,
  MetricSnapshot,
  MetricUnit,
  ValueSeries,
} from './metrics/metric.ts'
export { Tracing } from './trace.ts'
export type {
  SpanAttributes,
  SpanEvent,
  SpanName,
  TraceSink,
  TraceSpan,
  TracingOptions,
  UtteranceEnd,
  UtteranceTrace,
} from './trace.ts'
export { toOpenTelemetry } from './otel.ts'
export type { OpenTelemetryAdapter, OpenTelemetryOptions } from './otel.ts'
