import { createToken } from '@voice-soundboard/graph'
import type { Token } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { insertPauses } from './pauses.ts'
import { placePauses, timelineMarks, totalSamples } from './speech-timing.ts'
import type { SpeechTiming, TimedPhone } from './speech-timing.ts'

const token = (text: string, fields: Partial<Token> = {}): Token =>
  createToken({ text, source: [0, text.length], ...fields })

const phone = (token: number, text: string, id: number): TimedPhone => ({
  token,
  text,
  onsetId: id,
  offsetId: id + 1,
})

/** bos, "ab" as two phones, a space, "c", eos; one id a frame but for the space, which lasts four. */
const timing = (tokens: readonly Token[]): SpeechTiming => ({
  tokens,
  phones: [phone(0, 'a', 1), phone(0, 'b', 2), phone(tokens.length - 1, 'c', 4)],
  starts: Int32Array.of(0, 1, 2, 3, 7, 8, 9),
  hopFrames: 100,
  sampleRateHz: 1000,
  warp: null,
})
const spans = (speech: SpeechTiming): string[] => {
  const pauses = placePauses(speech, speech.tokens.length)
  return timelineMarks(speech, pauses, 0, speech.tokens.length).map(
    ({ kind, text, startFrame, endFrame }) => `${kind} ${text} ${startFrame}-${endFrame}`,
  )
}

test('words span their phones, the gap between words belongs to neither', () => {
  expect(spans(timing([token('ab'), token('c')]))).toEqual([
    'word ab 100-300',
    'phoneme a 100-200',
    'phoneme b 200-300',
    'word c 700-800',
    'phoneme c 700-800',
  ])
})

test('a named mark stands at the start of its word; a silent token has no length', () => {
  const tokens = [token('ab'), token('🙂'), token('c', { marksBefore: ['here'] })]
  expect(spans(timing(tokens)).filter((mark) => !mark.startsWith('phoneme'))).toEqual([
    'word ab 100-300',
    'word 🙂 300-300',
    'mark here 700-700',
    'word c 700-800',
  ])
})

test('a pause lies in the middle of the gap and moves all that follows, exactly', () => {
  const speech = timing([token('ab', { pauseAfterMs: 55 }), token('c', { pauseAfterMs: 5 })])
  const pauses = placePauses(speech, 2)
  expect(pauses).toEqual([
    { token: 0, atSample: 500, samples: 55 },
    { token: 1, atSample: 900, samples: 5 },
  ])
  expect(spans(speech)).toContain('word c 755-855')
  expect(totalSamples(speech, pauses)).toBe(960)
})

test('pauses fall into the samples the same way, however these are cut into windows', () => {
  const pauses = [
    { token: 0, atSample: 500, samples: 55 },
    { token: 1, atSample: 900, samples: 5 },
  ]
  const speech = new Float32Array(900).fill(1)
  const piece = (start: number, end: number): number[] => [
    ...insertPauses(speech.slice(start * 100, end * 100), pauses, {
      startSample: start * 100,
      isLast: end === 9,
      sampleRateHz: 1000,
    }),
  ]
  const whole = piece(0, 9)
  expect(whole).toHaveLength(960)
  expect(whole.slice(500, 555).every((value) => value === 0)).toBe(true)
  expect(whole.slice(955)).toEqual([0, 0, 0, 0, 0])
  expect([whole[490], whole[565]]).toEqual([1, 1])
  expect(whole[499]).toBeLessThan(0.1)
  expect([...piece(0, 5), ...piece(5, 7), ...piece(7, 9)]).toEqual(whole)
})
