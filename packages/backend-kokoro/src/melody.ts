/**
 * The melody, which this model gives as numbers before it makes a sound of them: pitch moves with nothing else, and
 * the speaker stays the same.
 */
import type { TimedPhone } from '@voice-soundboard/audio'
import type { ControlGraph, Token } from '@voice-soundboard/graph'
import type { RegulatedRun } from './regulator.ts'

/** Two octaves either way: beyond, nothing is left that could be taken for speech. */
const MAX_FACTOR = 4

/** The model takes what is higher for voiced. */
const VOICED_HZ = 10

/** So that the ninth harmonic of the source, its highest, stays below half the rate. */
const HIGHEST_HZ = 1300

/** Of an emphasis of 1.5, which a reader's stress is measured to be; less for less, lower for what is reduced. */
const EMPHASIS_SEMITONES_PER_UNIT = 4

/** On each side, in values of the melody: a step between two words would be heard as one. */
const GLIDE = 2

export const wantedPitch = (graph: Pick<ControlGraph, 'globalPitch'>, token: Token): number =>
  graph.globalPitch * token.pitchScale * 2 ** (((token.emphasis - 1) * EMPHASIS_SEMITONES_PER_UNIT) / 12)

export const spokenPitch = (wanted: number): number => Math.min(MAX_FACTOR, Math.max(1 / MAX_FACTOR, wanted))

/** From this frame on, until the next. */
interface PitchStep {
  readonly fromFrame: number
  readonly factor: number
}

/**
 * Where the pitch changes, in frames of the segment; null when nothing moves it.
 *
 * @param starts When each id is heard.
 */
export function pitchSteps(
  graph: ControlGraph,
  phones: readonly TimedPhone[],
  starts: Float64Array,
): readonly PitchStep[] | null {
  const steps: PitchStep[] = []
  for (const { token: owner, onsetId } of phones) {
    const factor = spokenPitch(wantedPitch(graph, graph.tokens[owner] as Token))
    if (factor === steps.at(-1)?.factor) continue
    steps.push({ fromFrame: steps.length === 0 ? 0 : (starts[onsetId] as number), factor })
  }
  return steps.every(({ factor }) => factor === 1) ? null : steps
}

/** @param f0 Of one run as it is decoded, in Hz; what is not voiced stays as it is. */
export function transpose(
  f0: Float32Array,
  steps: readonly PitchStep[] | null,
  { frames, keepFrom, atFrame }: Pick<RegulatedRun, 'frames' | 'keepFrom' | 'atFrame'>,
): Float32Array {
  if (!steps) return f0
  const perFrame = f0.length / frames
  const factors = new Float64Array(f0.length)
  let step = 0
  for (let at = 0; at < f0.length; at++) {
    const frame = atFrame - keepFrom + at / perFrame
    while ((steps[step + 1]?.fromFrame ?? Infinity) <= frame) step++
    factors[at] = steps[step]?.factor ?? 1
  }
  return f0.map((hz, at) => (hz > VOICED_HZ ? Math.min(HIGHEST_HZ, hz * meanAround(factors, at)) : hz))
}

function meanAround(factors: Float64Array, at: number): number {
  const around = factors.subarray(Math.max(0, at - GLIDE), at + GLIDE + 1)
  return around.reduce((sum, factor) => sum + factor, 0) / around.length
}
