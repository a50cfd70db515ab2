/** An utterance on its way through the queue: what the engine knows of it until it settles. */
import { framesToMs } from '@voice-soundboard/graph'
import type {
  ControlGraph,
  Degradation,
  InterruptReason,
  InterruptReport,
  Outcome,
  SynthesisMetrics,
  UtteranceResult,
} from '@voice-soundboard/graph'
import { sharedNow } from './host/clock.ts'
import type { HostEvent, SpeakAnswer, SynthesisTimes, VoiceRequest } from './host/protocol.ts'
import { Playback } from './playback.ts'
import type { UtteranceControls } from './utterance.ts'

export interface SpeechItemFields {
  readonly graph: ControlGraph
  readonly voice: VoiceRequest
  readonly speaker: number
  readonly seed: number
  readonly gain: number
  readonly controls: UtteranceControls
  readonly sampleRateHz: number
  /** When `speak()` was called, on the shared clock. */
  readonly spokenAt: number
  readonly compileMs: number
}

export class SpeechItem {
  readonly playback: Playback
  readonly degradations: Degradation[] = []
  settled = false
  #job: number | null = null
  #times: Partial<SynthesisTimes> = {}
  #audibleFrame = 0
  #committedAt: number | null = null
  #firstAudioAt: number | null = null
  #firstRenderAt: number | null = null

  constructor(readonly fields: SpeechItemFields) {
    this.playback = new Playback(fields.graph, fields.sampleRateHz)
  }

  /** Of the job that speaks for it now; −1 while the worker has none. */
  get id(): number {
    return this.#job ?? -1
  }

  get sent(): boolean {
    return this.#job !== null
  }

  send(job: number): void {
    this.#job = job
  }

  commit(event: HostEvent & { type: 'committed' }): void {
    this.#committedAt = event.at
    this.#audibleFrame = event.audibleFrame
    this.#times = event.times
    this.playback.commit(event.startFrame)
  }

  complete(answer: SpeakAnswer): void {
    this.#times = answer.times
    this.playback.complete(answer.totalFrames)
  }

  degrade(degradation: Degradation): void {
    this.degradations.push(degradation)
    this.fields.controls.emitter.emit('degraded', { type: 'degraded', degradation })
  }

  /** Back in the queue, unsaid. */
  recall(): void {
    this.#job = null
    this.playback.reset()
    this.#committedAt = null
  }

  /** Emits what has been heard since the last call. `renderedFrame` has left the ring, `audibleFrame` the device. */
  advance(renderedFrame: number, audibleFrame: number): void {
    const { startFrame } = this.playback
    if (startFrame === null) return
    const { emitter } = this.fields.controls
    this.#noteFirstAudio(renderedFrame - startFrame)
    if (audibleFrame >= startFrame) {
      for (const event of this.playback.advance(audibleFrame)) emitter.emit(event.type, event as never)
    }
  }

  settle(outcome: Outcome, audibleFrame: number, underruns: number): UtteranceResult {
    this.settled = true
    const { controls, voice } = this.fields
    const result: UtteranceResult = {
      outcome,
      heard: this.playback.heard(audibleFrame),
      playedMs: this.playback.playedMs(audibleFrame),
      remainingMs: this.playback.remainingMs(audibleFrame),
      metrics: this.#metrics(underruns),
      degradations: this.degradations,
      backend: voice.manifest.backend,
      voice: voice.manifest.id,
    }
    controls.emitter.emit('end', { type: 'end', result })
    controls.emitter.clear()
    controls.resolve(result)
    return result
  }

  fail(error: Error): void {
    this.settled = true
    this.fields.controls.emitter.clear()
    this.fields.controls.reject(error)
  }

  report(
    reason: InterruptReason,
    audibleFrame: number,
    interruptToSilenceMs: number | null,
  ): InterruptReport {
    return {
      reason,
      heard: this.playback.heard(audibleFrame),
      playedMs: this.playback.playedMs(audibleFrame),
      remainingMs: this.playback.remainingMs(audibleFrame),
      interruptToSilenceMs,
    }
  }

  /**
   * The queue is woken when sound begins, and looks again at every device callback. A device takes frames in
   * bursts, so frames can be walked back in time only as far as the moment when sound was seen to begin.
   */
  #noteFirstAudio(framesRendered: number): void {
    if (framesRendered <= 0 || this.#firstAudioAt !== null) return
    const now = sharedNow()
    this.#firstRenderAt ??= now
    const framesSince = framesRendered - this.#audibleFrame
    if (framesSince <= 0) return
    this.#firstAudioAt = Math.max(
      this.#firstRenderAt,
      now - framesToMs(framesSince, this.fields.sampleRateHz),
    )
    const timeToFirstAudioMs = this.#firstAudioAt - this.fields.spokenAt
    this.fields.controls.emitter.emit('start', { type: 'start', timeToFirstAudioMs })
  }

  #metrics(underruns: number): SynthesisMetrics {
    const { spokenAt, compileMs } = this.fields
    const {
      startedAt,
      phonemizeMs = 0,
      encodeMs = 0,
      firstDecodeMs = 0,
      synthesisMs = 0,
      audioMs = 0,
    } = this.#times
    const since = (at: number | null, from: number): number | null => (at === null ? null : at - from)
    return {
      timeToFirstAudioMs: since(this.#firstAudioAt, spokenAt),
      spans: {
        compileMs,
        queueMs: startedAt === undefined ? 0 : Math.max(0, startedAt - spokenAt - compileMs),
        phonemizeMs,
        encodeMs,
        firstDecodeMs,
        commitToRenderMs: this.#committedAt === null ? null : since(this.#firstRenderAt, this.#committedAt),
      },
      synthesisMs,
      audioMs,
      realTimeFactor: audioMs > 0 ? synthesisMs / audioMs : null,
      underruns,
    }
  }
}
