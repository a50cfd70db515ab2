/** Brings graphs of different exporters into one form: operators in order, constants as initialisers. */
import { ModelUnsupportedError } from '@voice-soundboard/graph'
import { findAttribute, tensorOf } from '../onnx/attributes.ts'
import type { OnnxGraph, OnnxNode, OnnxTensor } from '../onnx/model.ts'

/** Each operator after those that it depends on, otherwise in the order of the file. */
export function sortTopologically(graph: OnnxGraph): OnnxGraph {
  const producers = new Map<string, OnnxNode>()
  for (const node of graph.nodes) for (const output of node.outputs) producers.set(output, node)
  const sorted = new Set<OnnxNode>()
  const open = new Set<OnnxNode>()
  for (const root of graph.nodes) {
    // Depth first without recursion: a graph is deeper than a stack may be.
    const stack = [root]
    while (stack.length > 0) {
      const node = stack.at(-1) as OnnxNode
      if (sorted.has(node)) {
        stack.pop()
        continue
      }
      open.add(node)
      const pending = node.inputs
        .map((input) => producers.get(input))
        .filter((producer) => producer !== undefined && !sorted.has(producer))
      const next = pending[0]
      if (!next) {
        open.delete(node)
        sorted.add(node)
        stack.pop()
      } else if (open.has(next)) throw new ModelUnsupportedError(`"${next.name}" depends on itself`)
      else stack.push(next)
    }
  }
  return { ...graph, nodes: [...sorted] }
}

/** `Constant` operators become initialisers, so that every weight is found in one place. */
export function liftConstants(graph: OnnxGraph): OnnxGraph {
  const lifted: OnnxTensor[] = []
  const nodes = graph.nodes.filter((node) => {
    const attribute = node.opType === 'Constant' ? findAttribute(node, 'value') : undefined
    const tensor = attribute && tensorOf(attribute)
    const name = node.outputs[0]
    if (!tensor || name === undefined) return true
    lifted.push({ ...tensor, name })
    return false
  })
  return { ...graph, nodes, initializers: [...graph.initializers, ...lifted] }
}
