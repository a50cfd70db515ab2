/** Who makes a value, who uses it, and what depends on what: the questions a cut asks of a graph. */
import { ModelUnsupportedError } from '@voice-soundboard/graph'
import { holdsGraph } from '../onnx/attributes.ts'
import type { OnnxGraph, OnnxNode, OnnxTensor } from '../onnx/model.ts'

export class GraphIndex {
  readonly graph: OnnxGraph
  readonly #producers = new Map<string, OnnxNode>()
  readonly #consumers = new Map<string, OnnxNode[]>()
  readonly #initializers = new Map<string, OnnxTensor>()

  /** @throws {ModelUnsupportedError} when the graph has branches or loops, or is not in topological order. */
  constructor(graph: OnnxGraph) {
    this.graph = graph
    for (const tensor of graph.initializers) this.#initializers.set(tensor.name, tensor)
    const known = new Set(['', ...this.#initializers.keys(), ...graph.inputs.map((input) => input.name)])
    for (const node of graph.nodes) {
      if (node.attributes.some(holdsGraph))
        throw new ModelUnsupportedError(`it branches or loops (${node.opType} "${node.name}")`)
      for (const input of node.inputs) {
        if (!known.has(input)) throw new ModelUnsupportedError(`value "${input}" is used before it is made`)
        const consumers = this.#consumers.get(input)
        if (consumers) consumers.push(node)
        else this.#consumers.set(input, [node])
      }
      for (const output of node.outputs) {
        if (output === '') continue
        if (known.has(output)) throw new ModelUnsupportedError(`value "${output}" is made twice`)
        known.add(output)
        this.#producers.set(output, node)
      }
    }
  }

  producer(value: string): OnnxNode | undefined {
    return this.#producers.get(value)
  }

  consumers(value: string): readonly OnnxNode[] {
    return this.#consumers.get(value) ?? []
  }

  initializer(value: string): OnnxTensor | undefined {
    return this.#initializers.get(value)
  }

  /** The seeds and every value that depends on one of them. */
  descendants(seeds: Iterable<string>): Set<string> {
    const reached = new Set(seeds)
    for (const node of this.graph.nodes)
      if (node.inputs.some((input) => reached.has(input)))
        for (const output of node.outputs) if (output !== '') reached.add(output)
    return reached
  }

  /** The seeds and every value they depend on; the search does not go beyond the values in `stops`. */
  ancestors(seeds: Iterable<string>, stops: ReadonlySet<string> = new Set()): Set<string> {
    const reached = new Set(seeds)
    // A set grows while it is walked, so this visits what it adds.
    for (const value of reached) {
      if (stops.has(value)) continue
      for (const input of this.producer(value)?.inputs ?? []) if (input !== '') reached.add(input)
    }
    return reached
  }

  /**
   * The value nearest to `values` through which all of them depend on `sources`; undefined when there is none.
   * `sources` must be closed under descent.
   */
  commonDominator(values: readonly string[], sources: ReadonlySet<string>): string | undefined {
    const [first] = values
    if (first === undefined) return undefined
    const shared = values
      .map((value) => this.ancestors([value]))
      .reduce((all, one) => new Set([...all].filter((value) => one.has(value))))
    const order = this.graph.nodes.flatMap((node) => node.outputs).reverse()
    return order.find((candidate) => {
      if (!shared.has(candidate) || !sources.has(candidate)) return false
      // A dominator leaves no way around itself to where the sources begin.
      const around = this.ancestors(values, new Set([candidate]))
      return [...around].every(
        (value) => value === candidate || !sources.has(value) || this.#hasParentIn(value, sources),
      )
    })
  }

  #hasParentIn(value: string, sources: ReadonlySet<string>): boolean {
    return (this.producer(value)?.inputs ?? []).some((input) => sources.has(input))
  }
}
