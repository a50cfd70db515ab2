/**
 * What of one take has been heard. Knows its marks and its place in the ring; told the play head, it yields each
 * mark once, in order, and how far the text was heard. No timer and no guess: frames in, facts out.
 */
import { framesToMs } from '@voice-soundboard/graph'
import type { SourceRange, TimelineMark, Token, UtteranceEventMap } from '@voice-soundboard/graph'
import type { SpokenText } from './spoken-text.ts'

export type TimedEvent = UtteranceEventMap['word' | 'phoneme' | 'mark']

export class Playback {
  readonly #text: Pick<SpokenText, 'tokens' | 'isClosed'>
  readonly #firstToken: number
  readonly #sampleRateHz: number
  /** Of the utterance before this take; times in events count from the utterance's first frame. */
  readonly #playedBeforeMs: number
  /** In order of their start; they arrive segment by segment, and segments never overlap. */
  #marks: TimelineMark[] = []
  #nextMark = 0
  #startFrame: number | null = null
  #totalFrames: number | null = null
  /** Token after its last one. */
  #endToken = Infinity

  constructor(
    text: Pick<SpokenText, 'tokens' | 'isClosed'>,
    options: { readonly sampleRateHz: number; readonly firstToken: number; readonly playedBeforeMs: number },
  ) {
    this.#text = text
    this.#firstToken = options.firstToken
    this.#sampleRateHz = options.sampleRateHz
    this.#playedBeforeMs = options.playedBeforeMs
  }

  addMarks(marks: readonly TimelineMark[]): void {
    const known = marks.filter(({ token }) => token < this.#endToken)
    this.#marks.push(...known.sort((a, b) => a.startFrame - b.startFrame || a.endFrame - b.endFrame))
  }

  /** What stands from this token on has been revised: this take says it no more. */
  endBeforeToken(token: number): void {
    this.#endToken = Math.min(this.#endToken, token)
    this.#marks = this.#marks.filter((mark, index) => index < this.#nextMark || mark.token < token)
  }

  /** Ring frame of the first sample. */
  get startFrame(): number | null {
    return this.#startFrame
  }

  /** Ring frame after the last sample, once that is known. */
  get endFrame(): number | null {
    if (this.#startFrame === null || this.#totalFrames === null) return null
    return this.#startFrame + this.#totalFrames
  }

  commit(startFrame: number): void {
    this.#startFrame = startFrame
  }

  /** It is this long as a whole, and ends before this token of the text. */
  complete(totalFrames: number, endToken: number): void {
    this.#totalFrames = totalFrames
    this.#endToken = Math.min(this.#endToken, endToken)
  }

  isOver(frame: number): boolean {
    return this.#totalFrames !== null && this.framesHeard(frame) >= this.#totalFrames
  }

  /** Marks whose sound has begun and that were not yielded before. `audibleFrame` is the ring frame now heard. */
  *advance(audibleFrame: number): Generator<TimedEvent> {
    const { startFrame } = this
    if (startFrame === null || audibleFrame < startFrame) return
    const heard = this.framesHeard(audibleFrame)
    const isOver = this.isOver(audibleFrame)
    for (;;) {
      const mark = this.#marks[this.#nextMark]
      // A frame is heard once the play head is behind it; nothing is behind the last one.
      if (!mark || (isOver ? mark.startFrame > heard : mark.startFrame >= heard)) return
      this.#nextMark++
      yield this.#toEvent(mark)
    }
  }

  /** How many tokens of the text, from its beginning, have been heard to their end at this ring frame. */
  tokensHeard(frame: number): number {
    if (this.isOver(frame)) return Math.min(this.#endToken, this.#text.tokens.length)
    const heard = this.framesHeard(frame)
    if (heard === 0) return this.#firstToken
    let tokens = this.#firstToken
    for (const mark of this.#marks) {
      if (mark.kind !== 'word') continue
      if (mark.endFrame > heard) break
      tokens = mark.token + 1
    }
    return tokens
  }

  /** How many tokens have begun to sound at this ring frame. */
  tokensBegun(frame: number): number {
    return (this.#lastWordBegunAt(frame)?.token ?? this.#firstToken - 1) + 1
  }

  /** The marks tell what sounds at this ring frame. */
  isKnownAt(frame: number): boolean {
    return this.isOver(frame) || this.framesHeard(frame) < this.#knownFrames
  }

  framesHeard(frame: number): number {
    if (this.#startFrame === null) return 0
    return Math.max(0, Math.min(frame - this.#startFrame, this.#totalFrames ?? Infinity))
  }

  /** Of what is known so far: marks reach ahead of the samples. */
  remainingMs(frame: number): number {
    return framesToMs(Math.max(0, this.#knownFrames - this.framesHeard(frame)), this.#sampleRateHz)
  }

  /** Where the word ends that sounds at this ring frame; null between words. */
  wordEnd(frame: number): number | null {
    const word = this.#lastWordBegunAt(frame)
    if (!word || this.#startFrame === null) return null
    const end = this.#startFrame + word.endFrame
    return end > frame ? end : null
  }

  /** Where the last word ends that is over by this ring frame, and not yet at `position`; null when none is. */
  wordEndBefore(frame: number, position: number): number | null {
    if (this.#startFrame === null) return null
    let last: number | null = null
    for (const mark of this.#marks) {
      const end = this.#startFrame + mark.endFrame
      if (mark.kind === 'word' && end <= frame && end > position) last = end
    }
    return last
  }

  /** Where the sentence ends that sounds at this ring frame; null between sentences, `unknown` until it is made. */
  sentenceEnd(frame: number): number | null | 'unknown' {
    const word = this.#lastWordBegunAt(frame)
    if (!word) return null
    const { tokens, isClosed } = this.#text
    const length = tokens.slice(word.token).findIndex(endsSentence)
    const lastToken = length >= 0 ? word.token + length : isClosed ? tokens.length - 1 : Infinity
    return this.#endOf(Math.min(lastToken, this.#endToken - 1), frame)
  }

  /** Where that ends which is left of it after a revision; null when nothing of it sounds, or no more. */
  keptEnd(frame: number): number | null | 'unknown' {
    return this.#lastWordBegunAt(frame) && this.#endOf(this.#endToken - 1, frame)
  }

  #endOf(token: number, frame: number): number | null | 'unknown' {
    const mark = this.#marks.find((candidate) => candidate.kind === 'word' && candidate.token === token)
    if (!mark || this.#startFrame === null) return 'unknown'
    const end = this.#startFrame + mark.endFrame
    return end > frame ? end : null
  }

  get #knownFrames(): number {
    return this.#totalFrames ?? this.#marks.reduce((end, mark) => Math.max(end, mark.endFrame), 0)
  }

  #lastWordBegunAt(frame: number): TimelineMark | null {
    if (this.#startFrame === null) return null
    let word: TimelineMark | null = null
    for (const mark of this.#marks) {
      if (this.#startFrame + mark.startFrame >= frame) break
      if (mark.kind === 'word') word = mark
    }
    return word
  }

  #toEvent(mark: TimelineMark): TimedEvent {
    const source = this.#source(mark)
    const startMs = this.#playedBeforeMs + framesToMs(mark.startFrame, this.#sampleRateHz)
    if (mark.kind === 'mark') return { type: 'mark', name: mark.text, source, startMs }
    const endMs = this.#playedBeforeMs + framesToMs(mark.endFrame, this.#sampleRateHz)
    return { type: mark.kind, text: mark.text, source, startMs, endMs, token: mark.token }
  }

  #source(mark: TimelineMark): SourceRange {
    return (this.#text.tokens[mark.token] as Token).source
  }
}

const endsSentence = (token: Token): boolean =>
  token.boundaryAfter === 'sentence' || token.boundaryAfter === 'paragraph'
