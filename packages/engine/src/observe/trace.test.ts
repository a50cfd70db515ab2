import { InvalidInputError } from '@voice-soundboard/graph'
import type { SynthesisMetrics } from '@voice-soundboard/graph'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createLogger } from './logger.ts'
import { MemorySink } from './sinks/memory-sink.ts'
import { Tracing } from './trace.ts'
import type { TraceSpan } from './trace.ts'
import { userText } from './user-text.ts'

afterEach(() => vi.restoreAllMocks())

const SPOKEN_AT = 1_700_000_000_000

const METRICS: SynthesisMetrics = {
  timeToFirstAudioMs: 120,
  spans: { compileMs: 4, queueMs: 6, phonemizeMs: 10, encodeMs: 20, firstDecodeMs: 50, commitToRenderMs: 25 },
  synthesisMs: 300,
  audioMs: 1200,
  realTimeFactor: 0.25,
  underruns: 0,
}

function traced(options: { readonly includeText?: boolean } = {}) {
  const spans: TraceSpan[] = []
  const tracing = new Tracing({
    sinks: [{ span: (span) => void spans.push(span) }],
    engine: 'e1',
    ...options,
  })
  return { spans, trace: tracing.begin(3, SPOKEN_AT, { voice: 'eva', text: 'Hello' }) }
}

const times = (spans: readonly TraceSpan[]) =>
  Object.fromEntries(
    spans.map(({ name, startMs, endMs }) => [name, [startMs - SPOKEN_AT, endMs - SPOKEN_AT]]),
  )

describe('the spans of an utterance', () => {
  test('one behind the other from the call on, and back from the first sound', () => {
    const { spans, trace } = traced()
    trace.end({ endedAtMs: SPOKEN_AT + 1320, ended: 'completed', metrics: METRICS })
    expect(times(spans)).toEqual({
      utterance: [0, 1320],
      compile: [0, 4],
      queue: [4, 10],
      phonemize: [10, 20],
      encode: [20, 40],
      decode: [40, 90],
      'commit-to-render': [95, 120],
      playback: [120, 1320],
    })
  })

  test('are children of the utterance, which comes first; all bear the ids of the log', () => {
    const { spans, trace } = traced()
    const memory = new MemorySink()
    createLogger({ sinks: [memory] })
      .child({ engine: 'e1', utterance: 3 })
      .info('utterance.end')
    trace.end({ endedAtMs: SPOKEN_AT + 1320, ended: 'completed', metrics: METRICS })
    const [root, ...stages] = spans
    expect(root).toMatchObject({ name: 'utterance', parentId: null })
    expect(new Set(spans.map(({ spanId }) => spanId)).size).toBe(8)
    for (const stage of stages)
      expect(stage).toMatchObject({ parentId: root?.spanId, traceId: root?.traceId })
    for (const { engine, utterance } of spans) {
      expect({ engine, utterance }).toEqual({
        engine: memory.records[0]?.engine,
        utterance: memory.records[0]?.utterance,
      })
    }
  })

  test('carry what was measured, and the events of the way', () => {
    const { spans, trace } = traced()
    trace.event('preempt', SPOKEN_AT + 500, { words: 2 })
    trace.event('resume', SPOKEN_AT + 900)
    trace.end({ endedAtMs: SPOKEN_AT + 1320, ended: 'interrupted', metrics: METRICS })
    expect(spans[0]).toMatchObject({
      attributes: {
        voice: 'eva',
        outcome: 'interrupted',
        synthesisMs: 300,
        timeToFirstAudioMs: 120,
        underruns: 0,
      },
      events: [
        { name: 'preempt', timeMs: SPOKEN_AT + 500, attributes: { words: 2 } },
        { name: 'resume', timeMs: SPOKEN_AT + 900, attributes: {} },
      ],
      status: { code: 'ok' },
    })
  })

  test('what took no time is no span, and what was never heard has no playback', () => {
    const { spans, trace } = traced()
    const spansOf = {
      compileMs: 4,
      queueMs: 0,
      phonemizeMs: 0,
      encodeMs: 0,
      firstDecodeMs: 0,
      commitToRenderMs: null,
    }
    const metrics = { ...METRICS, timeToFirstAudioMs: null, spans: spansOf }
    trace.end({ endedAtMs: SPOKEN_AT + 10, ended: 'dropped', metrics })
    expect(spans.map(({ name }) => name)).toEqual(['utterance', 'compile'])
    expect(spans[0]?.attributes).not.toHaveProperty('timeToFirstAudioMs')
  })

  test('none leaves the utterance, whatever the clocks say', () => {
    for (const endedAfterMs of [-50, 0, 3, 15, 42, 100, 119, 121]) {
      const { spans, trace } = traced()
      trace.end({ endedAtMs: SPOKEN_AT + endedAfterMs, ended: 'interrupted', metrics: METRICS })
      for (const { startMs, endMs } of spans) {
        expect(startMs).toBeGreaterThanOrEqual(SPOKEN_AT)
        expect(endMs).toBeGreaterThanOrEqual(startMs)
        expect(endMs).toBeLessThanOrEqual(SPOKEN_AT + Math.max(0, endedAfterMs))
      }
      expect(spans.slice(1).every(({ startMs, endMs }) => endMs > startMs)).toBe(true)
    }
  })

  test('a failure is told by its code, or its name', () => {
    const ours = traced()
    ours.trace.end({ endedAtMs: SPOKEN_AT, ended: new InvalidInputError('a', 'b', 'c'), metrics: null })
    expect(ours.spans).toHaveLength(1)
    expect(ours.spans[0]).toMatchObject({
      status: { code: 'error', error: 'invalid-input' },
      attributes: { outcome: 'failed' },
    })
    const other = traced()
    other.trace.end({ endedAtMs: SPOKEN_AT, ended: new RangeError('Hello'), metrics: null })
    expect(other.spans[0]?.status).toEqual({ code: 'error', error: 'RangeError' })
  })

  test('are told once', () => {
    const { spans, trace } = traced()
    trace.end({ endedAtMs: SPOKEN_AT + 1, ended: 'dropped', metrics: null })
    trace.end({ endedAtMs: SPOKEN_AT + 2, ended: 'completed', metrics: METRICS })
    expect(spans).toHaveLength(1)
    expect(spans[0]?.attributes['outcome']).toBe('dropped')
  })
})

describe('user text', () => {
  test('is told by its length, in attributes and events', () => {
    const { spans, trace } = traced()
    trace.event('degraded', SPOKEN_AT, {
      code: 'word-unknown',
      message: 'Nothing in "Hello"',
      word: userText('Hello'),
    })
    trace.end({ endedAtMs: SPOKEN_AT, ended: new Error('Hello'), metrics: null })
    expect(JSON.stringify(spans)).not.toContain('Hello')
    expect(spans[0]?.attributes).toMatchObject({ 'text.characters': 5 })
    expect(spans[0]?.events[0]?.attributes).toEqual({
      code: 'word-unknown',
      'message.characters': 18,
      'word.characters': 5,
    })
  })

  test('is there when the application asks for it', () => {
    const { spans, trace } = traced({ includeText: true })
    trace.end({ endedAtMs: SPOKEN_AT, ended: 'completed', metrics: METRICS })
    expect(spans[0]?.attributes['text']).toBe('Hello')
  })
})

test('a sink that throws disturbs nobody, and is dropped after three faults', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const seen: TraceSpan[] = []
  let calls = 0
  const bad = {
    span: () => {
      calls++
      throw new Error('no')
    },
  }
  const tracing = new Tracing({ sinks: [bad, { span: (span) => void seen.push(span) }], engine: 1 })
  tracing.begin(1, SPOKEN_AT).end({ endedAtMs: SPOKEN_AT + 1320, ended: 'completed', metrics: METRICS })
  expect(calls).toBe(3)
  expect(seen).toHaveLength(8)
})
