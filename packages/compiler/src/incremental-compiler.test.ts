import { ClosedError, InvalidInputError, segmentGraph } from '@voice-soundboard/graph'
import type { GraphSegment, Token } from '@voice-soundboard/graph'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { compileRequest, IncrementalCompiler } from './index.ts'
import { LOOKAHEAD } from './reading/reading.ts'

const OPTIONS = { voice: 'v' }
const create = () => new IncrementalCompiler(OPTIONS)
const speak = ({ tokens }: GraphSegment) => tokens.map((t) => t.text).join(' ')

/** A text of which nothing can be said is an error as a whole; a stream of it says nothing. */
function tokensOf(text: string): readonly Token[] {
  try {
    return compileRequest(text, OPTIONS).tokens
  } catch (error) {
    if (error instanceof InvalidInputError) return []
    throw error
  }
}

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom('a', 'B', 'I', '3', 'word', 'Dr', 'e.g.', 'U.S.', '😀', '👩‍💻', '𝐚', '你好', 'é'),
      fc.constantFrom(
        '.',
        '..',
        '...',
        '-',
        '--',
        '—',
        '…',
        ',',
        '!',
        '?',
        '。',
        '，',
        '"',
        '(',
        ')',
        '「',
        '」',
      ),
      fc.constantFrom(
        ' ',
        '  ',
        '\n',
        '\n\n',
        '\r\n',
        '\0',
        '\u200b',
        '\u200d',
        '\u00ad',
        '\ud83d',
        '\ude00',
      ),
      fc.constantFrom('x'.repeat(57), 'x. '.repeat(60), '-'.repeat(61), 'word '.repeat(50)),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

/** Splits between any two UTF-16 units, inside surrogate pairs too. */
const cuts = fc.array(fc.nat(5), { minLength: 1, maxLength: 20 })
function* chunksOf(text: string, sizes: readonly number[]): Generator<string> {
  for (let at = 0, i = 0; at < text.length; i++) {
    const size = i > 1000 ? text.length : (sizes[i % sizes.length] as number)
    yield text.slice(at, at + size)
    at += size
  }
}

describe('a segment is given out as soon as nothing can change it', () => {
  // The bar stands behind the character that completes a segment.
  test.each([
    ['Hello there, f|riend'],
    ['One two. T|hree four. F|ive'],
    ['One two. ("T|hree'],
    ['It is 3.14 at example.com now. A|nd'],
    ['In the U.S.A. it is late. Y|es'],
    ['Well... maybe so, o|r'],
    ['"Is it?" s|he said. "N|o'],
    ['so one - t|wo'],
    ['Say it ? N|ow'],
    ['Title page\n\n- B|ody'],
    ['no way—n|ow'],
    ['你好。世|界。再|见'],
    ['An emoji! 😀| and'],
    ['An 𝐚. 𝐀|'],
  ])('%j', (marked) => {
    const compiler = create()
    let given = ''
    for (const unit of marked.replaceAll('|', '').split('')) {
      given += unit
      if (compiler.feed(unit).length > 0) given += '|'
    }
    expect(given).toBe(marked)
  })

  test('the last word waits for the end of the text: it ends the paragraph, without a pause', () => {
    const compiler = create()
    expect(compiler.feed('All done.')).toEqual([])
    const [segment] = compiler.finalize()
    expect(segment?.tokens.at(-1)).toMatchObject({
      text: 'done',
      boundaryAfter: 'paragraph',
      pauseAfterMs: 0,
    })
  })
})

describe('the whole text', () => {
  test('however it is cut into portions, the segments are those of the text as a whole', () => {
    fc.assert(
      fc.property(nasty, cuts, (text, sizes) => {
        const compiler = create()
        const segments = [...chunksOf(text, sizes)].flatMap((chunk) => compiler.feed(chunk))
        segments.push(...compiler.finalize())
        expect(segments).toEqual(segmentGraph({ tokens: tokensOf(text) }))
        expect(compiler.sourceText).toBe(text)
      }),
      { numRuns: 1000, examples: [['one two, three', [0, 1]]] },
    )
  })

  test('header and frozen tokens are those of a graph', () => {
    const options = { voice: 'v', speaker: 3, speed: 2, language: 'de' }
    const compiler = new IncrementalCompiler(options)
    const { tokens: _tokens, sourceText: _sourceText, ...header } = compileRequest('a', options)
    expect(compiler.header).toEqual(header)
    compiler.feed('a')
    expect(Object.isFrozen(compiler.finalize()[0]?.tokens[0]?.source)).toBe(true)
  })

  test('a text without words gives nothing', () => {
    const compiler = create()
    expect([...compiler.feed(' ... '), ...compiler.finalize(), ...compiler.finalize()]).toEqual([])
  })

  test('an ended text takes no more, until it is reset', () => {
    const compiler = create()
    compiler.feed('Old words, here')
    compiler.finalize()
    expect(() => compiler.feed('x')).toThrow(ClosedError)
    compiler.reset()
    expect([...compiler.feed('New'), ...compiler.finalize()]).toEqual(
      segmentGraph({ tokens: tokensOf('New') }),
    )
    expect(compiler.sourceText).toBe('New')
  })

  test('an option out of range is named', () => {
    expect(() => new IncrementalCompiler({ voice: 'v', speed: 5 })).toThrow(/options\.speed/)
  })
})

describe('work', () => {
  afterEach(() => vi.restoreAllMocks())

  const LENGTH = 20_000
  test.each(['x', '-', '- ', '(', '.', ' ', '\n', 'word ', 'word, ', '你好。', 'a.b', 'w - - '])(
    'character by character, patterns look at each of many %j a bounded number of times',
    (unit) => {
      let seen = 0
      const exec = RegExp.prototype.exec
      vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text) {
        seen += text.length
        return exec.call(this, text)
      })
      const compiler = create()
      for (const character of unit.repeat(LENGTH / unit.length)) compiler.feed(character)
      compiler.finalize()
      vi.restoreAllMocks()
      expect(seen).toBeLessThan(500 * LENGTH)
    },
  )

  test('a megabyte without a space, character by character, comes out in portions', () => {
    const compiler = create()
    let characters = 0
    let longest = 0
    const take = (segments: readonly GraphSegment[]) => {
      for (const segment of segments) {
        const length = segment.tokens.reduce((sum, t) => sum + t.text.length, 0)
        characters += length
        longest = Math.max(longest, length)
      }
    }
    for (let i = 0; i < 1 << 20; i++) {
      take(compiler.feed('x'))
      if (i - characters > 1000) expect.fail(`${i - characters} characters are held back`)
    }
    take(compiler.finalize())
    expect(characters).toBe(1 << 20)
    expect(longest).toBeLessThan(400)
  })
})

describe('revise', () => {
  test('what is not kept is forgotten, and the text goes on from the offset', () => {
    const compiler = create()
    const given = [...compiler.feed('Turn left here. Then go home. '), ...compiler.finalize()]
    expect(given.map((s) => [s.index, s.firstToken, speak(s)])).toEqual([
      [0, 0, 'Turn left here'],
      [1, 3, 'Then go home'],
    ])
    expect(compiler.revise('Turn left here. Then '.length)).toEqual({ keptTokens: 4 })
    expect(compiler.sourceText).toBe('Turn left here. Then ')
    const revised = [...compiler.feed('stop. Now.'), ...compiler.finalize()]
    expect(revised.map((s) => [s.index, s.firstToken, speak(s)])).toEqual([
      [2, 4, 'stop'],
      [3, 5, 'Now'],
    ])
    expect(compiler.sourceText.slice(...(revised[0]?.tokens[0]?.source ?? []))).toBe('stop')
  })

  test('tokens that were not given out yet are not lost', () => {
    const compiler = create()
    expect(compiler.feed('One two thr')).toEqual([])
    expect(compiler.revise('One two '.length)).toEqual({ keptTokens: 0 })
    expect([...compiler.feed('four'), ...compiler.finalize()].map(speak)).toEqual(['One two four'])
  })

  test('a spoken token is never joined to what follows; an unspoken one is', () => {
    const after = (spokenTokens: number) => {
      const compiler = create()
      compiler.feed('Say hello')
      compiler.finalize()
      const { keptTokens } = compiler.revise('Say hello'.length, spokenTokens)
      return [keptTokens, ...[...compiler.feed('ween'), ...compiler.finalize()].map(speak)]
    }
    expect(after(2)).toEqual([2, 'ween'])
    expect(after(1)).toEqual([1, 'helloween'])
  })

  test('nor is its punctuation', () => {
    const compiler = create()
    compiler.feed('Say "hello."')
    compiler.finalize()
    compiler.revise('Say "hello."'.length)
    expect([...compiler.feed('5 times'), ...compiler.finalize()].map(speak)).toEqual(['5 times'])
  })

  test('twice in a row, nothing that was held back counts as given out', () => {
    const compiler = create()
    expect(compiler.feed('One two, three four, fi').map(speak)).toEqual(['One two'])
    compiler.revise('One two, three four, fi'.length)
    expect(compiler.revise('One two, three four'.length)).toEqual({ keptTokens: 2 })
    const [segment] = compiler.finalize()
    expect(segment).toMatchObject({ index: 1, firstToken: 2 })
    expect(segment && speak(segment)).toBe('three four')
  })

  test.each([
    ['a negative offset', -1, undefined, 'fromOffset'],
    ['an offset behind the text', 99, undefined, 'fromOffset'],
    ['a fraction', 0.5, undefined, 'fromOffset'],
    ['an offset inside a spoken token', 'One tw'.length, 2, 'fromOffset'],
    ['tokens that were never given out', 10, 3, 'spokenTokens'],
    ['NaN tokens', 10, Number.NaN, 'spokenTokens'],
  ])('%s is refused, and changes nothing', (_name, fromOffset, spokenTokens, path) => {
    const compiler = create()
    compiler.feed('One two, three')
    expect(() => compiler.revise(fromOffset, spokenTokens)).toThrow(expect.objectContaining({ path }))
    expect(compiler.sourceText).toBe('One two, three')
    expect(compiler.finalize().map(speak)).toEqual(['three'])
  })

  test('kept and new tokens join to those of the revised text, but for the spoken ones', () => {
    const revision = fc.record({
      sizes: cuts,
      text: nasty,
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      end: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(revision, { minLength: 2, maxLength: 4 }), (revisions) => {
        const compiler = create()
        let given: GraphSegment[] = []
        let tokens: readonly Token[] = []
        let text = ''
        const take = (segments: readonly GraphSegment[]) => {
          for (const segment of segments) {
            expect(segment.index).toBe(given.length)
            expect(segment.firstToken).toBe(tokens.length)
            given.push(segment)
            tokens = [...tokens, ...segment.tokens]
          }
        }
        for (const { sizes, text: more, at, end } of revisions) {
          const offset = Math.round(at * text.length)
          const { keptTokens } = compiler.revise(offset, 0)
          tokens = tokens.slice(0, keptTokens)
          given = given.filter((segment) => segment.firstToken < keptTokens)
          text = text.slice(0, offset) + more
          for (const chunk of chunksOf(more, sizes)) take(compiler.feed(chunk))
          if (end) take(compiler.finalize())
        }
        take(compiler.finalize())
        expect(tokens).toEqual(tokensOf(text))
      }),
      { numRuns: 1000 },
    )
  })

  test('spoken tokens stay as they were given out, whatever follows', () => {
    fc.assert(
      fc.property(nasty, nasty, fc.nat(), fc.nat(), (text, more, seed, spokenSeed) => {
        const compiler = create()
        const given = [...compiler.feed(text), ...compiler.finalize()].flatMap((s) => s.tokens)
        const offset = seed % (text.length + 1)
        const whole = given.filter((t) => t.source[1] <= offset).length
        const spoken = spokenSeed % (whole + 1)
        const { keptTokens } = compiler.revise(offset, spoken)
        expect(keptTokens).toBeGreaterThanOrEqual(Math.max(spoken, whole - LOOKAHEAD))
        expect(keptTokens).toBeLessThanOrEqual(whole)
        const next = [...compiler.feed(more), ...compiler.finalize()]
        if (next[0]) expect(next[0].firstToken).toBe(keptTokens)
        let end = given[keptTokens - 1]?.source[1] ?? 0
        for (const token of next.flatMap((s) => s.tokens)) {
          expect(token.source[0]).toBeGreaterThanOrEqual(end)
          expect(compiler.sourceText.slice(...token.source)).toBe(token.text)
          end = token.source[1]
        }
      }),
    )
  })
})
