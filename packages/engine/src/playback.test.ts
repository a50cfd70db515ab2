import { createToken } from '@voice-soundboard/graph'
import type { Boundary, TimelineMark } from '@voice-soundboard/graph'
import { describe, expect, test } from 'vitest'
import { Playback } from './playback.ts'

/** "One, two three. Four" in frames that are milliseconds; the first sample stands at ring frame 5,000. */
const RATE = 1000
const START = 5_000
const token = (text: string, source: [number, number], boundaryAfter: Boundary = 'none') =>
  createToken({ text, source, boundaryAfter })
const tokens = [
  token('One', [0, 3], 'clause'),
  token('two', [5, 8]),
  token('three', [9, 14], 'sentence'),
  token('Four', [16, 20]),
]
const word = (index: number, startFrame: number, endFrame: number): TimelineMark => ({
  kind: 'word',
  token: index,
  startFrame,
  endFrame,
  text: tokens[index]?.text ?? '',
})

interface Setting {
  readonly firstToken?: number
  readonly playedBeforeMs?: number
  readonly isClosed?: boolean
}
const create = ({ firstToken = 0, playedBeforeMs = 0, isClosed = true }: Setting = {}) =>
  new Playback({ tokens, isClosed }, { sampleRateHz: RATE, firstToken, playedBeforeMs })
const playing = (setting: Setting = {}): Playback => {
  const playback = create(setting)
  playback.addMarks([word(0, 10, 100), word(1, 150, 250)])
  playback.commit(START)
  playback.addMarks([word(2, 260, 400)])
  return playback
}
const words = (playback: Playback, frame: number) =>
  [...playback.advance(frame)].map((event) => (event.type === 'mark' ? event.name : event.text))

describe('what is told', () => {
  test('each word once, in order, when its first frame is heard', () => {
    const playback = playing()
    expect(words(playback, 4_000)).toEqual([])
    expect(words(playback, 5_010)).toEqual([])
    expect(words(playback, 5_011)).toEqual(['One'])
    expect(words(playback, 5_011)).toEqual([])
    expect(words(playback, 5_300)).toEqual(['two', 'three'])
  })

  test('with its time since the first frame of the utterance, and its place in the source', () => {
    expect([...playing({ playedBeforeMs: 700 }).advance(5_011)]).toEqual([
      { type: 'word', text: 'One', source: [0, 3], startMs: 710, endMs: 800, token: 0 },
    ])
  })

  test('nothing before a sample is committed, however far the ring has run', () => {
    const playback = create()
    playback.addMarks([word(0, 0, 100)])
    expect(words(playback, 99_999)).toEqual([])
    expect(playback.tokensHeard(99_999)).toBe(0)
    expect(playback.framesHeard(99_999)).toBe(0)
  })
})

describe('what was heard', () => {
  test('a word counts when its last frame was heard', () => {
    const playback = playing()
    expect([5_099, 5_100, 5_249, 5_250, 5_399].map((frame) => playback.tokensHeard(frame))).toEqual([
      0, 1, 1, 2, 2,
    ])
  })

  test('a word has begun at its first frame', () => {
    const playback = playing()
    expect([5_010, 5_011, 5_150, 5_151].map((frame) => playback.tokensBegun(frame))).toEqual([0, 1, 1, 2])
  })

  test('a take that goes on in the middle of the text counts what stands before it', () => {
    const playback = create({ firstToken: 2 })
    playback.addMarks([word(2, 0, 100), word(3, 100, 200)])
    playback.commit(START)
    expect(playback.tokensHeard(START)).toBe(2)
    expect(playback.tokensHeard(START + 100)).toBe(3)
  })

  test('at its end everything that it was given was heard, and no more of the text', () => {
    const playback = playing()
    playback.complete(420, 3)
    expect(playback.endFrame).toBe(5_420)
    expect(playback.isOver(5_419)).toBe(false)
    expect(playback.isOver(5_420)).toBe(true)
    expect(playback.tokensHeard(5_420)).toBe(3)
    expect(playback.framesHeard(6_000)).toBe(420)
    expect(playback.remainingMs(5_020)).toBe(400)
  })

  test('what remains is counted as far as the marks reach', () => {
    expect(playing().remainingMs(5_100)).toBe(300)
  })
})

describe('where it can be cut', () => {
  test('at the end of the word that sounds; between words there is none', () => {
    const playback = playing()
    expect(playback.wordEnd(5_005)).toBe(null)
    expect(playback.wordEnd(5_050)).toBe(5_100)
    expect(playback.wordEnd(5_100)).toBe(null)
    expect(playback.wordEnd(5_249)).toBe(5_250)
  })

  test('at the end of the sentence that sounds', () => {
    const playback = playing()
    expect(playback.sentenceEnd(5_050)).toBe(5_400)
    expect(playback.sentenceEnd(5_400)).toBe(null)
  })

  test('where the last sentence ends is known when the text is closed and its last word is made', () => {
    const playing4 = (isClosed: boolean) => {
      const playback = playing({ isClosed })
      playback.addMarks([word(3, 450, 500)])
      return playback
    }
    expect(playing4(false).sentenceEnd(5_460)).toBe('unknown')
    expect(playing4(true).sentenceEnd(5_460)).toBe(5_500)
  })

  test('a sentence whose end is not made yet ends at an unknown place', () => {
    const playback = create()
    playback.addMarks([word(0, 10, 100)])
    playback.commit(START)
    expect(playback.sentenceEnd(5_050)).toBe('unknown')
  })

  test('behind what a revision has left; a sentence that it has cut short ends there too', () => {
    const playback = playing()
    expect(playback.keptEnd(5_050)).toBe('unknown')
    playback.endBeforeToken(2)
    expect(playback.keptEnd(5_005)).toBe(null)
    expect(playback.keptEnd(5_050)).toBe(5_250)
    expect(playback.keptEnd(5_250)).toBe(null)
    expect(playback.sentenceEnd(5_050)).toBe(5_250)
  })
})

test('what was revised is neither told nor counted, nor taken in when it comes late', () => {
  const playback = playing()
  playback.endBeforeToken(1)
  playback.addMarks([word(3, 450, 500)])
  expect(words(playback, 6_000)).toEqual(['One'])
  expect(playback.tokensHeard(6_000)).toBe(1)
})
