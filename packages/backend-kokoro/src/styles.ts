/** The styles of a voice's speakers, half a megabyte each: fetched when a speaker first speaks, and kept. */
import { ModelCorruptError, SharedWork } from '@voice-soundboard/graph'
import type { AssetSource, LoadOptions } from '@voice-soundboard/graph'
import { styleFile } from './settings.ts'
import type { KokoroVoice } from './settings.ts'

/** One row for each number of symbols, from one on. */
export class SpeakerStyle {
  readonly bytes: number
  readonly #rows: Float32Array
  readonly #width: number

  /** @throws ModelCorruptError when the bytes are no whole rows. */
  constructor(bytes: Uint8Array, width: number, source: string) {
    const row = width * Float32Array.BYTES_PER_ELEMENT
    if (bytes.length === 0 || bytes.length % row !== 0)
      throw new ModelCorruptError(source, `${bytes.length} bytes are no rows of ${width} numbers`)
    this.bytes = bytes.length
    this.#width = width
    // Numbers need aligned places; a view into something larger may not have them.
    this.#rows = new Float32Array(new Uint8Array(bytes).buffer)
    if (!this.#rows.every(Number.isFinite)) throw new ModelCorruptError(source, 'a style is no number')
  }

  /** @param symbols Of the run that is spoken, without pads. */
  rowFor(symbols: number): Float32Array {
    const last = this.#rows.length / this.#width - 1
    const row = Math.min(last, Math.max(0, symbols - 1))
    return this.#rows.subarray(row * this.#width, (row + 1) * this.#width)
  }
}

export class Styles {
  readonly #voice: KokoroVoice
  readonly #width: number
  readonly #assets: AssetSource
  readonly #loads = new Map<number, SharedWork<SpeakerStyle>>()
  readonly #ready = new Map<number, SpeakerStyle>()

  constructor(voice: KokoroVoice, width: number, assets: AssetSource) {
    this.#voice = voice
    this.#width = width
    this.#assets = assets
  }

  get bytes(): number {
    return [...this.#ready.values()].reduce((sum, style) => sum + style.bytes, 0)
  }

  /**
   * @throws ModelUnsupportedError when the manifest names no file for the speaker.
   * @throws ModelCorruptError, whatever the assets reject with, and the signal's reason.
   */
  async load(speaker: number, options: LoadOptions): Promise<SpeakerStyle> {
    const ready = this.#ready.get(speaker)
    if (ready) return ready
    const running = this.#loads.get(speaker)
    const load = running?.state === 'working' ? running : this.#start(speaker)
    return load.join(options)
  }

  #start(speaker: number): SharedWork<SpeakerStyle> {
    const load = new SharedWork(async (options) => {
      const file = styleFile(this.#voice.manifest, speaker)
      const style = new SpeakerStyle(await this.#assets.load(file, options), this.#width, file.url)
      this.#ready.set(speaker, style)
      return style
    })
    this.#loads.set(speaker, load)
    return load
  }
}
