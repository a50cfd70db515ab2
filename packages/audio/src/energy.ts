/** How loud each word is: gains on decoded speech, with ramps between two words so that a step does not click. */
import type { Token } from '@voice-soundboard/graph'
import { gapAfter, heardSample } from './speech-timing.ts'
import type { SpeechTiming } from './speech-timing.ts'

const RAMP_MS = 12

/** In decibels and in length, an emphasis of 1.5 (strong) or 0.8 (reduced) as a reader's stress is measured to be. */
const EMPHASIS_DB_PER_UNIT = 8
const EMPHASIS_LENGTH_PER_UNIT = 0.5

/** 40 dB: beyond any use, and still a number when samples are multiplied by it. */
export const LOUDEST_GAIN = 100

/** A word that is stressed is also longer: factor on its duration. */
export const emphasisLength = ({ emphasis }: Pick<Token, 'emphasis'>): number =>
  Math.max(0.5, 1 + EMPHASIS_LENGTH_PER_UNIT * (emphasis - 1))

/** From this sample of the speech as it is heard without pauses on, until the next step. */
interface GainStep {
  readonly fromSample: number
  readonly gain: number
}

/** Null when every word is as loud as the voice makes it. */
export function gainSteps(timing: SpeechTiming, endToken: number): readonly GainStep[] | null {
  const gains = timing.tokens.slice(0, endToken).map(gainOf)
  if (gains.every((gain) => gain === 1)) return null
  const steps: GainStep[] = [{ fromSample: 0, gain: gains[0] as number }]
  for (let token = 1; token < gains.length; token++) {
    const gain = gains[token] as number
    if (gain === steps.at(-1)?.gain) continue
    steps.push({ fromSample: heardSample(timing, gapAfter(timing, token - 1)), gain })
  }
  return steps
}

/** @param startSample Of the first sample of `speech`, in the speech as it is heard without pauses. */
export function applyGainSteps(
  speech: Float32Array<ArrayBuffer>,
  steps: readonly GainStep[] | null,
  startSample: number,
  sampleRateHz: number,
): Float32Array<ArrayBuffer> {
  if (!steps) return speech
  const half = ((RAMP_MS / 1000) * sampleRateHz) / 2
  return speech.map((value, index) => value * gainAt(steps, startSample + index, half))
}

function gainAt(steps: readonly GainStep[], sample: number, half: number): number {
  let gain = steps[0]?.gain ?? 1
  for (let step = 1; step < steps.length; step++) {
    const { fromSample, gain: next } = steps[step] as GainStep
    const share = (sample - fromSample + half) / (2 * half)
    if (share <= 0) break
    gain += (next - gain) * Math.min(1, share)
  }
  return gain
}

const gainOf = (token: Token): number => Math.min(LOUDEST_GAIN, wantedGain(token))

export const wantedGain = ({ energyScale, emphasis }: Token): number =>
  energyScale * 10 ** ((EMPHASIS_DB_PER_UNIT * (emphasis - 1)) / 20)
