/** From a word's IPA to the sounds of the model, in the notation of its language and the accent of its speaker. */
import {
  AMERICAN,
  AMERICAN_ARTICLE,
  BRITISH,
  BRITISH_FROM_AMERICAN,
  looksAmerican,
} from './english-symbols.ts'
import { plainIpa, soundAt } from './symbol-rules.ts'
import type { SymbolRules } from './symbol-rules.ts'
import { MANDARIN, WORLD } from './world-symbols.ts'

/** One thing that is heard, with its stress and length; or the space between two words of one entry. */
export interface Sound {
  /** IPA, as the phonemiser wrote it. */
  readonly text: string
  /** Symbols of the model; empty for a sound that it leaves unwritten. */
  readonly symbols: string
}

export const SPACE = ' '

export interface SoundReading {
  readonly sounds: readonly Sound[]
  /** What the model has no symbol for. */
  readonly unknown: ReadonlySet<string>
}

/** Length, aspiration, tones, combining marks: they belong to the sound in front. */
const MODIFIER = /^[\p{M}\p{Lm}\p{N}˞↓→↗↘]/u
const COMBINING = /^[\p{M}\p{Lm}\p{Sk}]/u
const STRESS = /^[ˈˌ]/u

/**
 * Chooses the notation for the words of one segment.
 *
 * @param isBritish The speaker's accent, in English.
 * @param words All of them, in IPA: what tells the accent of one word is often in another.
 */
export function notationFor(language: string, isBritish: boolean, words: readonly string[]): SymbolRules {
  const primary = language.toLowerCase().split('-')[0]
  if (primary === 'zh' || primary === 'cmn') return MANDARIN
  if (primary !== 'en') return WORLD
  if (!isBritish) return AMERICAN
  return words.some(looksAmerican) ? BRITISH_FROM_AMERICAN : BRITISH
}

/** @param isSymbol Whether the model has it, for sounds. */
export function readSounds(
  phonemes: string,
  notation: SymbolRules,
  isSymbol: (symbol: string) => boolean,
): SoundReading {
  const ipa = plainIpa(phonemes)
  if (ipa === AMERICAN_ARTICLE && notation === AMERICAN && isSymbol(ipa)) {
    return { sounds: [{ text: ipa, symbols: ipa }], unknown: new Set() }
  }
  const sounds: Sound[] = []
  const unknown = new Set<string>()
  let stress = ''
  for (let at = 0; at < ipa.length;) {
    const { text, symbols } = soundAt(ipa, at, notation)
    at += text.length
    if (text === SPACE) sounds.push({ text, symbols: SPACE })
    else if (STRESS.test(text)) stress = text
    else {
      const known = [...symbols].filter(isSymbol).join('')
      // A detail of the sound in front that the model does not write is left unwritten.
      if (known !== symbols && !COMBINING.test(text)) unknown.add(text)
      const previous = sounds.at(-1)
      if (MODIFIER.test(text) && previous && previous.text !== SPACE) {
        sounds[sounds.length - 1] = { text: previous.text + text, symbols: previous.symbols + known }
      } else if (known !== '') {
        sounds.push({ text: stress + text, symbols: stress + known })
        stress = ''
      }
    }
  }
  return { sounds, unknown }
}
