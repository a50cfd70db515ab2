/**
 * Markdown as chat models write it, read line by line from assembled text. Prose is passed on as it comes, up to the
 * first character of its line that may begin a construct; all else is held to the end of its line, or of its block.
 */
import type { Boundary, SourceRange } from '@voice-soundboard/graph'
import { checkText } from '../../check-text.ts'
import type { MarkupPart } from '../markup.ts'
import type { MarkupReader } from '../marked-text.ts'
import { readInline } from './inline.ts'
import { sayLatex } from './latex.ts'
import { lineOf } from './lines.ts'
import type { Line } from './lines.ts'
import { StrippedText } from './stripped-text.ts'

export interface MarkdownOptions {
  /** Of blocks of code. Default `announce`: that there is one. */
  readonly code?: 'skip' | 'announce' | 'speak'
  /** Of formulae. Default `speak`. */
  readonly latex?: 'speak' | 'skip'
}

/** A construct may be so long; what is held longer is read as it stands. */
const HELD_LENGTH = 1000
/** Nothing in prose before one of these can belong to a construct. */
/** So many characters of a line may not tell yet how it begins: three spaces, and half of a letter. */
const LONGEST_START = 4
const SPECIAL = /[\\`*_~![\]<&$|]/

/** What a block that spans lines waits for. */
type Block =
  | { readonly kind: 'code'; readonly fence: string; readonly start: number }
  | { readonly kind: 'dropped'; readonly end: RegExp }
  | {
      readonly kind: 'formula'
      readonly end: string
      readonly start: number
      text: string
      readonly held: HeldLine[]
    }

interface HeldLine {
  readonly line: string
  readonly start: number
}

export class MarkdownReader implements MarkupReader {
  readonly #options: Required<MarkdownOptions>
  /** What has come of the current line and was not passed on. Looked at as a whole only when some of it can be. */
  #line = ''
  /** Where that stands in the source. */
  #lineStart = 0
  /** Some of the current line has been passed on as prose. */
  #isBegun = false
  /** Nothing of the current line can be passed on before its end. */
  #isHeld = false
  #block: Block | null = null
  #parts: MarkupPart[] = []

  constructor({ code = 'announce', latex = 'speak' }: MarkdownOptions = {}) {
    this.#options = { code, latex }
  }

  feed(text: string): MarkupPart[] {
    let from = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      this.#line += text.slice(from, end)
      this.#endLine(true)
      from = end + 1
    }
    const rest = text.slice(from)
    this.#line += rest
    if (this.#canPass(rest)) this.#passProse()
    return this.#take()
  }

  finish(): MarkupPart[] {
    this.#endLine(false)
    if (this.#block?.kind === 'formula') this.#sayFormula(this.#block, this.#lineStart)
    if (this.#block?.kind === 'code') this.#announceCode(this.#block, this.#lineStart)
    this.#block = null
    return this.#take()
  }

  takeProblems(): readonly [] {
    return []
  }

  #take(): MarkupPart[] {
    const parts = this.#parts
    this.#parts = []
    return parts
  }

  #text(text: string, source: SourceRange): void {
    if (text !== '') this.#parts.push({ kind: 'text', text, source, style: {} })
  }

  #boundary(boundary: Exclude<Boundary, 'none'>, at: number): void {
    this.#parts.push({ kind: 'boundary', boundary, source: [at, at] })
  }

  /** A line that begins with a letter is prose: no marker of a block does. */
  #canPass(added: string): boolean {
    if (this.#block || this.#isHeld) return false
    if (!this.#isBegun && this.#line.length - added.length <= LONGEST_START) {
      const start = /^ {0,3}(?! |[\uD800-\uDBFF]?$)/.exec(this.#line)
      if (!start) this.#isHeld = this.#line.startsWith('    ')
      else this.#isHeld = !/^ *\p{L}/u.test(this.#line)
      if (!start || this.#isHeld) return false
    }
    return /\s/.test(added) || SPECIAL.test(added)
  }

  #passProse(): void {
    // What may be half of a line's end is no gap yet.
    const rest = this.#line.endsWith('\r') ? this.#line.slice(0, -1) : this.#line
    const special = rest.search(SPECIAL)
    const prose = special === -1 ? rest : rest.slice(0, special)
    this.#isHeld = special !== -1
    const end = prose.search(/\s\S*$/) + 1
    if (end === 0) return
    this.#text(rest.slice(0, end), [this.#lineStart, this.#lineStart + end])
    this.#lineStart += end
    this.#line = this.#line.slice(end)
    this.#isBegun = true
  }

  /** `isEnded` by a newline. */
  #endLine(isEnded: boolean): void {
    if (this.#canPass(this.#line)) this.#passProse()
    if (isEnded || this.#line !== '') {
      const line = this.#line.endsWith('\r') ? this.#line.slice(0, -1) : this.#line
      if (this.#block) this.#inBlock(line)
      else this.#read(line)
      const end = this.#lineStart + this.#line.length
      if (isEnded && !this.#block) this.#text('\n', [end, end + 1])
    }
    this.#lineStart += this.#line.length + (isEnded ? 1 : 0)
    this.#line = ''
    this.#isBegun = false
    this.#isHeld = false
  }

  #inBlock(line: string): void {
    const block = this.#block as Block
    const end = this.#lineStart + line.length
    if (block.kind === 'code') {
      const fence = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(line)?.[1]
      if (fence?.startsWith(block.fence)) {
        this.#block = null
        this.#announceCode(block, end)
      } else if (this.#options.code === 'speak') {
        this.#text(`${line}\n`, [this.#lineStart, end])
      }
    } else if (block.kind === 'dropped') {
      this.#drop(line, block.end)
    } else {
      this.#inFormula(block, line)
    }
  }

  #inFormula(block: Block & { readonly kind: 'formula' }, line: string): void {
    const at = line.indexOf(block.end)
    if (at !== -1) {
      const to = at + block.end.length
      block.text += line.slice(0, at)
      this.#block = null
      this.#sayFormula(block, this.#lineStart + to)
      this.#inline(line, to, line.length)
    } else if (line.trim() === '' || block.text.length + line.length > HELD_LENGTH) {
      this.#block = null
      this.#sayHeld(block.held)
      this.#read(line)
    } else {
      block.text += `${line} `
      block.held.push({ line, start: this.#lineStart })
    }
  }

  /** What only began like a formula. */
  #sayHeld(held: readonly HeldLine[]): void {
    const here = this.#lineStart
    for (const { line, start } of held) {
      const end = start + line.length
      this.#lineStart = start
      this.#inline(line, 0, line.length)
      this.#text('\n', [end, end + 1])
    }
    this.#lineStart = here
  }

  #announceCode({ start }: { readonly start: number }, end: number): void {
    if (this.#options.code !== 'announce') return
    this.#text('code block', [start, end])
    this.#boundary('sentence', end)
  }

  #sayFormula({ text, start }: { readonly text: string; readonly start: number }, end: number): void {
    if (this.#options.latex === 'skip') return
    this.#text(sayLatex(text), [start, end])
    this.#boundary('sentence', end)
  }

  #read(line: string): void {
    if (this.#isBegun) return this.#inline(line, 0, line.length)
    const found = lineOf(line)
    const end = this.#lineStart + line.length
    if (this.#opensBlock(found, line)) return
    if (found.kind === 'blank' || found.kind === 'rule') this.#boundary('paragraph', this.#lineStart)
    else if (found.kind === 'table') this.#row(line)
    else if ('from' in found) {
      if (found.kind !== 'prose')
        this.#boundary(found.kind === 'heading' ? 'paragraph' : 'sentence', this.#lineStart)
      this.#inline(line, found.from, found.to)
      if (found.kind === 'heading') this.#boundary('paragraph', end)
      else if (found.kind === 'item') this.#boundary('sentence', end)
    }
  }

  #opensBlock(line: Line, text: string): boolean {
    const start = this.#lineStart
    if (line.kind === 'fence') {
      this.#boundary('sentence', start)
      this.#block = { kind: 'code', fence: line.fence, start }
    } else if (line.kind === 'html') {
      this.#block = { kind: 'dropped', end: line.end }
      this.#drop(text, line.end)
    } else if (line.kind === 'formula') {
      if (line.text.length > HELD_LENGTH) this.#inline(text, 0, text.length)
      else
        this.#block = {
          kind: 'formula',
          end: line.end,
          start,
          text: line.text,
          held: [{ line: text, start }],
        }
    } else {
      return false
    }
    return true
  }

  /** Up to `end`, behind which the rest of the line is said. */
  #drop(line: string, end: RegExp): void {
    const found = end.exec(line)
    if (!found) return
    this.#block = null
    this.#inline(line, found.index + found[0].length, line.length)
  }

  /** Cells are clauses, and the row is a sentence. */
  #row(line: string): void {
    let from = 0
    for (const cell of line.split(/(?<!\\)\|/)) {
      const to = from + cell.length
      if (cell.trim() !== '') {
        this.#inline(line, from, to)
        this.#boundary('clause', this.#lineStart + to)
      }
      from = to + 1
    }
    this.#boundary('sentence', this.#lineStart + line.length)
  }

  #inline(line: string, from: number, to: number): void {
    const { latex } = this.#options
    for (let start = from; start < to;) {
      const end = to - start <= HELD_LENGTH ? to : cutPlace(line, start, to)
      for (const { text, source, style } of readInline(line.slice(start, end), this.#lineStart + start, {
        latex,
      })) {
        this.#parts.push({ kind: 'text', text, source, style })
      }
      start = end
    }
  }
}

/** Where a construct of this length would be too long to be one: behind a gap, where there is one. */
function cutPlace(line: string, start: number, to: number): number {
  const end = Math.min(to, start + HELD_LENGTH)
  const gap = line.slice(start, end).lastIndexOf(' ')
  return gap > 0 ? start + gap + 1 : end
}

/**
 * Markdown without its marks, as it would be said.
 * @throws InvalidInputError when `markdown` is no string.
 */
export function stripMarkdown(markdown: string, options: MarkdownOptions = {}): string {
  checkText('markdown', markdown)
  const reader = new MarkdownReader(options)
  const stripped = new StrippedText()
  for (const part of [...reader.feed(markdown), ...reader.finish()]) stripped.add(part)
  return stripped.text
}
