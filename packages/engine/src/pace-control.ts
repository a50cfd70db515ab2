/**
 * What is done when a voice cannot keep up with speech, step by step: speech starts further ahead, is made in larger
 * pieces, which costs less, and at last is said by a voice that asks for less.
 */
import type { Degradation } from '@voice-soundboard/graph'
import { LeadControl } from './lead-control.ts'
import type { LeadControlOptions } from './lead-control.ts'

/** Utterances without a gap after which it dares to make small pieces again. */
const CALM_UTTERANCES = 8
/** Gaps at the longest lead before the next step is taken: one may be chance. */
const PATIENCE_GAPS = 2

export interface PaceControlOptions extends Omit<LeadControlOptions, 'onChange'> {
  /** `key` names the trouble; null says that it is over. */
  readonly onTrouble: (key: 'lead' | 'pace', degradation: Degradation | null) => void
  /** Larger pieces do not help this voice either. */
  readonly onTooSlow: () => void
}

export class PaceControl {
  readonly #options: PaceControlOptions
  readonly #lead: LeadControl
  #isSimple = false
  #gaps = 0
  #calm = 0

  constructor(options: PaceControlOptions) {
    this.#options = options
    this.#lead = new LeadControl({ ...options, onChange: (change) => options.onTrouble('lead', change) })
  }

  /** Speech is made in larger pieces. */
  get isSimple(): boolean {
    return this.#isSimple
  }

  noteUnderrun(): void {
    this.#calm = 0
    const before = this.#lead.leadMs
    this.#lead.noteUnderrun()
    if (this.#lead.leadMs !== before || ++this.#gaps < PATIENCE_GAPS) return
    this.#gaps = 0
    if (this.#isSimple) this.#options.onTooSlow()
    else this.#setSimple(true)
  }

  noteSpoken(): void {
    this.#lead.noteSpoken()
    if (++this.#calm < CALM_UTTERANCES) return
    this.#gaps = 0
    if (this.#isSimple) this.#setSimple(false)
  }

  #setSimple(isSimple: boolean): void {
    this.#isSimple = isSimple
    const message =
      'Speech is still made too slowly: it is made in larger pieces, which cost less and come later. A smaller voice or more threads keep up.'
    this.#options.onTrouble('pace', isSimple ? { code: 'speech-simplified', message } : null)
  }
}
