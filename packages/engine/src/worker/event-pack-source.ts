/** The pack of sounds that an engine uses: its own, or one of an application's, fetched when its first sound is due. */
import { openDefaultEventPack, openEventPack, parseEventManifest } from '@voice-soundboard/events'
import type { EventPack } from '@voice-soundboard/events'
import { DownloadError } from '@voice-soundboard/graph'
import type { Degradation } from '@voice-soundboard/graph'

type RenderRequest = Parameters<EventPack['render']>[0]

export interface EventPackSourceOptions {
  /** Address of a manifest; null for the engine's own sounds. */
  readonly manifestUrl: string | null
  /** The pack cannot be had: the engine's own sounds take its place. */
  readonly onTrouble: (degradation: Degradation) => void
}

/** What the pack does not have, the engine's own sounds may. */
export class EventPackSource {
  readonly #options: EventPackSourceOptions
  readonly #own = openDefaultEventPack()
  #opening: Promise<EventPack | null> | null = null
  #opened: EventPack | null = null

  constructor(options: EventPackSourceOptions) {
    this.#options = options
  }

  get types(): EventPack['types'] {
    return [...new Set([...(this.#opened?.types ?? []), ...this.#own.types])]
  }

  async render(request: RenderRequest): ReturnType<EventPack['render']> {
    const pack = await (this.#opening ??= this.#open())
    return (await this.#from(pack, request)) ?? (await this.#own.render(request))
  }

  close(): void {
    this.#opened?.close()
    this.#own.close()
  }

  async #from(pack: EventPack | null, request: RenderRequest): ReturnType<EventPack['render']> {
    if (!pack) return null
    try {
      return await pack.render(request)
    } catch (error) {
      request.signal?.throwIfAborted()
      this.#tell(error)
      return null
    }
  }

  async #open(): Promise<EventPack | null> {
    const { manifestUrl } = this.#options
    if (manifestUrl === null) return null
    try {
      const manifest = parseEventManifest(await (await fetched(manifestUrl)).json())
      this.#opened = openEventPack(manifest, {
        load: async (file, { signal }) => {
          const response = await fetched(new URL(file, manifestUrl).href, signal)
          return new Uint8Array(await response.arrayBuffer())
        },
      })
      return this.#opened
    } catch (error) {
      this.#tell(error)
      return null
    }
  }

  #tell(error: unknown): void {
    const message = `The pack of sounds cannot be used, the engine's own take its place: ${(error as Error).message}`
    this.#options.onTrouble({ code: 'event-pack-failed', message })
  }
}

async function fetched(url: string, signal?: AbortSignal): Promise<Response> {
  let response: Response
  try {
    response = await fetch(url, { signal: signal ?? null })
  } catch (cause) {
    signal?.throwIfAborted()
    throw new DownloadError(url, null, { cause })
  }
  if (!response.ok) throw new DownloadError(url, response.status)
  return response
}
