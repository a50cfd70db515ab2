/** Which voice takes the place of one that cannot speak: of the same language first, and as like as can be told. */
import { isVitsVoice } from '@voice-soundboard/graph'
import type { Speakers, VoiceManifest } from '@voice-soundboard/graph'

export interface Wanted {
  readonly manifest: VoiceManifest
  readonly speaker: number
  /** BCP 47, of the text. */
  readonly language: string
}

export interface Replacement {
  readonly manifest: VoiceManifest
  readonly speaker: number
}

/** @param backends ids, in the order of preference; voices of others are not used. */
export function nearestVoice(
  voices: readonly VoiceManifest[],
  wanted: Wanted,
  backends: readonly string[],
): Replacement | null {
  const candidates = voices
    .filter(({ backend, languages }) => backends.includes(backend) && speaks(languages, wanted.language))
    .map((manifest) => ({ manifest, ...nearestSpeaker(manifest, wanted) }))
    .map((candidate) => ({ ...candidate, distance: distanceOf(candidate, wanted, backends) }))
    .sort((a, b) => compare(a.distance, b.distance))
  const [nearest] = candidates
  return nearest ? { manifest: nearest.manifest, speaker: nearest.speaker } : null
}

/** The most weighty first: what another language, another sex and more to download cost a listener. */
function distanceOf(
  { manifest, isOfGender }: { readonly manifest: VoiceManifest; readonly isOfGender: boolean },
  { language }: Wanted,
  backends: readonly string[],
): number[] {
  const isOfRegion = manifest.languages.some((tag) => tag.toLowerCase() === language.toLowerCase())
  return [backends.indexOf(manifest.backend), isOfRegion ? 0 : 1, isOfGender ? 0 : 1, bytesOf(manifest)]
}

function nearestSpeaker(
  { speakers }: VoiceManifest,
  { manifest, speaker, language }: Wanted,
): { readonly speaker: number; readonly isOfGender: boolean } {
  const gender = genderOf(manifest.speakers, speaker)
  const indices = Array.from({ length: speakers.count }, (_, index) => index)
  const inLanguage = indices.filter((index) => {
    const own = speakers.languages?.[index]
    return own === undefined || speaks([own], language)
  })
  const alike = inLanguage.filter((index) => genderOf(speakers, index) === gender)
  const found = [alike, inLanguage].find((list) => list.length > 0) ?? []
  const isDefaultIn = found.includes(speakers.default)
  return {
    speaker: isDefaultIn ? speakers.default : (found[0] ?? speakers.default),
    isOfGender: gender === 'unknown' || alike.length > 0,
  }
}

const genderOf = ({ genders }: Speakers, speaker: number): string => genders?.[speaker] ?? 'unknown'

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] as string

/** `*` is any language. */
const speaks = (languages: readonly string[], language: string): boolean =>
  languages.some((tag) => tag === '*' || primary(tag) === primary(language))

/** Small ones are sooner there, and faster. */
export function bytesOf(manifest: VoiceManifest): number {
  if (!isVitsVoice(manifest)) return Object.values(manifest.files).reduce((sum, { bytes }) => sum + bytes, 0)
  return Object.values(manifest.bundles).reduce((least, { bytes }) => Math.min(least, bytes), Infinity)
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - (b[index] as number)
  return 0
}
