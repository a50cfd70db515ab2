/**
 * Pitch of single words, for voices that have no control of it: such a word is made longer by its factor, and then
 * played faster by as much. Its length is what it would have been, and its formants move with its pitch, so that
 * a large factor sounds like another speaker. The words around it stay as they are.
 */
import { WarpMap } from '@voice-soundboard/audio'
import type { Token } from '@voice-soundboard/graph'
import type { Phone } from './phoneme-ids.ts'

/** Two octaves either way: beyond, nothing is left that could be taken for speech. */
const MAX_FACTOR = 4

/** Short beside a syllable, long enough that the change of speed is no click. */
const GLIDE_MS = 20

/** From this id on, until the next: the id at which a word begins to be heard, or the first of all. */
export interface PitchRegion {
  readonly fromId: number
  readonly factor: number
}

/** The factor that a word is spoken with. */
export const wordPitch = ({ pitchScale }: Pick<Token, 'pitchScale'>): number =>
  Math.min(MAX_FACTOR, Math.max(1 / MAX_FACTOR, pitchScale))

/** Null when no word that sounds has a pitch of its own. */
export function pitchRegions(
  tokens: readonly Token[],
  phones: readonly Phone[],
): readonly PitchRegion[] | null {
  const regions: PitchRegion[] = []
  for (const { token: index, onsetId } of phones) {
    const token = tokens[index]
    const factor = token ? wordPitch(token) : 1
    if (factor === regions.at(-1)?.factor) continue
    regions.push({ fromId: regions.length === 0 ? 0 : onsetId, factor })
  }
  return regions.every(({ factor }) => factor === 1) ? null : regions
}

/** The regions that are known in the ids `[0, ids)`, each with its end. */
export function regionSpans(
  regions: readonly PitchRegion[],
  ids: number,
): readonly { readonly fromId: number; readonly endId: number; readonly factor: number }[] {
  return regions
    .map(({ fromId, factor }, index) => ({
      fromId,
      endId: Math.min(ids, regions[index + 1]?.fromId ?? ids),
      factor,
    }))
    .filter(({ fromId }) => fromId < ids)
}

/**
 * Where the frames of speech that was made longer are heard.
 *
 * @param speech `starts` as in {@link SpeechTiming}; `isWhole` when they reach to the end of the segment.
 */
export function pitchWarp(
  regions: readonly PitchRegion[] | null,
  speech: {
    readonly starts: Int32Array
    readonly isWhole: boolean
    readonly hopFrames: number
    readonly sampleRateHz: number
  },
): WarpMap | null {
  if (!regions) return null
  const { starts, isWhole, hopFrames, sampleRateHz } = speech
  const sampleOf = (id: number): number => (starts[id] as number) * hopFrames
  const ids = starts.length - 1
  const steps = regionSpans(regions, ids).map(({ fromId, factor }) => ({
    fromFrame: fromId === 0 ? 0 : sampleOf(fromId),
    factor,
  }))
  return new WarpMap(steps, {
    glideFrames: Math.round((GLIDE_MS / 1000) * sampleRateHz),
    ...(isWhole ? {} : { knownFrames: sampleOf(ids) }),
  })
}
