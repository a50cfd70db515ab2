/** Graphs from outside: any value is told what is wrong with it, and what is read is sound, frozen and a copy. */
import {
  diffGraphs,
  graphFromJSON,
  graphToJSON,
  InvalidInputError,
  validateGraph,
} from '@voice-soundboard/graph'
import type { ControlGraph } from '@voice-soundboard/graph'
import fc from 'fast-check'
import { arbitraryGraph } from '../../../../graph/src/test-support/graphs.ts'
import { holds, isSame, outcome, target } from './campaign.ts'
import type { FuzzTarget, Verdict } from './campaign.ts'
import { isDeepFrozen } from './token-laws.ts'

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSparseArray: true,
  withObjectString: true,
  maxDepth: 2,
})
const odd = fc.constantFrom<unknown>(
  ...[
    undefined,
    null,
    Number.NaN,
    Infinity,
    -0,
    -1,
    0.5,
    2 ** 53,
    1e308,
    '',
    ' ',
    '\uD83D',
    '\u0000',
    'x'.repeat(1000),
    [],
    [[]],
    {},
  ],
)
const key = fc.constantFrom(
  ...'version tokens speakers language globalSpeed globalPitch sourceText turns events sampleRateHz'.split(
    ' ',
  ),
  ...'text spokenAs kind source punctuationAfter boundaryAfter speaker phonemes pitchScale pauseAfterMs marksBefore'.split(
    ' ',
  ),
  ...'type voice preset embedding beforeToken startMs durationMs intensity gapBeforeMs __proto__ constructor length'.split(
    ' ',
  ),
)

/** A copy in which some field, somewhere, holds something else. */
function withOdd(value: unknown, seed: number, name: string, put: unknown): unknown {
  if (typeof value !== 'object' || value === null) return put
  if (Array.isArray(value)) {
    if (value.length === 0 || seed % 5 === 0) return put
    const at = seed % value.length
    return value.map((item: unknown, index) => (index === at ? withOdd(item, seed >> 2, name, put) : item))
  }
  const fields = Object.entries(value)
  if (seed % 3 === 0) return Object.fromEntries([...fields, [name, put]])
  const at = seed % fields.length
  return Object.fromEntries(
    fields.map(([own, item], index) => [
      own,
      index === at ? withOdd(item, seed >> 2, name, put) : (item as unknown),
    ]),
  )
}

const spoiled = fc
  .tuple(arbitraryGraph, fc.nat(), key, fc.oneof(odd, anything))
  .map(([graph, seed, name, put]) => withOdd(graph, seed, name, put))

const v1Token = fc.record(
  {
    text: fc.oneof(
      fc.constantFrom('Hello,', 'world!', '...', '', '$5', '(a)'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    pause_after: fc.oneof(fc.double({ min: 0, max: 5, noNaN: true }), odd),
    pitch_scale: fc.oneof(fc.constant(1.5), odd),
    phonemes: fc.oneof(fc.constant(null), fc.array(fc.string({ maxLength: 2 }), { maxLength: 3 })),
    paralinguistic: fc.oneof(fc.constantFrom('laugh', 'sigh', 'sneeze', null), odd),
  },
  { requiredKeys: ['text'] },
)
const v1 = fc.record(
  {
    version: fc.constant(1),
    tokens: fc.array(v1Token, { maxLength: 5 }),
    speaker: fc.constantFrom<unknown>(
      { type: 'voice_id', value: 'a' },
      { type: 'preset', value: 'b', name: 'c' },
      { type: 'embedding', value: [1, 2] },
      { type: 'x', value: 'y' },
    ),
    events: fc.oneof(fc.constant([{ type: 'laugh', start_time: 1 }]), odd),
    source_text: fc.oneof(
      fc.constantFrom('Hello, world! $5', ''),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    global_speed: fc.oneof(fc.constant(1.2), odd),
  },
  { requiredKeys: ['version', 'tokens', 'speaker'] },
)

const outside: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: arbitraryGraph },
  { weight: 3, arbitrary: arbitraryGraph.map((graph) => JSON.stringify(graph)) },
  { weight: 4, arbitrary: spoiled },
  { weight: 4, arbitrary: v1 },
  { weight: 2, arbitrary: anything },
  {
    weight: 2,
    arbitrary: fc
      .tuple(arbitraryGraph, fc.nat(), fc.string({ unit: 'binary', maxLength: 2 }))
      .map(([graph, seed, put]) => {
        const json = JSON.stringify(graph)
        const at = seed % json.length
        return json.slice(0, at) + put + json.slice(at + 1)
      }),
  },
)

function graphIsRead(value: unknown): Verdict {
  const read = outcome(() => graphFromJSON(value))
  if (read.error) {
    holds(read.error instanceof InvalidInputError && read.error.path !== '', 'without a place:', read.error)
    return 'refused'
  }
  const graph = read.value
  holds(isDeepFrozen(graph), 'not frozen')
  holds(validateGraph(graph).length === 0, 'read, and not valid:', validateGraph(graph)[0])
  const json = graphToJSON(graph)
  const again = graphFromJSON(json)
  holds(isSame(again, graph) && graphToJSON(again) === json, 'not read back:', json)
  return 'accepted'
}

/** What validation says is what reading does. */
function graphIsValidated(value: unknown): Verdict {
  const problems = validateGraph(value)
  const read = outcome(() => graphToJSON(value as ControlGraph))
  holds((problems.length === 0) === (read.error === null), 'valid only in one way:', problems[0], read.error)
  for (const { path, expected, received } of problems) {
    holds(
      path !== '' && expected !== '' && received !== '',
      'a problem without words:',
      path,
      expected,
      received,
    )
  }
  return problems.length === 0 ? 'accepted' : 'refused'
}

/** The script of changes takes every token of both, in order. */
function changesAddUp([a, b]: readonly [unknown, unknown]): Verdict {
  const found = outcome(() => diffGraphs(a as ControlGraph, b as ControlGraph))
  if (found.error) {
    const { error } = found
    holds(error instanceof InvalidInputError && /^[ab]\./.test(error.path), 'without a place:', error.message)
    return 'refused'
  }
  let from = 0
  let to = 0
  for (const change of found.value) {
    if ('from' in change && change.kind !== 'header') holds(change.from === from++, 'not in order:', change)
    if ('to' in change && change.kind !== 'header') holds(change.to === to++, 'not in order:', change)
  }
  holds(
    from === (a as ControlGraph).tokens.length && to === (b as ControlGraph).tokens.length,
    'tokens are lost',
  )
  const same = diffGraphs(a as ControlGraph, a as ControlGraph)
  holds(same.every(({ kind }) => kind === 'kept') && same.length === from, 'differs from itself', same)
  return 'accepted'
}

const pair = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(arbitraryGraph, arbitraryGraph) },
  {
    weight: 2,
    arbitrary: arbitraryGraph
      .chain((graph) => fc.tuple(fc.constant(graph), fc.nat(), key, odd))
      .map(([graph, seed, name, put]) => [graph, withOdd(graph, seed, name, put)] as [unknown, unknown]),
  },
  { weight: 1, arbitrary: fc.tuple(spoiled, arbitraryGraph) },
) as fc.Arbitrary<[unknown, unknown]>

export const GRAPH_TARGETS: readonly FuzzTarget[] = [
  target('graphFromJSON and graphToJSON', outside, graphIsRead),
  target(
    'validateGraph',
    fc.oneof(
      { weight: 2, arbitrary: arbitraryGraph as fc.Arbitrary<unknown> },
      { weight: 3, arbitrary: spoiled },
      { weight: 1, arbitrary: anything },
    ),
    graphIsValidated,
  ),
  target('diffGraphs', pair, changesAddUp),
]
