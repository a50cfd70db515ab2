/**
 * An utterance on its way through the queue: what the engine knows of it until it settles. It is said in one
 * take, or in several when it is cut and goes on; what was heard adds up over them.
 */
import { deferred, framesToMs } from '@voice-soundboard/graph'
import type {
  Accounting,
  Degradation,
  DropReason,
  HeardText,
  InterruptReason,
  InterruptReport,
  Priority,
  SourceRange,
  Tags,
  UtteranceEventMap,
  UtteranceResult,
} from '@voice-soundboard/graph'
import type { HostEvent, VoiceRequest } from './host/protocol.ts'
import type { OnPreempt, Preempt } from './options.ts'
import { SpeechMetrics } from './speech-metrics.ts'
import type { SpokenText } from './spoken-text.ts'
import { Take } from './take.ts'
import type { UtteranceControls } from './utterance.ts'

export interface SpeechItemFields {
  /** The same in logs and traces. */
  readonly id?: number
  readonly text: SpokenText
  /** What was asked for as one string, though `text` may still be reading it; not there for a stream. */
  readonly whole?: string
  readonly voice: VoiceRequest
  readonly speaker: number
  readonly seed: number
  readonly gain: number
  readonly tags?: Tags
  readonly priority: Priority
  readonly preempt: Preempt
  readonly onPreempt: OnPreempt
  readonly key: string | null
  readonly owner: string | null
  readonly controls: UtteranceControls
  readonly sampleRateHz: number
  /** When `speak()` was called, on the shared clock. */
  readonly spokenAt: number
  readonly compileMs: number
  /** Between two device callbacks. */
  readonly callbackMs?: number
  /** It is handed to the worker for the first time. */
  readonly onScheduled?: () => void
  /** First token to say: more than 0 when it goes on with something interrupted. */
  readonly firstToken?: number
}

/** Who says it. */
export interface Cast {
  readonly voice: VoiceRequest
  readonly speaker: number
}

export type Settlement =
  | { readonly outcome: 'completed'; readonly reason: null }
  | { readonly outcome: 'interrupted'; readonly reason: InterruptReason }
  | { readonly outcome: 'dropped'; readonly reason: DropReason }
  | { readonly outcome: 'failed'; readonly error: Error }

export class SpeechItem {
  readonly degradations: Degradation[] = []
  readonly metrics: SpeechMetrics
  /** Place in the order of asking; a pre-empted or resumed utterance keeps it. */
  order = 0
  /** Rank of its priority, raised while it waits long; fixed while it is being said. */
  tier = 0
  /** How much speech had been heard when it began to wait, in ms. */
  waitingSinceMs = 0
  keepsFloor = false
  interruptToSilenceMs: number | null = null
  /** It cannot be said just now: it keeps its turn until it can. */
  isHeldUp = false
  /** Nothing else was under way when it was handed to the worker: it begins as soon as it can. */
  startsAlone = false
  /** Runs what calls the application back. The queue sets it, so that it is never called in the middle of a change. */
  tell: (call: () => void) => void = (call) => call()
  readonly #ended = deferred<void>()
  result: UtteranceResult | null = null
  settled = false
  /** What broke the stream of its text: told when what came has been said. */
  inputError: Error | null = null
  #take: Take | null = null
  /** First token that has not been heard. */
  #nextToken: number
  #furthestToken: number
  #cast: Cast
  /** First token that passed without a sound. */
  #silentFromToken = Infinity
  #playedMs = 0
  #underruns = 0
  #stalledAtToken: number | null = null
  /** The time to first audio, from when it is rendered: it is told when what sounded before has been heard. */
  #untoldStartMs: number | null = null
  #isStartTold = false
  #isScheduled = false
  /** It was cut off, and that it goes on has not been told. */
  #isPreempted = false

  constructor(readonly fields: SpeechItemFields) {
    this.metrics = new SpeechMetrics(fields)
    this.#nextToken = fields.firstToken ?? 0
    this.#furthestToken = this.#nextToken
    this.#cast = fields
  }

  get id(): number {
    return this.fields.id ?? 0
  }

  get text(): SpokenText {
    return this.fields.text
  }

  get voice(): VoiceRequest {
    return this.#cast.voice
  }

  get speaker(): number {
    return this.#cast.speaker
  }

  /** Another says what has not been heard. */
  recast(cast: Cast, options: { readonly isSilent: boolean }): void {
    this.#cast = cast
    if (options.isSilent) this.#silentFromToken = Math.min(this.#silentFromToken, this.#furthestToken)
  }

  get take(): Take | null {
    return this.#take
  }

  get nextToken(): number {
    return this.#nextToken
  }

  /** First token that was never heard: after a restart, more than what is said next. */
  get unheardToken(): number {
    return Math.min(this.#furthestToken, this.#silentFromToken)
  }

  /** What has not been heard, as a range of the source. */
  get unheardSource(): SourceRange {
    return [this.heard.endOffset, this.text.sourceText.length]
  }

  /** It sounds, or did: at this ring frame a sample of its take has left the ring. */
  hasBegun(frame: number): boolean {
    return (this.#take?.playback.framesHeard(frame) ?? 0) > 0
  }

  /** Everything of its take has left the ring. */
  isOver(frame: number): boolean {
    return this.#take?.playback.isOver(frame) === true
  }

  /** There is something to hand to the worker, or nothing more will come. */
  get isReady(): boolean {
    return !this.isHeldUp && (this.text.tokens.length > this.#nextToken || this.text.isClosed)
  }

  begin(id: number, epoch: number): Take {
    this.keepsFloor = false
    const { onScheduled } = this.fields
    if (onScheduled && !this.#isScheduled) this.tell(onScheduled)
    this.#isScheduled = true
    this.#take = new Take({
      id,
      epoch,
      text: this.text,
      firstToken: this.#nextToken,
      playedBeforeMs: this.#playedMs,
      sampleRateHz: this.fields.sampleRateHz,
    })
    return this.#take
  }

  commit(event: HostEvent & { type: 'committed' }): void {
    this.metrics.commit(event)
    this.#take?.playback.commit(event.startFrame)
  }

  degrade(degradation: Degradation): void {
    this.degradations.push(degradation)
    this.#emit('degraded', { type: 'degraded', degradation })
  }

  /** The text is still coming, and all that came has been said. Told once each time. */
  noteStall(): void {
    const { tokens } = this.text
    if (this.#stalledAtToken === tokens.length) return
    this.#stalledAtToken = tokens.length
    this.degrade({
      code: 'stream-stalled',
      message: 'All the text that came has been said; speech goes on when the next clause is complete.',
      source: [this.text.endOffsetOf(tokens.length), this.text.sourceText.length],
    })
  }

  noteUnderrun(): void {
    this.#underruns++
  }

  /**
   * Emits what has been heard since the last call. `renderedFrame` has left the ring, `audibleFrame` the device.
   * True when the first sound has been rendered since.
   */
  advance(renderedFrame: number, audibleFrame: number): boolean {
    const playback = this.#take?.playback
    if (!playback || playback.startFrame === null) return false
    const timeToFirstAudioMs = this.metrics.noteRendered(renderedFrame - playback.startFrame)
    this.#untoldStartMs ??= timeToFirstAudioMs
    if (this.#untoldStartMs !== null && !this.#isStartTold && audibleFrame >= playback.startFrame) {
      this.#isStartTold = true
      this.#emit('start', { type: 'start', timeToFirstAudioMs: this.#untoldStartMs })
    }
    if (this.#isPreempted && this.hasBegun(renderedFrame)) {
      this.#isPreempted = false
      const fromOffset = this.text.tokens[this.#nextToken]?.source[0] ?? this.text.sourceText.length
      this.#emit('resume', { type: 'resume', fromOffset })
    }
    for (const event of playback.advance(audibleFrame)) this.#emit(event.type, event as never)
    return timeToFirstAudioMs !== null
  }

  /** The take ends at this ring frame, by itself or by a cut: what was heard of it is final. In ms. */
  endTake(frame: number): number {
    const take = this.#take
    if (!take) return 0
    this.advance(frame, frame)
    this.#nextToken = take.playback.tokensHeard(frame)
    this.#furthestToken = Math.max(this.#furthestToken, this.#nextToken)
    const frames = take.playback.framesHeard(frame)
    if (frames === 0) this.metrics.revoke()
    const heardMs = framesToMs(frames, this.fields.sampleRateHz)
    this.#playedMs += heardMs
    this.#take = null
    return heardMs
  }

  /** A higher tier cut in. */
  preempt(heardMs: number): void {
    if (heardMs === 0) return
    this.#isPreempted = true
    this.#emit('preempt', { type: 'preempt', heard: this.heard })
  }

  restart(): void {
    this.#nextToken = this.fields.firstToken ?? 0
  }

  /** Settles as the utterance does, however it ends. */
  get ended(): Promise<void> {
    return this.#ended.promise
  }

  get isHeardToTheEnd(): boolean {
    return this.text.isClosed && this.#nextToken >= this.text.tokens.length
  }

  /** Of the takes that have ended. */
  get heard(): HeardText {
    const words = this.unheardToken
    const endOffset = this.text.endOffsetOf(words)
    return { text: this.text.sourceText.slice(0, endOffset), endOffset, words }
  }

  /** Ends it once and for all; tells how it counts. */
  settle(fate: Settlement, remainingMs: number): Exclude<keyof Accounting, 'queued' | 'pending'> {
    const { controls } = this.fields
    const { manifest } = this.voice
    const { heard } = this
    const unheard = this.text.sourceText.slice(heard.endOffset)
    const error = fate.outcome === 'failed' ? fate.error : fate.outcome === 'completed' && this.inputError
    this.settled = true
    this.#ended.resolve()
    if (error) {
      this.#emit('fail', { type: 'fail', error, heard, unheard })
      this.tell(() => controls.emitter.clear())
      controls.reject(error)
      return 'failed'
    }
    const { outcome, reason } = fate as Exclude<Settlement, { outcome: 'failed' }>
    this.result = {
      outcome,
      reason,
      heard,
      unheard,
      playedMs: this.#playedMs,
      remainingMs,
      metrics: this.metrics.read(this.#underruns),
      degradations: this.degradations,
      backend: manifest.backend,
      voice: manifest.id,
      tags: this.fields.tags ?? {},
    }
    this.#emit('end', { type: 'end', result: this.result })
    this.tell(() => controls.emitter.clear())
    controls.resolve(this.result)
    return outcome === 'completed' ? 'spoken' : outcome
  }

  report(reason: InterruptReason): InterruptReport {
    const { heard, playedMs, remainingMs } = this.result ?? {
      heard: this.heard,
      playedMs: this.#playedMs,
      remainingMs: 0,
    }
    return { reason, heard, playedMs, remainingMs, interruptToSilenceMs: this.interruptToSilenceMs }
  }

  #emit<Type extends keyof UtteranceEventMap>(type: Type, event: UtteranceEventMap[Type]): void {
    const { emitter } = this.fields.controls
    this.tell(() => emitter.emit(type, event))
  }
}
