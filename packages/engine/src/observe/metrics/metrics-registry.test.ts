import { InvalidInputError } from '@voice-soundboard/graph'
import type { Degradation } from '@voice-soundboard/graph'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { CounterDefinition, HistogramDefinition, MetricMirror } from './metric.ts'
import { MetricsRegistry } from './metrics-registry.ts'

afterEach(() => vi.restoreAllMocks())

const CALLS = {
  kind: 'counter',
  name: 'calls_total',
  help: 'Calls.',
  unit: '1',
  labels: ['by', 'how'],
} as const
const DEPTH = { kind: 'gauge', name: 'depth', help: 'Depth.', unit: '1', labels: [] } as const
const WAIT = {
  kind: 'histogram',
  name: 'wait_seconds',
  help: 'Wait.',
  unit: 's',
  labels: ['who'],
  bounds: [0.1, 1, 10],
} as const

function registry(mirrors: readonly MetricMirror[] = []) {
  const troubles: Degradation[] = []
  return {
    troubles,
    metrics: new MetricsRegistry({ mirrors, onTrouble: (trouble) => troubles.push(trouble) }),
  }
}

describe('what is counted', () => {
  test('a counter adds up, by its labels, in whatever order they are named', () => {
    const { metrics } = registry()
    const calls = metrics.counter(CALLS)
    calls.add(1, { by: 'a', how: 'x' })
    calls.add(2.5, { how: 'x', by: 'a' })
    calls.add(1, { by: 'x', how: 'a' })
    expect(metrics.snapshot()).toEqual([
      {
        kind: 'counter',
        name: 'calls_total',
        help: 'Calls.',
        unit: '1',
        overflowed: false,
        series: [
          { labels: { by: 'a', how: 'x' }, value: 3.5 },
          { labels: { by: 'x', how: 'a' }, value: 1 },
        ],
      },
    ])
  })

  test('label values never run into each other', () => {
    const { metrics } = registry()
    const calls = metrics.counter(CALLS)
    calls.add(1, { by: 'a","b', how: 'c' })
    calls.add(1, { by: 'a', how: 'b","c' })
    expect(metrics.snapshot()[0]?.series).toHaveLength(2)
  })

  test('a gauge is what it was last set to, and 0 before', () => {
    const { metrics } = registry()
    const depth = metrics.gauge(DEPTH)
    expect(metrics.snapshot()[0]?.series).toEqual([{ labels: {}, value: 0 }])
    depth.set(5)
    depth.set(-2)
    expect(metrics.snapshot()[0]?.series).toEqual([{ labels: {}, value: -2 }])
  })

  test('a histogram counts what is at most each bound, the bound included', () => {
    const { metrics } = registry()
    const wait = metrics.histogram(WAIT)
    for (const value of [0.05, 0.1, 0.5, 10, 11]) wait.observe(value, { who: 'a' })
    expect(metrics.snapshot()[0]?.series).toEqual([
      {
        labels: { who: 'a' },
        count: 5,
        sum: expect.closeTo(21.65, 9) as number,
        buckets: [
          { le: 0.1, count: 2 },
          { le: 1, count: 3 },
          { le: 10, count: 4 },
          { le: '+Inf', count: 5 },
        ],
      },
    ])
  })

  test('a snapshot is plain JSON, and stays as it was', () => {
    const { metrics } = registry()
    const wait = metrics.histogram(WAIT)
    wait.observe(1, { who: 'a' })
    const before = metrics.snapshot()
    const json = JSON.stringify(before)
    expect(JSON.parse(json)).toEqual(before)
    wait.observe(1, { who: 'a' })
    expect(JSON.stringify(before)).toBe(json)
  })
})

describe('bounded', () => {
  test('10,000 label values are 200 series and one for all others, told once', () => {
    const { metrics, troubles } = registry()
    const calls = metrics.counter(CALLS)
    for (let i = 0; i < 10_000; i++) calls.add(1, { by: `user-${i}`, how: 'x' })
    calls.add(1, { by: 'user-0', how: 'x' })
    const [found] = metrics.snapshot()
    expect(found?.overflowed).toBe(true)
    expect(found?.series).toHaveLength(201)
    expect(found?.series[0]).toEqual({ labels: { by: 'user-0', how: 'x' }, value: 2 })
    expect(found?.series.at(-1)).toEqual({ labels: { by: 'overflow', how: 'overflow' }, value: 9800 })
    expect(troubles.map(({ code }) => code)).toEqual(['metric-overflow'])
    expect(metrics.toPrometheusText().length).toBeLessThan(20_000)
  })

  test('200 are not too many', () => {
    const { metrics, troubles } = registry()
    const calls = metrics.counter(CALLS)
    for (let i = 0; i < 400; i++) calls.add(1, { by: `user-${i % 200}`, how: 'x' })
    expect(metrics.snapshot()[0]).toMatchObject({ overflowed: false })
    expect(metrics.snapshot()[0]?.series).toHaveLength(200)
    expect(troubles).toEqual([])
  })
})

describe('figures that are none', () => {
  test('are left out and told once for each metric, and disturb nobody', () => {
    const { metrics, troubles } = registry()
    const calls = metrics.counter(CALLS)
    const depth = metrics.gauge(DEPTH)
    for (const value of [-1, Number.NaN, Infinity]) calls.add(value, { by: 'a', how: 'b' })
    for (const value of [Number.NaN, -Infinity]) depth.set(value)
    calls.add(1, { by: 'a', how: 'b' })
    expect(metrics.snapshot().map(({ series }) => series)).toEqual([
      [{ labels: { by: 'a', how: 'b' }, value: 1 }],
      [{ labels: {}, value: 0 }],
    ])
    expect(troubles.map(({ code }) => code)).toEqual(['metric-value-refused', 'metric-value-refused'])
  })

  test.each<[string, Partial<HistogramDefinition>]>([
    ['a name with a hyphen', { name: 'wait-seconds' }],
    ['a name that begins with a digit', { name: '1_wait' }],
    ['a label that belongs to the buckets', { labels: ['le'] }],
    ['a label that belongs to Prometheus', { labels: ['__name__'] }],
    ['a label with a space', { labels: ['a b'] }],
    ['bounds that fall', { bounds: [1, 0.5] }],
    ['bounds that stand still', { bounds: [1, 1] }],
    ['a bound that is no number', { bounds: [1, Infinity] }],
  ])('%s', (_what, wrong) => {
    expect(() => registry().metrics.histogram({ ...WAIT, ...wrong })).toThrow(InvalidInputError)
  })

  test('a name that is taken', () => {
    const { metrics } = registry()
    metrics.gauge(DEPTH)
    const same: CounterDefinition = { ...CALLS, name: 'depth' }
    expect(() => metrics.counter(same)).toThrow(InvalidInputError)
  })
})

describe('a mirror', () => {
  test('hears every change under the labels it was counted by, and reads gauges when it likes', () => {
    const heard: unknown[] = []
    const read: (() => unknown)[] = []
    const mirror: MetricMirror = {
      attach:
        ({ name }) =>
        (value, labels) =>
          void heard.push([name, value, labels]),
      attachGauge: (_metric, readGauge) => void read.push(readGauge),
    }
    const { metrics } = registry([mirror])
    metrics.counter(CALLS).add(2, { by: 'a', how: 'b' })
    metrics.histogram(WAIT).observe(3, { who: 'c' })
    metrics.gauge(DEPTH).set(4)
    expect(heard).toEqual([
      ['calls_total', 2, { by: 'a', how: 'b' }],
      ['wait_seconds', 3, { who: 'c' }],
    ])
    expect(read.map((readGauge) => readGauge())).toEqual([[{ labels: {}, value: 4 }]])
  })

  test('that throws costs no figure', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    let calls = 0
    const mirror: MetricMirror = {
      attach: () => () => {
        calls++
        throw new Error('exporter gone')
      },
      attachGauge: () => {
        throw new Error('no gauges')
      },
    }
    const { metrics } = registry([mirror])
    metrics.gauge(DEPTH).set(1)
    const counter = metrics.counter(CALLS)
    for (let i = 0; i < 10; i++) counter.add(1, { by: 'a', how: 'b' })
    expect(metrics.snapshot().map(({ series }) => series)).toMatchObject([[{ value: 1 }], [{ value: 10 }]])
    // The gauge was the first of three faults.
    expect(calls).toBe(2)
  })
})
