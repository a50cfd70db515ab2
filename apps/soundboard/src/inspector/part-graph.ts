/** The part of the text that is drawn, compiled: its graph, and where its tokens stand in the whole text. */
import type {
  CompileCallOptions,
  ControlGraph,
  MarkupProblem,
  SourceRange,
  Token,
  VoiceEngine,
} from '../engine.ts'

export interface PartGraph {
  readonly graph: ControlGraph
  readonly problems: readonly MarkupProblem[]
  /** Of the compiled text in the whole one: a source range of the graph begins so much later. */
  readonly offset: number
}

/**
 * Plain text and Markdown are compiled by the part. SSML is not: a tag holds from where it is opened, which may be
 * in any part before.
 */
export async function compilePart(
  engine: VoiceEngine,
  text: string,
  [start, end]: SourceRange,
  options: CompileCallOptions,
): Promise<PartGraph> {
  if (options.format !== 'ssml') {
    return { ...(await engine.compile(text.slice(start, end), options)), offset: start }
  }
  const { graph, problems } = await engine.compile(text, options)
  return { graph: within(graph, [start, end]), problems, offset: 0 }
}

function within(graph: ControlGraph, [start, end]: SourceRange): ControlGraph {
  const tokens = graph.tokens.filter(({ source }) => source[0] >= start && source[0] < end)
  return { ...graph, tokens }
}

/** One token as a text of its own. */
export function aloneIn(graph: ControlGraph, token: Token): ControlGraph {
  return { ...graph, tokens: [{ ...token, pauseBeforeMs: 0, pauseAfterMs: 0, boundaryAfter: 'none' }] }
}

/** Index of the last token that begins at or before the offset; 0 when none does. */
export function tokenAt({ graph, offset }: PartGraph, at: number): number {
  return Math.max(
    0,
    graph.tokens.findLastIndex(({ source }) => source[0] + offset <= at),
  )
}
