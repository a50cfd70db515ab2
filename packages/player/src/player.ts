/** The only owner of Web Audio: one context, one node that lives as long as the player, and the play head. */
import {
  AudioContextError,
  ClosedError,
  InvalidInputError,
  msToFrames,
  UnavailableError,
  type Unsubscribe,
} from '@voice-soundboard/graph'
import {
  createRing,
  type EpochStop,
  MAX_FADE_FRAMES,
  type RingBuffers,
  RingController,
} from '@voice-soundboard/ring'
import { PositionWatch } from './position-watch.ts'
import { RELEASE } from './protocol.ts'
import { createRingNode } from './ring-node.ts'
import { assertPlaybackSupported } from './support.ts'
import { abortable, afterThisTask, delay } from './tasks.ts'

/** Without a user gesture `resume()` neither resolves nor rejects in Chromium. */
const UNLOCK_MS = 1000

/** A context that runs renders every few ms; one that shows nothing for this long is not being heard. */
const CONFIRM_MS = 1000

export interface PlayerOptions {
  /** Yours stays yours: `close()` leaves it open. Default: one of the player's own. */
  readonly audioContext?: AudioContext | undefined
  /** For the player's own context. Default `interactive`; 0 is a little faster and glitches under load. */
  readonly latencyHint?: AudioContextLatencyCategory | number | undefined
  /** Audio that must be there before an empty ring begins to play, in ms, ≥ 0 and below `ringMs`. */
  readonly startThresholdMs: number
  /** Storage ahead of the play head, in ms, 100–10,000, rounded up to a power of two frames. Default 1000. */
  readonly ringMs?: number | undefined
  /** Address of the compiled `ring-player.worklet.ts`: a real file, because strict policies block `blob:`. */
  readonly workletUrl: string | URL
  readonly signal?: AbortSignal | undefined
}

export interface CancelResult {
  /** The new epoch: what is written from now on belongs to it. */
  readonly epoch: number
  /** Absolute frame up to which the old audio was rendered, fade included. */
  readonly playedUntilFrame: number
  /**
   * From the call until the page knew that the first all-zero frame was rendered, so rather a little too
   * long than too short. Null when nothing sounded.
   */
  readonly interruptToSilenceMs: number | null
}

export interface PlayerStats {
  readonly underrunEpisodes: number
  readonly underrunFrames: number
  readonly fillFrames: number
  readonly capacityFrames: number
  readonly contextState: AudioContextState
  readonly baseLatencyMs: number
  readonly outputLatencyMs: number
}

/**
 * Opens the sound: context, worklet and ring. The context may still be suspended; see {@link Player.unlock}.
 *
 * @throws UnavailableError where the platform lacks something, InvalidInputError for an option out of range,
 *   DownloadError when the worklet's file cannot be loaded, the signal's reason when it aborts.
 */
export async function createPlayer(options: PlayerOptions): Promise<Player> {
  return Player.create(options)
}

export class Player {
  readonly context: AudioContext
  /** Where the voice comes out: connected to the destination; disconnect it to route it elsewhere. */
  readonly output: GainNode
  /** To be posted to the worker, for its `RingProducer`. */
  readonly buffers: RingBuffers
  readonly ring: RingController
  readonly #node: AudioWorkletNode
  readonly #ownsContext: boolean
  readonly #watch: PositionWatch
  /** Epochs whose stop a caller has not heard of yet. */
  readonly #stopping = new Set<number>()
  readonly #stateChanged = () => this.ring.wake()
  #closing: Promise<void> | null = null

  /** @internal */
  static async create(options: PlayerOptions): Promise<Player> {
    const {
      audioContext,
      latencyHint = 'interactive',
      startThresholdMs,
      ringMs = 1000,
      workletUrl,
      signal,
    } = options
    signal?.throwIfAborted()
    checkRange('createPlayer.options.ringMs', ringMs, 100, 10_000)
    checkRange('createPlayer.options.startThresholdMs', startThresholdMs, 0, ringMs)
    assertPlaybackSupported(audioContext)
    const context = audioContext ?? openContext(latencyHint)
    try {
      const capacityFrames = 2 ** Math.ceil(Math.log2(msToFrames(ringMs, context.sampleRate)))
      const buffers = createRing({ capacityFrames })
      const node = await createRingNode(context, { buffers, workletUrl, signal })
      const player = new Player(context, audioContext === undefined, buffers, node)
      player.ring.startThresholdFrames = msToFrames(startThresholdMs, context.sampleRate)
      return player
    } catch (error) {
      if (audioContext === undefined) await context.close()
      throw error
    }
  }

  private constructor(
    context: AudioContext,
    ownsContext: boolean,
    buffers: RingBuffers,
    node: AudioWorkletNode,
  ) {
    this.context = context
    this.buffers = buffers
    this.ring = new RingController(buffers)
    this.#ownsContext = ownsContext
    this.#node = node
    this.output = new GainNode(context)
    // Connected for good: the clock jumps once when the first node starts, so that must be over before speech.
    node.connect(this.output).connect(context.destination)
    context.addEventListener('statechange', this.#stateChanged)
    this.#watch = new PositionWatch(this)
  }

  get sampleRateHz(): number {
    return this.context.sampleRate
  }

  /**
   * Absolute frame up to which audio was rendered. From a cancel until its promise settles it stays where the
   * audio stopped; only then it moves on to where the next epoch starts.
   */
  get positionFrames(): number {
    // Read before the stops: see RingConsumer, which publishes them the other way round.
    const rendered = this.ring.renderedFrames
    for (const epoch of this.#stopping) {
      const stop = this.ring.cancelledAt(epoch)
      if (stop) return stop.readFrame
    }
    return rendered
  }

  /** From rendered to heard, as far as the browser knows, in ms. */
  get outputLatencyMs(): number {
    return (this.context.outputLatency || this.context.baseLatency || 0) * 1000
  }

  /**
   * Starts the context. Call it inside a click or key handler.
   *
   * @throws AudioContextError when the browser refuses, ClosedError, or the signal's reason.
   */
  async unlock(options: { readonly signal?: AbortSignal | undefined } = {}): Promise<void> {
    const { signal } = options
    this.#assertOpen()
    signal?.throwIfAborted()
    const { context } = this
    if (context.state === 'running') return
    try {
      await abortable(Promise.race([context.resume(), delay(UNLOCK_MS)]), signal)
    } catch (cause) {
      signal?.throwIfAborted()
      throw new AudioContextError(context.state, { cause })
    }
    this.#assertOpen()
    if (!isRunning(context)) throw new AudioContextError(context.state)
  }

  /**
   * Revokes all audio that is written and not rendered, and waits until the worklet has stopped. Where the
   * context does not run, nothing sounds and nothing more will: then it resolves at once.
   *
   * @param options.fadeFrames length of the fade out, 0 (cut at once) to 128.
   * @throws InvalidInputError, ClosedError.
   */
  async cancel(options: { readonly fadeFrames: number }): Promise<CancelResult> {
    const { fadeFrames } = options
    this.#assertOpen()
    checkRange('cancel.options.fadeFrames', fadeFrames, 0, MAX_FADE_FRAMES)
    const calledAt = performance.now()
    // A fade would be heard as a blip when a suspended context goes on.
    const epoch = this.ring.cancel(isRunning(this.context) ? Math.round(fadeFrames) : 0)
    const stopped = (epoch - 1) | 0
    this.#stopping.add(stopped)
    const stop = await this.#stopOf(stopped)
    // The caller hears of the stop before any listener sees the position move on.
    afterThisTask(() => this.#stopping.delete(stopped))
    return {
      epoch,
      playedUntilFrame: stop?.readFrame ?? this.ring.renderedFrames,
      interruptToSilenceMs: stop?.audible ? performance.now() - calledAt : null,
    }
  }

  /**
   * Calls back with the play head whenever it has moved, about once per device callback while audio plays.
   * Sleeps while none does.
   */
  watch(listener: (positionFrames: number) => void): Unsubscribe {
    this.#assertOpen()
    return this.#watch.watch(listener)
  }

  stats(): PlayerStats {
    return {
      underrunEpisodes: this.ring.underrunEpisodes,
      underrunFrames: this.ring.underrunFrames,
      fillFrames: this.ring.fillFrames,
      capacityFrames: this.ring.capacityFrames,
      contextState: this.context.state,
      baseLatencyMs: (this.context.baseLatency || 0) * 1000,
      outputLatencyMs: this.outputLatencyMs,
    }
  }

  /** Silences and releases everything; closes the context if the player made it. Again: the same promise. */
  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    this.ring.cancel(0)
    this.#watch.close()
    this.context.removeEventListener('statechange', this.#stateChanged)
    this.#node.port.postMessage(RELEASE)
    this.#node.disconnect()
    this.output.disconnect()
    if (this.#ownsContext && this.context.state !== 'closed') await this.context.close()
  }

  /** Where the epoch stopped, or null when nothing renders any more. */
  async #stopOf(epoch: number): Promise<EpochStop | null> {
    const deadline = performance.now() + CONFIRM_MS
    for (;;) {
      const changes = this.ring.changes
      const stop = this.ring.cancelledAt(epoch)
      const timeoutMs = deadline - performance.now()
      if (stop || timeoutMs <= 0 || this.#closing || !isRunning(this.context)) return stop
      await this.ring.changed(changes, { timeoutMs })
    }
  }

  #assertOpen(): void {
    if (this.#closing) throw new ClosedError('player')
  }
}

function openContext(latencyHint: AudioContextLatencyCategory | number): AudioContext {
  try {
    return new AudioContext({ latencyHint })
  } catch (cause) {
    throw new UnavailableError('no-audio-context', { cause })
  }
}

/** The compiler narrows `state` for good after one comparison; the state itself changes at any await. */
const isRunning = (context: AudioContext): boolean => context.state === 'running'

function checkRange(path: string, value: number, min: number, max: number): void {
  if (value >= min && value <= max) return
  throw new InvalidInputError(path, `a number from ${min} to ${max}`, String(value))
}
