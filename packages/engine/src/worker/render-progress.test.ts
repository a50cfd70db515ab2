import { expect, test } from 'vitest'
import type { UtteranceChunk } from '../synthesize-graph.ts'
import { RenderProgress } from './render-progress.ts'

const words = (...endFrames: number[]): UtteranceChunk => ({
  kind: 'timeline',
  segment: 0,
  sampleRateHz: 1000,
  marks: endFrames.map((endFrame, token) => ({ kind: 'word', startFrame: 0, endFrame, token, text: '' })),
  degradations: [],
  phonemizeMs: 0,
  encodeMs: 0,
})
const audio = (frames: number): UtteranceChunk => ({
  kind: 'audio',
  samples: new Float32Array(frames),
  tokensDone: 0,
})

function progressOf(tokens: number, chunks: readonly UtteranceChunk[]): number[] {
  const told: number[] = []
  const progress = new RenderProgress(tokens, (fraction) => told.push(fraction))
  for (const chunk of chunks) progress.note(chunk)
  progress.finish()
  return told
}

test('counts the words whose last sample is made, over segments, and tells each step once', () => {
  const chunks = [words(10, 20), audio(10), audio(5), audio(5), words(30, 40), audio(15), audio(5)]
  expect(progressOf(4, chunks)).toEqual([0.25, 0.5, 0.75, 1])
})

test('ends at 1 once, though a pause follows the last word or words have no sound', () => {
  expect(progressOf(1, [words(10), audio(10), audio(90)])).toEqual([1])
  expect(progressOf(2, [words(0, 0)])).toEqual([1])
})
