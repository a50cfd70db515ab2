/** Who speaks in one text: the speaker it is given to, and those that its markup calls for. */
import { deepFreeze } from '@voice-soundboard/graph'
import type { SpeakerRef } from '@voice-soundboard/graph'
import type { VoiceWish } from './markup/ssml/parse-ssml.ts'

export interface SpeakersOptions {
  readonly voice: string
  readonly speaker?: number | string
  readonly speakerFor?: (wish: VoiceWish) => number | null
}

export class Speakers {
  readonly #options: SpeakersOptions
  /** Of those that markup called for, by number; the utterance's own speaker is 0. */
  readonly #indices = new Map<string, number>()
  #all: readonly SpeakerRef[]

  constructor(options: SpeakersOptions) {
    const { voice, speaker } = options
    this.#options = options
    this.#all = deepFreeze([{ type: 'voice', voice, ...(speaker === undefined ? {} : { speaker }) }])
  }

  get all(): readonly SpeakerRef[] {
    return this.#all
  }

  /** The speaker's number as a name, as markup carries it; null for nobody. */
  nameFor(wish: VoiceWish): string | null {
    const speaker = this.#options.speakerFor?.(wish) ?? null
    return speaker === null ? null : String(speaker)
  }

  /** Index of the speaker in {@link all}. */
  indexOf(name: string | undefined): number {
    const { voice, speaker: own = 0 } = this.#options
    if (name === undefined || name === String(own)) return 0
    const known = this.#indices.get(name)
    if (known !== undefined) return known
    const index = this.#all.length
    this.#indices.set(name, index)
    this.#all = deepFreeze([...this.#all, { type: 'voice', voice, speaker: Number(name) }])
    return index
  }
}
