import { InvalidInputError, SynthesisError } from '@voice-soundboard/graph'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from './json-value.ts'
import { LOG_RANK, toJsonLine } from './log-record.ts'
import type { LogRecord } from './log-record.ts'
import { userText } from './user-text.ts'

/** What a type would not let through, but a program may hand over all the same. */
const record = (fields: unknown, ids: Partial<LogRecord> = {}): LogRecord => ({
  time: 1_700_000_000_000,
  level: 'info',
  event: 'utterance.start',
  ...ids,
  fields: fields as JsonObject,
})

const fieldsBack = (fields: unknown): unknown =>
  (JSON.parse(toJsonLine(record(fields))) as { readonly fields: unknown }).fields

describe('a record as a line of JSON', () => {
  test('parses back to itself', () => {
    const given = record(
      { a: 1, list: ['x', null, true], inner: { deep: -0.5 } },
      { engine: 'e1', utterance: 7 },
    )
    expect(JSON.parse(toJsonLine(given))).toEqual(given)
  })

  test('names stand in one order, whatever the order in the record', () => {
    const { fields, event, level, time } = record({ n: 1 })
    const shuffled: LogRecord = {
      fields,
      epoch: 2,
      event,
      segment: 1,
      level,
      utterance: 'u',
      time,
      engine: 'e',
    }
    expect(toJsonLine(shuffled)).toBe(
      '{"time":1700000000000,"level":"info","event":"utterance.start","engine":"e","utterance":"u","segment":1,"epoch":2,"fields":{"n":1}}',
    )
  })

  test('ids that are absent are absent in the line', () => {
    expect(Object.keys(JSON.parse(toJsonLine(record({}))) as object)).toEqual([
      'time',
      'level',
      'event',
      'fields',
    ])
  })

  test('is one line: every sign that some reader takes for the end of one is escaped, and comes back', () => {
    const text = 'a\nb\r\u0085c\u2028d\u2029e\u000b\u000c\u001c'
    const line = toJsonLine(record({ text }))
    expect(line).not.toMatch(/[\n\r\u0085\u2028\u2029\u000b\u000c\u001c]/)
    expect(fieldsBack({ text })).toEqual({ text })
  })

  test('an error is told by name, code, message and cause', () => {
    const error = new SynthesisError('decode', 'out of memory', { cause: new RangeError('too large') })
    expect(fieldsBack({ error })).toEqual({
      error: {
        name: 'SynthesisError',
        code: 'synthesis-failed',
        message: 'Synthesis failed (decode): out of memory.',
        stage: 'decode',
        detail: 'out of memory',
        retryable: false,
        cause: { name: 'RangeError', message: 'too large' },
      },
    })
  })

  test.each([
    ['NaN', Number.NaN, 'NaN'],
    ['infinity', -Infinity, '-Infinity'],
    ['a bigint', 12_345_678_901_234_567_890n, '12345678901234567890'],
    ['a function', () => 'secret', '[function]'],
    ['a symbol', Symbol('secret'), '[symbol]'],
    ['a date', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['a date that is none', new Date(Number.NaN), 'Invalid Date'],
    ['an address', new URL('https://a.example/b?c'), 'https://a.example/b?c'],
    ['samples', new Float32Array(3), '[12 bytes]'],
    ['a buffer', new ArrayBuffer(5), '[5 bytes]'],
    ['a set', new Set([1, 'x']), [1, 'x']],
    ['a map', new Map([['k', { v: 1 }]]), [['k', { v: 1 }]]],
    ['a boxed string', Object('boxed') as unknown, 'boxed'],
    ['a list with holes', [1, undefined, 3], [1, null, 3]],
    ['what is marked as user text', userText('four'), { characters: 4 }],
  ])('%s', (_what, value, expected) => {
    expect(fieldsBack({ value })).toEqual({ value: expected })
  })

  test('undefined fields are left out', () => {
    expect(fieldsBack({ gone: undefined, here: null })).toEqual({ here: null })
  })

  test('a cycle is cut where it closes; what is merely shared stands twice', () => {
    const shared = { n: 1 }
    const cycle: Record<string, unknown> = { one: shared, two: shared }
    cycle['self'] = cycle
    expect(fieldsBack(cycle)).toEqual({ one: { n: 1 }, two: { n: 1 }, self: '[circular]' })
  })

  test('an error that is its own cause', () => {
    const error = new Error('round')
    error.cause = error
    expect(fieldsBack({ error })).toEqual({ error: { name: 'Error', message: 'round', cause: '[circular]' } })
  })

  test('a name that JavaScript treats apart is a name like any other', () => {
    const fields: unknown = JSON.parse('{"__proto__":{"polluted":1},"constructor":2}')
    expect(toJsonLine(record(fields))).toContain('"fields":{"__proto__":{"polluted":1},"constructor":2}')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('what throws when it is read costs nothing beside it', () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    const thrower = {
      get bad(): never {
        throw new Error('no')
      },
      good: 1,
    }
    expect(fieldsBack({ thrower, proxy, n: 2 })).toEqual({
      thrower: { bad: '[unreadable]', good: 1 },
      proxy: '[unreadable]',
      n: 2,
    })
  })

  test('depth and length have ends', () => {
    let deep: unknown = 'bottom'
    for (let i = 0; i < 10_000; i++) deep = [deep]
    expect(JSON.stringify(fieldsBack({ deep }))).toContain('[too deep]')
    const long = fieldsBack({ long: new Array(1e6).fill(1) }) as { readonly long: readonly unknown[] }
    expect(long.long.length).toBeLessThan(1100)
    expect(long.long.at(-1)).toBe('[more]')
    const wide = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`n${i}`, i]))
    expect(fieldsBack(wide)).toHaveProperty(['[more]'], true)
  })

  test('shared lists within lists do not multiply', () => {
    let value: unknown = 'leaf'
    for (let i = 0; i < 9; i++) value = new Array(20).fill(value)
    expect(toJsonLine(record({ value })).length).toBeLessThan(100_000)
  })

  test('fields that are no object at all', () => {
    expect(fieldsBack(null)).toBe(null)
    expect(fieldsBack(new InvalidInputError('a', 'b', 'c'))).toMatchObject({
      code: 'invalid-input',
      received: 'c',
    })
  })
})

test('levels are ten apart, the gravest highest', () => {
  expect(LOG_RANK).toEqual({ trace: 10, debug: 20, info: 30, warn: 40, error: 50, fatal: 60 })
})
