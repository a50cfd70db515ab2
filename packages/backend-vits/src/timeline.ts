/**
 * When each word, phone and mark is heard, known before a sample exists. A pause is silence put between two
 * words, in the middle of the gap that the voice itself leaves there: that is where a cut is heard least.
 */
import { msToFrames } from '@voice-soundboard/graph'
import type { TimelineMark, Token } from '@voice-soundboard/graph'
import type { Phone } from './phoneme-ids.ts'

/** Silence of `samples` samples in front of the acoustic frame `atFrame`. */
export interface Pause {
  readonly token: number
  readonly atFrame: number
  readonly samples: number
}

export interface SpeechTiming {
  readonly tokens: readonly Token[]
  readonly phones: readonly Phone[]
  /** First acoustic frame of each id, and the number of frames at the end. */
  readonly starts: Int32Array
  readonly hopFrames: number
  readonly sampleRateHz: number
}

/** Pauses after the tokens `[0, endToken)`, in order. */
export function placePauses(timing: SpeechTiming, endToken: number): Pause[] {
  const pauses: Pause[] = []
  for (let token = 0; token < endToken; token++) {
    const samples = msToFrames(timing.tokens[token]?.pauseAfterMs ?? 0, timing.sampleRateHz)
    if (samples > 0) pauses.push({ token, samples, atFrame: gapAfter(timing, token) })
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
    const sample = (id: number): number => (timing.starts[id] as number) * timing.hopFrames + delay
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
  return frames * timing.hopFrames + pausedSamples(pauses, timing.tokens.length)
}

const pausedSamples = (pauses: readonly Pause[], beforeToken: number): number =>
  pauses.reduce((sum, pause) => (pause.token < beforeToken ? sum + pause.samples : sum), 0)

/** The frame in the middle between the last phone up to a token and the first phone behind it. */
export function gapAfter({ phones, starts }: SpeechTiming, token: number): number {
  const next = phones.findIndex((phone) => phone.token > token)
  if (next === 0) return 0
  const after = phones[next]
  if (!after) return starts[starts.length - 1] ?? 0
  const before = phones[next - 1] as Phone
  return Math.floor(((starts[before.offsetId] as number) + (starts[after.onsetId] as number)) / 2)
}

/** A token without phones stands where the speech before it ends. */
function silentPosition({ phones, starts, hopFrames }: SpeechTiming, token: number): number {
  const before = phones.findLast((phone) => phone.token < token)
  return before ? (starts[before.offsetId] as number) * hopFrames : 0
}
