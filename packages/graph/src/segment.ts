/**
 * Cuts a graph into the pieces that are synthesised one by one. The first piece is a clause, so that the
 * first sound does not wait for the sentence; later pieces are sentences, because a voice speaks a sentence
 * better whole. A run without any boundary is cut at `maxTokens`, so that nothing is ever too long or lost.
 */
import type { ControlGraph, Token } from './control-graph.ts'

export interface GraphSegment {
  readonly graph: ControlGraph
  /** Index of the segment's first token in the whole graph. */
  readonly firstToken: number
}

export interface SegmentOptions {
  /** A first clause shorter than this is joined with the next: two words alone sound chopped. */
  readonly minFirstTokens?: number
  /** Upper bound for any piece. */
  readonly maxTokens?: number
}

const isSentenceEnd = (token: Token): boolean =>
  token.boundaryAfter === 'sentence' || token.boundaryAfter === 'paragraph'

export function segmentGraph(graph: ControlGraph, options: SegmentOptions = {}): readonly GraphSegment[] {
  const { minFirstTokens = 2, maxTokens = 40 } = options
  const segments: GraphSegment[] = []
  let start = 0
  for (let i = 0; i < graph.tokens.length; i++) {
    const token = graph.tokens[i] as Token
    const next = graph.tokens[i + 1]
    const length = i + 1 - start
    const speakerChanges = next !== undefined && next.speaker !== token.speaker
    const firstClause = segments.length === 0 && token.boundaryAfter === 'clause' && length >= minFirstTokens
    if (!next || speakerChanges || isSentenceEnd(token) || firstClause || length >= maxTokens) {
      segments.push({ firstToken: start, graph: { ...graph, tokens: graph.tokens.slice(start, i + 1) } })
      start = i + 1
    }
  }
  return segments
}
