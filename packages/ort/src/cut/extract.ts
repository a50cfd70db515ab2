/** Takes one part out of a graph: what lies between given inputs and outputs, with the constants it needs. */
import { ModelUnsupportedError } from '@voice-soundboard/graph'
import { DataType } from '../onnx/model.ts'
import type { GraphIndex } from './graph-index.ts'
import type { OnnxGraph, OnnxTensor } from '../onnx/model.ts'
import type { TensorSpec } from '../vits-cut.ts'

/** As much of a tensor as a border must know, whatever the family calls it. */
type BorderSpec = Pick<TensorSpec, 'name' | 'type' | 'dims'>

/** A value of the whole graph and what it becomes at the border of a part. */
export interface Border<Spec extends BorderSpec = TensorSpec> {
  readonly value: string
  readonly spec: Spec
}

export interface ExtractOptions<Spec extends BorderSpec = TensorSpec> {
  readonly name: string
  /** Where the search upward may stop; those that it meets become inputs. */
  readonly inputs: readonly Border<Spec>[]
  readonly outputs: readonly Border<Spec>[]
  /** Inputs of the whole graph that become constants. */
  readonly constants?: readonly OnnxTensor[]
}

export interface ExtractedPart<Spec extends BorderSpec = TensorSpec> {
  readonly graph: OnnxGraph
  readonly inputs: readonly Spec[]
  readonly outputs: readonly Spec[]
}

/** @throws {ModelUnsupportedError} when the part depends on something that no border provides. */
export function extractPart<Spec extends BorderSpec>(
  index: GraphIndex,
  options: ExtractOptions<Spec>,
): ExtractedPart<Spec> {
  const { name, outputs, constants = [] } = options
  const stops = new Set([...options.inputs.map((input) => input.value), ...constants.map((c) => c.name)])
  const needed = index.ancestors(
    outputs.map((output) => output.value),
    stops,
  )
  const inputs = options.inputs.filter((input) => needed.has(input.value))
  const nodes = index.graph.nodes.filter((node) =>
    node.outputs.some((output) => needed.has(output) && !stops.has(output)),
  )
  for (const value of needed) {
    if (!stops.has(value) && !index.producer(value) && !index.initializer(value))
      throw new ModelUnsupportedError(`its ${name} depends on the input "${value}"`)
  }
  const random = nodes.find((node) => node.opType.startsWith('Random'))
  if (random) throw new ModelUnsupportedError(`its ${name} draws random numbers in "${random.name}"`)

  const rename = renamer([...inputs, ...outputs])
  return {
    graph: {
      name,
      nodes: nodes.map((node) => ({
        ...node,
        inputs: node.inputs.map(rename),
        outputs: node.outputs.map(rename),
      })),
      initializers: [
        ...index.graph.initializers.filter((tensor) => needed.has(tensor.name) && !stops.has(tensor.name)),
        ...constants.filter((tensor) => needed.has(tensor.name)),
      ].map((tensor) => ({ ...tensor, name: rename(tensor.name) })),
      inputs: inputs.map(({ spec }) => valueInfo(spec)),
      outputs: outputs.map(({ spec }) => valueInfo(spec)),
      rest: [],
    },
    inputs: inputs.map(({ spec }) => spec),
    outputs: outputs.map(({ spec }) => spec),
  }
}

function renamer(borders: readonly Border<BorderSpec>[]): (value: string) => string {
  const names = new Map(borders.map(({ value, spec }) => [value, spec.name]))
  const taken = new Set(names.values())
  return (value) => names.get(value) ?? (taken.has(value) ? `${value}/inner` : value)
}

const valueInfo = ({ name, type, dims }: BorderSpec) => ({
  name,
  elemType: type === 'float32' ? DataType.FLOAT : DataType.INT64,
  dims: dims ?? undefined,
})
