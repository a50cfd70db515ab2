/** Which voices are loaded, how they get there, and whether speech can begin. */
import { ClosedError, deferred, WorkerDiedError } from '@voice-soundboard/graph'
import type { LoadOptions, VoiceManifest } from '@voice-soundboard/graph'
import type { VoiceRequest } from './host/protocol.ts'
import type { HostClient } from './host/host-client.ts'
import type { SpeechRecovery } from './recovery/speech-recovery.ts'
import type { Vitals } from './vitals.ts'
import type { StockVoice, VoiceShelf } from './voice-shelf.ts'

export interface VoiceDeskOptions {
  readonly shelf: VoiceShelf
  readonly recovery: SpeechRecovery
  readonly vitals: Vitals
  /** Id of the default voice. */
  readonly standard: string
  /** Runs a call of the worker under an id of its own. */
  readonly job: (options: LoadOptions, run: (id: number, host: HostClient) => Promise<void>) => Promise<void>
  readonly isClosed: () => boolean
}

export class VoiceDesk {
  readonly #options: VoiceDeskOptions
  #loaded: ReadonlySet<string> = new Set()

  constructor(options: VoiceDeskOptions) {
    this.#options = options
  }

  /** The default voice, or the one that takes its place now. */
  get speaking(): VoiceManifest {
    return this.#options.recovery.standIn(this.standard) ?? this.standard
  }

  get standard(): VoiceManifest {
    return this.#options.shelf.request(this.#options.standard).manifest
  }

  isLoaded({ id }: VoiceManifest): boolean {
    return this.#loaded.has(id)
  }

  setLoaded(voices: Iterable<string>): void {
    this.#loaded = new Set(voices)
    this.#options.vitals.look()
  }

  async load(voice: string | StockVoice, options: LoadOptions): Promise<void> {
    const { shelf, recovery, vitals, job } = this.#options
    const request = await shelf.find(voice, options)
    const { id } = request.manifest
    await vitals.observer.voiceLoad(request.manifest, () =>
      job(options, (call, host) => host.loadVoice(call, request, options)),
    )
    this.setLoaded([...this.#loaded, id])
    vitals.trouble(`voice:${id}`, null)
    recovery.noteLoaded(id)
  }

  /** The worker died: the next speech should not wait for what was loaded before. */
  reload(): void {
    const { speaking } = this
    const wasLoaded = this.isLoaded(speaking)
    this.setLoaded([])
    if (!wasLoaded) return
    const request = this.#options.shelf.request(speaking.id)
    // Who speaks next hears of what goes wrong.
    this.prepare(request).catch(() => undefined)
  }

  /** Begins to load it, and does not wait: who speaks with it waits, and hears of what goes wrong. */
  async prepare(voice: VoiceRequest): Promise<void> {
    const { promise: begun, resolve, reject } = deferred<void>()
    this.#options
      .job({}, (call, host) => {
        resolve()
        return host.loadVoice(call, voice).catch(() => undefined)
      })
      .catch(reject)
    return begun
  }

  /** The default voice, else the one that takes its place. */
  async ready(options: LoadOptions): Promise<void> {
    const { recovery, isClosed } = this.#options
    const { speaking } = this
    if (this.isLoaded(speaking)) return
    try {
      await this.load(speaking.id, options)
    } catch (error) {
      options.signal?.throwIfAborted()
      if (isClosed()) throw new ClosedError('voice engine')
      recovery.noteLost(speaking.id)
      const next = this.speaking
      if (next.id === speaking.id) throw error
      await this.load(next.id, options)
    }
  }

  /** The first word should not wait for a download that could have begun at once. */
  preload(): void {
    const { recovery, vitals, standard, isClosed } = this.#options
    this.load(standard, {}).catch((error: unknown) => {
      if (isClosed()) return
      const { code = 'voice-load-failed', message } = error as Error & { code?: string }
      vitals.error(error as Error)
      vitals.trouble(`voice:${standard}`, { code, message })
      // A worker that died says nothing about the voice.
      if (!(error instanceof WorkerDiedError)) recovery.noteLost(standard)
      vitals.look()
    })
  }
}
