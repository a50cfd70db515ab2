import { InvalidInputError } from '@voice-soundboard/graph'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { LogLevel, LogRecord } from './log-record.ts'
import { createLogger } from './logger.ts'
import type { LoggerOptions, LogSink } from './logger.ts'
import { MemorySink } from './sinks/memory-sink.ts'

afterEach(() => vi.restoreAllMocks())

function logger(options: Partial<LoggerOptions> = {}) {
  const memory = new MemorySink()
  return { memory, log: createLogger({ sinks: [memory], now: () => 1000, ...options }) }
}

const events = ({ records }: MemorySink): string[] => records.map(({ event }) => event)
const LEVELS: readonly LogLevel[] = ['trace', 'debug', 'info', 'warn', 'error', 'fatal']

describe('what is written', () => {
  test('time, level, event and fields; every level has its method', () => {
    const { log, memory } = logger({ level: 'trace' })
    for (const level of LEVELS) log[level]('a.b', { n: 1 })
    expect(memory.records).toEqual(
      LEVELS.map((level) => ({ time: 1000, level, event: 'a.b', fields: { n: 1 } })),
    )
  })

  test('from the level upwards; `info` unless told otherwise', () => {
    const { log, memory } = logger()
    for (const level of LEVELS) log.log(level, level)
    expect(events(memory)).toEqual(['info', 'warn', 'error', 'fatal'])
    expect(LEVELS.map((level) => log.isEnabled(level))).toEqual([false, false, true, true, true, true])
  })

  test('the level changes while it runs, for children and parents alike', () => {
    const { log, memory } = logger()
    const child = log.child({ part: 'queue' })
    child.debug('before')
    log.level = 'debug'
    child.debug('after')
    child.level = 'error'
    log.warn('too low')
    expect(log.level).toBe('error')
    expect(events(memory)).toEqual(['after'])
  })

  test('ids stand apart from fields, in children too, and the nearest wins', () => {
    const { log, memory } = logger()
    const utterance = log.child({ engine: 'e1', voice: 'eva' }).child({ utterance: 4 })
    utterance.info('segment.start', { segment: 2, epoch: 9, ms: 1.5, voice: 'adam' })
    expect(memory.records[0]).toEqual({
      time: 1000,
      level: 'info',
      event: 'segment.start',
      engine: 'e1',
      utterance: 4,
      segment: 2,
      epoch: 9,
      fields: { voice: 'adam', ms: 1.5 },
    })
  })

  test('an id that is none stays a field, where it is read like any other', () => {
    const { log, memory } = logger()
    log.info('odd', { engine: 'x'.repeat(500), segment: { text: 'secret' } })
    expect(memory.records[0]).toMatchObject({
      fields: { engine: { characters: 500 }, segment: { text: { characters: 6 } } },
    })
    expect(memory.records[0]).not.toHaveProperty('engine')
  })

  test('an error in place of the fields is told as one', () => {
    const { log, memory } = logger()
    log.error('failed', new InvalidInputError('a.b', 'a number', '"x"') as unknown as Record<string, unknown>)
    expect(memory.records[0]?.fields).toMatchObject({ code: 'invalid-input', path: 'a.b' })
  })

  test('a record is frozen, and holds nothing of what it was made from', () => {
    const { log, memory } = logger()
    const fields = { list: [1] }
    log.info('a', fields)
    fields.list.push(2)
    expect(memory.records[0]?.fields).toEqual({ list: [1] })
    expect(Object.isFrozen(memory.records[0]?.fields['list'])).toBe(true)
  })

  test('what sampling left out is told with the next of that event', () => {
    let now = 0
    const { log, memory } = logger({ sampling: { tick: { perSecond: 1 } }, now: () => now })
    for (now = 0; now < 2500; now += 500) log.info('tick')
    log.info('other')
    expect(memory.records.map(({ event, time, fields }) => [event, time, fields])).toEqual([
      ['tick', 0, {}],
      ['tick', 1000, { suppressed: 1 }],
      ['tick', 2000, { suppressed: 1 }],
      ['other', 2500, {}],
    ])
  })
})

describe('a sink that fails', () => {
  const failing = (): { readonly sink: LogSink; readonly calls: () => number } => {
    let calls = 0
    const write = (): void => {
      calls++
      throw new Error('disk full')
    }
    return { sink: { write }, calls: () => calls }
  }

  test('is told once, and dropped after three faults; the others get every record', () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const memory = new MemorySink()
    const { sink, calls } = failing()
    const log = createLogger({ sinks: [sink, memory] })
    for (let i = 0; i < 10; i++) log.info('a')
    expect(calls()).toBe(3)
    expect(log.faults).toBe(3)
    expect(memory.records).toHaveLength(10)
    expect(told).toHaveBeenCalledTimes(1)
  })

  test('counts as well when it fails later', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const log = createLogger({ sinks: [{ write: () => Promise.reject(new Error('offline')) }] })
    log.info('a')
    await new Promise((resolve) => setTimeout(resolve))
    expect(log.faults).toBe(1)
    expect(told).toHaveBeenCalledTimes(1)
  })

  test('a sink that logs does not go round in circles', () => {
    const memory = new MemorySink()
    const written: LogRecord[] = []
    const log = createLogger({
      sinks: [
        {
          write: (record) => {
            written.push(record)
            log.info('from within')
          },
        },
        memory,
      ],
    })
    log.info('a')
    log.info('b')
    expect(written.map(({ event }) => event)).toEqual(['a', 'b'])
    expect(events(memory)).toEqual(['a', 'b'])
    expect(log.faults).toBe(2)
  })
})

describe('what is refused', () => {
  const refusal = (options: unknown) => {
    try {
      createLogger(options as LoggerOptions)
    } catch (error) {
      if (error instanceof InvalidInputError) return error.path
      throw error
    }
    return null
  }

  test.each([
    [{ sinks: [], level: 'loud' }, 'createLogger.options.level'],
    [{ sinks: [], level: 'toString' }, 'createLogger.options.level'],
    [{ sinks: undefined }, 'createLogger.options.sinks'],
    [{ sinks: [null] }, 'createLogger.options.sinks'],
    [{ sinks: [{ write: 1 }] }, 'createLogger.options.sinks'],
    [{ sinks: [], sampling: { a: 2 } }, 'createLogger.options.sampling["a"]'],
    [{ sinks: [], sampling: { a: Number.NaN } }, 'createLogger.options.sampling["a"]'],
    [{ sinks: [], sampling: { a: { perSecond: 0 } } }, 'createLogger.options.sampling["a"]'],
    [{ sinks: [], sampling: { a: null } }, 'createLogger.options.sampling["a"]'],
  ])('%j', (options, path) => {
    expect(refusal(options)).toBe(path)
  })

  test('a level set later', () => {
    const { log } = logger()
    expect(() => (log.level = 'loud' as LogLevel)).toThrow(InvalidInputError)
    expect(log.level).toBe('info')
  })
})
