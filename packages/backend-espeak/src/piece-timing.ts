/** When each token of a piece is heard once it has the length that it is to have, and where silence comes in. */
import { msToFrames } from '@voice-soundboard/graph'
import type { TimelineMark, Token } from '@voice-soundboard/graph'
import { LONGEST_MS, lengthFactor, pauseMs } from './prosody.ts'
import type { StretchKnot } from './stretch.ts'
import type { TokenSpan } from './token-spans.ts'

/** Silence of `frames` frames in front of the frame `at` of the speech without pauses. */
export interface Pause {
  /** It lies behind this token of the piece; -1 before the first. */
  readonly token: number
  readonly at: number
  readonly frames: number
}

export interface PieceTiming {
  readonly knots: readonly StretchKnot[]
  /** Of each token, as it is heard without pauses. */
  readonly spans: readonly TokenSpan[]
  readonly pauses: readonly Pause[]
  /** Of the speech without pauses. */
  readonly speechFrames: number
  readonly totalFrames: number
}

/**
 * @param natural As eSpeak made them, in `frames` frames.
 * @param pace Factor on every length, words with an exact one aside.
 */
export function timePiece(
  tokens: readonly Token[],
  natural: readonly TokenSpan[],
  {
    frames,
    pace,
    sampleRateHz,
  }: { readonly frames: number; readonly pace: number; readonly sampleRateHz: number },
): PieceTiming {
  const knots: StretchKnot[] = [{ input: 0, output: 0 }]
  const reach = (input: number, wanted: number): number => {
    const output = Math.round(wanted)
    knots.push({ input, output })
    return output
  }
  const last = (): StretchKnot => knots.at(-1) as StretchKnot
  const spans = natural.map((span, index): TokenSpan => {
    const token = tokens[index] as Token
    const gap = span.start - last().input
    const start = gap > 0 ? reach(span.start, last().output + gap * pace) : last().output
    const length = span.end - span.start
    if (length <= 0) return { start, end: start, sounds: [] }
    const { targetDurationMs } = token
    const wanted =
      targetDurationMs === undefined
        ? length * pace * lengthFactor(token)
        : msToFrames(Math.min(LONGEST_MS, targetDurationMs), sampleRateHz)
    const end = reach(span.end, start + wanted)
    const place = (frame: number): number =>
      start + Math.round(((frame - span.start) / length) * (end - start))
    const sounds = span.sounds.map((sound) => ({
      text: sound.text,
      start: place(sound.start),
      end: place(sound.end),
    }))
    return { start, end, sounds }
  })
  const tail = Math.max(0, frames - last().input)
  const speechFrames = reach(Math.max(frames, last().input), last().output + tail * pace)
  const pauses = placePauses(tokens, spans, speechFrames, sampleRateHz)
  const silence = pauses.reduce((sum, pause) => sum + pause.frames, 0)
  return { knots, spans, pauses, speechFrames, totalFrames: speechFrames + silence }
}

function placePauses(
  tokens: readonly Token[],
  spans: readonly TokenSpan[],
  speechFrames: number,
  sampleRateHz: number,
): Pause[] {
  const pauses: Pause[] = []
  for (let token = -1; token < tokens.length; token++) {
    const ms = pauseMs(tokens[token]?.pauseAfterMs) + pauseMs(tokens[token + 1]?.pauseBeforeMs)
    const frames = msToFrames(ms, sampleRateHz)
    if (frames > 0) pauses.push({ token, frames, at: gapAfter(spans, token, speechFrames) })
  }
  return pauses
}

/** In the middle between a token and the next: there a cut is heard least. */
export function gapAfter(spans: readonly TokenSpan[], token: number, speechFrames: number): number {
  const before = spans[token]
  const after = spans[token + 1]
  if (!before) return 0
  return after ? Math.floor((before.end + after.start) / 2) : speechFrames
}

/** In frames from the beginning of the segment; a mark comes before its word, and a word before its sounds. */
export function pieceMarks(
  tokens: readonly Token[],
  { spans, pauses }: PieceTiming,
  place: { readonly firstToken: number; readonly startFrame: number },
): TimelineMark[] {
  const marks: TimelineMark[] = []
  let delay = place.startFrame
  let next = 0
  tokens.forEach((token, index) => {
    for (; (pauses[next]?.token ?? Infinity) < index; next++) delay += (pauses[next] as Pause).frames
    const { start, end, sounds } = spans[index] as TokenSpan
    const add = (kind: TimelineMark['kind'], text: string, from: number, to: number) =>
      marks.push({
        kind,
        text,
        token: place.firstToken + index,
        startFrame: from + delay,
        endFrame: to + delay,
      })
    for (const name of token.marksBefore) add('mark', name, start, start)
    add('word', token.text, start, end)
    for (const sound of sounds) add('phoneme', sound.text, sound.start, sound.end)
    for (const name of token.marksAfter ?? []) add('mark', name, end, end)
  })
  return marks
}
