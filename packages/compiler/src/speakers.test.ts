import { expect, test } from 'vitest'
import { compileWithProblems, IncrementalCompiler } from './index.ts'

const TEXT =
  '<speak>I ask. <voice name="7">You answer.</voice> I nod, <voice name="nobody">or not</voice>.</speak>'
const options = {
  voice: 'v',
  speaker: 3,
  format: 'ssml' as const,
  speakerFor: ({ names }: { readonly names: readonly string[] }) => (names[0] === '7' ? 7 : null),
}

test('<voice> calls for another speaker of the voice; one that is not there is told', () => {
  const { graph, problems } = compileWithProblems(TEXT, options)
  expect(graph.speakers).toEqual([
    { type: 'voice', voice: 'v', speaker: 3 },
    { type: 'voice', voice: 'v', speaker: 7 },
  ])
  expect(graph.tokens.map(({ text, speaker }) => `${text}${speaker}`)).toEqual([
    'I0',
    'ask0',
    'You1',
    'answer1',
    'I0',
    'nod0',
    'or0',
    'not0',
  ])
  expect(problems).toHaveLength(1)
  expect(problems[0]?.message).toContain('nobody')
})

test('a stream has the same speakers, each in segments of its own', () => {
  const compiler = new IncrementalCompiler(options)
  const segments = [...compiler.feed(TEXT), ...compiler.finalize()]
  expect(compiler.header.speakers).toHaveLength(2)
  for (const { tokens } of segments) expect(new Set(tokens.map(({ speaker }) => speaker)).size).toBe(1)
})
