/**
 * How much speech must be ready before an empty ring sounds. It is as little as was asked for, until the ring runs
 * dry in mid-speech: then this voice does not keep up here, and a later start is better than another gap.
 */
import { msToFrames } from '@voice-soundboard/graph'
import type { Degradation } from '@voice-soundboard/graph'

const GROWTH = 2
const MIN_WIDENED_MS = 100
const MAX_LEAD_MS = 800
/** Utterances without a gap after which it dares to start earlier again. */
const CALM_UTTERANCES = 8

export interface LeadControlOptions {
  readonly ring: { startThresholdFrames: number; readonly capacityFrames: number }
  readonly sampleRateHz: number
  /** As asked for. */
  readonly leadMs: number
  /** Null when the lead is again what was asked for. */
  readonly onChange: (degradation: Degradation | null) => void
}

export class LeadControl {
  readonly #options: LeadControlOptions
  readonly #longestMs: number
  #leadMs: number
  #calm = 0

  constructor(options: LeadControlOptions) {
    this.#options = options
    this.#leadMs = options.leadMs
    const capacityMs = (options.ring.capacityFrames / options.sampleRateHz) * 1000
    this.#longestMs = Math.max(options.leadMs, Math.min(MAX_LEAD_MS, capacityMs / 2))
  }

  get leadMs(): number {
    return this.#leadMs
  }

  noteUnderrun(): void {
    this.#calm = 0
    this.#set(Math.min(this.#longestMs, Math.max(MIN_WIDENED_MS, this.#leadMs * GROWTH)))
  }

  noteSpoken(): void {
    this.#calm++
    if (this.#calm < CALM_UTTERANCES || this.#leadMs === this.#options.leadMs) return
    this.#calm = 0
    this.#set(Math.max(this.#options.leadMs, this.#leadMs / GROWTH))
  }

  #set(leadMs: number): void {
    const { ring, sampleRateHz, onChange } = this.#options
    if (leadMs === this.#leadMs) return
    this.#leadMs = leadMs
    ring.startThresholdFrames = msToFrames(leadMs, sampleRateHz)
    const isWidened = leadMs > this.#options.leadMs
    const message = `Speech is made too slowly to start at once: it now starts ${Math.round(leadMs)} ms ahead instead of ${this.#options.leadMs}. A smaller voice or more threads keep up.`
    onChange(isWidened ? { code: 'lead-widened', message } : null)
  }
}
