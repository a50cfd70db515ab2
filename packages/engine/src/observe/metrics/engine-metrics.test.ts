import type { SynthesisMetrics, UtteranceResult } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { countUtterance, createEngineMetrics } from './engine-metrics.ts'
import { MetricsRegistry } from './metrics-registry.ts'

const metrics: SynthesisMetrics = {
  timeToFirstAudioMs: 150,
  spans: { compileMs: 1, queueMs: 0, phonemizeMs: 2, encodeMs: 20, firstDecodeMs: 60, commitToRenderMs: 5 },
  synthesisMs: 500,
  audioMs: 2000,
  realTimeFactor: 0.25,
  underruns: 1,
}

const result: UtteranceResult = {
  outcome: 'completed',
  reason: null,
  heard: { text: 'Hello.', endOffset: 6, words: 1 },
  unheard: '',
  playedMs: 2000,
  remainingMs: 0,
  metrics,
  degradations: [
    { code: 'lead-widened', message: 'a' },
    { code: 'lead-widened', message: 'b' },
  ],
  backend: 'vits',
  voice: 'eva',
  tags: {},
}

function counted(...results: readonly UtteranceResult[]) {
  const registry = new MetricsRegistry()
  const engine = createEngineMetrics(registry)
  for (const one of results) countUtterance(engine, one)
  const lines = registry.toPrometheusText().split('\n')
  const value = (series: string): string | undefined =>
    lines
      .find((line) => line.startsWith(`voice_soundboard_${series} `))
      ?.split(' ')
      .at(-1)
  return { registry, value }
}

test('the end of an utterance, in base units', () => {
  const { value } = counted(result, { ...result, outcome: 'interrupted' })
  expect(value('utterances_total{outcome="completed"}')).toBe('1')
  expect(value('utterances_total{outcome="interrupted"}')).toBe('1')
  expect(value('time_to_first_audio_seconds_sum')).toBe('0.3')
  expect(value('time_to_first_audio_seconds_bucket{le="0.1"}')).toBe('0')
  expect(value('time_to_first_audio_seconds_bucket{le="0.15"}')).toBe('2')
  expect(value('synthesis_seconds_sum')).toBe('1')
  expect(value('audio_seconds_total')).toBe('4')
  expect(value('real_time_factor_sum')).toBe('0.5')
  expect(value('underruns_total')).toBe('2')
  expect(value('degradations_total{code="lead-widened"}')).toBe('4')
})

test('one of which nothing was heard or made counts as nothing but itself', () => {
  const unmade: SynthesisMetrics = {
    ...metrics,
    timeToFirstAudioMs: null,
    synthesisMs: 0,
    audioMs: 0,
    realTimeFactor: null,
  }
  const { value } = counted({ ...result, outcome: 'dropped', metrics: unmade, degradations: [] })
  expect(value('utterances_total{outcome="dropped"}')).toBe('1')
  expect(value('time_to_first_audio_seconds_count')).toBe('0')
  expect(value('synthesis_seconds_count')).toBe('0')
  expect(value('real_time_factor_count')).toBe('0')
})

test('all that a page has to tell has its metric', () => {
  const { registry } = counted()
  const names = registry.snapshot().map(({ name }) => name.replace('voice_soundboard_', ''))
  expect(names.sort()).toEqual([
    'audio_seconds_total',
    'cache_lookups_total',
    'degradations_total',
    'download_bytes_total',
    'fallbacks_total',
    'interrupt_to_silence_seconds',
    'memory_bytes',
    'queue_depth',
    'real_time_factor',
    'segments_total',
    'synthesis_seconds',
    'time_to_first_audio_seconds',
    'underruns_total',
    'utterances_total',
    'worker_restarts_total',
  ])
})
