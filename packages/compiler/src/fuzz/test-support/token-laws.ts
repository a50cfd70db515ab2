/** What holds of the tokens of any text: nothing is lost, nothing is said twice, nothing can be changed. */
import { validateGraph } from '@voice-soundboard/graph'
import type { ControlGraph, SourceRange, Token } from '@voice-soundboard/graph'
import { holds } from './campaign.ts'

/** A letter, a digit, an accent or a sign that is said. */
const SAID = /[\p{L}\p{M}\p{N}\p{Sc}]/u
/** The number of a note is not said: `home.[1]`. */
const NOTE = /\[\d{1,3}(?=\])/g
/** What makes a token a word. */
const WORD = /[\p{L}\p{N}]/u
/** Would break what a voice is given. */
const UNSPEAKABLE = /[\p{Cc}\p{Cs}]|native code|\[object|undefined|NaN/u

/** Ranges in order, apart from each other and within the text. */
export function rangesAreInOrder(ranges: readonly SourceRange[], length: number): void {
  let free = 0
  for (const [start, end] of ranges) {
    holds(Number.isInteger(start) && Number.isInteger(end), 'a range that is no range', start, end)
    holds(start >= free && end >= start && end <= length, 'a range out of order', start, end, free, length)
    free = end
  }
}

/** What stands outside of all ranges is never said, and need not be. */
export function nothingIsLeftOut(text: string, ranges: readonly SourceRange[]): void {
  let from = 0
  for (const [start, end] of [...ranges, [text.length, text.length] as const]) {
    const gap = text.slice(from, start)
    holds(!SAID.test(gap.replace(NOTE, '')), 'not said:', gap)
    from = end
  }
}

/** Of plain text: each token is what is written at its place. */
export function tokensCoverText(text: string, tokens: readonly Token[]): void {
  const ranges = tokens.map(({ source }) => source)
  rangesAreInOrder(ranges, text.length)
  nothingIsLeftOut(text, ranges)
  for (const token of tokens) {
    holds(text.slice(...token.source) === token.text, 'not as written:', token)
    holds(token.spokenAs !== token.text, 'said twice:', token)
  }
}

export function tokensCanBeSaid(tokens: readonly Token[]): void {
  for (const { text, spokenAs = text } of tokens) {
    holds(!UNSPEAKABLE.test(spokenAs), 'cannot be said:', text, spokenAs)
    holds(spokenAs.trim() === spokenAs, 'white space around:', text, spokenAs)
    holds(spokenAs !== '' || !WORD.test(text), 'silent:', text)
  }
}

export function isDeepFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.isFrozen(value) && Object.values(value).every(isDeepFrozen)
}

/** Frozen and sound, with nothing in it that a voice could not take. */
export function graphIsSound(graph: ControlGraph): void {
  holds(isDeepFrozen(graph), 'not frozen')
  const [problem] = validateGraph(graph)
  holds(problem === undefined, 'not valid:', problem)
  tokensCanBeSaid(graph.tokens)
}
