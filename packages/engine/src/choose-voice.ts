/** Which voice a call gets: the one it names, else what its style and preset ask for, as far as it is here. */
import { presetOf, readStyle } from '@voice-soundboard/compiler/core'
import type { Manner } from '@voice-soundboard/compiler/core'
import type { Degradation } from '@voice-soundboard/graph'
import type { VoiceRequest } from './host/protocol.ts'
import type { SpeakOptions } from './options.ts'
import type { VoiceShelf } from './voice-shelf.ts'

export interface ChosenVoice {
  readonly voice: VoiceRequest
  readonly degradations: readonly Degradation[]
}

/** In this order, as in v2.x: explicit, style, preset, default. @throws VoiceNotFoundError */
export function chooseVoice(
  shelf: VoiceShelf,
  standard: string,
  options: Pick<SpeakOptions, 'voice' | 'style' | 'preset'>,
): ChosenVoice {
  const manner = options.style === undefined ? null : readStyle('style', options.style)
  const degradations = manner ? unknownWords(manner) : []
  if (options.voice !== undefined) return { voice: shelf.request(options.voice), degradations }

  const voices = shelf.list()
  const isFitting = (id: string): boolean => {
    const languages = voices.find((voice) => voice.id === id)?.languages ?? []
    return !manner?.accent || languages.includes(manner.accent)
  }
  const preferred = options.preset === undefined ? null : presetOf('preset', options.preset).voice
  const hasPreferred = voices.some(({ id }) => id === preferred)
  const fallback = preferred !== null && hasPreferred ? preferred : standard
  if (preferred !== null && !hasPreferred) {
    degradations.push({
      code: 'preset-voice-missing',
      message: `The preset "${options.preset}" prefers the voice "${preferred}", which is not here: "${standard}" speaks at its speed.`,
    })
  }
  const chosen = isFitting(fallback) ? fallback : voices.find(({ id }) => isFitting(id))?.id
  if (manner && (chosen === undefined || manner.gender !== null)) {
    const wanted = [manner.accent, manner.gender].filter((wish) => wish !== null).join(', ')
    degradations.push({
      code: 'style-voice-missing',
      message: `No voice here is known to be what the style asks for (${wanted}): "${chosen ?? fallback}" speaks.`,
    })
  }
  return { voice: shelf.request(chosen ?? fallback), degradations }
}

const unknownWords = ({ unknown }: Manner): Degradation[] =>
  unknown.map(({ word, nearest }) => ({
    code: 'style-unknown',
    message: `"${word}" is no style that is known${nearest === null ? '' : `; perhaps "${nearest}" was meant`}. It has no effect.`,
  }))
