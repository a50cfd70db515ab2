/**
 * What a graph says beside its tokens, brought into them: sounds become tokens of their own, and gaps between turns
 * pauses. What is left is one line of tokens, as a backend takes it.
 */
import type { ControlGraph, SourceRange, Token } from './control-graph.ts'
import { createToken, deepFreeze } from './control-graph.ts'
import type { Degradation } from './events.ts'
import type { ParalinguisticEvent } from './paralinguistic.ts'

export interface InlinedGraph {
  readonly tokens: readonly Token[]
  /** What has no place among them. */
  readonly degradations: readonly Degradation[]
}

/** @param graph a valid one. */
export function inlineGraph(graph: ControlGraph): InlinedGraph {
  const { events = [], turns = [] } = graph
  const tokens = graph.tokens.map((token, index) => {
    const gapMs = turns.find((turn) => turn.tokens[0] === index)?.gapBeforeMs ?? 0
    return gapMs === 0 ? token : deepFreeze({ ...token, pauseBeforeMs: (token.pauseBeforeMs ?? 0) + gapMs })
  })
  const placed: Token[] = []
  for (let index = 0; index <= tokens.length; index++) {
    const here = events.filter((event) => isPlaced(event) && (event.beforeToken ?? tokens.length) === index)
    for (const event of here) placed.push(eventToken(event, graph, index))
    const token = tokens[index]
    if (token) placed.push(token)
  }
  const degradations = events.filter((event) => !isPlaced(event)).map(notPlaced)
  return { tokens: placed, degradations }
}

/** By time alone, it has no place among words whose lengths are not known yet. */
const isPlaced = ({ beforeToken, startMs }: ParalinguisticEvent): boolean =>
  beforeToken !== undefined || startMs === undefined

function eventToken(
  { type, durationMs, intensity }: ParalinguisticEvent,
  { tokens }: ControlGraph,
  index: number,
): Token {
  const next = tokens[index]
  const at = next?.source[0] ?? tokens.at(-1)?.source[1] ?? 0
  const source: SourceRange = [at, at]
  const event = {
    type,
    ...(durationMs === undefined ? {} : { durationMs }),
    ...(intensity === undefined ? {} : { intensity }),
  }
  const { speaker } = next ?? (tokens.at(-1) as Token)
  return deepFreeze(createToken({ text: `[${type}]`, spokenAs: '', kind: 'event', source, speaker, event }))
}

const notPlaced = ({ type, startMs }: ParalinguisticEvent): Degradation => ({
  code: 'event-not-placed',
  message: `The ${type} at ${startMs} ms is left out: say before which token it stands (beforeToken).`,
})
