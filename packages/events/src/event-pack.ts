/** Where a backend gets the sounds between words from, whether they are made by rule or were recorded. */
import { resample } from '@voice-soundboard/audio'
import { ClosedError, InvalidInputError, PARALINGUISTIC_TYPES } from '@voice-soundboard/graph'
import type { ParalinguisticType } from '@voice-soundboard/graph'
import { checkIntensity, checkDuration, checkSampleRate } from './check-request.ts'
import { chooseVariant } from './choose-variant.ts'
import type { EventManifest, EventVariant } from './event-manifest.ts'
import { readWav } from './read-wav.ts'
import type { WavAudio } from './read-wav.ts'
import { SharedLoads } from './shared-loads.ts'
import {
  isSynthesizedType,
  MAX_SYNTHESIZED_MS,
  SYNTHESIZED_TYPES,
  synthesizeEvent,
} from './synthesize-event.ts'
import { validateEventAsset } from './validate-asset.ts'

export interface EventRequest {
  readonly type: ParalinguisticType
  /** From 0 to 1; 1 when absent. */
  readonly intensity?: number
  /** A sound by rule is made this long. Of recordings the closest is taken, as long as it is. */
  readonly durationMs?: number
  readonly sampleRateHz: number
  /** Of the voice that the sound stands in for. Recordings keep their own. */
  readonly f0Hz?: number
  /** Tells one breath from the next. Recordings are the same for all. */
  readonly seed: number
  readonly signal?: AbortSignal
}

export interface RenderedEvent {
  /** Mono; the receiver's own, to change or to transfer. */
  readonly samples: Float32Array<ArrayBuffer>
  /** Id of the recording, or `synthesized`. */
  readonly variant: string
}

export interface EventPack {
  readonly types: readonly ParalinguisticType[]
  /** Null when the pack has nothing for it. */
  render(request: EventRequest): Promise<RenderedEvent | null>
  /** May be called twice. What is being rendered rejects with a ClosedError. */
  close(): void
}

export interface EventPackOptions {
  /** Reads a file that the manifest names. */
  readonly load: (file: string, options: { readonly signal?: AbortSignal }) => Promise<Uint8Array>
}

/** Sounds made by rule, without any file: breath, sigh, hum, gasp. */
export function openDefaultEventPack(): EventPack {
  let isClosed = false
  return {
    types: SYNTHESIZED_TYPES,
    async render(request) {
      if (isClosed) throw new ClosedError('event pack')
      const { type, intensity = 1, signal, ...rest } = request
      signal?.throwIfAborted()
      // A graph may ask for any length.
      const { durationMs = 0 } = rest
      const isTooLong = Number.isFinite(durationMs) && durationMs > MAX_SYNTHESIZED_MS
      if (!isSynthesizedType(type) || isTooLong) return null
      return { samples: synthesizeEvent(type, { ...rest, intensity }), variant: 'synthesized' }
    },
    close() {
      isClosed = true
    },
  }
}

/**
 * Recordings, loaded when first asked for. `render` rejects with an InvalidInputError that tells all faults of a file
 * that is not fit to be heard, and with what `load` throws.
 */
export function openEventPack(manifest: EventManifest, options: EventPackOptions): EventPack {
  return new RecordedPack(manifest, options)
}

class RecordedPack implements EventPack {
  readonly types: readonly ParalinguisticType[]
  readonly #manifest: EventManifest
  readonly #recordings: SharedLoads<EventVariant, WavAudio>
  /** By rate: a page speaks at one or two. */
  readonly #resampled = new Map<number, Map<EventVariant, Float32Array<ArrayBuffer>>>()
  #isClosed = false

  constructor(manifest: EventManifest, { load }: EventPackOptions) {
    this.#manifest = manifest
    this.types = Object.freeze(
      PARALINGUISTIC_TYPES.filter((type) => (manifest.events[type] ?? []).length > 0),
    )
    this.#recordings = new SharedLoads(async (variant, signal) => {
      const bytes: unknown = await load(variant.file, { signal })
      if (!(bytes instanceof Uint8Array)) {
        throw new InvalidInputError(
          'options.load',
          `the bytes of ${variant.file} as Uint8Array`,
          typeof bytes,
        )
      }
      const faults = validateEventAsset(bytes, variant, manifest.sampleRateHz)
      if (faults.length > 0) {
        throw new InvalidInputError(
          variant.file,
          'a recording as its manifest describes it',
          `one with faults: ${faults.join(' ')}`,
        )
      }
      return readWav(bytes)
    })
  }

  async render(request: EventRequest): Promise<RenderedEvent | null> {
    if (this.#isClosed) throw new ClosedError('event pack')
    const { type, intensity = 1, durationMs, sampleRateHz, signal } = request
    signal?.throwIfAborted()
    checkIntensity(intensity)
    checkSampleRate(sampleRateHz)
    if (durationMs !== undefined) checkDuration(durationMs)
    if (!this.types.includes(type)) return null
    const wish = durationMs === undefined ? { intensity } : { intensity, durationMs }
    const variant = chooseVariant(this.#manifest.events[type] ?? [], wish)
    if (!variant) return null
    const recording = await this.#recordings.get(variant, signal)
    return { samples: this.#atRate(variant, recording, sampleRateHz).slice(), variant: variant.id }
  }

  close(): void {
    this.#isClosed = true
    this.#recordings.clear(new ClosedError('event pack'))
    this.#resampled.clear()
  }

  #atRate(variant: EventVariant, recording: WavAudio, rateHz: number): Float32Array<ArrayBuffer> {
    const atRate = this.#resampled.get(rateHz) ?? new Map<EventVariant, Float32Array<ArrayBuffer>>()
    this.#resampled.set(rateHz, atRate)
    const known = atRate.get(variant)
    if (known) return known
    const converted = resample(recording.samples, recording.sampleRateHz, rateHz)
    atRate.set(variant, converted)
    return converted
  }
}
