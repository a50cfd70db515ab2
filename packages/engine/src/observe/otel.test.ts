import { SpanStatusCode, trace as api } from '@opentelemetry/api'
import type { Context, Meter, Span, SpanOptions, Tracer } from '@opentelemetry/api'
import type { SynthesisMetrics } from '@voice-soundboard/graph'
import { describe, expect, test } from 'vitest'
import { createEngineMetrics, ENGINE_METRICS } from './metrics/engine-metrics.ts'
import { MetricsRegistry } from './metrics/metrics-registry.ts'
import { toOpenTelemetry } from './otel.ts'
import { Tracing } from './trace.ts'

const SPOKEN_AT = 1_700_000_000_000.25

const METRICS: SynthesisMetrics = {
  timeToFirstAudioMs: 120,
  spans: { compileMs: 4, queueMs: 6, phonemizeMs: 10, encodeMs: 20, firstDecodeMs: 50, commitToRenderMs: 25 },
  synthesisMs: 300,
  audioMs: 1200,
  realTimeFactor: 0.25,
  underruns: 0,
}

describe('a meter', () => {
  function meterDouble() {
    const made: Record<string, { readonly kind: string; readonly options: unknown }> = {}
    const told: unknown[] = []
    const callbacks: ((result: unknown) => void)[] = []
    const make =
      (kind: string, instrument: (name: string) => unknown) =>
      (name: string, options: unknown): unknown => {
        made[name] = { kind, options }
        return instrument(name)
      }
    const tell = (name: string) => (value: number, labels: unknown) => void told.push([name, value, labels])
    const meter = {
      createCounter: make('counter', (name) => ({ add: tell(name) })),
      createHistogram: make('histogram', (name) => ({ record: tell(name) })),
      createObservableGauge: make('gauge', (name) => ({
        addCallback: (callback: (result: unknown) => void) =>
          callbacks.push(() => callback({ observe: tell(name) })),
      })),
    }
    return {
      meter: meter as unknown as Meter,
      made,
      told,
      collect: () => callbacks.forEach((call) => call(null)),
    }
  }

  test('gets the same instruments, with units and bounds', () => {
    const { meter, made } = meterDouble()
    createEngineMetrics(new MetricsRegistry({ mirrors: toOpenTelemetry({ meter }).mirrors }))
    const wanted = Object.values(ENGINE_METRICS).map(({ name, kind }) => [name, kind])
    expect(Object.entries(made).map(([name, { kind }]) => [name, kind])).toEqual(wanted)
    expect(made['voice_soundboard_interrupt_to_silence_seconds']?.options).toMatchObject({
      unit: 's',
      advice: { explicitBucketBoundaries: expect.arrayContaining([0.01, 1]) as number[] },
    })
    expect(made['voice_soundboard_memory_bytes']?.options).toMatchObject({ unit: 'By' })
  })

  test('gets every change, and reads gauges when it collects', () => {
    const { meter, told, collect } = meterDouble()
    const engine = createEngineMetrics(new MetricsRegistry({ mirrors: toOpenTelemetry({ meter }).mirrors }))
    engine.utterances.add(1, { outcome: 'completed' })
    engine.synthesis.observe(0.3)
    engine.memory.set(5, { part: 'ring' })
    expect(told).toEqual([
      ['voice_soundboard_utterances_total', 1, { outcome: 'completed' }],
      ['voice_soundboard_synthesis_seconds', 0.3, {}],
    ])
    told.length = 0
    collect()
    expect(told).toEqual([
      ['voice_soundboard_queue_depth', 0, {}],
      ['voice_soundboard_memory_bytes', 5, { part: 'ring' }],
    ])
  })
})

describe('a tracer', () => {
  interface Started {
    readonly name: string
    readonly options: SpanOptions
    readonly parent: Span | undefined
    readonly span: Span
    readonly events: unknown[]
    status: unknown
    endedAt: unknown
  }

  function tracerDouble() {
    const started: Started[] = []
    const startSpan = (name: string, options: SpanOptions, context?: Context): Span => {
      const events: unknown[] = []
      const span = {
        addEvent: (...event: unknown[]) => events.push(event),
        setStatus: (status: unknown) => (one.status = status),
        end: (at: unknown) => (one.endedAt = at),
      } as unknown as Span
      // The API's own reader of contexts, so that the parent is found where any SDK looks for it.
      const parent = context && api.getSpan(context)
      const one: Started = { name, options, parent, span, events, status: null, endedAt: null }
      started.push(one)
      return span
    }
    return { tracer: { startSpan } as unknown as Tracer, started }
  }

  test('gets every span with its own times, the stages below their utterance', () => {
    const { tracer, started } = tracerDouble()
    const tracing = new Tracing({ sinks: toOpenTelemetry({ tracer }).traceSinks, engine: 'e1' })
    for (const utterance of [1, 2]) {
      const trace = tracing.begin(utterance, SPOKEN_AT)
      trace.event('preempt', SPOKEN_AT + 500.5, { words: 2 })
      trace.end({ endedAtMs: SPOKEN_AT + 1320, ended: 'completed', metrics: METRICS })
    }
    expect(started).toHaveLength(16)
    for (const first of [0, 8]) {
      const [root, ...stages] = started.slice(first, first + 8)
      expect(root?.parent).toBeUndefined()
      for (const stage of stages) expect(stage.parent).toBe(root?.span)
      expect(root).toMatchObject({
        name: 'voice_soundboard.utterance',
        options: {
          startTime: [1_700_000_000, 250_000],
          attributes: { 'voice_soundboard.engine': 'e1', 'voice_soundboard.utterance': first === 0 ? 1 : 2 },
        },
        endedAt: [1_700_000_001, 320_250_000],
        events: [['preempt', { 'voice_soundboard.words': 2 }, [1_700_000_000, 500_750_000]]],
        status: null,
      })
    }
    expect(started[5]?.name).toBe('voice_soundboard.decode')
    expect(started[5]?.options.startTime).toEqual([1_700_000_000, 40_250_000])
  })

  test('is told of a failure by its code', () => {
    const { tracer, started } = tracerDouble()
    const tracing = new Tracing({ sinks: toOpenTelemetry({ tracer }).traceSinks, engine: 'e1' })
    tracing.begin(1, SPOKEN_AT).end({ endedAtMs: SPOKEN_AT, ended: new RangeError('Hello'), metrics: null })
    expect(started[0]?.status).toEqual({ code: SpanStatusCode.ERROR, message: 'RangeError' })
  })

  test('times never spill over the second', () => {
    const { tracer, started } = tracerDouble()
    const tracing = new Tracing({ sinks: toOpenTelemetry({ tracer }).traceSinks, engine: 1 })
    tracing.begin(1, 1999.9999999).end({ endedAtMs: 2000, ended: 'dropped', metrics: null })
    const [seconds, nanos] = started[0]?.options.startTime as [number, number]
    expect(nanos).toBeGreaterThanOrEqual(0)
    expect(nanos).toBeLessThan(1e9)
    expect(seconds).toBe(1)
  })
})

test('what is not given is not there', () => {
  expect(toOpenTelemetry({})).toEqual({ mirrors: [], traceSinks: [] })
})
