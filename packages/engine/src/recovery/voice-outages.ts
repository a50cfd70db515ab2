/**
 * Voices that failed, and when they are tried again. A voice is out until an attempt that nobody waits for succeeds;
 * it is then on trial, and out for longer if it fails once more, so that speech does not change voices to and fro.
 */

const FIRST_RETRY_MS = 5_000
const LONGEST_RETRY_MS = 5 * 60_000
const GROWTH = 2
/** A device seldom becomes faster. */
const TOO_SLOW_MS = 5 * 60_000
/** Utterances that a voice on trial must bring to their end. */
const TRIAL_UTTERANCES = 3

interface Outage {
  failures: number
  isOut: boolean
  spoken: number
  timer: ReturnType<typeof setTimeout> | null
}

export interface VoiceOutagesOptions {
  /** False puts a probe off: a voice that ends its worker would take what is being said with it. */
  readonly mayProbe: () => boolean
  /** Loads the voice and rejects when it cannot. */
  readonly probe: (voice: string) => Promise<void>
  /** The voice can be used again. */
  readonly onBack: (voice: string) => void
}

export class VoiceOutages {
  readonly #options: VoiceOutagesOptions
  readonly #outages = new Map<string, Outage>()

  constructor(options: VoiceOutagesOptions) {
    this.#options = options
  }

  isOut(voice: string): boolean {
    return this.#outages.get(voice)?.isOut === true
  }

  /** It works, and not fast enough: only time will tell whether that has changed. */
  noteTooSlow(voice: string): void {
    this.note(voice, TOO_SLOW_MS)
  }

  /** It failed, and nothing more should be asked of it now. */
  note(voice: string, leastMs = 0): void {
    const outage = this.#outages.get(voice) ?? { failures: 0, isOut: false, spoken: 0, timer: null }
    this.#outages.set(voice, outage)
    if (outage.isOut) return
    outage.isOut = true
    outage.spoken = 0
    outage.failures++
    this.#schedule(voice, outage, leastMs)
  }

  /** An utterance was said to its end with it. */
  noteSpoken(voice: string): void {
    const outage = this.#outages.get(voice)
    if (!outage || outage.isOut || ++outage.spoken < TRIAL_UTTERANCES) return
    this.#outages.delete(voice)
  }

  /** Somebody loaded it after all. */
  noteLoaded(voice: string): void {
    const outage = this.#outages.get(voice)
    if (outage?.isOut) this.#readmit(voice, outage)
  }

  close(): void {
    for (const { timer } of this.#outages.values()) if (timer !== null) clearTimeout(timer)
    this.#outages.clear()
  }

  #schedule(voice: string, outage: Outage, leastMs = 0): void {
    const grownMs = FIRST_RETRY_MS * GROWTH ** (outage.failures - 1)
    const waitMs = Math.min(LONGEST_RETRY_MS, Math.max(leastMs, grownMs))
    outage.timer = setTimeout(() => void this.#probe(voice, outage), waitMs)
  }

  async #probe(voice: string, outage: Outage): Promise<void> {
    if (!this.#options.mayProbe()) {
      this.#schedule(voice, outage)
      return
    }
    try {
      await this.#options.probe(voice)
    } catch {
      // That it is still out is known already.
      if (this.#outages.get(voice) !== outage || !outage.isOut) return
      outage.failures++
      this.#schedule(voice, outage)
      return
    }
    if (this.#outages.get(voice) === outage && outage.isOut) this.#readmit(voice, outage)
  }

  #readmit(voice: string, outage: Outage): void {
    if (outage.timer !== null) clearTimeout(outage.timer)
    outage.timer = null
    outage.isOut = false
    this.#options.onBack(voice)
  }
}
