/**
 * When each word, phone and mark is heard, known before a sample exists. A pause is silence put between two
 * words, in the middle of the gap that the voice itself leaves there: that is where a cut is heard least.
 */
import { msToFrames } from '@voice-soundboard/graph'
import type { TimelineMark, Token } from '@voice-soundboard/graph'
import type { WarpMap } from './warp-map.ts'

/** Silence of `samples` samples in front of the sample `atSample` of the speech as it is heard without pauses. */
export interface Pause {
  /** It lies behind this token; -1 before the first. */
  readonly token: number
  readonly atSample: number
  readonly samples: number
}

/** What is heard of one phone, with its marks: from the start of id `onsetId` to the start of `offsetId`. */
export interface TimedPhone {
  /** Index of its token. */
  readonly token: number
  readonly text: string
  readonly onsetId: number
  readonly offsetId: number
}

export interface SpeechTiming {
  readonly tokens: readonly Token[]
  readonly phones: readonly TimedPhone[]
  /** First acoustic frame of each id, and the number of frames at the end. */
  readonly starts: Int32Array
  readonly hopFrames: number
  readonly sampleRateHz: number
  /** Where the samples of the frames are heard when words have a pitch of their own; else they are heard as made. */
  readonly warp: WarpMap | null
}

/** When the first sample of an acoustic frame is heard, pauses aside. */
export const heardSample = ({ warp, hopFrames }: SpeechTiming, frame: number): number =>
  warp ? Math.round(warp.outputAt(frame * hopFrames)) : frame * hopFrames

/** Pauses before the first token and after the tokens `[0, endToken)`, in order. */
export function placePauses(timing: SpeechTiming, endToken: number): Pause[] {
  const pauses: Pause[] = []
  for (let token = -1; token < endToken; token++) {
    const { pauseAfterMs = 0 } = timing.tokens[token] ?? {}
    const { pauseBeforeMs = 0 } = timing.tokens[token + 1] ?? {}
    const samples = msToFrames(pauseAfterMs + pauseBeforeMs, timing.sampleRateHz)
    if (samples > 0) pauses.push({ token, samples, atSample: heardSample(timing, gapAfter(timing, token)) })
  }
  return pauses
}

/**
 * Marks of the tokens `[fromToken, endToken)`, in samples of the segment, ordered by start; at the same
 * sample a mark comes before its word, and a word before its phones.
 */
export function timelineMarks(
  timing: SpeechTiming,
  pauses: readonly Pause[],
  fromToken: number,
  endToken: number,
): TimelineMark[] {
  const marks: TimelineMark[] = []
  for (let index = fromToken; index < endToken; index++) {
    const token = timing.tokens[index] as Token
    const delay = pausedSamples(pauses, index)
    const sample = (id: number): number => heardSample(timing, timing.starts[id] as number) + delay
    const phones = timing.phones.filter((phone) => phone.token === index)
    const startFrame = phones[0] ? sample(phones[0].onsetId) : silentPosition(timing, index) + delay
    const endFrame = phones.reduce((_, phone) => sample(phone.offsetId), startFrame)
    for (const name of token.marksBefore) {
      marks.push({ kind: 'mark', startFrame, endFrame: startFrame, token: index, text: name })
    }
    marks.push({ kind: 'word', startFrame, endFrame, token: index, text: token.text })
    for (const phone of phones) {
      marks.push({
        kind: 'phoneme',
        startFrame: sample(phone.onsetId),
        endFrame: sample(phone.offsetId),
        token: index,
        text: phone.text,
      })
    }
    for (const name of token.marksAfter ?? []) {
      marks.push({ kind: 'mark', startFrame: endFrame, endFrame, token: index, text: name })
    }
  }
  return marks
}

/** Samples of the whole segment, pauses included. */
export function totalSamples(timing: SpeechTiming, pauses: readonly Pause[]): number {
  const frames = timing.starts[timing.starts.length - 1] ?? 0
  return heardSample(timing, frames) + pausedSamples(pauses, timing.tokens.length)
}

const pausedSamples = (pauses: readonly Pause[], beforeToken: number): number =>
  pauses.reduce((sum, pause) => (pause.token < beforeToken ? sum + pause.samples : sum), 0)

/** The frame in the middle between the last phone up to a token and the first phone behind it. */
export function gapAfter({ phones, starts }: SpeechTiming, token: number): number {
  const next = phones.findIndex((phone) => phone.token > token)
  if (next === 0) return 0
  const after = phones[next]
  if (!after) return starts[starts.length - 1] ?? 0
  const before = phones[next - 1] as TimedPhone
  return Math.floor(((starts[before.offsetId] as number) + (starts[after.onsetId] as number)) / 2)
}

/** A token without phones stands where the speech before it ends. */
function silentPosition(timing: SpeechTiming, token: number): number {
  const before = timing.phones.findLast((phone) => phone.token < token)
  return before ? heardSample(timing, timing.starts[before.offsetId] as number) : 0
}
