import { describe, expect, test } from 'vitest'
import { findOverlaps } from './event-overlaps.ts'
import type { ParalinguisticEvent, Turn } from './index.ts'

const tokensOf = (...lengths: readonly (number | null)[]) =>
  lengths.map((targetDurationMs) => ({
    pauseAfterMs: 0,
    ...(targetDurationMs === null ? {} : { targetDurationMs }),
  }))

const hum = (fields: Partial<ParalinguisticEvent>): ParalinguisticEvent => ({ type: 'hum', ...fields })

describe('events', () => {
  test('that touch do not overlap', () => {
    const events = [hum({ startMs: 0 }), hum({ startMs: 200 }), hum({ startMs: 400, durationMs: 50 })]
    expect(findOverlaps({ tokens: [], events })).toEqual([])
  })

  test('the later one is told, whatever their order', () => {
    const events = [hum({ startMs: 150 }), hum({ startMs: 0 })]
    expect(findOverlaps({ tokens: [], events })).toEqual([{ event: 0, other: 'events[1]', freeFromMs: 200 }])
  })

  test('one that lasts overlaps all within it', () => {
    const events = [hum({ startMs: 0, durationMs: 1000 }), hum({ startMs: 100 }), hum({ startMs: 900 })]
    expect(findOverlaps({ tokens: [], events })).toEqual([
      { event: 1, other: 'events[0]', freeFromMs: 1000 },
      { event: 2, other: 'events[0]', freeFromMs: 1000 },
    ])
  })

  test('without a start they follow what stands before them', () => {
    const events = [hum({ beforeToken: 0 }), hum({ beforeToken: 0 }), hum({})]
    expect(findOverlaps({ tokens: tokensOf(300), events })).toEqual([])
  })

  test('sums of fractions are no overlap', () => {
    const events = [hum({ startMs: 0.1, durationMs: 0.2 }), hum({ startMs: 0.3 })]
    expect(findOverlaps({ tokens: [], events })).toEqual([])
  })
})

describe('an event and a token', () => {
  test('an event that begins in a token whose time is known', () => {
    const events = [hum({ startMs: 450 })]
    expect(findOverlaps({ tokens: tokensOf(300, 200, 100), events })).toEqual([
      { event: 0, other: 'tokens[1]', freeFromMs: 500 },
    ])
  })

  test('an event between two tokens, and the second after it', () => {
    const tokens = tokensOf(300, 300)
    expect(findOverlaps({ tokens, events: [hum({ startMs: 300 })] })).toEqual([])
    expect(findOverlaps({ tokens, events: [hum({ startMs: 300 }), hum({ startMs: 790 })] })).toEqual([
      { event: 1, other: 'tokens[1]', freeFromMs: 800 },
    ])
  })

  test('an event in the pause after a token', () => {
    const tokens = [{ targetDurationMs: 300, pauseAfterMs: 500 }, ...tokensOf(300)]
    expect(findOverlaps({ tokens, events: [hum({ startMs: 400 })] })).toEqual([])
    expect(findOverlaps({ tokens, events: [hum({ startMs: 400, beforeToken: 1 })] })).toEqual([])
  })

  test('an event in the gap before a turn', () => {
    const turns: readonly Turn[] = [
      { tokens: [0, 1], speaker: 0 },
      { tokens: [1, 2], speaker: 0, gapBeforeMs: 400 },
    ]
    expect(findOverlaps({ tokens: tokensOf(300, 300), turns, events: [hum({ startMs: 500 })] })).toEqual([])
    expect(findOverlaps({ tokens: tokensOf(300, 300), turns, events: [hum({ startMs: 750 })] })).toEqual([
      { event: 0, other: 'tokens[1]', freeFromMs: 1000 },
    ])
  })

  test('an event that is before a token and begins in the one before that', () => {
    const events = [hum({ beforeToken: 1, startMs: 250 })]
    expect(findOverlaps({ tokens: tokensOf(300, null), events })).toEqual([
      { event: 0, other: 'tokens[0]', freeFromMs: 300 },
    ])
  })

  test('nothing is said of what has no time', () => {
    expect(findOverlaps({ tokens: tokensOf(null, 300), events: [hum({ startMs: 100 })] })).toEqual([])
  })

  test('a timed event tells the time again', () => {
    const events = [hum({ beforeToken: 1, startMs: 1000 }), hum({ startMs: 1300 })]
    expect(findOverlaps({ tokens: tokensOf(null, 300), events })).toEqual([
      { event: 1, other: 'tokens[1]', freeFromMs: 1500 },
    ])
  })

  test('an event before a later token cannot come before what stands before an earlier one', () => {
    const events = [hum({ beforeToken: 1, startMs: 1000 }), hum({ beforeToken: 2, startMs: 100 })]
    expect(findOverlaps({ tokens: tokensOf(null, null, null), events })).toEqual([
      { event: 1, other: 'tokens[1]', freeFromMs: 1200 },
    ])
  })
})
