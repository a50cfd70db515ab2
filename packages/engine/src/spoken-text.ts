/**
 * The text of one utterance on its way to being said: the source as it came, its tokens and segments as they
 * become final. A text given whole and one that is streamed in are the same here; the first is closed at once.
 */
import { describeWordless, IncrementalCompiler } from '@voice-soundboard/compiler/core'
import type { CompileOptions } from '@voice-soundboard/compiler/core'
import { InvalidInputError } from '@voice-soundboard/graph'
import type { ControlGraph, Degradation, GraphHeader, GraphSegment, Token } from '@voice-soundboard/graph'
import { CompiledText } from './compiled-text.ts'

export class SpokenText {
  readonly #compiler: IncrementalCompiler | CompiledText
  #segments: GraphSegment[] = []
  #tokens: Token[] = []
  #isClosed = false

  constructor(text: CompileOptions | CompiledText) {
    this.#compiler = text instanceof CompiledText ? text : new IncrementalCompiler(text)
  }

  /** @throws InvalidInputError when there is nothing to say in it; `path` names the argument. */
  static whole(path: string, text: string, options: CompileOptions): SpokenText {
    const spoken = new SpokenText(options)
    spoken.append(text)
    spoken.closeWhole(path)
    return spoken
  }

  /** @throws InvalidInputError when it is no graph, or has no tokens; `path` names the argument. */
  static ofGraph(path: string, graph: ControlGraph): SpokenText {
    const spoken = new SpokenText(new CompiledText(path, graph))
    spoken.close()
    return spoken
  }

  get header(): GraphHeader {
    return this.#compiler.header
  }

  get sourceText(): string {
    return this.#compiler.sourceText
  }

  /** Those whose reading no further text can change. */
  get tokens(): readonly Token[] {
    return this.#tokens
  }

  get segments(): readonly GraphSegment[] {
    return this.#segments
  }

  /** Nothing more will come. */
  get isClosed(): boolean {
    return this.#isClosed
  }

  /** What the text asked for and could not be honoured, since the last look. */
  takeDegradations(): Degradation[] {
    if (this.#compiler instanceof CompiledText) return this.#compiler.takeDegradations()
    return this.#compiler.takeProblems().map(({ code, message, source, line, column }) => ({
      code: code ?? 'markup',
      message: code === undefined ? `Line ${line}, column ${column}: ${message}` : message,
      source,
    }))
  }

  append(text: string): void {
    this.#add(this.#compiler.feed(text))
  }

  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#add(this.#compiler.finalize())
  }

  /** @throws InvalidInputError when there is nothing to say in it. */
  closeWhole(path: string): void {
    this.close()
    if (this.#tokens.length > 0) return
    throw new InvalidInputError(path, 'text with at least one word', describeWordless(this.sourceText))
  }

  /** What is to be said from this token on; the first segment may be the rest of one. */
  segmentsFrom(token: number): GraphSegment[] {
    return this.#segments
      .filter(({ firstToken, tokens }) => firstToken + tokens.length > token)
      .map((segment) => {
        const skipped = Math.max(0, token - segment.firstToken)
        if (skipped === 0) return segment
        return { ...segment, firstToken: token, tokens: segment.tokens.slice(skipped) }
      })
  }

  /**
   * Replaces what stands from `fromOffset` on; a closed text stays closed.
   *
   * @param spokenTokens how many tokens can no longer be changed.
   * @returns how many tokens are as they were.
   * @throws InvalidInputError for an offset outside the text or before the end of a spoken token.
   */
  revise(fromOffset: number, text: string, spokenTokens: number): number {
    const { keptTokens } = this.#compiler.revise(fromOffset, spokenTokens)
    this.#tokens = this.#tokens.slice(0, keptTokens)
    this.#segments = this.#segments
      .filter(({ firstToken }) => firstToken < keptTokens)
      .map((segment) => ({ ...segment, tokens: segment.tokens.slice(0, keptTokens - segment.firstToken) }))
    this.append(text)
    if (this.#isClosed) this.#add(this.#compiler.finalize())
    return keptTokens
  }

  /** Offset into the source after this token; the whole source after the last one of a closed text. */
  endOffsetOf(tokenCount: number): number {
    if (this.#isClosed && tokenCount >= this.#tokens.length) return this.sourceText.length
    return this.#tokens[tokenCount - 1]?.source[1] ?? 0
  }

  #add(segments: readonly GraphSegment[]): void {
    for (const segment of segments) {
      this.#segments.push(segment)
      this.#tokens.push(...segment.tokens)
    }
  }
}
