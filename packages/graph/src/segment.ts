/**
 * Cuts tokens into the pieces that are synthesised one by one. The first piece is a clause, so that the first
 * sound does not wait for the sentence; later pieces are sentences, because a voice speaks a sentence better
 * whole. What has no boundary for long is cut at a clause, else at a word, so that no piece grows beyond what a
 * model can attend to and nothing is ever truncated.
 */
import type { ControlGraph, Token } from './control-graph.ts'

/** A run of tokens that a backend speaks in one go. */
export interface GraphSegment {
  /** Place among the segments of its text; the noise of a segment is seeded with it. */
  readonly index: number
  /** Index of the segment's first token in the whole text. */
  readonly firstToken: number
  readonly tokens: readonly Token[]
}

export interface SegmentOptions {
  /** A first clause of fewer tokens is joined with the next: one word alone sounds chopped. */
  readonly minFirstTokens?: number
  readonly maxTokens?: number
  readonly maxCharacters?: number
}

/** Takes tokens as they become known; whatever the portions they come in, the segments are the same. */
export class Segmenter {
  readonly #minFirstTokens: number
  readonly #maxTokens: number
  readonly #maxCharacters: number
  #pending: Token[] = []
  #characters = 0
  #clauseLength = 0
  #firstToken = 0
  #index = 0

  constructor(options: SegmentOptions = {}) {
    this.#minFirstTokens = options.minFirstTokens ?? 2
    this.#maxTokens = options.maxTokens ?? 48
    this.#maxCharacters = options.maxCharacters ?? 320
  }

  /** The segments that are complete with this token. Its `boundaryAfter` must be final. */
  push(token: Token): GraphSegment[] {
    const last = this.#pending.at(-1)
    const isApart = last && (last.speaker !== token.speaker || last.event || token.event)
    const done = isApart ? this.#cut(this.#pending.length) : []
    this.#append(token)
    while (this.#pending.length > 1 && this.#isTooLong()) {
      const untilClause = this.#clauseLength > this.#pending.length / 2 + 1
      done.push(...this.#cut(untilClause ? this.#clauseLength : this.#pending.length - 1))
    }
    const isFirstClause =
      this.#index === 0 &&
      token.boundaryAfter === 'clause' &&
      this.#pending.length >= this.#minFirstTokens &&
      // Words that last so long together are not parted: each part would end in silence of its own.
      token.targetDurationMs === undefined
    if (endsSentence(token) || isFirstClause) done.push(...this.#cut(this.#pending.length))
    return done
  }

  /** What is left when no token follows. */
  finish(): GraphSegment[] {
    return this.#pending.length > 0 ? this.#cut(this.#pending.length) : []
  }

  #append(token: Token): void {
    this.#pending.push(token)
    this.#characters += spokenLength(token)
    if (token.boundaryAfter === 'clause' && !this.#isTooLong()) this.#clauseLength = this.#pending.length
  }

  #isTooLong(): boolean {
    return this.#pending.length > this.#maxTokens || this.#characters > this.#maxCharacters
  }

  #cut(length: number): GraphSegment[] {
    const tokens = this.#pending.slice(0, length)
    const rest = this.#pending.slice(length)
    const segment = { index: this.#index++, firstToken: this.#firstToken, tokens }
    this.#firstToken += length
    this.#pending = []
    this.#characters = 0
    this.#clauseLength = 0
    for (const token of rest) this.#append(token)
    return [segment]
  }
}

export function segmentGraph(
  graph: Pick<ControlGraph, 'tokens'>,
  options: SegmentOptions = {},
): readonly GraphSegment[] {
  const segmenter = new Segmenter(options)
  return [...graph.tokens.flatMap((token) => segmenter.push(token)), ...segmenter.finish()]
}

const endsSentence = (token: Token): boolean =>
  token.boundaryAfter === 'sentence' || token.boundaryAfter === 'paragraph'

const spokenLength = (token: Token): number => (token.spokenAs ?? token.text).length + 1
