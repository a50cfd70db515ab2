import { InvalidInputError } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { compileRequest, IncrementalCompiler } from '../index.ts'
import type { EmotionName } from './emotions.ts'
import { EMOTION_NAMES } from './emotions.ts'
import { nearestName } from './nearest-name.ts'

const TEXT = 'Come in. Sit down, please. Tea?'

test('an emotion sets speed and pitch once, and energy and pauses on each word', () => {
  const graph = compileRequest(TEXT, { voice: 'v', emotion: 'sad' })
  const plain = compileRequest(TEXT, { voice: 'v' })
  expect(graph).toMatchObject({ globalSpeed: 0.85, globalPitch: 0.92 })
  expect(
    graph.tokens.every(({ energyScale, durationScale }) => energyScale === 0.75 && durationScale === 1),
  ).toBe(true)
  expect(graph.tokens.map(({ pauseAfterMs }) => pauseAfterMs)).toEqual(
    plain.tokens.map(({ pauseAfterMs }) => pauseAfterMs * 1.3),
  )
})

test('an explicit speed wins over that of the emotion; pitches multiply', () => {
  expect(compileRequest('a', { voice: 'v', emotion: 'excited', speed: 0.5, pitch: 2 })).toMatchObject({
    globalSpeed: 0.5,
    globalPitch: 2.2,
  })
})

test('a stream has the emotion of the whole', () => {
  const compiler = new IncrementalCompiler({ voice: 'v', emotion: 'angry' })
  const segments = [...compiler.feed(TEXT), ...compiler.finalize()]
  const whole = compileRequest(TEXT, { voice: 'v', emotion: 'angry' })
  expect(segments.flatMap(({ tokens }) => tokens)).toEqual(whole.tokens)
})

test.each(EMOTION_NAMES)('%s stays within what can be said', (emotion) => {
  const { globalSpeed, globalPitch } = compileRequest('a', { voice: 'v', emotion })
  expect(globalSpeed).toBeGreaterThanOrEqual(0.25)
  expect(globalPitch).toBeGreaterThanOrEqual(0.5)
})

test.each([
  ['hapy', 'happy'],
  ['Sad', 'sad'],
  ['clam', 'calm'],
])('%s is refused, and %s offered', (given, nearest) => {
  expect(() => compileRequest('a', { voice: 'v', emotion: given as EmotionName })).toThrow(
    new RegExp(`options\\.emotion.*perhaps "${nearest}"`, 's'),
  )
})

test.each(['', 'toString', 'bureaucratic', 'x'.repeat(100)])('%j is refused', (given) => {
  expect(() => compileRequest('a', { voice: 'v', emotion: given as EmotionName })).toThrow(InvalidInputError)
})

test('nothing is offered that is far from what was written', () => {
  expect(nearestName('bureaucratic', EMOTION_NAMES)).toBeNull()
})
