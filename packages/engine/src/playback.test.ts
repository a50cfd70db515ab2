import { createToken } from '@voice-soundboard/graph'
import type { ControlGraph, TimelineMark } from '@voice-soundboard/graph'
import { describe, expect, test } from 'vitest'
import { Playback } from './playback.ts'

const RATE = 1000 // frames are milliseconds
const sourceText = 'One, two three.'
const graph: ControlGraph = {
  version: 2,
  tokens: [
    createToken({ text: 'One', source: [0, 3] }),
    createToken({ text: 'two', source: [5, 8] }),
    createToken({ text: 'three', source: [9, 14] }),
  ],
  speakers: [{ type: 'voice', voice: 'v' }],
  language: 'en',
  globalSpeed: 1,
  globalPitch: 1,
  sourceText,
}
const word = (token: number, startFrame: number, endFrame: number): TimelineMark => ({
  kind: 'word',
  token,
  startFrame,
  endFrame,
  text: graph.tokens[token]?.text ?? '',
})

const playing = (): Playback => {
  const playback = new Playback(graph, RATE)
  playback.addMarks([word(0, 10, 100), word(1, 150, 250)])
  playback.commit(5_000)
  playback.addMarks([word(2, 260, 400)])
  return playback
}

const words = (playback: Playback, frame: number) =>
  [...playback.advance(frame)].map((event) => (event.type === 'mark' ? event.name : event.text))

describe('a playback', () => {
  test('yields each word once, in order, when its first frame is heard', () => {
    const playback = playing()
    expect(words(playback, 4_000)).toEqual([])
    expect(words(playback, 5_009)).toEqual([])
    expect(words(playback, 5_010)).toEqual(['One'])
    expect(words(playback, 5_010)).toEqual([])
    expect(words(playback, 5_300)).toEqual(['two', 'three'])
  })

  test('tells times in milliseconds from its own first frame, and where the word stands in the source', () => {
    expect([...playing().advance(5_010)]).toEqual([
      { type: 'word', text: 'One', source: [0, 3], startMs: 10, endMs: 100, token: 0 },
    ])
  })

  test('counts a word as heard only when its last frame was', () => {
    const playback = playing()
    expect(playback.heard(5_099)).toEqual({ text: '', endOffset: 0, words: 0 })
    expect(playback.heard(5_100)).toEqual({ text: 'One', endOffset: 3, words: 1 })
    expect(playback.heard(5_399)).toEqual({ text: 'One, two', endOffset: 8, words: 2 })
  })

  test('at its end the whole source was heard, closing punctuation too', () => {
    const playback = playing()
    playback.complete(420)
    expect(playback.isOver(5_419)).toBe(false)
    expect(playback.isOver(5_420)).toBe(true)
    expect(playback.heard(5_420).text).toBe(sourceText)
    expect(playback.playedMs(6_000)).toBe(420)
    expect(playback.remainingMs(5_020)).toBe(400)
  })

  test('before a sample is committed nothing was heard, however far the ring has run', () => {
    const playback = new Playback(graph, RATE)
    playback.addMarks([word(0, 0, 100)])
    expect(words(playback, 99_999)).toEqual([])
    expect(playback.heard(99_999)).toEqual({ text: '', endOffset: 0, words: 0 })
    expect(playback.playedMs(99_999)).toBe(0)
  })

  test('recalled, it starts again from nothing', () => {
    const playback = playing()
    playback.reset()
    expect(words(playback, 5_300)).toEqual([])
    expect(playback.startFrame).toBe(null)
  })
})
