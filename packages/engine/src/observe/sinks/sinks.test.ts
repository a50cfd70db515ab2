import { InvalidInputError } from '@voice-soundboard/graph'
import { describe, expect, test } from 'vitest'
import type { LogLevel, LogRecord } from '../log-record.ts'
import { createConsoleSink } from './console-sink.ts'
import { createJsonLinesSink } from './json-lines-sink.ts'
import { MemorySink } from './memory-sink.ts'

const record = (more: Partial<LogRecord> = {}): LogRecord => ({
  time: Date.UTC(2026, 0, 2, 3, 4, 5, 6),
  level: 'info',
  event: 'utterance.start',
  fields: {},
  ...more,
})

describe('the console', () => {
  function recorder() {
    const calls: [string, ...unknown[]][] = []
    const to =
      (method: string) =>
      (...parts: unknown[]) =>
        void calls.push([method, ...parts])
    const sink = createConsoleSink({
      debug: to('debug'),
      info: to('info'),
      warn: to('warn'),
      error: to('error'),
    })
    return { sink, calls }
  }

  test('shows time, level, event, ids and fields', () => {
    const { sink, calls } = recorder()
    void sink.write(record({ engine: 'e1', segment: 0, fields: { ms: 3 } }))
    void sink.write(record())
    expect(calls).toEqual([
      ['info', '03:04:05.006 info  utterance.start engine=e1 segment=0', { ms: 3 }],
      ['info', '03:04:05.006 info  utterance.start'],
    ])
  })

  test.each<[LogLevel, string]>([
    ['trace', 'debug'],
    ['debug', 'debug'],
    ['info', 'info'],
    ['warn', 'warn'],
    ['error', 'error'],
    ['fatal', 'error'],
  ])('%s goes to console.%s', (level, method) => {
    const { sink, calls } = recorder()
    void sink.write(record({ level }))
    expect(calls.map(([name]) => name)).toEqual([method])
  })
})

describe('the memory', () => {
  const filled = (count: number, capacity?: number): MemorySink => {
    const sink = new MemorySink(capacity === undefined ? {} : { capacity })
    for (let i = 0; i < count; i++) sink.write(record({ segment: i }))
    return sink
  }
  const segments = ({ records }: MemorySink) => records.map(({ segment }) => segment)

  test('keeps the last records, oldest first', () => {
    expect(segments(filled(2, 3))).toEqual([0, 1])
    expect(segments(filled(3, 3))).toEqual([0, 1, 2])
    expect(segments(filled(7, 3))).toEqual([4, 5, 6])
    expect(segments(filled(5, 1))).toEqual([4])
  })

  test('a thousand of them unless told otherwise', () => {
    expect(segments(filled(2500)).length).toBe(1000)
    expect(segments(filled(2500))[0]).toBe(1500)
  })

  test('what was read does not change with what comes', () => {
    const sink = filled(2, 2)
    const { records } = sink
    sink.write(record({ segment: 9 }))
    expect(records.map(({ segment }) => segment)).toEqual([0, 1])
  })

  test('as lines, each of which parses back', () => {
    const lines = filled(3, 2).toJsonLines().split('\n')
    expect(lines.pop()).toBe('')
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      record({ segment: 1 }),
      record({ segment: 2 }),
    ])
    expect(new MemorySink().toJsonLines()).toBe('')
  })

  test.each([0, -1, 1.5, Number.NaN, Infinity])('no capacity of %s', (capacity) => {
    expect(() => new MemorySink({ capacity })).toThrow(InvalidInputError)
  })
})

test('JSON lines go to whatever writes them, without an end', () => {
  const lines: string[] = []
  const sink = createJsonLinesSink((line) => void lines.push(line))
  void sink.write(record({ fields: { text: 'a\nb' } }))
  expect(lines).toHaveLength(1)
  expect(lines[0]).not.toContain('\n')
  expect(JSON.parse(lines[0] ?? '')).toEqual(record({ fields: { text: 'a\nb' } }))
})
