/** Volume and ducking: gains behind the worklet, moved by the audio thread itself, so that no ramp has steps. */
import { checkRange } from './check-range.ts'
import { GainLine } from './gain-line.ts'

const MAX_VOLUME = 4
const MAX_RAMP_MS = 10_000
const VOLUME_RAMP_MS = 20

export interface DuckOptions {
  /** Gain while ducked, 0–1. Default 0.5. */
  readonly gain?: number | undefined
  /** From full volume down, in ms, 0–10,000. Default 50. */
  readonly fadeOutMs?: number | undefined
  /** Back up after the release, in ms, 0–10,000. Default 150. */
  readonly fadeInMs?: number | undefined
}

export interface Duck {
  /** Lets the sound come back, as far as no other duck holds it down. Again: nothing. */
  release(): void
}

/** Envelopes that have proved themselves. `standard` is the default. */
export const DUCK_PRESETS = {
  subtle: { gain: 0.8, fadeOutMs: 30, fadeInMs: 100 },
  standard: { gain: 0.5, fadeOutMs: 50, fadeInMs: 150 },
  dramatic: { gain: 0.3, fadeOutMs: 75, fadeInMs: 250 },
  podcast: { gain: 0.6, fadeOutMs: 40, fadeInMs: 200 },
} as const satisfies Record<string, Required<DuckOptions>>

export type DuckPreset = keyof typeof DUCK_PRESETS

export class LiveControls {
  #ducking: GainLine
  #volume: GainLine
  /** Gains of the ducks that hold. */
  readonly #ducks = new Set<{ readonly gain: number }>()

  constructor(context: BaseAudioContext) {
    this.#ducking = new GainLine(context)
    this.#volume = new GainLine(context)
    this.#ducking.node.connect(this.#volume.node)
  }

  /** What is to be controlled goes in here. */
  get input(): AudioNode {
    return this.#ducking.node
  }

  get output(): AudioNode {
    return this.#volume.node
  }

  get volume(): number {
    return this.#volume.target
  }

  setVolume(gain: number, options: { readonly rampMs?: number | undefined } = {}): void {
    const { rampMs = VOLUME_RAMP_MS } = options
    checkRange('setVolume.gain', gain, 0, MAX_VOLUME)
    checkRange('setVolume.options.rampMs', rampMs, 0, MAX_RAMP_MS)
    this.#volume.moveTo(gain, rampMs)
  }

  duck(options: DuckOptions = {}): Duck {
    const { standard } = DUCK_PRESETS
    const { gain = standard.gain, fadeOutMs = standard.fadeOutMs, fadeInMs = standard.fadeInMs } = options
    checkRange('duck.options.gain', gain, 0, 1)
    checkRange('duck.options.fadeOutMs', fadeOutMs, 0, MAX_RAMP_MS)
    checkRange('duck.options.fadeInMs', fadeInMs, 0, MAX_RAMP_MS)
    const duck = { gain }
    this.#ducks.add(duck)
    this.#followDucks(fadeOutMs)
    return {
      release: () => {
        if (this.#ducks.delete(duck)) this.#followDucks(fadeInMs)
      },
    }
  }

  /** Goes on in another context, as loud as it was; `input` and `output` are new. */
  moveTo(context: BaseAudioContext): void {
    this.disconnect()
    this.#ducking = new GainLine(context, this.#ducking.target)
    this.#volume = new GainLine(context, this.#volume.target)
    this.#ducking.node.connect(this.#volume.node)
  }

  disconnect(): void {
    this.#ducking.node.disconnect()
    this.#volume.node.disconnect()
  }

  /** The lowest holds. One that changes nothing does not disturb the ramp under way. */
  #followDucks(rampMs: number): void {
    let gain = 1
    for (const duck of this.#ducks) gain = Math.min(gain, duck.gain)
    if (gain !== this.#ducking.target) this.#ducking.moveTo(gain, rampMs)
  }
}
