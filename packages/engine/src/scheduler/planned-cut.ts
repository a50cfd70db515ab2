/** A cut that lies ahead: where it is to be, and what it is for. */
import type { Playback } from '../playback.ts'
import type { SpeechItem } from '../speech-item.ts'
import type { SpeechOutput } from './queue-options.ts'

/**
 * Behind the last word that stands whole in the ring, where nothing more is written; behind the word or sentence that
 * sounds; or behind what a revision has left of it.
 */
export type CutPlace = 'written' | 'word' | 'sentence' | 'kept'

export interface PlannedCut<Fate> {
  /** That it ends. */
  readonly epoch: number
  readonly item: SpeechItem
  askedAt: number
  /** Null lets the item end by itself: the cut revokes what stands behind it. */
  aim: { readonly fate: Fate; readonly place: CutPlace } | null
  /** Null until it is known. */
  frame: number | null
}

/** In the order in which they come. */
const PLACES: readonly CutPlace[] = ['written', 'word', 'sentence', 'kept']

export const isSooner = (place: CutPlace, other: CutPlace): boolean =>
  PLACES.indexOf(place) < PLACES.indexOf(other)

/** Ring frame of a place; null when it is passed or nothing sounds yet, `unknown` until it is made. */
export function frameOf(
  place: CutPlace,
  playback: Playback,
  ring: Pick<SpeechOutput['ring'], 'renderedFrames' | 'fillFrames' | 'playing'>,
): number | null | 'unknown' {
  const position = ring.renderedFrames
  // A ring that has not begun to play may hold too little to begin.
  if (place === 'written')
    return ring.playing ? playback.wordEndBefore(position + ring.fillFrames, position) : null
  if (place === 'word') return playback.wordEnd(position)
  return place === 'sentence' ? playback.sentenceEnd(position) : playback.keptEnd(position)
}
