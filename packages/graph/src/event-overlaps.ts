/**
 * Two sounds of one speaker at one time. Only what is certain is told: an event is timed when it has a start, a
 * token when its length and that of all before it are given, back to the beginning or to a timed event.
 */
import type { ControlGraph, Token } from './control-graph.ts'
import { withEventDefaults } from './paralinguistic.ts'
import type { ParalinguisticEvent } from './paralinguistic.ts'

export interface Overlap {
  /** Index of the event that begins too early. */
  readonly event: number
  /** What still sounds then: `tokens[2]`, `events[0]`. */
  readonly other: string
  /** When that ends, in ms from the utterance's beginning. */
  readonly freeFromMs: number
}

type Scene = Pick<ControlGraph, 'events' | 'turns'> & {
  readonly tokens: readonly Pick<Token, 'targetDurationMs' | 'pauseAfterMs'>[]
}

interface PlacedEvent {
  readonly index: number
  readonly startMs: number | undefined
  readonly durationMs: number
  readonly beforeToken: number | undefined
}

type TimedEvent = PlacedEvent & { readonly startMs: number }

/** Less than a frame at any rate: sums of fractions are not exact. */
const TOLERANCE_MS = 1e-3

/** Each event at most once, in the order of time. */
export function findOverlaps(scene: Scene): readonly Overlap[] {
  const events = (scene.events ?? []).map(placed)
  const timed = events.filter(isTimed).sort((a, b) => a.startMs - b.startMs || a.index - b.index)
  if (timed.length === 0) return []
  const found = new Map<number, Overlap>()
  for (const overlap of [...overlapsOfEvents(timed), ...overlapsWithTokens(scene, events, timed)]) {
    if (!found.has(overlap.event)) found.set(overlap.event, overlap)
  }
  return timed.flatMap(({ index }) => found.get(index) ?? [])
}

function overlapsOfEvents(timed: readonly TimedEvent[]): Overlap[] {
  const overlaps: Overlap[] = []
  let other = ''
  let freeFromMs = 0
  for (const { index, startMs, durationMs } of timed) {
    if (startMs < freeFromMs - TOLERANCE_MS) overlaps.push({ event: index, other, freeFromMs })
    if (startMs + durationMs <= freeFromMs) continue
    freeFromMs = startMs + durationMs
    other = `events[${index}]`
  }
  return overlaps
}

/** Walks the tokens with a clock: right while all is timed, afterwards the earliest that it can be. */
function overlapsWithTokens(
  { tokens, turns = [] }: Scene,
  events: readonly PlacedEvent[],
  timed: readonly TimedEvent[],
): Overlap[] {
  const overlaps: Overlap[] = []
  const anchored = byToken(events)
  const gaps = new Map(turns.map(({ tokens: [first], gapBeforeMs = 0 }) => [first, gapBeforeMs]))
  const floating = timed.filter(({ beforeToken }) => beforeToken === undefined)
  let nextFloating = 0
  let nowMs = 0
  let isExact = true
  let silenceMs = 0
  let other = ''
  for (const [index, token] of tokens.entries()) {
    silenceMs += gaps.get(index) ?? 0
    for (const { index: event, startMs, durationMs } of anchored.get(index) ?? []) {
      if (startMs === undefined) {
        nowMs += silenceMs + durationMs
      } else {
        if (startMs < nowMs - TOLERANCE_MS) overlaps.push({ event, other, freeFromMs: nowMs })
        nowMs = Math.max(nowMs, startMs + durationMs)
        isExact = true
      }
      // One that has a start takes its place from the silence.
      silenceMs = 0
      other = `events[${event}]`
    }
    nowMs += silenceMs

    for (let event; (event = floating[nextFloating]) && event.startMs <= nowMs; nextFloating++) {
      nowMs = Math.max(nowMs, event.startMs + event.durationMs)
    }
    isExact &&= token.targetDurationMs !== undefined
    nowMs += token.targetDurationMs ?? 0
    other = `tokens[${index}]`
    for (
      let event;
      (event = floating[nextFloating]) && event.startMs < nowMs - TOLERANCE_MS;
      nextFloating++
    ) {
      if (isExact) overlaps.push({ event: event.index, other, freeFromMs: nowMs })
    }
    silenceMs = token.pauseAfterMs
  }
  return overlaps
}

function byToken(events: readonly PlacedEvent[]): ReadonlyMap<number, readonly PlacedEvent[]> {
  const anchored = new Map<number, PlacedEvent[]>()
  for (const event of events) {
    if (event.beforeToken === undefined) continue
    const others = anchored.get(event.beforeToken)
    if (others) others.push(event)
    else anchored.set(event.beforeToken, [event])
  }
  return anchored
}

function placed(event: ParalinguisticEvent, index: number): PlacedEvent {
  const { startMs, durationMs, beforeToken } = withEventDefaults(event)
  return { index, startMs, durationMs, beforeToken }
}

const isTimed = (event: PlacedEvent): event is TimedEvent => event.startMs !== undefined
