import { InvalidInputError } from '@voice-soundboard/graph'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { compileRequest, IncrementalCompiler } from '../index.ts'
import { splitSentences } from '../index.ts'

describe('ranges', () => {
  const parts = fc.constantFrom(
    ...'Dr. U.S. a.m. etc. I. J. No. St. Mr p. e.g. 1. 2. a) b) (1) ii. • - — ... … . ! ? " ” ( ) [ ] 。 」 , word The It john 3 \n \r\n'.split(
      ' ',
    ),
    '\n\n',
    ' ',
    '  ',
    'home.Then',
    'well.[1]',
    'Yahoo!',
    '\0',
    '\u200b',
    '\ud83d',
  )
  const nasty = fc.oneof(
    fc
      .array(fc.tuple(parts, fc.constantFrom(' ', ' ', '', '\n')), { maxLength: 30 })
      .map((all) => all.flat().join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )

  test('cover everything that is not white space, in order', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        let end = 0
        for (const sentence of splitSentences(text)) {
          expect(text.slice(end, sentence.start).trim()).toBe('')
          expect(sentence.start).toBeGreaterThanOrEqual(end)
          expect(sentence.text).toBe(text.slice(sentence.start, sentence.end))
          expect(sentence.text.trim()).toBe(sentence.text)
          expect(sentence.text).not.toBe('')
          end = sentence.end
        }
        const isSilent = (part: string) => !/[^\s\p{Cc}\p{Cs}\u200B]/u.test(part)
        expect(text.slice(end).trim() === '' || isSilent(text)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('are those of speech, however the text is cut into portions', () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 1, max: 7 }), (text, size) => {
        const compiler = new IncrementalCompiler({ voice: 'v' })
        const segments = []
        for (let at = 0; at < text.length; at += size)
          segments.push(...compiler.feed(text.slice(at, at + size)))
        segments.push(...compiler.finalize())
        const tokens = segments.flatMap((segment) => segment.tokens)
        if (tokens.length === 0) return
        expect(tokens).toEqual(compileRequest(text, { voice: 'v' }).tokens)
        const ends = tokens.filter(({ boundaryAfter }) => /sentence|paragraph/.test(boundaryAfter))
        const spoken = splitSentences(text).filter(({ start, end }) =>
          tokens.some(({ source }) => source[0] >= start && source[1] <= end),
        )
        expect(spoken.length).toBe(ends.length)
      }),
      { numRuns: 1000 },
    )
  })

  test('are those of the revised text', () => {
    fc.assert(
      fc.property(nasty, nasty, fc.double({ min: 0, max: 1, noNaN: true }), (text, more, at) => {
        const compiler = new IncrementalCompiler({ voice: 'v' })
        const given = compiler.feed(text).flatMap((segment) => segment.tokens)
        const offset = Math.round(at * text.length)
        const { keptTokens } = compiler.revise(offset, 0)
        const tokens = [...given.slice(0, keptTokens)]
        for (const segment of [...compiler.feed(more), ...compiler.finalize()]) tokens.push(...segment.tokens)
        if (tokens.length === 0) return
        expect(tokens).toEqual(compileRequest(text.slice(0, offset) + more, { voice: 'v' }).tokens)
      }),
      { numRuns: 1000 },
    )
  })

  test('of a text that is only marks, and of none', () => {
    expect(splitSentences(' ... ')).toEqual([{ text: '...', start: 1, end: 4 }])
    expect(splitSentences('')).toEqual([])
    expect(splitSentences(' \n ')).toEqual([])
    expect(splitSentences('\0')).toEqual([])
  })

  test('what is no text is refused', () => {
    expect(() => splitSentences(null as unknown as string)).toThrow(InvalidInputError)
  })
})

describe('work', () => {
  const { exec } = RegExp.prototype
  const restore = () => {
    RegExp.prototype.exec = exec
  }
  afterEach(restore)

  /** Characters that patterns have looked at. */
  function workOf(text: string): number {
    let seen = 0
    RegExp.prototype.exec = function (this: RegExp, part: string) {
      seen += part.length
      return exec.call(this, part)
    }
    splitSentences(text)
    restore()
    return seen
  }

  test.each([
    'x',
    '.',
    '. ',
    '"',
    'a.b',
    'The.',
    'Dr. ',
    'U.S. ',
    '1. ',
    '1. a ',
    'e.g.',
    '• ',
    '- \n',
    '“',
    '[1]',
    'I. ',
    'No. ',
    '。」',
  ])('many %j', (unit) => {
    const [short, long] = [4096, 16384]
    const work = (length: number) => workOf(unit.repeat(Math.ceil(length / unit.length)))
    expect(work(long)).toBeLessThan(5 * work(short) + 1000)
  })

  test('a megabyte of prose', () => {
    const prose =
      'Dr. Lee left the U.S. at 5 p.m. on Main St. in 1999... “Why?” he asked. 1. It was late, etc.\n'
    const text = prose.repeat(Math.ceil((1 << 20) / prose.length))
    expect(workOf(text)).toBeLessThan(400 * text.length)
    expect(splitSentences(text).at(-1)?.end).toBe(text.trimEnd().length)
  })
})
