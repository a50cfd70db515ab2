/**
 * Cuts a graph into the pieces that are synthesised one by one. The first piece is a clause, so that the
 * first sound does not wait for the sentence; later pieces are sentences, because a voice speaks a sentence
 * better whole. What has no boundary for long is cut at a clause, else at a word, so that no piece grows
 * beyond what a model can attend to and nothing is ever truncated.
 */
import type { ControlGraph, Token } from './control-graph.ts'

export interface GraphSegment {
  readonly graph: ControlGraph
  /** Index of the segment's first token in the whole graph. */
  readonly firstToken: number
}

export interface SegmentOptions {
  /** A first clause of fewer tokens is joined with the next: one word alone sounds chopped. */
  readonly minFirstTokens?: number
  readonly maxTokens?: number
  readonly maxCharacters?: number
}

const endsSentence = (token: Token): boolean =>
  token.boundaryAfter === 'sentence' || token.boundaryAfter === 'paragraph'

const spokenLength = (token: Token): number => (token.spokenAs ?? token.text).length + 1

export function segmentGraph(graph: ControlGraph, options: SegmentOptions = {}): readonly GraphSegment[] {
  const { minFirstTokens = 2, maxTokens = 48, maxCharacters = 320 } = options
  const { tokens } = graph
  const segments: GraphSegment[] = []
  let start = 0
  let characters = 0
  let lastClause = -1

  const cutAfter = (index: number): void => {
    segments.push({ firstToken: start, graph: { ...graph, tokens: tokens.slice(start, index + 1) } })
    start = index + 1
    characters = 0
    lastClause = -1
  }

  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    const length = i + 1 - start
    characters += spokenLength(token)
    if (i > start && (length > maxTokens || characters > maxCharacters)) {
      cutAfter(lastClause > start + length / 2 ? lastClause : i - 1)
      i = start - 1
      continue
    }
    const next = tokens[i + 1]
    const speakerChanges = next !== undefined && next.speaker !== token.speaker
    const firstClause = segments.length === 0 && token.boundaryAfter === 'clause' && length >= minFirstTokens
    if (!next || speakerChanges || endsSentence(token) || firstClause) cutAfter(i)
    else if (token.boundaryAfter === 'clause') lastClause = i
  }
  return segments
}
