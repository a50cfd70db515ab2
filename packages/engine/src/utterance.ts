/** One thing said: its events, its end, and the ways to stop it, to go on with it and to change its words. */
import { deferred, Emitter } from '@voice-soundboard/graph'
import type {
  InterruptReport,
  Unsubscribe,
  UtteranceEventMap,
  UtteranceResult,
} from '@voice-soundboard/graph'
import type { InterruptOptions } from './options.ts'

/** What the engine does for an utterance. */
export interface UtteranceActions {
  readonly interrupt: (options: UtteranceInterruptOptions) => Promise<InterruptReport>
  readonly resume: () => Utterance
  readonly revise: (fromOffset: number, text: string) => void
}

/** What the engine keeps behind a public {@link Utterance}. */
export interface UtteranceControls {
  readonly utterance: Utterance
  readonly emitter: Emitter<UtteranceEventMap>
  readonly admit: () => void
  readonly resolve: (result: UtteranceResult) => void
  readonly reject: (error: Error) => void
}

export type UtteranceInterruptOptions = Pick<InterruptOptions, 'behavior' | 'reason'>

export class Utterance {
  /** Settles once: an interruption is an outcome; only a failure rejects, with one of the error family. */
  readonly finished: Promise<UtteranceResult>
  /**
   * Resolves when the queue has taken it: at once, but with `dropPolicy: 'block'` when there is room. Wait for it
   * to write no faster than is spoken. Never rejects.
   */
  readonly admitted: Promise<void>
  readonly #emitter: Emitter<UtteranceEventMap>
  readonly #actions: UtteranceActions

  private constructor(
    emitter: Emitter<UtteranceEventMap>,
    actions: UtteranceActions,
    promises: Pick<Utterance, 'finished' | 'admitted'>,
  ) {
    this.#emitter = emitter
    this.#actions = actions
    this.finished = promises.finished
    this.admitted = promises.admitted
  }

  /** @internal */
  static create(actions: UtteranceActions): UtteranceControls {
    const emitter = new Emitter<UtteranceEventMap>()
    const finished = deferred<UtteranceResult>()
    const admitted = deferred<void>()
    const promises = { finished: finished.promise, admitted: admitted.promise }
    return {
      utterance: new Utterance(emitter, actions, promises),
      emitter,
      admit: () => admitted.resolve(),
      resolve: finished.resolve,
      reject: (error) => {
        admitted.resolve()
        finished.reject(error)
      },
    }
  }

  /** Times in the events are play-head time: when the frame is heard, not when it was made. */
  on<Type extends keyof UtteranceEventMap>(
    type: Type,
    listener: (event: UtteranceEventMap[Type]) => void,
  ): Unsubscribe {
    return this.#emitter.on(type, listener)
  }

  /** Ends this utterance alone; what is queued behind it goes on. */
  interrupt(options: UtteranceInterruptOptions = {}): Promise<InterruptReport> {
    return this.#actions.interrupt(options)
  }

  /**
   * Undoes an interruption or a drop: says the rest, from the first unheard word, in the place where this one
   * stood. What a stream had not yet given is not part of it. Gives a new utterance of the same text, whose
   * heard text begins with what was heard of this one; its `finished` rejects with InvalidInputError when this one
   * is still being said, was said to its end, or has been resumed already.
   */
  resume(): Utterance {
    return this.#actions.resume()
  }

  /**
   * Replaces what stands in the source from this offset on, as far as it has not been heard.
   *
   * @throws InvalidInputError when that part is being said already, `expected` says from where on it is free;
   *   or when the utterance has ended.
   */
  revise(fromOffset: number, text: string): void {
    this.#actions.revise(fromOffset, text)
  }
}

/** An utterance that was never queued. */
export function refuse(error: Error): Utterance {
  const controls = Utterance.create({
    interrupt: () => Promise.reject(error),
    resume: () => refuse(error),
    revise: () => {
      throw error
    },
  })
  controls.reject(error)
  return controls.utterance
}
