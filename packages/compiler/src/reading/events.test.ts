import { expect, test } from 'vitest'
import { compileRequest, IncrementalCompiler, normalizeText } from '../index.ts'
import type { TextFormat } from '../index.ts'

const tokensOf = (text: string, format: TextFormat = 'text') =>
  compileRequest(text, { voice: 'v', format }).tokens.map(({ text: written, event, boundaryAfter }) =>
    [event ? `<${event.type}>` : written, boundaryAfter === 'none' ? '' : boundaryAfter].join(''),
  )

test.each([
  ['Oh no [sigh]. It is gone.', ['Oh', 'no', '<sigh>sentence', 'It', 'is', 'goneparagraph']],
  ['It is gone. [cough] Well!', ['It', 'is', 'gonesentence', '<cough>', 'Wellparagraph']],
  ['[laughs] Good one', ['<laugh>', 'Good', 'oneparagraph']],
  ['Dr. [cough] Lee', ['Dr.', '<cough>', 'Leeparagraph']],
  ['He is laughable [1], they laugh', ['He', 'is', 'laughable', '1clause', 'they', 'laughparagraph']],
])('%s', (text, expected) => {
  expect(tokensOf(text)).toEqual(expected)
})

test('in markdown and SSML too', () => {
  expect(tokensOf('**Oh** [sigh] no', 'markdown')).toEqual(['Oh', '<sigh>', 'noparagraph'])
  expect(tokensOf('<speak>Oh [sigh] no</speak>', 'ssml')).toEqual(['Oh', '<sigh>', 'noparagraph'])
})

test('a sound points to what was written, is alone in its segment, and is no word', () => {
  const text = 'Oh [sigh], no'
  const compiler = new IncrementalCompiler({ voice: 'v' })
  const segments = [...[...text].flatMap((character) => compiler.feed(character)), ...compiler.finalize()]
  expect(segments.map(({ tokens }) => tokens.map(({ source }) => text.slice(...source)))).toEqual([
    ['Oh'],
    ['[sigh]'],
    ['no'],
  ])
  expect(normalizeText('Oh no [sigh]. It is [laughs] gone.').text).toBe('Oh no. It is gone.')
})
