/** Which voice and speaker a call gets: what it names, else what its style and preset ask for, as far as it is here. */
import { presetOf, readStyle } from '@voice-soundboard/compiler/core'
import type { Manner } from '@voice-soundboard/compiler/core'
import type { Degradation } from '@voice-soundboard/graph'
import type { SpeakOptions } from './options.ts'
import type { ChosenSpeaker, VoiceShelf } from './voice-shelf.ts'

export interface ChosenVoice extends ChosenSpeaker {
  readonly degradations: readonly Degradation[]
}

/**
 * In this order, as in v2.x: explicit, style, preset, default.
 *
 * @throws VoiceNotFoundError, SpeakerNotFoundError
 */
export function chooseVoice(
  shelf: VoiceShelf,
  standard: string,
  options: Pick<SpeakOptions, 'voice' | 'speaker' | 'style' | 'preset'>,
): ChosenVoice {
  const manner = options.style === undefined ? null : readStyle('style', options.style)
  const degradations = manner ? unknownWords(manner) : []
  if (options.voice !== undefined) return { ...shelf.choose(options.voice, options.speaker), degradations }

  const preferred = options.preset === undefined ? null : presetOf('preset', options.preset).voice
  const isHere = preferred !== null && shelf.has(preferred)
  if (preferred !== null && !isHere) {
    degradations.push({
      code: 'preset-voice-missing',
      message: `The preset "${options.preset}" prefers the voice "${preferred}", which is not here: "${standard}" speaks at its speed.`,
    })
  }
  const usual = shelf.choose(isHere ? preferred : standard, options.speaker)
  // Whoever names a speaker means the one of the voice that would speak anyhow.
  if (!manner || options.speaker !== undefined || (manner.accent === null && manner.gender === null))
    return { ...usual, degradations }

  const fitting = shelf.nearestTo(usual, (candidate) => isAsked(manner, candidate))
  if (fitting) return { ...fitting, degradations }
  const spoken =
    shelf.nearestTo(usual, (candidate) => isAsked({ ...manner, gender: null }, candidate)) ?? usual
  const wanted = [manner.accent, manner.gender].filter((wish) => wish !== null).join(', ')
  degradations.push({
    code: 'style-voice-missing',
    message: `No voice here is known to be what the style asks for (${wanted}): "${spoken.voice.manifest.id}" speaks.`,
  })
  return { ...spoken, degradations }
}

function isAsked(
  { accent, gender }: Pick<Manner, 'accent' | 'gender'>,
  { voice: { manifest }, speaker }: ChosenSpeaker,
): boolean {
  const { languages, genders } = manifest.speakers
  const own = languages?.[speaker]
  const speaks = own === undefined ? manifest.languages : [own]
  return (accent === null || speaks.includes(accent)) && (gender === null || genders?.[speaker] === gender)
}

const unknownWords = ({ unknown }: Manner): Degradation[] =>
  unknown.map(({ word, nearest }) => ({
    code: 'style-unknown',
    message: `"${word}" is no style that is known${nearest === null ? '' : `; perhaps "${nearest}" was meant`}. It has no effect.`,
  }))
