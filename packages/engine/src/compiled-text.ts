/** A graph as a text to be said: nothing is left to compile. */
import type { MarkupProblem } from '@voice-soundboard/compiler/core'
import { assertValidGraph, headerOf, InvalidInputError, segmentGraph } from '@voice-soundboard/graph'
import type { ControlGraph, GraphHeader, GraphSegment } from '@voice-soundboard/graph'

export class CompiledText {
  readonly #graph: ControlGraph
  #isGiven = false

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
    return [...segmentGraph(this.#graph)]
  }

  revise(_fromOffset: number): never {
    throw new InvalidInputError('revise', 'an utterance of a text', 'one of a graph')
  }

  takeProblems(): readonly MarkupProblem[] {
    return []
  }
}
