import { InvalidInputError } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { parseCommand } from './arguments.ts'

test('words after one another are one text, and what is not said has its default', () => {
  expect(parseCommand(['Hello', 'there', '-o', 'a.wav'])).toEqual({
    text: 'Hello there',
    output: 'a.wav',
    voice: 'piper-libritts-r',
    speaker: undefined,
    speed: 1,
    seed: 1,
    precision: 'compact',
  })
})

test('help wins over everything else', () => expect(parseCommand(['-h'])).toBe(null))

test.each([
  [['Hello'], '--output'],
  [['Hello', '-o', 'a.wav', '--speed', 'fast'], '--speed'],
  [['Hello', '-o', 'a.wav', '--seed', ''], '--seed'],
  [['Hello', '-o', 'a.wav', '--precision', 'half'], '--precision'],
  [['Hello', '--volume', '2'], 'arguments'],
])('%j names what is wrong', (args, path) => {
  expect(() => parseCommand(args)).toThrow(InvalidInputError)
  expect(() => parseCommand(args)).toThrow(path)
})
