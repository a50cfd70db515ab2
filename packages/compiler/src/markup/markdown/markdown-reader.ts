/**
 * Markdown as chat models write it, read line by line from assembled text. Prose is passed on as it comes, up to the
 * first character of its line that may begin a construct; all else is held to the end of its line, or of its block.
 */
import type { Boundary, SourceRange } from '@voice-soundboard/graph'
import type { MarkupPart } from '../markup.ts'
import type { MarkupReader } from '../marked-text.ts'
import { readInline } from './inline.ts'
import { sayLatex } from './latex.ts'
import { lineOf } from './lines.ts'
import type { Line } from './lines.ts'

export interface MarkdownOptions {
  /** Of blocks of code. Default `announce`: that there is one. */
  readonly code?: 'skip' | 'announce' | 'speak'
  /** Of formulae. Default `speak`. */
  readonly latex?: 'speak' | 'skip'
}

/** A construct may be so long; what is held longer is read as it stands. */
const HELD_LENGTH = 1000
/** Nothing in prose before one of these can belong to a construct. */
const SPECIAL = /[\\`*_~![\]<&$|]/

/** What a block that spans lines waits for. */
type Block =
  | { readonly kind: 'code'; readonly fence: string; readonly start: number }
  | { readonly kind: 'dropped'; readonly end: RegExp }
  | { readonly kind: 'formula'; readonly end: string; readonly start: number; text: string }

export class MarkdownReader implements MarkupReader {
  readonly #options: Required<MarkdownOptions>
  /** From the beginning of the current line on. */
  #line = ''
  #lineStart = 0
  /** How much of the current line has been passed on as prose. */
  #passed = 0
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
    this.#line += text.slice(from)
    this.#passProse()
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
  #passProse(): void {
    if (this.#block || !/^ {0,3}\p{L}/u.test(this.#line)) return
    // What may be half of a line's end is no gap yet.
    const rest = this.#line.slice(this.#passed).replace(/\r$/, '')
    const special = rest.search(SPECIAL)
    const prose = special === -1 ? rest : rest.slice(0, special)
    const end = prose.search(/\s\S*$/) + 1
    if (end === 0) return
    const start = this.#lineStart + this.#passed
    this.#text(rest.slice(0, end), [start, start + end])
    this.#passed += end
  }

  /** `isEnded` by a newline. */
  #endLine(isEnded: boolean): void {
    this.#passProse()
    if (isEnded || this.#line !== '') {
      const line = this.#line.endsWith('\r') ? this.#line.slice(0, -1) : this.#line
      if (this.#block) this.#inBlock(line)
      else this.#read(line)
      const end = this.#lineStart + this.#line.length
      if (isEnded && !this.#block) this.#text('\n', [end, end + 1])
    }
    this.#lineStart += this.#line.length + (isEnded ? 1 : 0)
    this.#line = ''
    this.#passed = 0
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
      if (block.end.test(line)) this.#block = null
    } else if (line.includes(block.end)) {
      block.text += line.slice(0, line.indexOf(block.end))
      this.#block = null
      this.#sayFormula(block, end)
    } else if (block.text.length < HELD_LENGTH) {
      block.text += `${line} `
    }
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
    if (this.#passed > 0) return this.#inline(line, this.#passed, line.length)
    const found = lineOf(line)
    const end = this.#lineStart + line.length
    if (this.#opensBlock(found)) return
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

  #opensBlock(line: Line): boolean {
    const start = this.#lineStart
    if (line.kind === 'fence') {
      this.#boundary('sentence', start)
      this.#block = { kind: 'code', fence: line.fence, start }
    } else if (line.kind === 'html') {
      if (!line.isClosed) this.#block = { kind: 'dropped', end: line.end }
    } else if (line.kind === 'formula') {
      this.#block = { kind: 'formula', end: line.end, start, text: line.text }
    } else {
      return false
    }
    return true
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
  const gap = line.lastIndexOf(' ', end - 1)
  return gap > start ? gap + 1 : end
}

/** Markdown without its marks, as it would be said. */
export function stripMarkdown(markdown: string, options: MarkdownOptions = {}): string {
  const reader = new MarkdownReader(options)
  let out = ''
  let isBehindClause = false
  for (const part of [...reader.feed(markdown), ...reader.finish()]) {
    const endsClause = part.kind === 'boundary' && part.boundary === 'clause'
    if (isBehindClause && part.kind === 'text') out = `${out.trimEnd()}, ${part.text.trimStart()}`
    else if (part.kind === 'text') out += part.text
    else if (part.kind === 'boundary' && !endsClause && !out.endsWith('\n')) out += '\n'
    isBehindClause = endsClause
  }
  return out
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
