/** Text between two tags: made of segments, because references and comments stand in it. */
import type { SourceRange } from '@voice-soundboard/graph'
import type { TextSegment } from './xml-reader.ts'

export interface EdgeRules {
  /** Nothing stands before it that white space could divide it from. */
  readonly isFirst: boolean
  /** A paragraph, a sentence or the document ends behind it. */
  readonly isLast: boolean
  /** Lines are broken for the eye only; elsewhere an empty line is a paragraph. */
  readonly isOneLine: boolean
}

export class Run {
  readonly text: string
  readonly #segments: readonly TextSegment[]
  /** Where each segment begins in `text`. */
  readonly #starts: readonly number[]
  /** What of it is said. */
  readonly from: number
  readonly to: number

  constructor(segments: readonly TextSegment[], { isFirst, isLast, isOneLine }: EdgeRules) {
    const starts: number[] = []
    let length = 0
    for (const { text } of segments) {
      starts.push(length)
      length += text.length
    }
    const raw = segments.map(({ text }) => text).join('')
    const first = firstOf(raw)
    const behind = first === raw.length ? raw.length : lastOf(raw) + 1
    // Of the white space at an edge one character is enough, and none where nothing is divided by it.
    if (first === raw.length) {
      this.from = isFirst || isLast ? raw.length : Math.max(0, raw.length - 1)
      this.to = raw.length
    } else {
      this.from = isFirst ? first : Math.max(0, first - 1)
      this.to = isLast ? behind : Math.min(raw.length, behind + 1)
    }
    this.#segments = segments
    this.#starts = starts
    this.text =
      raw.slice(0, first).replace(/\s/g, ' ') +
      (isOneLine ? raw.slice(first, behind).replace(WHITE, ' ') : lines(raw.slice(first, behind))) +
      raw.slice(behind).replace(/\s/g, ' ')
  }

  get isEmpty(): boolean {
    return this.from >= this.to
  }

  /** Where `[from, to)` of the text stands in the source. */
  sourceOf(from: number, to: number): SourceRange {
    return [this.#place(this.#indexAt(from), from, 'start'), this.#place(this.#indexAt(to - 1), to, 'end')]
  }

  /** Cut so that each stretch is as long as its source, or stands for one reference. */
  stretches(from: number, to: number): TextSegment[] {
    const found: TextSegment[] = []
    for (let index = this.#indexAt(from); from < to; index++) {
      const end = Math.min(to, this.#starts[index + 1] ?? this.text.length)
      if (end > from) found.push({ text: this.text.slice(from, end), source: this.sourceOf(from, end) })
      from = end
    }
    return found
  }

  #place(index: number, at: number, side: 'start' | 'end'): number {
    const { text, source } = this.#segments[index] as TextSegment
    if (text.length !== source[1] - source[0]) return side === 'start' ? source[0] : source[1]
    return source[0] + at - (this.#starts[index] as number)
  }

  /** The segment that a character is in. */
  #indexAt(at: number): number {
    let [low, high] = [0, this.#starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#starts[middle] as number) <= at) low = middle
      else high = middle - 1
    }
    return low
  }
}

/** XML's white space: another kind was put there on purpose. */
const WHITE = /[ \t\r\n]/g
const isWhite = (character: string): boolean => /^[ \t\r\n]$/.test(character)

/** As many characters as before, with one kind of line break. */
const lines = (text: string): string =>
  text.replace(/\r(\n?)/g, (_, newline: string) => (newline === '' ? '\n' : ' \n'))

function firstOf(text: string): number {
  let at = 0
  while (at < text.length && isWhite(text.charAt(at))) at++
  return at
}

function lastOf(text: string): number {
  let at = text.length - 1
  while (at >= 0 && isWhite(text.charAt(at))) at--
  return at
}
