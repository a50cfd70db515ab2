/**
 * The queue of what is to be said. First come, first spoken; the next utterance is made while the current
 * one sounds, so that they join without a gap. Everything that is told is read off the play head.
 */
import { AudioContextError, framesToMs, msToFrames } from '@voice-soundboard/graph'
import type { InterruptReport, Unsubscribe } from '@voice-soundboard/graph'
import type { Player } from '@voice-soundboard/player'
import type { HostClient } from './host/host-client.ts'
import type { HostEvent } from './host/protocol.ts'
import type { InterruptOptions } from './options.ts'
import type { SpeechItem } from './speech-item.ts'
import { UnlockOnGesture } from './unlock-on-gesture.ts'

/** Utterances in the worker at once: the one that sounds and the one that follows. */
const IN_FLIGHT = 2
/** A cut of 16 frames is as short as can be without a click. */
const FADE_FRAMES = { fade: 128, immediate: 16 } as const

export interface SpeechQueueOptions {
  readonly player: Player
  /** The living worker; a new one when the last has died. */
  readonly host: () => Promise<HostClient>
  readonly nextJobId: () => number
  readonly cancelJob: (id: number) => void
  readonly onChange: () => void
}

export class SpeechQueue {
  readonly #player: Player
  readonly #options: SpeechQueueOptions
  readonly #gesture: UnlockOnGesture
  /** In the order they are spoken; the first sounds. */
  #items: SpeechItem[] = []
  #unwatch: Unsubscribe | null = null
  #position = { frame: 0, contextTime: 0 }
  #underrunsAtStart = 0
  #drainTimer: ReturnType<typeof setTimeout> | undefined
  #lastRealTimeFactor: number | null = null

  constructor(options: SpeechQueueOptions) {
    this.#options = options
    this.#player = options.player
    this.#gesture = new UnlockOnGesture(options.player)
  }

  get depth(): number {
    return this.#items.length
  }

  get lastRealTimeFactor(): number | null {
    return this.#lastRealTimeFactor
  }

  add(item: SpeechItem): void {
    if (this.#items.length === 0) this.#underrunsAtStart = this.#player.ring.underrunEpisodes
    this.#items.push(item)
    this.#unwatch ??= this.#player.watch((frame) => this.#onPosition(frame))
    this.#unlock(item)
    this.#dispatch()
    this.#options.onChange()
  }

  onEvent(event: HostEvent): void {
    if (!('id' in event)) return
    const item = this.#items.find((candidate) => candidate.id === event.id)
    if (!item || item.settled) return
    if (event.type === 'timeline') item.playback.addMarks(event.marks)
    else if (event.type === 'committed') item.commit(event)
    else if (event.type === 'degraded') item.degrade(event.degradation)
  }

  /**
   * Ends what `selects` selects, by default all, and resolves when the worklet has fallen silent. The report
   * is that of the first of them.
   */
  async interrupt(
    options: Required<InterruptOptions>,
    selects: (item: SpeechItem) => boolean = () => true,
  ): Promise<InterruptReport> {
    const { reason, behavior } = options
    const ended = this.#items.filter((item) => !item.settled && selects(item))
    const [first] = ended
    if (!first) return nothingHeard(reason)

    const latencyFrames = this.#latencyFrames
    const stopping =
      first === this.#items[0] ? this.#player.cancel({ fadeFrames: FADE_FRAMES[behavior] }) : null
    for (const item of ended) if (item.sent) this.#options.cancelJob(item.id)
    if (stopping) {
      this.#items = this.#items.filter((item) => !ended.includes(item))
      this.#recallSent()
    } else {
      // The one that sounds goes on. What already stands in the ring behind it is cut when its turn comes.
      this.#items = this.#items.filter((item) => !ended.includes(item) || item.playback.startFrame !== null)
      for (const item of ended) item.settled = true
    }
    this.#dispatch()

    const stop = await stopping
    const audibleFrame = (stop?.playedUntilFrame ?? this.#player.positionFrames) - latencyFrames
    const report = first.report(reason, audibleFrame, stop?.interruptToSilenceMs ?? null)
    for (const item of ended) item.settle('interrupted', audibleFrame, this.#underruns)
    this.#settleIdle()
    return report
  }

  close(): void {
    this.#gesture.stop()
  }

  /** The worker died: what it had is lost with it, the rest goes to the next one. */
  failSent(error: Error): void {
    this.#fail(
      this.#items.filter((item) => item.sent && !item.settled),
      error,
    )
    this.#dispatch()
  }

  get #latencyFrames(): number {
    return msToFrames(this.#player.outputLatencyMs, this.#player.sampleRateHz)
  }

  get #underruns(): number {
    return this.#player.ring.underrunEpisodes - this.#underrunsAtStart
  }

  #dispatch(): void {
    for (const item of this.#items.slice(0, IN_FLIGHT)) {
      if (item.sent || item.settled) continue
      item.send(this.#options.nextJobId())
      void this.#send(item)
    }
  }

  /** Samples of these were revoked together with somebody else's: they are made again. */
  #recallSent(): void {
    for (const item of this.#items) {
      if (!item.sent) continue
      this.#options.cancelJob(item.id)
      item.recall()
    }
  }

  async #send(item: SpeechItem): Promise<void> {
    const { graph, voice, speaker, seed, gain } = item.fields
    const { epoch } = this.#player.ring
    const { id } = item
    try {
      const host = await this.#options.host()
      const answer = await host.speak({ id, graph, voice, speaker, seed, gain, epoch })
      // Recalled meanwhile: another job speaks for the item.
      if (item.id !== id || answer.outcome === 'cancelled') return
      item.complete(answer)
      const { audioMs, synthesisMs } = answer.times
      if (audioMs > 0) this.#lastRealTimeFactor = synthesisMs / audioMs
      this.#onPosition(this.#player.positionFrames)
    } catch (error) {
      if (item.id !== id) return
      this.#fail([item], error as Error)
      this.#dispatch()
    }
  }

  /** What failed does not go on sounding from the ring after it has said so. */
  #fail(items: readonly SpeechItem[], error: Error): void {
    const [current] = this.#items
    this.#items = this.#items.filter((item) => !items.includes(item))
    if (current && items.includes(current) && current.playback.startFrame !== null) {
      void this.#player.cancel({ fadeFrames: FADE_FRAMES.fade })
      this.#recallSent()
    }
    for (const item of items) if (!item.settled) item.fail(error)
    this.#settleIdle()
  }

  #onPosition(frame: number): void {
    const { currentTime } = this.#player.context
    if (frame !== this.#position.frame) this.#position = { frame, contextTime: currentTime }
    // What left the ring is still on its way through the device; it goes on sounding when the ring is empty.
    const drained = msToFrames((currentTime - this.#position.contextTime) * 1000, this.#player.sampleRateHz)
    const audibleFrame = frame - Math.max(0, this.#latencyFrames - drained)
    for (const item of [...this.#items]) {
      if (item.settled) {
        if ((item.playback.startFrame ?? Infinity) > frame) break
        void this.#player.cancel({ fadeFrames: FADE_FRAMES.immediate })
        this.#items = this.#items.filter((other) => other !== item)
        this.#recallSent()
        this.#dispatch()
        break
      }
      item.advance(frame, audibleFrame)
      if (!item.playback.isOver(audibleFrame)) break
      this.#items = this.#items.filter((other) => other !== item)
      item.settle('completed', audibleFrame, this.#underruns)
      this.#dispatch()
    }
    this.#awaitDrain(frame, audibleFrame)
    this.#settleIdle()
  }

  /** The ring tells when it moves; when its last frame has left it, only the device still has to play it. */
  #awaitDrain(frame: number, audibleFrame: number): void {
    clearTimeout(this.#drainTimer)
    if (frame <= audibleFrame || !this.#items[0]?.playback.isOver(frame)) return
    const restMs = framesToMs(frame - audibleFrame, this.#player.sampleRateHz)
    this.#drainTimer = setTimeout(() => this.#onPosition(this.#player.positionFrames), Math.ceil(restMs))
  }

  #settleIdle(): void {
    if (this.#items.length === 0) {
      this.#unwatch?.()
      this.#unwatch = null
    }
    this.#options.onChange()
  }

  /** Speech waits for a locked context instead of failing: the next gesture starts it. It says so meanwhile. */
  #unlock(item: SpeechItem): void {
    if (this.#player.context.state === 'running') return
    this.#gesture.wait()
    this.#player.unlock().then(
      () => this.#gesture.stop(),
      (error: unknown) => {
        if (item.settled) return
        if (!(error instanceof AudioContextError)) throw error
        item.degrade({ code: error.code, message: error.message })
      },
    )
  }
}

const nothingHeard = (reason: InterruptReport['reason']): InterruptReport => ({
  reason,
  heard: { text: '', endOffset: 0, words: 0 },
  playedMs: 0,
  remainingMs: 0,
  interruptToSilenceMs: null,
})
