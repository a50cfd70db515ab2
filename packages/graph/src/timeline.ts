/** Marks say when something is heard. Times are in frames of the segment, utterance or ring, as each holder says. */

export type MarkKind = 'word' | 'phoneme' | 'mark'

export interface TimelineMark {
  readonly kind: MarkKind
  /** First frame and the frame after the last one. */
  readonly startFrame: number
  readonly endFrame: number
  /** Index of the token in the graph that was handed to the backend. */
  readonly token: number
  /** The word as written, the phoneme in IPA, or the name of the mark. */
  readonly text: string
}

/** Moves marks by whole tokens and frames, converting between rates; rounds once, to the nearest frame. */
export function placeMarks(
  marks: readonly TimelineMark[],
  place: { readonly offsetFrames: number; readonly rateRatio: number; readonly firstToken: number },
): TimelineMark[] {
  return marks.map((mark) => ({
    ...mark,
    token: mark.token + place.firstToken,
    startFrame: place.offsetFrames + Math.round(mark.startFrame * place.rateRatio),
    endFrame: place.offsetFrames + Math.round(mark.endFrame * place.rateRatio),
  }))
}
