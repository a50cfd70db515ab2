/** When each word would be heard: the graph's own lengths and pauses exactly, an estimate for what it leaves open. */
import { msToFrames, withEventDefaults } from '@voice-soundboard/graph'
import type { ControlGraph, TimelineMark, Token } from '@voice-soundboard/graph'
import { phonesMs, textMs } from './spoken-length.ts'

export interface SilentTiming {
  readonly marks: readonly TimelineMark[]
  readonly totalFrames: number
  /** Words and pauses that were to last longer than any can. */
  readonly shortened: readonly Token[]
}

/** A reader's own pause behind what ends there. */
const CLAUSE_MS = 150
const SENTENCE_MS = 300
const SENTENCE_END = /[.!?…。！？।؟]/u
const CLAUSE_END = /[,;:—–、，；：،]/u

/** A graph may ask for any number: what it says in ms may last an hour, what its factors make of a word a minute. */
const LONGEST_MS = 3_600_000
const LONGEST_WORD_MS = 60_000

/** How much longer a word is for each unit of emphasis. */
const EMPHASIS_LENGTH_PER_UNIT = 0.5

export function silentTiming(graph: ControlGraph, sampleRateHz: number): SilentTiming {
  const marks: TimelineMark[] = []
  const shortened: Token[] = []
  let frame = 0
  const pass = (ms: number, token: Token, longestMs = LONGEST_MS): void => {
    // What overflowed on the way, or is no number, is too long as well.
    const isPossible = ms <= longestMs
    if (!isPossible && shortened.at(-1) !== token) shortened.push(token)
    frame += msToFrames(isPossible ? ms : longestMs, sampleRateHz)
  }
  graph.tokens.forEach((token, index) => {
    pass(token.pauseBeforeMs ?? 0, token)
    const startFrame = frame
    pass(wordMs(token, graph), token, token.targetDurationMs === undefined ? LONGEST_WORD_MS : LONGEST_MS)
    const at = (kind: TimelineMark['kind'], text: string, from: number, to: number): TimelineMark => ({
      kind,
      text,
      token: index,
      startFrame: from,
      endFrame: to,
    })
    marks.push(
      ...token.marksBefore.map((name) => at('mark', name, startFrame, startFrame)),
      at('word', token.text, startFrame, frame),
      ...(token.marksAfter ?? []).map((name) => at('mark', name, frame, frame)),
    )
    pass(gapMs(token) / graph.globalSpeed, token, LONGEST_WORD_MS)
    pass(token.pauseAfterMs, token)
  })
  return { marks, totalFrames: frame, shortened }
}

function wordMs(token: Token, graph: ControlGraph): number {
  if (token.targetDurationMs !== undefined) return token.targetDurationMs
  if (token.event) return withEventDefaults(token.event).durationMs
  const language = token.language ?? graph.language
  const ms = token.phonemes ? phonesMs(token.phonemes) : textMs(token.spokenAs ?? token.text, language)
  if (ms === 0) return 0
  const emphasis = Math.max(0.5, 1 + EMPHASIS_LENGTH_PER_UNIT * (token.emphasis - 1))
  return (ms * token.durationScale * emphasis) / graph.globalSpeed
}

function gapMs({ punctuationAfter, boundaryAfter }: Token): number {
  if (SENTENCE_END.test(punctuationAfter) || boundaryAfter === 'sentence' || boundaryAfter === 'paragraph') {
    return SENTENCE_MS
  }
  return CLAUSE_END.test(punctuationAfter) || boundaryAfter === 'clause' ? CLAUSE_MS : 0
}
