import { describe, expect, test } from 'vitest'
import { createEngineMetrics } from './engine-metrics.ts'
import { MetricsRegistry } from './metrics-registry.ts'

interface Sample {
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

interface Family {
  readonly name: string
  readonly type: string
  readonly help: string
  readonly samples: Sample[]
}

/** A strict reader of the text format: it knows nothing of the writer, and throws at the first thing out of place. */
function readText(text: string): Family[] {
  if (!text.endsWith('\n')) throw new Error('the last line has no end')
  const families: Family[] = []
  let help: { readonly name: string; readonly text: string } | null = null
  for (const line of text.slice(0, -1).split('\n')) {
    const [, helpName, helpText] = /^# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) (.*)$/s.exec(line) ?? []
    const [, typeName, type] =
      /^# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram)$/.exec(line) ?? []
    if (helpName !== undefined && helpText !== undefined) {
      help = { name: helpName, text: unescape(helpText, ['\\', 'n']) }
    } else if (typeName !== undefined && type !== undefined) {
      if (help?.name !== typeName) throw new Error(`TYPE of ${typeName} without its HELP`)
      if (families.some(({ name }) => name === typeName)) throw new Error(`${typeName} stands twice`)
      families.push({ name: typeName, type, help: help.text, samples: [] })
    } else readSample(line, families.at(-1))
  }
  return families
}

function readSample(line: string, family: Family | undefined): void {
  const [, name = '', rest = ''] = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(.*)$/s.exec(line) ?? []
  const suffixes = family?.type === 'histogram' ? ['_bucket', '_sum', '_count'] : ['']
  if (!family || !suffixes.some((suffix) => name === family.name + suffix)) throw new Error(`stray: ${line}`)
  const { labels, after } = rest.startsWith('{') ? readLabels(rest) : { labels: {}, after: rest }
  const [, number = ''] = /^ (\S+)$/.exec(after) ?? []
  const value = { '+Inf': Infinity, '-Inf': -Infinity, NaN: Number.NaN }[number] ?? Number(number)
  if (number === '' || (Number.isNaN(value) && number !== 'NaN')) throw new Error(`no number: ${line}`)
  family.samples.push({ name, labels, value })
}

function readLabels(text: string): { labels: Record<string, string>; after: string } {
  const labels: Record<string, string> = {}
  let at = 1
  while (text[at] !== '}') {
    const [all, name] = /^([a-zA-Z_][a-zA-Z0-9_]*)="/.exec(text.slice(at)) ?? []
    if (all === undefined || name === undefined) throw new Error(`no label at ${at}: ${text}`)
    at += all.length
    const from = at
    while (text[at] !== '"') {
      if (at >= text.length) throw new Error(`no end of ${name}: ${text}`)
      at += text[at] === '\\' ? 2 : 1
    }
    if (name in labels) throw new Error(`${name} stands twice`)
    labels[name] = unescape(text.slice(from, at), ['\\', 'n', '"'])
    at++
    if (text[at] === ',') at++
    else if (text[at] !== '}') throw new Error(`neither , nor } at ${at}: ${text}`)
  }
  return { labels, after: text.slice(at + 1) }
}

function unescape(text: string, known: readonly string[]): string {
  let read = ''
  for (let i = 0; i < text.length; i++) {
    const next = text[i + 1] ?? ''
    if (text[i] !== '\\') read += text[i]
    else if (!known.includes(next)) throw new Error(`unknown escape \\${next}`)
    else {
      read += next === 'n' ? '\n' : next
      i++
    }
  }
  return read
}

describe('the text that Prometheus scrapes', () => {
  test('to the letter', () => {
    const metrics = new MetricsRegistry()
    const base = { help: 'What\nit is, a \\ b.', unit: '1' } as const
    metrics.counter({ ...base, kind: 'counter', name: 'a_total', labels: ['x'] }).add(3, { x: 'q"\\\n' })
    metrics.histogram({ ...base, kind: 'histogram', name: 'b', labels: [], bounds: [0.5, 2] }).observe(1.5)
    expect(metrics.toPrometheusText()).toBe(
      [
        '# HELP a_total What\\nit is, a \\\\ b.',
        '# TYPE a_total counter',
        'a_total{x="q\\"\\\\\\n"} 3',
        '# HELP b What\\nit is, a \\\\ b.',
        '# TYPE b histogram',
        'b_bucket{le="0.5"} 0',
        'b_bucket{le="2"} 1',
        'b_bucket{le="+Inf"} 1',
        'b_sum 1.5',
        'b_count 1',
        '',
      ].join('\n'),
    )
  })

  test('any label value comes back', () => {
    const metrics = new MetricsRegistry()
    const counter = metrics.counter({
      kind: 'counter',
      name: 'a_total',
      help: '',
      unit: '1',
      labels: ['x', 'y'],
    })
    const values = ['', ' ', '\\', '\\n', '\n', '"', '\\"', '}', '{x="1"} 2', ',', 'é日本', '\u2028', 'a\rb']
    for (const x of values) for (const y of values) counter.add(1, { x, y })
    const [family] = readText(metrics.toPrometheusText())
    expect(family?.samples.map(({ labels }) => [labels['x'], labels['y']])).toEqual(
      values.flatMap((x) => values.map((y) => [x, y])),
    )
  })

  test('of the whole engine reads back, and its histograms hold together', () => {
    const registry = new MetricsRegistry()
    const engine = createEngineMetrics(registry)
    for (const seconds of [0.01, 0.2, 0.2, 99]) engine.timeToFirstAudio.observe(seconds)
    engine.memory.set(2 ** 31, { part: 'voices' })
    engine.downloadBytes.add(1e21)
    const families = readText(registry.toPrometheusText())
    expect(families.map(({ name }) => name)).toEqual(registry.snapshot().map(({ name }) => name))
    for (const { name, type, samples } of families.filter((family) => family.type === 'histogram')) {
      const buckets = samples.filter((sample) => sample.name === `${name}_bucket`)
      const counts = buckets.map(({ value }) => value)
      expect(type).toBe('histogram')
      expect(counts).toEqual([...counts].sort((a, b) => a - b))
      expect(buckets.at(-1)?.labels).toEqual({ le: '+Inf' })
      expect(counts.at(-1)).toBe(samples.find((sample) => sample.name === `${name}_count`)?.value)
    }
    const first = families.find(({ name }) => name === 'voice_soundboard_time_to_first_audio_seconds')
    expect(first?.samples.find(({ name }) => name.endsWith('_count'))?.value).toBe(4)
    expect(first?.samples.find(({ name }) => name.endsWith('_sum'))?.value).toBeCloseTo(99.41, 9)
    expect(families.find(({ name }) => name.endsWith('download_bytes_total'))?.samples[0]?.value).toBe(1e21)
  })

  test('counters end in _total, times in seconds, sizes in bytes, and no other name does', () => {
    const registry = new MetricsRegistry()
    createEngineMetrics(registry)
    for (const { name, kind, unit } of registry.snapshot()) {
      expect(name).toMatch(/^voice_soundboard_[a-z_]+$/)
      expect(name.endsWith('_total')).toBe(kind === 'counter')
      const base = name.replace(/_total$/, '')
      expect({ name, unit }).toEqual({
        name,
        unit: base.endsWith('_seconds') ? 's' : base.endsWith('_bytes') ? 'By' : '1',
      })
      expect(name).not.toMatch(/_ms|_mb|milli|kilo/)
    }
  })
})
