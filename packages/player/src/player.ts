/** The only owner of Web Audio: one context, one node that lives as long as the player, and the play head. */
import {
  AudioContextError,
  type AudioState,
  ClosedError,
  Emitter,
  InvalidInputError,
  type Unsubscribe,
} from '@voice-soundboard/graph'
import {
  MAX_AHEAD_FRAMES,
  MAX_FADE_FRAMES,
  type ProducerEnd,
  type RingController,
} from '@voice-soundboard/ring'
import { checkRange } from './check-range.ts'
import { ContextGuard } from './context-guard.ts'
import { DeviceLatency } from './device-latency.ts'
import { type CancelResult, EpochStopper, isRunning } from './epoch-stopper.ts'
import { type Duck, type DuckOptions, LiveControls } from './live-controls.ts'
import { closeSoon, openContext } from './own-context.ts'
import { PositionWatch } from './position-watch.ts'
import { assertPlaybackSupported, type TransportReason } from './support.ts'
import { abortable, delay } from './tasks.ts'
import { openTransport, type Transport } from './transport.ts'

/** Without a user gesture `resume()` neither resolves nor rejects in Chromium. */
const UNLOCK_MS = 1000

export interface PlayerOptions {
  /** Yours stays yours: `close()` leaves it open. Default: one of the player's own. */
  readonly audioContext?: AudioContext | undefined
  /** For the player's own context. Default `interactive`; 0 is a little faster and glitches under load. */
  readonly latencyHint?: AudioContextLatencyCategory | number | undefined
  /** Audio that must be there before an empty ring begins to play, in ms, ≥ 0 and below `ringMs`. */
  readonly startThresholdMs: number
  /** Storage ahead of the play head, in ms, 100–10,000, rounded up to a power of two frames. Default 1000. */
  readonly ringMs?: number | undefined
  /**
   * Default `auto`: shared memory, or messages where the page may share none. With messages at least 200 ms must be
   * there before an empty ring begins to play, and the play head is known up to 20 ms late.
   */
  readonly transport?: 'auto' | 'message-port' | undefined
  /** Address of the compiled `ring-player.worklet.ts`: a real file, because strict policies block `blob:`. */
  readonly workletUrl: string | URL
  readonly signal?: AbortSignal | undefined
}

export interface PlayerEventMap {
  /** The context does something else now, or another has taken its place. Also when nothing is being played. */
  readonly state: AudioState
  /** Has taken the place of the last `output`, in another context, connected to its destination. */
  readonly output: AudioNode
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
 * @throws UnavailableError without AudioContext or AudioWorklet, InvalidInputError for an option out of range,
 *   DownloadError when the worklet's file cannot be loaded, the signal's reason when it aborts.
 */
export async function createPlayer(options: PlayerOptions): Promise<Player> {
  return Player.create(options)
}

export class Player {
  readonly ring: RingController
  /** Whether the context is the player's own. One that dies is replaced; see {@link PlayerEventMap}. */
  readonly ownsContext: boolean
  readonly #latencyHint: AudioContextLatencyCategory | number
  readonly #transport: Transport
  readonly #events = new Emitter<PlayerEventMap>()
  readonly #guard: ContextGuard
  readonly #watch: PositionWatch
  readonly #stopper: EpochStopper
  readonly #controls: LiveControls
  readonly #deviceLatency = new DeviceLatency()
  #context: AudioContext
  #isRenewing = false
  #lost: AudioContextError | null = null
  #closing: Promise<void> | null = null

  /** @internal */
  static async create(options: PlayerOptions): Promise<Player> {
    const {
      audioContext,
      latencyHint = 'interactive',
      startThresholdMs,
      ringMs = 1000,
      transport = 'auto',
      workletUrl,
      signal,
    } = options
    signal?.throwIfAborted()
    checkRange('createPlayer.options.ringMs', ringMs, 100, 10_000)
    checkRange('createPlayer.options.startThresholdMs', startThresholdMs, 0, ringMs)
    checkTransport(transport)
    assertPlaybackSupported(audioContext)
    const context = audioContext ?? openContext({ latencyHint })
    try {
      const opened = await openTransport(context, {
        transport,
        startThresholdMs,
        ringMs,
        workletUrl,
        signal,
      })
      const ownsContext = audioContext === undefined
      return new Player(context, opened, { ownsContext, latencyHint })
    } catch (error) {
      if (audioContext === undefined) await context.close()
      throw error
    }
  }

  private constructor(
    context: AudioContext,
    transport: Transport,
    options: { ownsContext: boolean; latencyHint: AudioContextLatencyCategory | number },
  ) {
    this.#context = context
    this.ring = transport.ring
    this.#transport = transport
    this.ownsContext = options.ownsContext
    this.#latencyHint = options.latencyHint
    this.#stopper = new EpochStopper(this)
    this.#controls = new LiveControls(context)
    // Connected for good: the clock jumps once when the first node starts, so that must be over before speech.
    transport.node.connect(this.#controls.input)
    this.output.connect(context.destination)
    this.#guard = new ContextGuard(context, (state) => this.#onState(state))
    this.#watch = new PositionWatch(this)
  }

  /** Another one when the player's own has died. */
  get context(): AudioContext {
    return this.#context
  }

  /** Where the voice comes out: connected to the destination; disconnect it to route it elsewhere. */
  get output(): AudioNode {
    return this.#controls.output
  }

  get state(): AudioState {
    return this.#guard.state
  }

  /** The context was closed and cannot be replaced: nothing will sound any more. */
  get lost(): AudioContextError | null {
    return this.#lost
  }

  on<Type extends keyof PlayerEventMap>(
    type: Type,
    listener: (event: PlayerEventMap[Type]) => void,
  ): Unsubscribe {
    return this.#events.on(type, listener)
  }

  get sampleRateHz(): number {
    return this.context.sampleRate
  }

  /** How audio gets to the audio thread: through shared memory, or by messages. */
  get transport(): 'ring' | 'message-port' {
    return this.#transport.kind
  }

  /** Why the transport is not `ring`; null where it is. */
  get transportReason(): TransportReason | null {
    return this.#transport.reason
  }

  /**
   * What a worker makes its `RingProducer` of: post it, with `producerEndTransfer`, and call `openProducer` there.
   * Again for a worker that replaces a dead one: with messages, what the old one still sends is then not heard.
   *
   * With messages a new epoch reaches the producer on its own way: let it `awaitEpoch` before it begins one that it was
   * told of otherwise.
   *
   * @throws ClosedError.
   */
  takeProducerEnd(): ProducerEnd {
    this.#assertOpen()
    return this.#transport.takeProducerEnd()
  }

  /**
   * Absolute frame up to which audio was rendered. From a cancel or cut until its promise settles it stays where
   * the audio stopped; only then it moves on to where the next epoch starts.
   */
  get positionFrames(): number {
    return this.#stopper.positionFrames
  }

  /** From rendered to heard, as far as the browser knows, in ms. */
  get outputLatencyMs(): number {
    return this.#deviceLatency.of(this.context)
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
    if (this.#lost) throw this.#lost
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
    return this.#stopper.cancel(Math.round(fadeFrames))
  }

  /**
   * Plays up to a frame exactly, then revokes the rest: a {@link cancel} that waits for its moment. The epoch that it
   * will begin is `ring.epoch + 1`, already before. Cut again, the earlier frame ends it for both; a cancel meanwhile
   * ends it at once, and a frame that has passed too. While the context is suspended or the player paused, it waits.
   *
   * @param frame absolute, as {@link positionFrames}, at most 2^30 frames ahead.
   * @param options.fadeFrames length of the fade out before that frame, 0 (cut) to 128.
   * @throws InvalidInputError, ClosedError.
   */
  async cutAt(frame: number, options: { readonly fadeFrames: number }): Promise<CancelResult> {
    const { fadeFrames } = options
    this.#assertOpen()
    checkRange('cutAt.frame', frame, 0, this.ring.renderedFrames + MAX_AHEAD_FRAMES - 1)
    checkRange('cutAt.options.fadeFrames', fadeFrames, 0, MAX_FADE_FRAMES)
    return this.#stopper.cutAt(Math.round(frame), Math.round(fadeFrames))
  }

  /**
   * Resolves when the audio thread knows the last {@link cutAt}: what lies behind its frame will never be heard, where
   * the play head is not there by then. With shared memory that is so at once, and `ring.limitSeen` says so.
   */
  cutSeen(): Promise<void> {
    return this.#stopper.cutSeen()
  }

  /** Fades out within one quantum and keeps the rest, however long. Nothing begins to play meanwhile. */
  pause(): void {
    this.#assertOpen()
    this.ring.paused = true
  }

  /** Goes on with the next frame, faded in. */
  resume(): void {
    this.#assertOpen()
    this.ring.paused = false
  }

  get paused(): boolean {
    return this.ring.paused
  }

  /** The volume that was set last. */
  get volume(): number {
    return this.#controls.volume
  }

  /**
   * Moves the volume along a straight line, on the audio thread, from two device callbacks after the call on.
   *
   * @param gain 0–4; 1 is as synthesised.
   * @param options.rampMs 0 (at once) to 10,000. Default 20.
   * @throws InvalidInputError, ClosedError.
   */
  setVolume(gain: number, options: { readonly rampMs?: number | undefined } = {}): void {
    this.#assertOpen()
    this.#controls.setVolume(gain, options)
  }

  /**
   * Turns the voice down until the duck is released. Of several ducks the lowest holds. Timed as the volume is.
   *
   * @throws InvalidInputError, ClosedError.
   */
  duck(options: DuckOptions = {}): Duck {
    this.#assertOpen()
    return this.#controls.duck(options)
  }

  /**
   * Calls back with the play head whenever it has moved, about once per device callback while audio plays.
   * Still calls while the last of it is on its way through the device; sleeps when that is over.
   */
  watch(listener: (positionFrames: number) => void): Unsubscribe {
    this.#assertOpen()
    const unwatch = this.#watch.watch(listener)
    const relax = this.#guard.needClock()
    return () => {
      unwatch()
      relax()
    }
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
    this.#stopper.close()
    this.#watch.close()
    this.#guard.close()
    this.#deviceLatency.close()
    this.#events.clear()
    this.#transport.close()
    this.#transport.node.disconnect()
    this.#controls.disconnect()
    if (this.ownsContext && this.context.state !== 'closed') await this.context.close()
  }

  #onState(state: AudioState): void {
    const { moveTo } = this.#transport
    const isReplaceable = this.ownsContext && moveTo !== null
    if (isReplaceable && (state === 'closed' || state === 'stalled')) this.#replace(moveTo)
    else if (state === 'closed') this.#lost ??= new AudioContextError('closed')
    this.ring.wake()
    this.#events.emit('state', state)
  }

  #replace(moveTo: NonNullable<Transport['moveTo']>): void {
    if (this.#isRenewing) return
    this.#isRenewing = true
    void this.#renew(moveTo).finally(() => (this.#isRenewing = false))
  }

  /** Opens another context in place of one that died. The ring is as it was, so that the sound goes on in place. */
  async #renew(moveTo: NonNullable<Transport['moveTo']>): Promise<void> {
    const { context: dead } = this
    await closeSoon(dead)
    let context: AudioContext | null = null
    try {
      // What is in the ring was made for this rate.
      context = openContext({ latencyHint: this.#latencyHint, sampleRate: dead.sampleRate })
      await moveTo(context)
    } catch (cause) {
      await context?.close()
      this.#lost = new AudioContextError('closed', { cause })
      this.#onState('closed')
      return
    }
    if (this.#closing) return context.close()
    this.#context = context
    this.#controls.moveTo(context)
    this.#transport.node.connect(this.#controls.input)
    this.output.connect(context.destination)
    this.#events.emit('output', this.output)
    this.#guard.follow(context)
  }

  #assertOpen(): void {
    if (this.#closing) throw new ClosedError('player')
  }
}

function checkTransport(transport: string): void {
  if (transport === 'auto' || transport === 'message-port') return
  throw new InvalidInputError('createPlayer.options.transport', "'auto' or 'message-port'", `'${transport}'`)
}
