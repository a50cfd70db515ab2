/**
 * The text of one utterance on its way to being said: the source as it came, its tokens and segments as they
 * become final. A text given whole and one that is streamed in are the same here; the first is closed at once.
 */
import { describeWordless, IncrementalCompiler } from '@voice-soundboard/compiler/core'
import type { CompileOptions } from '@voice-soundboard/compiler/core'
import { abortable, deferred, InvalidInputError } from '@voice-soundboard/graph'
import type { ControlGraph, Degradation, GraphHeader, GraphSegment, Token } from '@voice-soundboard/graph'
import { CompiledText } from './compiled-text.ts'
import { GatedSegments } from './gated-segments.ts'
import type { SegmentGate } from './gated-segments.ts'

/** Asked about each segment of a text before it may be said. */
export interface TextGate {
  /** What is to be said in its place. @throws what ends the text here */
  pass(segment: GraphSegment, text: SpokenText): ReturnType<SegmentGate['pass']>
}

export class SpokenText {
  readonly #segments: GatedSegments
  #compiler: IncrementalCompiler | CompiledText
  #tokens: Token[] = []
  /** Of {@link GatedSegments.segments}, how many stand in {@link SpokenText.tokens}. */
  #listedSegments = 0
  #isRead = false
  #hasWords = false
  #error: Error | null = null

  constructor(text: CompileOptions | CompiledText, gate: TextGate | null = null) {
    this.#compiler = text instanceof CompiledText ? text : new IncrementalCompiler(text)
    this.#segments = new GatedSegments(
      gate && {
        pass: (segment) => gate.pass(segment, this),
        onPassed: () => {
          this.#list()
          this.onPassed()
        },
        onRefused: (error) => {
          this.#error = error
          this.#isRead = true
          this.onPassed()
        },
      },
    )
  }

  /** Resolves when its gate has been asked about all of it. @throws what the gate ended it with */
  async passed(signal: AbortSignal | undefined): Promise<void> {
    while (!this.isClosed) {
      const { promise, resolve } = deferred<void>()
      this.onPassed = resolve
      await abortable(promise, signal)
    }
    if (this.#error) throw this.#error
  }

  /** Called when a gate let more of it pass, or ended it. */
  onPassed: () => void = () => undefined

  /** @throws InvalidInputError when there is nothing to say in it; `path` names the argument. */
  static whole(
    path: string,
    text: string,
    options: CompileOptions,
    gate: TextGate | null = null,
  ): SpokenText {
    const spoken = new SpokenText(options, gate)
    spoken.append(text)
    spoken.closeWhole(path)
    return spoken
  }

  /** @throws InvalidInputError when it is no graph, or has no tokens; `path` names the argument. */
  static ofGraph(path: string, graph: ControlGraph, gate: TextGate | null = null): SpokenText {
    const spoken = new SpokenText(new CompiledText(path, graph), gate)
    spoken.close()
    return spoken
  }

  get header(): GraphHeader {
    return this.#compiler.header
  }

  get sourceText(): string {
    return this.#compiler.sourceText
  }

  /** Those whose reading no further text can change, and that may be said. */
  get tokens(): readonly Token[] {
    return this.#tokens
  }

  get segments(): readonly GraphSegment[] {
    return this.#segments.segments
  }

  /** Nothing more will come. */
  get isClosed(): boolean {
    return this.#isRead && !this.#segments.isWaiting
  }

  /** All of the source has been read, though some of it may wait for its gate. */
  get isRead(): boolean {
    return this.#isRead
  }

  /** Something in it is a word, whether or not it may be said. */
  get hasWords(): boolean {
    return this.#hasWords
  }

  /** What its gate ended it with. */
  get error(): Error | null {
    return this.#error
  }

  /** It is to be read otherwise. Nothing of it has been read yet. */
  readAs(options: CompileOptions): void {
    this.#compiler = new IncrementalCompiler(options)
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
    if (this.#isRead) return
    this.#isRead = true
    this.#add(this.#compiler.finalize())
  }

  /** @throws InvalidInputError when there is nothing to say in it. */
  closeWhole(path: string): void {
    this.close()
    if (this.#hasWords) return
    throw new InvalidInputError(path, 'text with at least one word', describeWordless(this.sourceText))
  }

  /** What is to be said from this token on; the first segment may be the rest of one. */
  segmentsFrom(token: number): GraphSegment[] {
    return this.segments
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
    const readTokens = this.#segments.readTokens(spokenTokens)
    const { keptTokens } = this.#compiler.revise(fromOffset, readTokens)
    const kept = this.#segments.keep(keptTokens)
    this.#tokens = this.#tokens.slice(0, kept)
    this.#listedSegments = this.segments.filter(({ firstToken }) => firstToken < kept).length
    this.append(text)
    if (this.#isRead) this.#add(this.#compiler.finalize())
    return kept
  }

  /** Offset into the source after this token; the whole source after the last one of a closed text. */
  endOffsetOf(tokenCount: number): number {
    if (this.isClosed && !this.#error && tokenCount >= this.#tokens.length) return this.sourceText.length
    return this.#tokens[tokenCount - 1]?.source[1] ?? 0
  }

  #add(segments: readonly GraphSegment[]): void {
    this.#hasWords ||= segments.some(({ tokens }) => tokens.length > 0)
    this.#segments.add(segments)
    this.#list()
  }

  #list(): void {
    const { segments } = this
    for (const { tokens } of segments.slice(this.#listedSegments)) this.#tokens.push(...tokens)
    this.#listedSegments = segments.length
  }
}
