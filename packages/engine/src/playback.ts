/**
 * What of one utterance has been heard. Knows its marks and its place in the ring; told the play head, it
 * yields each mark once, in order, and the heard text. No timer and no guess: frames in, facts out.
 */
import { framesToMs } from '@voice-soundboard/graph'
import type {
  ControlGraph,
  HeardText,
  SourceRange,
  TimelineMark,
  Token,
  UtteranceEventMap,
} from '@voice-soundboard/graph'

export type TimedEvent = UtteranceEventMap['word' | 'phoneme' | 'mark']

export class Playback {
  readonly #graph: ControlGraph
  readonly #sampleRateHz: number
  /** In order of their start; they arrive segment by segment, and segments never overlap. */
  #marks: TimelineMark[] = []
  #nextMark = 0
  #startFrame: number | null = null
  #totalFrames: number | null = null

  constructor(graph: ControlGraph, sampleRateHz: number) {
    this.#graph = graph
    this.#sampleRateHz = sampleRateHz
  }

  addMarks(marks: readonly TimelineMark[]): void {
    this.#marks.push(...[...marks].sort((a, b) => a.startFrame - b.startFrame || a.endFrame - b.endFrame))
  }

  /** Ring frame of the first sample. */
  get startFrame(): number | null {
    return this.#startFrame
  }

  commit(startFrame: number): void {
    this.#startFrame = startFrame
  }

  complete(totalFrames: number): void {
    this.#totalFrames = totalFrames
  }

  /** Back to unsaid, when a cancel took samples that were behind somebody else's. */
  reset(): void {
    this.#marks = []
    this.#nextMark = 0
    this.#startFrame = null
    this.#totalFrames = null
  }

  isOver(audibleFrame: number): boolean {
    return this.#totalFrames !== null && this.#framesHeard(audibleFrame) >= this.#totalFrames
  }

  /** Marks whose sound has begun and that were not yielded before. `audibleFrame` is the ring frame now heard. */
  *advance(audibleFrame: number): Generator<TimedEvent> {
    const heard = this.#framesHeard(audibleFrame)
    if (this.#startFrame === null) return
    for (;;) {
      const mark = this.#marks[this.#nextMark]
      if (!mark || mark.startFrame > heard) return
      this.#nextMark++
      yield this.#toEvent(mark)
    }
  }

  heard(audibleFrame: number): HeardText {
    const frames = this.#framesHeard(audibleFrame)
    const words = this.#marks.filter((mark) => mark.kind === 'word' && mark.endFrame <= frames)
    if (this.isOver(audibleFrame)) {
      const { sourceText } = this.#graph
      return { text: sourceText, endOffset: sourceText.length, words: words.length }
    }
    const endOffset = words.reduce((end, mark) => Math.max(end, this.#source(mark)[1]), 0)
    return { text: this.#graph.sourceText.slice(0, endOffset), endOffset, words: words.length }
  }

  playedMs(audibleFrame: number): number {
    return framesToMs(this.#framesHeard(audibleFrame), this.#sampleRateHz)
  }

  /** Of what is known so far: marks reach ahead of the samples. */
  remainingMs(audibleFrame: number): number {
    const known = this.#totalFrames ?? this.#marks.reduce((end, mark) => Math.max(end, mark.endFrame), 0)
    return framesToMs(Math.max(0, known - this.#framesHeard(audibleFrame)), this.#sampleRateHz)
  }

  #framesHeard(audibleFrame: number): number {
    if (this.#startFrame === null) return 0
    return Math.max(0, Math.min(audibleFrame - this.#startFrame, this.#totalFrames ?? Infinity))
  }

  #source(mark: TimelineMark): SourceRange {
    return (this.#graph.tokens[mark.token] as Token).source
  }

  #toEvent(mark: TimelineMark): TimedEvent {
    const source = this.#source(mark)
    const startMs = framesToMs(mark.startFrame, this.#sampleRateHz)
    if (mark.kind === 'mark') return { type: 'mark', name: mark.text, source, startMs }
    const endMs = framesToMs(mark.endFrame, this.#sampleRateHz)
    return { type: mark.kind, text: mark.text, source, startMs, endMs, token: mark.token }
  }
}
