import {
  DownloadError,
  InputStreamError,
  InvalidInputError,
  SynthesisError,
  VoiceNotFoundError,
  VoiceSoundboardError,
  WorkerDiedError,
} from '@voice-soundboard/graph'
import { describe, expect, test } from 'vitest'
import { createLogger } from './logger.ts'
import { redactFields } from './redact.ts'
import { seededRandom } from './sampling.ts'
import { createConsoleSink } from './sinks/console-sink.ts'
import { createJsonLinesSink } from './sinks/json-lines-sink.ts'
import { MemorySink } from './sinks/memory-sink.ts'
import { userText } from './user-text.ts'

const redact = (fields: unknown) => redactFields(fields, false)
const SECRET = 'Zebra'

describe('what a person wrote or heard', () => {
  test('is told by its length where it is marked', () => {
    expect(redact({ said: userText('Hello') })).toEqual({ said: { characters: 5 } })
  })

  test.each(['text', 'input', 'ssml', 'sourceText', 'spokenAs', 'heard', 'unheard'])(
    'by its name: %s',
    (name) => {
      expect(redact({ [name]: SECRET })).toEqual({ [name]: { characters: 5 } })
      expect(redact({ a: [{ b: { [name]: [SECRET, { c: SECRET }] } }] })).toEqual({
        a: [{ b: { [name]: [{ characters: 5 }, { c: { characters: 5 } }] } }],
      })
    },
  )

  test.each([
    'source_text',
    'SOURCE_TEXT',
    'rawSsml',
    'userInput',
    'heardText',
    'text2',
    'speak.input',
    'sourcetext',
  ])('by a name like it: %s', (name) => {
    expect(redact({ [name]: SECRET })).toEqual({ [name]: { characters: 5 } })
  })

  test.each(['context', 'audioContext', 'voice', 'code', 'textLength', 'inputState', 'reason'])(
    'other names keep their short strings: %s',
    (name) => {
      expect(redact({ [name]: 'running' })).toEqual({ [name]: 'running' })
    },
  )

  test('numbers below such a name stay', () => {
    expect(redact({ heard: { text: 'Hello you', endOffset: 9, words: 2 } })).toEqual({
      heard: { text: { characters: 9 }, endOffset: 9, words: 2 },
    })
  })

  test('by its length, under any name, and as a name', () => {
    expect(redact({ note: 'x'.repeat(120), long: 'x'.repeat(121) })).toEqual({
      note: 'x'.repeat(120),
      long: { characters: 121 },
    })
    expect(redact({ ['y'.repeat(121)]: 1 })).toEqual({ '[121 characters]': 1 })
  })

  test('a degradation keeps its code and its place in the source; its message quotes', () => {
    const degradation = {
      code: 'word-unknown',
      message: `Nothing in "${SECRET}" can be said.`,
      source: [3, 8],
    }
    expect(redact({ degradation })).toEqual({
      degradation: {
        code: 'word-unknown',
        message: { characters: degradation.message.length },
        source: [3, 8],
      },
    })
  })

  test('is there in full when the application asks for it', () => {
    const error = new InvalidInputError('speak.input', 'a word', `"${SECRET}"`)
    const told = JSON.stringify(redactFields({ text: SECRET, marked: userText(SECRET), error }, true))
    expect(told.split(SECRET)).toHaveLength(5)
  })
})

describe('errors', () => {
  const told = (error: Error) => redact({ error })['error'] as Readonly<Record<string, unknown>>

  test('InvalidInputError tells the path, what was expected, and how long that was which it received', () => {
    expect(
      told(new InvalidInputError('speak.options.speed', 'a number from 0.25 to 4', '"Zebra"')),
    ).toMatchObject({
      name: 'InvalidInputError',
      code: 'invalid-input',
      path: 'speak.options.speed',
      expected: 'a number from 0.25 to 4',
      received: '[7 characters]',
      message: 'speak.options.speed: expected a number from 0.25 to 4, received [7 characters].',
    })
  })

  test('what was received may be a part of the rest of the message', () => {
    expect(told(new InvalidInputError('input', 'text with a word', 'e'))['message']).toBe(
      'input: expected text with a word, received [1 characters].',
    )
  })

  test('a stream tells how much had come, not what its source says', () => {
    const cause = new Error(`lost after ${SECRET}`)
    const error = told(new InputStreamError(12, { cause }))
    expect(error).toMatchObject({ received: 12, retryable: true, cause: { message: { characters: 16 } } })
    expect(error['message']).toContain('after 12 characters: [16 characters].')
    expect(JSON.stringify(told(new InputStreamError(1, { cause: SECRET })))).not.toContain(SECRET)
  })

  test('a failure among words keeps its stage, one among numbers all that it says', () => {
    expect(told(new SynthesisError('phonemize', `cannot read ${SECRET}`))).toMatchObject({
      stage: 'phonemize',
      detail: '[17 characters]',
      message: 'Synthesis failed (phonemize): [17 characters].',
    })
    expect(told(new SynthesisError('encode', 'index 500 out of bounds'))).toMatchObject({
      stage: 'encode',
      message: 'Synthesis failed (encode): index 500 out of bounds.',
    })
  })

  test('errors of programs and models are told whole', () => {
    const download = new DownloadError('https://a.example/v.vsb', 503)
    expect(told(download)).toMatchObject({
      url: 'https://a.example/v.vsb',
      status: 503,
      message: download.message,
    })
    const voice = new VoiceNotFoundError('eva', ['adam'])
    expect(told(voice)).toMatchObject({ voice: 'eva', available: ['adam'], message: voice.message })
  })

  test('of any other error: name, code, place and the length of its message', () => {
    const error = Object.assign(new SyntaxError(`Unexpected "${SECRET}"`), { code: 'E_PARSE', input: SECRET })
    expect(told(error)).toMatchObject({ name: 'SyntaxError', code: 'E_PARSE', message: { characters: 18 } })
    expect(told(error)['at']).toMatch(/^redact\.test\.ts:\d+:\d+$/)
  })

  test('a text that looks like a frame of a stack is not taken for one', () => {
    const error = new Error('x\n    at zebra (zebra.js:1:2)')
    expect(JSON.stringify(told(error))).not.toContain('zebra')
  })

  test('a name or a code that is a sentence is none', () => {
    const error = Object.assign(new Error('x'), { name: `the ${SECRET} said`, code: `${SECRET} !` })
    expect(told(error)).toMatchObject({ name: 'Error' })
    expect(told(error)).not.toHaveProperty('code')
  })

  test('an error of a family that is not known here keeps its message to itself, whatever it calls itself', () => {
    class Odd extends VoiceSoundboardError {
      readonly code = 'closed'
      readonly what = SECRET
      constructor() {
        super('ClosedError', `The ${SECRET} is closed.`)
      }
    }
    expect(told(new Odd())).toMatchObject({ code: 'closed', message: { characters: 20 } })
    expect(JSON.stringify(told(new Odd()))).not.toContain(SECRET)
  })
})

/** Puts the secret wherever the guarantee reaches, among values that are none of its concern. */
class Fuzz {
  readonly #random: () => number

  constructor(seed: number) {
    this.#random = seededRandom(seed)
  }

  fields(): Record<string, unknown> {
    return Object.fromEntries(Array.from({ length: 1 + this.#below(4) }, () => this.#field(0)))
  }

  #below(n: number): number {
    return Math.floor(this.#random() * n)
  }

  #pick<T>(choices: readonly T[]): T {
    return choices[this.#below(choices.length)] as T
  }

  #field(depth: number): readonly [string, unknown] {
    const hides = [
      'text',
      'input',
      'ssml',
      'sourceText',
      'spokenAs',
      'heard',
      'unheard',
      'raw_text',
      'message',
    ]
    if (this.#below(3) === 0) return [this.#pick(hides), this.#anyText(depth)]
    if (this.#below(12) === 0) return [`${SECRET}${'k'.repeat(120)}`, 1]
    return [this.#pick(['a', 'voice', 'list', 'error', '__proto__', 'toJSON', '0']), this.#value(depth)]
  }

  /** What may stand below a name that hides it: the secret bare, in lists, in objects. */
  #anyText(depth: number): unknown {
    const inner = (): unknown => (depth > 5 ? SECRET : this.#anyText(depth + 1))
    switch (this.#below(7)) {
      case 0:
        return [SECRET, inner()]
      case 1:
        return { said: inner(), n: 1, '': SECRET }
      case 2:
        return new Map([['k', inner()]])
      case 3:
        return new Set([SECRET, inner()])
      case 4:
        return Object(SECRET)
      case 5:
        return this.#error(depth + 1)
      default:
        return SECRET
    }
  }

  #value(depth: number): unknown {
    if (depth > 5) return userText(SECRET)
    switch (this.#below(9)) {
      case 0:
        return userText(`${SECRET} says`)
      case 1:
        return `${SECRET} `.repeat(30)
      case 2:
        return Array.from({ length: this.#below(4) }, () => this.#value(depth + 1))
      case 3:
      case 4:
        return Object.fromEntries(Array.from({ length: this.#below(4) }, () => this.#field(depth + 1)))
      case 5:
        return this.#error(depth + 1)
      case 6:
        return new Map([[this.#pick(['a', 'b']), this.#value(depth + 1)]])
      case 7:
        return () => SECRET
      default:
        return this.#pick([1, Number.NaN, null, undefined, 7n, Symbol(SECRET), new Date(0), 'short'])
    }
  }

  #error(depth: number): Error {
    const cause = this.#below(2) === 0 ? this.#value(depth + 1) : depth > 5 ? SECRET : this.#error(depth + 1)
    const error = this.#pick<() => Error>([
      () => new InvalidInputError('speak.input', 'a word', JSON.stringify(SECRET)),
      () => new InputStreamError(3, { cause: new Error(SECRET) }),
      () => new InputStreamError(3, { cause: SECRET }),
      () => new SynthesisError('phonemize', `cannot read ${SECRET}`, { cause: new Error(SECRET) }),
      () => new WorkerDiedError(`Uncaught ${SECRET}`, { cause: { text: SECRET } }),
      () => new RangeError(`${SECRET}\n    at ${SECRET} (${SECRET}.js:1:1)`),
      () => new AggregateError([new Error(SECRET)], SECRET),
      () => new DOMException(SECRET, 'DataError'),
      () => Object.assign(new Error('', { cause }), { text: SECRET, custom: SECRET }),
    ])()
    return error
  }
}

test('no sink ever shows what was hidden, over 3,000 records of nested fields', () => {
  const shown: string[] = []
  const show = (...parts: readonly unknown[]): void => void shown.push(JSON.stringify(parts))
  const memory = new MemorySink()
  const sinks = [
    memory,
    createJsonLinesSink((line) => void shown.push(line)),
    createConsoleSink({ debug: show, info: show, warn: show, error: show }),
  ]
  const root = createLogger({ sinks, level: 'trace', now: () => 0 })
  const open = createLogger({
    sinks: [createJsonLinesSink((line) => void shown.push(line))],
    includeText: true,
  })
  let secretsThere = 0
  for (let seed = 1; seed <= 3000; seed++) {
    const fields = new Fuzz(seed).fields()
    root.child(new Fuzz(seed + 1e6).fields()).log('info', 'fuzz.record', fields)
    for (const line of shown) expect(line, `seed ${seed}`).not.toContain(SECRET)
    shown.length = 0
    open.info('fuzz.record', fields)
    if (shown.some((line) => line.includes(SECRET))) secretsThere++
    shown.length = 0
  }
  expect(memory.records).toHaveLength(1000)
  expect(memory.toJsonLines()).not.toContain(SECRET)
  expect(root.faults).toBe(0)
  expect(secretsThere).toBeGreaterThan(1500)
})
