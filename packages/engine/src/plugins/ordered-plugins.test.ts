import { PluginError } from '@voice-soundboard/graph'
import type { PluginDefinition } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { orderPlugins } from './ordered-plugins.ts'

type Fields = Partial<PluginDefinition<unknown>>

type Given = readonly [name: string, fields?: Fields]

const plugins = (...given: readonly Given[]) =>
  given.map(([name, fields]) => ({ name, version: '1.2.3', ...fields }))

const order = (...given: readonly Given[]): string =>
  orderPlugins(plugins(...given), { 'voice-soundboard': '0.1.0' })
    .map(({ name }) => name)
    .join(' ')

test('as given, when nobody asks for another order', () => {
  expect(order(['b'], ['a'], ['c'])).toBe('b a c')
})

test('what is needed goes first, whatever its priority', () => {
  expect(order(['a', { requires: { b: '^1.0.0' }, priority: 9 }], ['b'])).toBe('b a')
})

test('before and after count only for those that are here', () => {
  expect(order(['a', { after: ['b', 'nobody'] }], ['b', { before: ['c'] }], ['c'])).toBe('b a c')
})

test('higher priority goes first among those that are free', () => {
  expect(order(['a'], ['b', { priority: 1 }], ['c', { priority: 5, after: ['a'] }])).toBe('b a c')
})

test('what one provides is as good as its name', () => {
  expect(order(['a', { requires: { words: '*' } }], ['lexicon', { provides: ['words'] }])).toBe('lexicon a')
})

test.each<readonly [string, readonly Given[]]>([
  ['duplicate', [['a'], ['a']]],
  ['missing-dependency', [['a', { requires: { b: '*' } }]]],
  ['wrong-version', [['a', { requires: { b: '^2.0.0' } }], ['b']]],
  ['wrong-version', [['a', { requires: { 'voice-soundboard': '>=1.0.0' } }]]],
  ['wrong-version', [['a', { requires: { b: 'newest please' } }], ['b']]],
  [
    'cyclic-dependency',
    [
      ['a', { requires: { b: '*' } }],
      ['b', { requires: { a: '*' } }],
    ],
  ],
  [
    'cyclic-dependency',
    [
      ['a', { before: ['b'] }],
      ['b', { before: ['c'] }],
      ['c', { before: ['a'] }],
    ],
  ],
])('%s is refused', (fault, given) => {
  expect(() => order(...given)).toThrow(PluginError)
  expect(() => order(...given)).toThrow(expect.objectContaining({ fault }))
})
