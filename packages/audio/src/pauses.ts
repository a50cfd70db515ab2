/** Puts exact silence into decoded speech, with a short fade on either side so that the cut does not click. */
import type { Pause } from './speech-timing.ts'

const FADE_MS = 8

/**
 * Inserts the pauses that fall into a piece of speech.
 * @param speech Samples from `startSample` on, as they are heard without pauses.
 * @param isLast Whether the segment ends with this piece: a pause behind its last sample then belongs to it.
 */
export function insertPauses(
  speech: Float32Array<ArrayBuffer>,
  pauses: readonly Pause[],
  piece: {
    readonly startSample: number
    readonly isLast: boolean
    readonly sampleRateHz: number
  },
): Float32Array<ArrayBuffer> {
  const fade = Math.round((FADE_MS / 1000) * piece.sampleRateHz)
  const cuts = pauses.map(({ atSample, samples }) => ({ at: atSample - piece.startSample, samples }))
  if (cuts.every(({ at }) => at < -fade || at > speech.length + fade)) return speech

  const faded = speech.map((value, index) => {
    let gain = 1
    for (const { at } of cuts) gain = Math.min(gain, fadeGain(index < at ? at - index : index + 1 - at, fade))
    return value * gain
  })
  const inside = cuts.filter(
    ({ at }) => at >= 0 && (at < speech.length || (piece.isLast && at === speech.length)),
  )
  const out = new Float32Array(speech.length + inside.reduce((sum, { samples }) => sum + samples, 0))
  let read = 0
  let write = 0
  for (const { at, samples } of inside) {
    out.set(faded.subarray(read, at), write)
    write += at - read + samples
    read = at
  }
  out.set(faded.subarray(read), write)
  return out
}

/** Raised cosine from the cut outwards. */
const fadeGain = (distance: number, fade: number): number =>
  distance >= fade ? 1 : 0.5 - 0.5 * Math.cos((Math.PI * distance) / fade)
