/** The voices in memory: which are in use, what they take, and which one can go. */
import type { AssetSource, Backend, LoadOptions } from '@voice-soundboard/graph'
import type { VoiceRequest } from '../host/protocol.ts'
import { allowanceForLoad } from './occupations.ts'
import type { Occupations } from './occupations.ts'
import { typedFailure } from './typed-failure.ts'

interface VoiceUse {
  users: number
  /** What it will take, while it is being loaded. */
  expectedBytes: number
}

export interface VoiceKeeperOptions {
  readonly backend: Backend
  readonly assets: AssetSource
  readonly occupations: Occupations
  /** What the voices take has changed, or is about to: called before a load and after it. */
  readonly fit: () => Promise<void>
}

export class VoiceKeeper {
  readonly #options: VoiceKeeperOptions
  /** The least recently used first. */
  readonly #uses = new Map<string, VoiceUse>()

  constructor(options: VoiceKeeperOptions) {
    this.#options = options
  }

  /** Those loaded, and those being loaded at what they are expected to take. */
  get bytes(): number {
    let bytes = 0
    for (const [voice, { expectedBytes }] of this.#uses) {
      bytes += this.#options.backend.memoryBytes(voice) || expectedBytes
    }
    return bytes
  }

  get loaded(): string[] {
    return [...this.#uses.keys()].filter((voice) => this.#options.backend.memoryBytes(voice) > 0)
  }

  /** The voice stays, once loaded, until what this returns is called. */
  hold(voice: string): () => void {
    const use = this.#use(voice)
    use.users++
    let isHeld = true
    return () => {
      if (isHeld) use.users--
      isHeld = false
    }
  }

  /** The backend keeps what it has loaded, and shares a load between those who wait for it. */
  async load({ manifest, precision }: VoiceRequest, options: LoadOptions): Promise<void> {
    const { backend, assets, occupations, fit } = this.#options
    const release = this.hold(manifest.id)
    const use = this.#use(manifest.id)
    const before = backend.memoryBytes(manifest.id)
    const end = occupations.begin(allowanceForLoad(backend.estimateBytes(manifest, precision)))
    try {
      if (before === 0) {
        use.expectedBytes = backend.estimateBytes(manifest, precision)
        await fit()
      }
      await backend.loadVoice(manifest, { ...options, precision, assets })
    } catch (error) {
      throw typedFailure('load', error, options.signal)
    } finally {
      end()
      use.expectedBytes = 0
      if (before === 0 || backend.memoryBytes(manifest.id) !== before) await fit()
      release()
    }
  }

  /** The one that has been idle for longest; false when all are in use. */
  async unloadIdle(): Promise<boolean> {
    const { backend } = this.#options
    for (const [voice, { users }] of this.#uses) {
      if (users > 0 || backend.memoryBytes(voice) === 0) continue
      this.#uses.delete(voice)
      await backend.unloadVoice(voice)
      return true
    }
    return false
  }

  /** Puts it last in the order of use. */
  #use(voice: string): VoiceUse {
    const use = this.#uses.get(voice) ?? { users: 0, expectedBytes: 0 }
    this.#uses.delete(voice)
    this.#uses.set(voice, use)
    return use
  }
}
