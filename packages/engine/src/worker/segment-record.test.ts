import { createToken } from '@voice-soundboard/graph'
import type { SynthesisChunk } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { durationMs, encodeSegment, replaySegment } from './segment-record.ts'

const audio = (...samples: number[]): SynthesisChunk => ({
  kind: 'audio',
  samples: Float32Array.from(samples),
})
const timeline = (fields: Partial<SynthesisChunk & { kind: 'timeline' }> = {}): SynthesisChunk => ({
  kind: 'timeline',
  sampleRateHz: 1000,
  totalFrames: null,
  marks: [{ kind: 'word', startFrame: 0, endFrame: 2, token: 0, text: 'où' }],
  degradations: [],
  spans: { phonemizeMs: 3, encodeMs: 4 },
  ...fields,
})
const TOKENS = [createToken({ text: 'où', source: [40, 42] }), createToken({ text: 'est', source: [43, 46] })]

test('a replay gives the same chunks in the same order, and says that they cost nothing', () => {
  const chunks = [timeline(), audio(0.5, -1), timeline({ totalFrames: 3, marks: [] }), audio(1e-9), audio()]
  const free = chunks.map((chunk) =>
    chunk.kind === 'timeline' ? { ...chunk, spans: { phonemizeMs: 0, encodeMs: 0 } } : chunk,
  )
  const record = encodeSegment(chunks)
  expect([...replaySegment(record, TOKENS)]).toEqual(free)
  expect(durationMs(record)).toBe(3)
})

test('whoever takes the samples of one replay leaves those of the next alone', () => {
  const record = encodeSegment([timeline(), audio(0.5)])
  for (const chunk of replaySegment(record, TOKENS)) if (chunk.kind === 'audio') chunk.samples.fill(9)
  expect([...replaySegment(record, TOKENS)].at(-1)).toEqual(audio(0.5))
})

test('degradations point into the text that is spoken, whichever it was made for', () => {
  const message = 'Lost.'
  const degradations = [
    { code: 'one', message, source: [1, 2] as const },
    { code: 'all', message, source: [0, 2] as const },
    { code: 'voice', message },
  ]
  const [first] = replaySegment(encodeSegment([timeline({ degradations })]), TOKENS)
  expect(first).toMatchObject({
    degradations: [
      { code: 'one', source: [43, 46] },
      { code: 'all', source: [40, 46] },
      { code: 'voice', message },
    ],
  })
})
