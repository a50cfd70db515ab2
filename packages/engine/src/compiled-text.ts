/** A graph as a text to be said: nothing is left to compile. */
import {
  assertValidGraph,
  headerOf,
  inlineGraph,
  InvalidInputError,
  segmentGraph,
} from '@voice-soundboard/graph'
import type { ControlGraph, Degradation, GraphHeader, GraphSegment } from '@voice-soundboard/graph'

export class CompiledText {
  readonly #graph: ControlGraph
  #isGiven = false
  #degradations: Degradation[] = []

  /** @throws InvalidInputError that names the field that is wrong. */
  constructor(path: string, graph: ControlGraph) {
    try {
      assertValidGraph(graph)
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error
      throw new InvalidInputError(`${path}.${error.path}`, error.expected, error.received)
    }
    this.#graph = graph
  }

  get header(): GraphHeader {
    return headerOf(this.#graph)
  }

  get sourceText(): string {
    return this.#graph.sourceText
  }

  feed(_text: string): GraphSegment[] {
    throw new InvalidInputError('speak.input', 'a text, to be continued', 'a graph')
  }

  finalize(): GraphSegment[] {
    if (this.#isGiven) return []
    this.#isGiven = true
    const { tokens, degradations } = inlineGraph(this.#graph)
    this.#degradations.push(...degradations)
    return [...segmentGraph({ tokens })]
  }

  revise(_fromOffset: number): never {
    throw new InvalidInputError('revise', 'an utterance of a text', 'one of a graph')
  }

  /** What of the graph has no place in speech. */
  takeDegradations(): Degradation[] {
    return this.#degradations.splice(0)
  }
}
