import { InvalidInputError } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { compileRequest } from '../index.ts'
import type { PresetName } from './presets.ts'
import { PRESET_NAMES } from './presets.ts'
import { readStyle } from './styles.ts'

test('words in any order, and phrases, act together', () => {
  expect(readStyle('style', 'warmly and cheerfully')).toEqual(readStyle('style', 'cheerful, warm'))
  expect(readStyle('style', 'slow and loud')).toMatchObject({ speed: 0.8, energy: 1.3, unknown: [] })
  expect(readStyle('style', 'breaking news')).toMatchObject({ speed: 1.12, energy: 1.15, unknown: [] })
  expect(readStyle('style', 'a deep british narrator')).toMatchObject({
    speed: 0.95,
    pitch: 0.88,
    accent: 'en-GB',
    unknown: [],
  })
})

test.each([
  ['softly', 'soft'],
  ['gently', 'gentle'],
  ['happily', 'happy'],
  ['quickly', 'fast'],
  ['in a whisper', 'whisper'],
  ['with excitement', 'excited'],
])('"%s" is "%s"', (written, keyword) => {
  expect(readStyle('style', written)).toEqual(readStyle('style', keyword))
})

test.each(['warmth', 'breakings news', 'slowpoke', 'unhappy', 'bedtime storyteller'])(
  '"%s" holds a keyword and is not one',
  (style) => {
    expect(readStyle('style', style)).toMatchObject({ speed: null, energy: 1 })
    expect(readStyle('style', style).unknown).not.toEqual([])
  },
)

test('what is not known is told with the nearest word that is', () => {
  expect(readStyle('style', 'chearful and xylophonic').unknown).toEqual([
    { word: 'chearful', nearest: 'cheerful' },
    { word: 'xylophonic', nearest: null },
  ])
})

test.each(['', '  ', '123', 'warm '.repeat(200)])('no style is refused: %j', (style) => {
  expect(() => readStyle('style', style)).toThrow(InvalidInputError)
})

test('speed: explicit, then style, then preset, then emotion', () => {
  const speedWith = (options: object) => compileRequest('a', { voice: 'v', ...options }).globalSpeed
  const all = { speed: 2, style: 'slow', preset: 'announcer', emotion: 'sad' }
  expect(speedWith(all)).toBe(2)
  expect(speedWith({ ...all, speed: undefined })).toBe(0.8)
  expect(speedWith({ ...all, speed: undefined, style: 'loud' })).toBe(1.1)
  expect(speedWith({ emotion: 'sad' })).toBe(0.85)
  expect(speedWith({ style: 'slow slow slow slow slow slow slow slow' })).toBe(0.25)
})

test('pitch and energy of style and emotion multiply', () => {
  const graph = compileRequest('a', { voice: 'v', style: 'deep and loud', emotion: 'excited' })
  expect(graph.globalPitch).toBeCloseTo(0.88 * 1.1, 9)
  expect(graph.tokens[0]?.energyScale).toBeCloseTo(1.3 * 1.2, 9)
})

test('presets are those of v2', () => {
  expect(PRESET_NAMES).toEqual(['assistant', 'narrator', 'announcer', 'storyteller', 'whisper'])
  expect(() => compileRequest('a', { voice: 'v', preset: 'narator' as PresetName })).toThrow(
    /perhaps "narrator"/,
  )
})
