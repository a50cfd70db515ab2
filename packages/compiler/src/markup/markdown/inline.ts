/** What stands within one line of Markdown: emphasis, code, links, HTML, entities, formulae. */
import type { SourceRange } from '@voice-soundboard/graph'
import type { TextStyle } from '../markup.ts'
import { decodeEntity } from './entities.ts'
import { sayLatex } from './latex.ts'

export interface InlineText {
  readonly text: string
  readonly source: SourceRange
  readonly style: TextStyle
}

/** Told by `*` and by `**`, as the stress that a reader gives. */
const EMPHASIS = [1, 1.25, 1.5] as const

type Node =
  | { readonly kind: 'text'; readonly text: string; readonly source: SourceRange; readonly spokenAs?: string }
  | {
      readonly kind: 'run'
      readonly mark: string
      readonly source: SourceRange
      readonly opens: boolean
      readonly closes: boolean
      /** Marks that are not used yet. */
      left: number
    }

/** @param offset Of `line` in the source. */
export function readInline(
  line: string,
  offset: number,
  options: { readonly latex: 'speak' | 'skip' },
): InlineText[] {
  const nodes = new Scanner(line, offset, options.latex).scan()
  return applyEmphasis(nodes)
}

class Scanner {
  readonly #line: string
  readonly #offset: number
  readonly #latex: 'speak' | 'skip'
  readonly #nodes: Node[] = []
  #at = 0
  #plainFrom = 0
  /** `[` that are open, by their node; what stands behind them is text until the bracket closes. */
  #brackets: number[] = []

  constructor(line: string, offset: number, latex: 'speak' | 'skip') {
    this.#line = line
    this.#offset = offset
    this.#latex = latex
  }

  scan(): Node[] {
    while (this.#at < this.#line.length) if (!this.#construct()) this.#at++
    this.#flush(this.#at)
    return this.#nodes
  }

  /** Reads what begins here; false for a character that stands for itself. */
  #construct(): boolean {
    switch (this.#line[this.#at]) {
      case '\\':
        return this.#escape()
      case '`':
        return this.#code()
      case '*':
      case '_':
      case '~':
        return this.#run()
      case '!':
        return this.#line[this.#at + 1] === '[' ? this.#skip(1) : false
      case '[':
        return this.#open()
      case ']':
        return this.#close()
      case '<':
        return this.#html()
      case '&':
        return this.#entity()
      case '$':
        return this.#formula()
      default:
        return false
    }
  }

  #flush(to: number): void {
    if (to > this.#plainFrom) this.#text(this.#line.slice(this.#plainFrom, to), this.#plainFrom, to)
    this.#plainFrom = to
  }

  #text(text: string, from: number, to: number, spokenAs?: string): void {
    const source: SourceRange = [this.#offset + from, this.#offset + to]
    this.#nodes.push({ kind: 'text', text, source, ...(spokenAs === undefined ? {} : { spokenAs }) })
  }

  /** Leaves out `length` characters that are not said. */
  #skip(length: number): true {
    this.#flush(this.#at)
    this.#at += length
    this.#plainFrom = this.#at
    return true
  }

  /** What stands here as a whole is said as `text`. */
  #replace(length: number, text: string, spokenAs?: string): true {
    this.#flush(this.#at)
    if (text !== '') this.#text(text, this.#at, this.#at + length, spokenAs)
    this.#at += length
    this.#plainFrom = this.#at
    return true
  }

  #escape(): boolean {
    const next = this.#line[this.#at + 1]
    if (next === '(' || next === '[') {
      const end = this.#line.indexOf(next === '(' ? '\\)' : '\\]', this.#at + 2)
      if (end !== -1) return this.#math(this.#at + 2, end, end + 2)
    }
    if (next === undefined || !/[!-/:-@[-`{-~]/.test(next)) return false
    this.#skip(1)
    this.#at++
    return true
  }

  #code(): boolean {
    const ticks = this.#runLength('`')
    const close = this.#closingTicks(ticks)
    if (close === -1) {
      this.#at += ticks
      return true
    }
    const from = this.#at + ticks
    this.#skip(ticks)
    this.#text(this.#line.slice(from, close), from, close)
    this.#at = close + ticks
    this.#plainFrom = this.#at
    return true
  }

  #closingTicks(ticks: number): number {
    const run = /`+/g
    run.lastIndex = this.#at + ticks
    for (let match = run.exec(this.#line); match; match = run.exec(this.#line)) {
      if (match[0].length === ticks) return match.index
    }
    return -1
  }

  #runLength(character: string): number {
    let length = 1
    while (this.#line[this.#at + length] === character) length++
    return length
  }

  #run(): boolean {
    const mark = this.#line[this.#at] as string
    const length = this.#runLength(mark)
    if (mark === '~') return length === 2 ? this.#skip(2) : false
    const before = this.#line[this.#at - 1] ?? ' '
    const after = this.#line[this.#at + length] ?? ' '
    const isLeft = !/\s/.test(after) && (!isPunctuation(after) || /\s/.test(before) || isPunctuation(before))
    const isRight = !/\s/.test(before) && (!isPunctuation(before) || /\s/.test(after) || isPunctuation(after))
    // `snake_case`, `2*3`.
    const isBetweenDigits = /\d/.test(before) && /\d/.test(after)
    const isInside = isLeft && isRight && (mark === '_' || isBetweenDigits)
    if (isInside || (!isLeft && !isRight)) {
      this.#at += length
      return true
    }
    this.#flush(this.#at)
    const source: SourceRange = [this.#offset + this.#at, this.#offset + this.#at + length]
    this.#nodes.push({ kind: 'run', mark, source, opens: isLeft, closes: isRight, left: length })
    this.#at += length
    this.#plainFrom = this.#at
    return true
  }

  #open(): boolean {
    const note = /^\[\^[^\]\s]{1,100}\]/.exec(this.#line.slice(this.#at, this.#at + 110))
    if (note) return this.#skip(note[0].length)
    this.#brackets.push(this.#nodes.length)
    return false
  }

  /** A bracket that closes before an address: the text between the brackets is said, the address is not. */
  #close(): boolean {
    const opened = this.#brackets.pop()
    if (opened === undefined) return false
    const rest = this.#line.slice(this.#at + 1, this.#at + 1 + MAX_ADDRESS)
    const target = /^\((?:<[^<>]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/.exec(
      rest,
    )
    const reference = target ?? /^\[[^[\]]{0,100}\]/.exec(rest)
    if (!reference) return false
    this.#dropBracket(opened)
    return this.#skip(1 + reference[0].length)
  }

  /** Takes out the `[` that is the last in the text since node `from`. */
  #dropBracket(from: number): void {
    this.#flush(this.#at)
    for (let index = from; index < this.#nodes.length; index++) {
      const node = this.#nodes[index]
      const at = node?.kind === 'text' ? node.text.lastIndexOf('[') : -1
      if (node?.kind !== 'text' || at === -1) continue
      const [start] = node.source
      const parts: Node[] = [
        { kind: 'text', text: node.text.slice(0, at), source: [start, start + at] },
        { kind: 'text', text: node.text.slice(at + 1), source: [start + at + 1, node.source[1]] },
      ]
      this.#nodes.splice(index, 1, ...parts)
      return
    }
  }

  #html(): boolean {
    const rest = this.#line.slice(this.#at, this.#at + MAX_ADDRESS)
    const link = /^<((?:https?:\/\/|mailto:)[^<>\s]+)>/.exec(rest)
    if (link) {
      this.#skip(1)
      this.#at += (link[1] as string).length
      return this.#skip(1)
    }
    const comment = rest.startsWith('<!--') ? rest.indexOf('-->', '<!--'.length) : -1
    if (comment !== -1) return this.#skip(comment + '-->'.length)
    const tag = /^<\/?([a-z][a-z0-9-]*)(?:\s[^<>]*)?\/?>/i.exec(rest)
    if (!tag) return false
    return /^(?:br|p|div|li|tr|h[1-6])$/i.test(tag[1] as string)
      ? this.#replace(tag[0].length, '\n')
      : this.#skip(tag[0].length)
  }

  #entity(): boolean {
    const found = /^&(#x?[0-9a-f]{1,7}|[a-z][a-z0-9]{1,31});/i.exec(this.#line.slice(this.#at, this.#at + 40))
    const text = found && decodeEntity(found[1] as string)
    return found && text !== null ? this.#replace(found[0].length, text) : false
  }

  /** `$x$` and `$$x$$`; an amount of money opens no formula. */
  #formula(): boolean {
    const dollars = this.#line[this.#at + 1] === '$' ? 2 : 1
    const from = this.#at + dollars
    const end = this.#line.indexOf('$'.repeat(dollars), from)
    if (end === -1 || end === from || end - from > MAX_ADDRESS) return false
    const inner = this.#line.slice(from, end)
    const isMoney = dollars === 1 && (/^\s|\s$/.test(inner) || /^\d[\d.,]*(?:\s|[kKmMbB]\b|$)/.test(inner))
    if (isMoney || (dollars === 1 && /\d/.test(this.#line[end + 1] ?? ''))) return false
    return this.#math(from, end, end + dollars)
  }

  #math(from: number, end: number, to: number): true {
    const spoken = this.#latex === 'skip' ? '' : sayLatex(this.#line.slice(from, end))
    return this.#replace(to - this.#at, spoken)
  }
}

/** Longest address, tag or formula that is looked for. */
const MAX_ADDRESS = 2000

const isPunctuation = (character: string): boolean => /[\p{P}\p{S}]/u.test(character)

/** Pairs the marks, each closing one with the nearest open one like it; what is left over is text. */
function applyEmphasis(nodes: readonly Node[]): InlineText[] {
  const levels = new Array<number>(nodes.length).fill(0)
  const open: number[] = []
  for (const [index, node] of nodes.entries()) {
    if (node.kind !== 'run') continue
    while (node.closes && node.left > 0) {
      const place = open.findLastIndex((at) => (nodes[at] as Node & { kind: 'run' }).mark === node.mark)
      if (place === -1) break
      const at = open[place] as number
      const opener = nodes[at] as Node & { kind: 'run' }
      const used = Math.min(2, node.left, opener.left)
      node.left -= used
      opener.left -= used
      for (let inside = at + 1; inside < index; inside++) levels[inside] = Math.max(levels[inside] ?? 0, used)
      open.length = opener.left > 0 ? place + 1 : place
    }
    if (node.opens && node.left > 0 && open.length < MAX_OPEN) open.push(index)
  }
  return nodes.flatMap((node, index) => textOf(node, EMPHASIS[levels[index] ?? 0] ?? 1))
}

/** More at once is no text that somebody wrote. */
const MAX_OPEN = 32

function textOf(node: Node, emphasis: number): InlineText[] {
  const style: TextStyle = emphasis === 1 ? {} : { emphasis }
  if (node.kind === 'text') {
    const { text, source, spokenAs } = node
    if (text === '') return []
    return [{ text, source, style: spokenAs === undefined ? style : { ...style, spokenAs } }]
  }
  if (node.left === 0) return []
  const [start] = node.source
  return [{ text: node.mark.repeat(node.left), source: [start, start + node.left], style }]
}
