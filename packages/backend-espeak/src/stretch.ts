/**
 * Makes speech longer or shorter without moving its pitch: pieces of two periods or so are laid over each other at
 * another distance, each taken from where it continues the one before it best (WSOLA).
 */

/** At `input` of what goes in, `output` of what comes out; frames, both growing. */
export interface StretchKnot {
  readonly input: number
  readonly output: number
}

const HOP_MS = 12
/** More than half a period of a low voice, so that one that fits is always within reach. */
const REACH_MS = 8
/** Likeness is judged on every other sample: the ear of this search is dull. */
const STRIDE = 2

/** @param knots The first at 0 and 0, the last at the ends of both. */
export function stretch(
  speech: Float32Array,
  knots: readonly StretchKnot[],
  sampleRateHz: number,
): Float32Array<ArrayBuffer> {
  const frames = knots.at(-1)?.output ?? 0
  if (knots.every(({ input, output }) => input === output)) return new Float32Array(speech)
  const hop = Math.round((HOP_MS / 1000) * sampleRateHz)
  const reach = Math.round((REACH_MS / 1000) * sampleRateHz)
  const padded = pad(speech, 2 * hop + reach)
  const window = hann(2 * hop)
  const out = new Float32Array(frames + 2 * hop)
  const inputAt = inputReader(knots)
  let before = 0
  for (let at = -hop; at < frames; at += hop) {
    const wanted = Math.round(inputAt(Math.max(0, at))) - (at < 0 ? hop : 0) + padded.offset
    const from = at === -hop ? wanted : bestNear(padded.samples, wanted, before + hop, hop, reach)
    for (let index = 0; index < 2 * hop; index++) {
      const place = at + index
      if (place >= 0)
        out[place] =
          (out[place] as number) + sampleAt(padded.samples, from + index) * (window[index] as number)
    }
    before = from
  }
  return out.slice(0, frames)
}

/** The place near `wanted` from which speech goes on as it does at `natural`. */
function bestNear(
  samples: Float32Array,
  wanted: number,
  natural: number,
  hop: number,
  reach: number,
): number {
  // Where nothing is stretched, the natural continuation itself is in reach, and nothing is like it more.
  if (natural === wanted) return natural
  let best = wanted
  let bestLikeness = -Infinity
  for (let from = wanted - reach; from <= wanted + reach; from++) {
    let likeness = 0
    let energy = 1e-9
    for (let index = 0; index < hop; index += STRIDE) {
      const value = sampleAt(samples, from + index)
      likeness += value * sampleAt(samples, natural + index)
      energy += value * value
    }
    const normal = likeness / Math.sqrt(energy)
    if (normal > bestLikeness) {
      bestLikeness = normal
      best = from
    }
  }
  return best
}

const sampleAt = (samples: Float32Array, index: number): number => samples[index] ?? 0

function pad(
  speech: Float32Array,
  offset: number,
): { readonly samples: Float32Array; readonly offset: number } {
  const samples = new Float32Array(speech.length + 2 * offset)
  samples.set(speech, offset)
  return { samples, offset }
}

/** Two of them, half a length apart, add up to one. */
const hann = (length: number): Float32Array =>
  Float32Array.from({ length }, (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / length))

/** For output frames that only grow. */
function inputReader(knots: readonly StretchKnot[]): (output: number) => number {
  let current = 0
  return (output) => {
    while (current + 2 < knots.length && (knots[current + 1] as StretchKnot).output <= output) current++
    const from = knots[current] as StretchKnot
    const to = knots[current + 1] ?? from
    const length = to.output - from.output
    return length === 0 ? to.input : from.input + ((output - from.output) / length) * (to.input - from.input)
  }
}
