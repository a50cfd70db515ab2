/** Options of the text that have no page of their own. */
import { InvalidInputError } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import type { CompileOptions } from './index.ts'
import { compileRequest } from './index.ts'

const spoken = (text: string, options: Partial<CompileOptions> = {}) =>
  compileRequest(text, { voice: 'v', ...options }).tokens.map(
    ({ text: written, spokenAs }) => spokenAs ?? written,
  )

test('emoji are named, or dropped without losing their place', () => {
  expect(spoken('Well done 🎉!')).toEqual(['Well', 'done', 'party popper'])
  const { tokens } = compileRequest('Well done 🎉!', { voice: 'v', emoji: 'drop' })
  expect(tokens[2]).toMatchObject({ text: '🎉', spokenAs: '', phonemes: [], source: [10, 12] })
  expect(tokens[2]?.boundaryAfter).toBe('paragraph')
})

test('code and formulae of markdown are said, announced or left out', () => {
  const text = 'See $x^2$ here.\n\n```\nlet a = 1\n```\n\nDone.'
  const withOptions = (markdown: CompileOptions['markdown']) =>
    spoken(text, { format: 'markdown', ...(markdown ? { markdown } : {}) }).join(' ')
  expect(withOptions({ latex: 'skip', code: 'skip' })).toBe('See here Done')
  expect(withOptions({ latex: 'speak', code: 'skip' })).toMatch(/^See x squared here Done$/)
  expect(withOptions({ latex: 'skip', code: 'speak' })).toMatch(/let/)
  expect(withOptions(undefined)).toMatch(/code/i)
})

test.each([
  [{ speed: '2' }, 'options.speed'],
  [{ speed: 5 }, 'options.speed'],
  [{ pitch: Symbol('high') }, 'options.pitch'],
  [{ pitch: 1n }, 'options.pitch'],
  [{ format: 'html' }, 'options.format'],
  [{ emoji: 'smile' }, 'options.emoji'],
  [{ language: 5 }, 'options.language'],
  [{ lexicon: {} }, 'options.lexicon'],
  [{ markdown: { latex: 'draw' } }, 'options.markdown.latex'],
  [{ detectLanguages: 'de' }, 'options.detectLanguages'],
  [{ voice: 7 }, 'options.voice'],
  [{ speaker: -1 }, 'options.speaker'],
  [{ style: '' }, 'options.style'],
  [{ emotion: 'hapy' }, 'options.emotion'],
  [{ emotion: 5n }, 'options.emotion'],
  [{ preset: Object.create(null) }, 'options.preset'],
  [{ style: 5n }, 'options.style'],
  [{ speakerFor: 3 }, 'options.speakerFor'],
  [{ ssml: 'strict' }, 'options.ssml'],
])('%o is refused by the name of the option', (options, path) => {
  const compile = () => compileRequest('a', { voice: 'v', ...options } as unknown as CompileOptions)
  expect(compile).toThrow(InvalidInputError)
  expect(compile).toThrow(`${path}: `)
})

test.each([null, undefined, 5, {}])('a text that is none is refused: %o', (text) => {
  expect(() => compileRequest(text as unknown as string, { voice: 'v' })).toThrow(/^input: expected a string/)
})
