/** Exporters name every value by its path through the source code: half a megabyte that nothing reads. */
import type { OnnxGraph } from '../onnx/model.ts'

/** Inputs and outputs keep their names; all other values get short ones, operators none. */
export function shortenNames(graph: OnnxGraph): OnnxGraph {
  const kept = new Set([...graph.inputs, ...graph.outputs].map(({ name }) => name))
  const names = new Map([['', ''], ...[...kept].map((name) => [name, name] as const)])
  let count = 0
  const shorten = (name: string): string => {
    let short = names.get(name)
    while (short === undefined || (short !== name && kept.has(short))) short = (count++).toString(36)
    names.set(name, short)
    return short
  }
  return {
    ...graph,
    initializers: graph.initializers.map((tensor) => ({ ...tensor, name: shorten(tensor.name) })),
    nodes: graph.nodes.map((node) => ({
      ...node,
      name: '',
      inputs: node.inputs.map(shorten),
      outputs: node.outputs.map(shorten),
    })),
  }
}
