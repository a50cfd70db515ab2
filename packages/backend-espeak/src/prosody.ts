/** How long, how loud and how high each word is to be, within what speech can be; what lies beyond is told. */
import type { ControlGraph, Degradation, Token } from '@voice-soundboard/graph'
import { HIGHEST_PITCH, LOWEST_PITCH } from './pitch.ts'

/** In decibels and in length, for each unit of emphasis: as a reader's stress is measured to be. */
const EMPHASIS_DB_PER_UNIT = 8
const EMPHASIS_LENGTH_PER_UNIT = 0.5

const LOUDEST = 8
const LONGEST_FACTOR = 20
const SLOWEST = 1 / 16
const FASTEST = 16
/** Of a word with an exact length, or of a pause. */
export const LONGEST_MS = 600_000

export const gainOf = (token: Token): number => Math.min(LOUDEST, wantedGain(token))

const wantedGain = ({ energyScale, emphasis }: Token): number =>
  energyScale * 10 ** ((EMPHASIS_DB_PER_UNIT * (emphasis - 1)) / 20)

/** Factor on the length of a word, speed aside. */
export const lengthFactor = (token: Token): number => Math.min(LONGEST_FACTOR, wantedFactor(token))

const wantedFactor = ({ durationScale, emphasis }: Token): number =>
  durationScale * Math.max(0.5, 1 + EMPHASIS_LENGTH_PER_UNIT * (emphasis - 1))

export const speedOf = ({ globalSpeed }: ControlGraph): number =>
  Math.min(FASTEST, Math.max(SLOWEST, globalSpeed))

export const pauseMs = (ms: number | undefined): number => Math.min(LONGEST_MS, ms ?? 0)

interface Limit {
  readonly isBeyond: (token: Token, graph: ControlGraph) => boolean
  readonly messageFor: (word: string) => string
}

const LIMITS: readonly Limit[] = [
  {
    isBeyond: ({ pitchScale }, { globalPitch }) => {
      const factor = pitchScale * globalPitch
      return factor < LOWEST_PITCH || factor > HIGHEST_PITCH
    },
    messageFor: (word) =>
      `eSpeak's pitch goes from ${LOWEST_PITCH} to ${HIGHEST_PITCH}; "${word}" is spoken with the nearest.`,
  },
  {
    isBeyond: (token) => wantedGain(token) > LOUDEST,
    messageFor: (word) => `"${word}" is spoken ${LOUDEST} times as loud, which is the most.`,
  },
  {
    isBeyond: (token) => wantedFactor(token) > LONGEST_FACTOR,
    messageFor: (word) => `"${word}" is spoken ${LONGEST_FACTOR} times as long, which is the most.`,
  },
  {
    isBeyond: (_, graph) => speedOf(graph) !== graph.globalSpeed,
    messageFor: (word) => `Speech goes from ${SLOWEST} to ${FASTEST} of its speed, from "${word}" on.`,
  },
  {
    isBeyond: ({ targetDurationMs = 0, pauseAfterMs, pauseBeforeMs = 0 }) =>
      Math.max(targetDurationMs, pauseAfterMs, pauseBeforeMs) > LONGEST_MS,
    messageFor: (word) => `"${word}" or a pause beside it lasts ten minutes, which is the most.`,
  },
]

/** Once for each limit, where it is first met. */
export const beyondLimits = (graph: ControlGraph): Degradation[] =>
  LIMITS.flatMap(({ isBeyond, messageFor }) => {
    const token = graph.tokens.find((each) => isBeyond(each, graph))
    if (!token) return []
    return [{ code: 'prosody-not-lowered', message: messageFor(token.text), source: token.source }]
  })
