import { expect, test } from 'vitest'
import { InvalidInputError } from '../errors/input.ts'
import { asPlugin, definePlugin, plugin } from './plugin.ts'

/** What a compiler makes of `@plugin class …`: the class, and what it is. */
const decorated = <Class extends abstract new (...args: never[]) => unknown>(Class: Class) => {
  const context = { kind: 'class', name: Class.name } as unknown as ClassDecoratorContext<Class>
  return { Class, context }
}

test('a class with the decorator is the same plugin as a definition', () => {
  class WhisperTimingPlugin {
    calls = 0
    onGraph(): undefined {
      this.calls++
    }
  }
  const { Class, context } = decorated(WhisperTimingPlugin)
  plugin(Class as never, context as never)
  const { definition } = asPlugin(WhisperTimingPlugin, 'plugins[0]')
  expect(definition).toMatchObject({ name: 'whisper-timing', version: '0.0.0' })
  expect(definition.onGraph).toBeTypeOf('function')
  expect(definition.onToken).toBeUndefined()
  expect(asPlugin(new WhisperTimingPlugin(), 'plugins[0]').definition).toBe(definition)
})

test('traits name what a build may have shortened', () => {
  class A {
    onClause(): undefined {}
  }
  const decorate = plugin({ name: 'profanity', version: '2.1.0', requires: { lexicon: '^1.0.0' } })
  decorate(A as never, decorated(A).context as never)
  expect(asPlugin(A, 'plugin').definition).toMatchObject({
    name: 'profanity',
    version: '2.1.0',
    requires: { lexicon: '^1.0.0' },
  })
})

test('a configured plugin is another one, of the same definition', () => {
  const bare = definePlugin<{ readonly words: readonly string[] }>({ name: 'filter', version: '1.0.0' })
  const given = bare.with({ words: ['darn'] })
  expect(given.definition).toBe(bare.definition)
  expect([bare.config, given.config]).toEqual([undefined, { words: ['darn'] }])
})

test.each<readonly [string, unknown]>([
  ['plugin.name', { name: 'Has Spaces', version: '1.0.0' }],
  ['plugin.version', { name: 'a', version: 'one' }],
  ['plugin.timeoutMs', { name: 'a', version: '1.0.0', timeoutMs: 0 }],
  ['plugin.priority', { name: 'a', version: '1.0.0', priority: NaN }],
  ['plugin.onGraph', { name: 'a', version: '1.0.0', onGraph: 3 }],
  ['plugin.setup', { name: 'a', version: '1.0.0', setup: {} }],
  ['plugin', null],
])('a definition with a fault is refused: %s', (path, definition) => {
  const define = () => definePlugin(definition as never)
  expect(define).toThrow(InvalidInputError)
  expect(define).toThrow(expect.objectContaining({ path }))
})

test.each([[class Plain {}], [{ name: 'a' }], [null], ['name'], [new Map()]])('%o is no plugin', (value) => {
  expect(() => asPlugin(value, 'plugins[3]')).toThrow(expect.objectContaining({ path: 'plugins[3]' }))
})
