import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MarkupPart } from '../markup.ts'
import { MarkdownReader, stripMarkdown } from './markdown-reader.ts'

const read = (chunks: readonly string[]): MarkupPart[] => {
  const reader = new MarkdownReader()
  return joined([...chunks.flatMap((chunk) => reader.feed(chunk)), ...reader.finish()])
}

/** Neighbours of one style, verbatim in the source, as one. */
function joined(parts: readonly MarkupPart[]): MarkupPart[] {
  const out: MarkupPart[] = []
  for (const part of parts) {
    const last = out.at(-1)
    const isVerbatim = (p: MarkupPart): boolean =>
      p.kind === 'text' && p.text.length === p.source[1] - p.source[0] && Object.keys(p.style).length === 0
    if (
      last?.kind === 'text' &&
      part.kind === 'text' &&
      isVerbatim(last) &&
      isVerbatim(part) &&
      last.source[1] === part.source[0]
    ) {
      out[out.length - 1] = { ...last, text: last.text + part.text, source: [last.source[0], part.source[1]] }
    } else {
      out.push(part)
    }
  }
  return out
}

describe('what is said', () => {
  test.each([
    ['plain prose.', 'plain prose.'],
    ['It **really** works', 'It really works'],
    ['a *b* _c_ ***d***', 'a b c d'],
    ['snake_case_name and 2*3*4', 'snake_case_name and 2*3*4'],
    ['an * alone and a _ too', 'an * alone and a _ too'],
    ['**open and never closed', '**open and never closed'],
    ['~~old~~ new', 'old new'],
    ['use `npm run build` now', 'use npm run build now'],
    ['``a ` b`` c', 'a ` b c'],
    ['a ` alone', 'a ` alone'],
    ['see [the page](https://example.com/a_b) now', 'see the page now'],
    ['see [the *page*](https://example.com "Title") now', 'see the page now'],
    ['see [the page][1] now', 'see the page now'],
    ['a [bracket] stays', 'a [bracket] stays'],
    ['![a cat](cat.png) sleeps', 'a cat sleeps'],
    ['[![badge](b.svg)](https://ci.example) ok', 'badge ok'],
    ['<https://example.com/x> ok', 'https://example.com/x ok'],
    ['[1]: https://example.com\n\nText', 'Text'],
    ['A note[^1].\n\n[^1]: Said here.', 'A note.\n\nSaid here.'],
    ['# Title\ntext', 'Title\n\ntext'],
    ['### Title ###\ntext', 'Title\n\ntext'],
    ['Title\n=====\ntext', 'Title\n\ntext'],
    ['#hashtag is no heading', '#hashtag is no heading'],
    ['- one\n- two', 'one\n\ntwo'],
    ['* one\n+ two\n• three', 'one\n\ntwo\n\nthree'],
    ['1. one\n2) two', '1. one\n\n2) two'],
    ['- [x] done\n- [ ] open', 'done\n\nopen'],
    ['> quoted\n> text', 'quoted\ntext'],
    ['>> - deep', 'deep'],
    ['one\n\n---\n\ntwo', 'one\n\ntwo'],
    ['| a | b |\n|---|:-:|\n| 1 | 2 |', 'a, b\n\n1, 2'],
    ['Look:\n```js\nlet x = 1\n```\nDone', 'Look:\ncode block\n\nDone'],
    ['~~~\n```\n~~~\nafter', 'code block\n\nafter'],
    ['```\nnever closed', 'code block'],
    ['line<br>break', 'line\nbreak'],
    ['a <b>bold</b> word', 'a bold word'],
    ['<script>alert(1)\nmore</script>\nText', 'Text'],
    ['<!-- hidden\nstill -->\nText', 'Text'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['Tom &amp; Jerry &#169; &#x41; &unknown;', 'Tom & Jerry © A &unknown;'],
    ['\\*not em\\* and \\# no', '*not em* and # no'],
    ['It costs $5 and then $10 more', 'It costs $5 and then $10 more'],
    ['Einstein: $E = mc^2$.', 'Einstein: E equals mc squared.'],
    ['so $\\frac{1}{2}$ it', 'so 1 over 2 it'],
    ['so \\(x^n\\) it', 'so x to the power of n it'],
    ['$$\n\\sqrt{x} \\leq 2\n$$\nDone', 'the square root of x is at most 2\n\nDone'],
    ['$$\nx + 1\n$$ and more', 'x plus 1\nand more'],
    ['$$ is slang for money\n\nMore to come', '$$ is slang for money\n\nMore to come'],
    ['one $constructor$ more \\(\\toString\\)', 'one constructor more toString'],
    ['<!-- hidden --> shown', 'shown'],
    ['shown <!-- hidden --> too', 'shown  too'],
    ['<!-- hidden\nhidden --> shown', 'shown'],
    ['<script>hidden</script> shown', 'shown'],
    ['# Title #', 'Title'],
    ['# C#', 'C#'],
    ['# a # b', 'a # b'],
    ['', ''],
    ['\n\n\n', ''],
  ])('%j', (markdown, said) => expect(stripMarkdown(markdown)).toBe(said))
})

test('bold is stressed more than italics, and what is within both is bold', () => {
  const styles = read(['a *b* **c *d* e**']).flatMap((part) =>
    part.kind === 'text' ? [[part.text.trim(), part.style.emphasis ?? 1] as const] : [],
  )
  expect(styles).toEqual([
    ['a', 1],
    ['b', 1.25],
    ['', 1],
    ['c', 1.5],
    ['d', 1.5],
    ['e', 1.5],
  ])
})

test('code and formulae are left out, or said, on wish', () => {
  expect(stripMarkdown('a\n```\nb\n```\nc', { code: 'skip' })).toBe('a\n\nc')
  expect(stripMarkdown('a\n```\nb\n```\nc', { code: 'speak' })).toBe('a\nb\n\nc')
  expect(stripMarkdown('so $x^2$ it', { latex: 'skip' })).toBe('so  it')
})

test('prose is passed on as it comes, before its line ends', () => {
  const reader = new MarkdownReader()
  expect(reader.feed('Hello there, my fri')).toMatchObject([{ text: 'Hello there, my ' }])
  expect(reader.feed('end **you')).toMatchObject([{ text: 'friend ' }])
})

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '`',
        '```',
        '[',
        ']',
        '(',
        ')',
        '](',
        '<',
        '>',
        '&amp;',
        '$',
        '$$',
        '\\',
        '|',
        '#',
      ),
      fc.constantFrom('\n', '\n\n', ' ', '- ', '1. ', '> ', '---', '\r\n', '<b>', '<!--', '-->', '!['),
      fc.constantFrom('word', 'two words', 'a', '5', 'é', '😀', '\ud83d', '. '),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

test('however it is cut into portions, the parts are those of the whole', () => {
  fc.assert(
    fc.property(nasty, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (text, sizes) => {
      const chunks: string[] = []
      for (let at = 0, i = 0; at < text.length; i++) {
        const size = sizes[i % sizes.length] as number
        chunks.push(text.slice(at, at + size))
        at += size
      }
      expect(read(chunks)).toEqual(read([text]))
    }),
    { numRuns: 3000 },
  )
})

test('ranges are in order, within the source, and verbatim where they are as long as the text', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      let end = 0
      for (const part of read([text])) {
        expect(part.source[0]).toBeGreaterThanOrEqual(end)
        expect(part.source[1]).toBeGreaterThanOrEqual(part.source[0])
        expect(part.source[1]).toBeLessThanOrEqual(text.length)
        end = part.source[1]
      }
    }),
    { numRuns: 3000 },
  )
})

test('every letter of plain prose is said exactly once', () => {
  const prose = fc
    .array(fc.constantFrom('Apple', 'pie', 'is', 'good,', 'they', 'say.', '\n', '\n\n'))
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(prose, (text) => {
      expect(stripMarkdown(text).replaceAll(/\s+/g, '')).toBe(text.replaceAll(/\s+/g, ''))
    }),
  )
})

test.each(['*', '[', '`', '<', '$', '_a_', '](', '> ', '*a **b ', '![', '&', '|', '\\', '<a '])(
  'a hundred thousand characters of %j come to an end',
  (unit) => {
    const reader = new MarkdownReader()
    const text = unit.repeat(100_000 / unit.length)
    const parts = [...reader.feed(text), ...reader.finish()]
    expect(parts.every(({ source }) => source[1] <= text.length)).toBe(true)
  },
)
