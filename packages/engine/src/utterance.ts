/** One thing said: its events, its end, and the way to stop it. */
import { deferred, Emitter } from '@voice-soundboard/graph'
import type {
  InterruptReport,
  Unsubscribe,
  UtteranceEventMap,
  UtteranceResult,
} from '@voice-soundboard/graph'
import type { InterruptOptions } from './options.ts'

/** What the engine keeps behind a public {@link Utterance}. */
export interface UtteranceControls {
  readonly utterance: Utterance
  readonly emitter: Emitter<UtteranceEventMap>
  readonly resolve: (result: UtteranceResult) => void
  readonly reject: (error: Error) => void
}

export class Utterance {
  /** Settles once: an interruption is an outcome; only a failure rejects, with one of the error family. */
  readonly finished: Promise<UtteranceResult>
  readonly #emitter: Emitter<UtteranceEventMap>
  readonly #interrupt: (options: InterruptOptions) => Promise<InterruptReport>

  private constructor(
    emitter: Emitter<UtteranceEventMap>,
    finished: Promise<UtteranceResult>,
    interrupt: (options: InterruptOptions) => Promise<InterruptReport>,
  ) {
    this.#emitter = emitter
    this.finished = finished
    this.#interrupt = interrupt
  }

  /** @internal */
  static create(interrupt: (options: InterruptOptions) => Promise<InterruptReport>): UtteranceControls {
    const emitter = new Emitter<UtteranceEventMap>()
    const { promise, resolve, reject } = deferred<UtteranceResult>()
    return { utterance: new Utterance(emitter, promise, interrupt), emitter, resolve, reject }
  }

  /** Times in the events are play-head time: when the frame is heard, not when it was made. */
  on<Type extends keyof UtteranceEventMap>(
    type: Type,
    listener: (event: UtteranceEventMap[Type]) => void,
  ): Unsubscribe {
    return this.#emitter.on(type, listener)
  }

  /** Ends this utterance alone; what is queued behind it goes on. */
  interrupt(options: InterruptOptions = {}): Promise<InterruptReport> {
    return this.#interrupt(options)
  }
}
