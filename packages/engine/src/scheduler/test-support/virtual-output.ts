/**
 * A player without a device: the real ring with its consumer, and what the player builds upon it, told by a virtual
 * clock. It keeps all that was heard.
 */
import type { CancelResult } from '@voice-soundboard/player'
import { createRing, RingConsumer, RingController } from '@voice-soundboard/ring'
import type { RingBuffers } from '@voice-soundboard/ring'
import type { QueueOutput } from '../queue-options.ts'
import type { Random, VirtualClock } from './virtual-clock.ts'

/** At 16 kHz a quantum takes 8 ms, and frames are few. */
export const SAMPLE_RATE_HZ = 16_000
export const QUANTUM = 128
export const TICK_MS = (QUANTUM / SAMPLE_RATE_HZ) * 1000

export interface VirtualOutputOptions {
  readonly clock: VirtualClock
  readonly random: Random
  readonly capacityFrames: number
  readonly startThresholdFrames: number
  readonly outputLatencyMs: number
  /** Most ticks that pass from a stop until the page hears of it. */
  readonly confirmTicks: number
  /** Most ticks that a cut is on its way to the audio thread. */
  readonly cutTicks: number
  /** One in so many looks at the play head sees the audio thread render meanwhile; 0: none does. */
  readonly raceOneIn: number
}

/** An epoch whose stop its caller has not heard of yet. */
interface Stopping {
  readonly epoch: number
  readonly resolve: (result: CancelResult) => void
  readonly askedAtTick: number
  /** It waits for the consumer to hold, before it ends its epoch. */
  isCut: boolean
  dueTick: number | null
  isTold: boolean
}

export class VirtualOutput implements QueueOutput {
  readonly sampleRateHz = SAMPLE_RATE_HZ
  readonly outputLatencyMs: number
  readonly context = { currentTime: 0 }
  readonly buffers: RingBuffers
  readonly controller: RingController
  readonly ring: QueueOutput['ring']
  /** Every sample that came out of the ring, in order. */
  readonly tape: number[] = []
  readonly #options: VirtualOutputOptions
  readonly #consumer: RingConsumer
  readonly #samples: Float32Array
  readonly #block = new Float32Array(QUANTUM)
  readonly #listeners = new Set<(position: number) => void>()
  #stopping: Stopping[] = []
  #cutsUnderWay = 0
  #awaitingCut: (() => void)[] = []
  #cut: { readonly epoch: number; readonly result: Promise<CancelResult> } | null = null
  #seenEpoch: number
  #renderedTick = -1
  #toldPosition = 0

  constructor(options: VirtualOutputOptions) {
    this.#options = options
    this.outputLatencyMs = options.outputLatencyMs
    this.buffers = createRing({ capacityFrames: options.capacityFrames, shared: false })
    const controller = new RingController(this.buffers)
    controller.startThresholdFrames = options.startThresholdFrames
    const race = (): void => this.#race()
    const limitSeen = (): boolean => this.#cutsUnderWay === 0
    this.controller = controller
    this.ring = {
      get epoch() {
        return controller.epoch
      },
      get renderedFrames() {
        race()
        return controller.renderedFrames
      },
      get fillFrames() {
        return controller.fillFrames
      },
      get playing() {
        return controller.playing
      },
      get limitSeen() {
        return limitSeen()
      },
      get underrunEpisodes() {
        return controller.underrunEpisodes
      },
    }
    this.#consumer = new RingConsumer(this.buffers)
    this.#samples = new Float32Array(this.buffers.samples)
    this.#seenEpoch = this.controller.epoch
  }

  cancel({ fadeFrames }: { readonly fadeFrames: number }): Promise<CancelResult> {
    this.#race()
    const { epoch } = this.controller
    this.controller.cancel(fadeFrames)
    this.#race()
    return this.#stop(epoch, false)
  }

  cutAt(frame: number, { fadeFrames }: { readonly fadeFrames: number }): Promise<CancelResult> {
    this.#race()
    const { epoch } = this.controller
    this.#send(() => {
      if (this.controller.epoch === epoch) this.controller.limit(frame, fadeFrames)
    })
    if (this.#cut?.epoch !== epoch) this.#cut = { epoch, result: this.#stop(epoch, true) }
    return this.#cut.result
  }

  async cutSeen(): Promise<void> {
    if (this.#cutsUnderWay > 0) await new Promise<void>((resolve) => this.#awaitingCut.push(resolve))
  }

  watch(listener: (positionFrames: number) => void): () => void {
    const own = (position: number): void => listener(position)
    this.#listeners.add(own)
    return () => void this.#listeners.delete(own)
  }

  /** The device takes the block of this tick, unless it has already. At most `frames` of it come out of the ring. */
  render(frames = QUANTUM): void {
    if (this.#renderedTick === this.#options.clock.tick) return
    this.#renderedTick = this.#options.clock.tick
    const block = frames === QUANTUM ? this.#block : this.#block.subarray(0, frames)
    const before = this.#seenEpoch
    const count = this.#consumer.read(block)
    this.#seenEpoch = this.controller.epoch
    if (count === 0) return
    const end = before === this.controller.epoch ? this.controller.renderedFrames : this.#stoppedAt(before)
    const mask = this.#samples.length - 1
    for (let frame = end - count; frame < end; frame++) this.tape.push(this.#samples[frame & mask] as number)
  }

  /** The page's side of a tick: who waits for a stop hears of it, who watches the play head looks. */
  tell(): void {
    const { clock, random, confirmTicks } = this.#options
    // Told in the tick before: only now the position moves on.
    this.#stopping = this.#stopping.filter(({ isTold }) => !isTold)
    for (const stopping of this.#stopping) {
      if (stopping.isCut && this.controller.epoch === stopping.epoch) {
        if (!this.controller.held || random(2) === 0) continue
        this.controller.cancel(0)
      }
      stopping.isCut = false
      const stop = this.controller.cancelledAt(stopping.epoch)
      if (!stop) continue
      stopping.dueTick ??= clock.tick + random(confirmTicks + 1)
      if (stopping.dueTick > clock.tick) continue
      stopping.isTold = true
      stopping.resolve({
        epoch: (stopping.epoch + 1) | 0,
        playedUntilFrame: stop.readFrame,
        interruptToSilenceMs: stop.audible ? (clock.tick - stopping.askedAtTick) * TICK_MS : null,
      })
    }
    const position = this.#position
    if (position === this.#toldPosition || random(4) === 0) return
    this.#toldPosition = position
    for (const listener of [...this.#listeners]) listener(position)
  }

  /** As the player tells it: it stays where the audio stopped until the page has heard of that. */
  get #position(): number {
    for (const { epoch } of this.#stopping) {
      const stop = this.controller.cancelledAt(epoch)
      if (stop) return stop.readFrame
    }
    return this.controller.renderedFrames
  }

  /** A cut takes its time to the audio thread, where no memory is shared. */
  #send(cut: () => void): void {
    const { clock, random, cutTicks } = this.#options
    const ticks = random(cutTicks + 1)
    if (ticks === 0) return cut()
    this.#cutsUnderWay++
    clock.at(ticks, () => {
      cut()
      if (--this.#cutsUnderWay > 0) return
      for (const resolve of this.#awaitingCut.splice(0)) resolve()
    })
  }

  #stop(epoch: number, isCut: boolean): Promise<CancelResult> {
    return new Promise((resolve) => {
      const askedAtTick = this.#options.clock.tick
      this.#stopping.push({ epoch, resolve, askedAtTick, isCut, dueTick: null, isTold: false })
    })
  }

  #stoppedAt(epoch: number): number {
    const stop = this.controller.cancelledAt(epoch)
    if (!stop) throw new Error(`The ring keeps no stop of epoch ${epoch}.`)
    return stop.readFrame
  }

  /** The audio thread waits for nobody. */
  #race(): void {
    const { random, raceOneIn } = this.#options
    if (raceOneIn > 0 && random(raceOneIn) === 0) this.render()
  }
}
