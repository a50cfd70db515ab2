/** The voices that the browser keeps for this site: what they take, and which of them must stay. */
import { isVitsVoice } from '@voice-soundboard/graph'
import type { VoiceManifest } from '@voice-soundboard/graph'
import { persistStorage } from '@voice-soundboard/models'
import type { ModelStoreEstimate, StoredFile } from '@voice-soundboard/models'
import type { HostClient } from './host/host-client.ts'
import type { VoiceShelf } from './voice-shelf.ts'

export interface VoiceStorageOptions {
  readonly shelf: VoiceShelf
  readonly host: () => Promise<HostClient>
}

export class VoiceStorage {
  readonly #options: VoiceStorageOptions

  /** @internal */
  constructor(options: VoiceStorageOptions) {
    this.#options = options
  }

  /** Files that are kept, whole or on their way, the last used first. */
  async list(): Promise<readonly StoredFile[]> {
    return (await this.#options.host()).storageList()
  }

  /** What they take, and what the browser grants. */
  async estimate(): Promise<ModelStoreEstimate> {
    return (await this.#options.host()).storageEstimate()
  }

  /** This voice never goes to make room for another, now or when it has come. @throws VoiceNotFoundError */
  pin(voice: string): Promise<void> {
    return this.#setPinned(voice, true)
  }

  /** @throws VoiceNotFoundError */
  unpin(voice: string): Promise<void> {
    return this.#setPinned(voice, false)
  }

  /** Forgets the files of a voice; one that is loaded goes on speaking. @throws VoiceNotFoundError */
  async delete(voice: string): Promise<void> {
    const host = await this.#options.host()
    for (const sha256 of hashesOf(this.#options.shelf.request(voice).manifest))
      await host.storageDelete(sha256)
  }

  /** Downloads stand still, and keep what has come, until `resume()`. */
  async pause(): Promise<void> {
    ;(await this.#options.host()).storagePause(true)
  }

  async resume(): Promise<void> {
    ;(await this.#options.host()).storagePause(false)
  }

  /**
   * Asks the browser not to take the voices away when the disk is full. Some ask the reader, so call it after the
   * page was used. Null where it cannot be asked.
   */
  persist(): Promise<boolean | null> {
    return persistStorage()
  }

  async #setPinned(voice: string, pinned: boolean): Promise<void> {
    const { manifest } = this.#options.shelf.request(voice)
    await (await this.#options.host()).storagePin(manifest, pinned)
  }
}

function hashesOf(manifest: VoiceManifest): string[] {
  const files = isVitsVoice(manifest) ? Object.values(manifest.bundles) : Object.values(manifest.files)
  return files.map(({ sha256 }) => sha256)
}
