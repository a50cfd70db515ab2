/** Writes an ONNX file. Fields stand in a fixed order, so equal models give equal bytes. */
import { MessageWriter } from './wire.ts'
import type { OnnxGraph, OnnxModel, OnnxNode, OnnxTensor, OnnxValueInfo } from './model.ts'

export function writeModel(model: OnnxModel): Uint8Array<ArrayBuffer> {
  return joinModel(writeShell(model), writeGraph(model.graph))
}

/** Everything of a model but its graph. */
export function writeShell(model: OnnxModel): Uint8Array<ArrayBuffer> {
  const writer = new MessageWriter().integer(1, model.irVersion)
  for (const bytes of model.rest) writer.raw(bytes)
  for (const [domain, version] of model.opsets)
    writer.message(8, new MessageWriter().string(1, domain).integer(2, version))
  for (const [key, value] of model.metadata)
    writer.message(14, new MessageWriter().string(1, key).string(2, value))
  return writer.finish()
}

export const joinModel = (shell: Uint8Array, graph: MessageWriter): Uint8Array<ArrayBuffer> =>
  new MessageWriter().raw(shell).message(7, graph).finish()

export const appendTensor = (graph: MessageWriter, tensor: OnnxTensor): MessageWriter =>
  graph.message(5, writeTensor(tensor))

export function writeGraph(graph: OnnxGraph): MessageWriter {
  const writer = new MessageWriter()
  for (const node of graph.nodes) writer.message(1, writeNode(node))
  writer.string(2, graph.name)
  for (const tensor of graph.initializers) appendTensor(writer, tensor)
  for (const value of graph.inputs) writer.message(11, writeValueInfo(value))
  for (const value of graph.outputs) writer.message(12, writeValueInfo(value))
  for (const bytes of graph.rest) writer.raw(bytes)
  return writer
}

function writeNode(node: OnnxNode): MessageWriter {
  const writer = new MessageWriter()
  for (const input of node.inputs) writer.string(1, input)
  for (const output of node.outputs) writer.string(2, output)
  writer.string(3, node.name).string(4, node.opType)
  for (const attribute of node.attributes) writer.bytes(5, attribute.bytes)
  if (node.domain !== '') writer.string(7, node.domain)
  for (const bytes of node.rest) writer.raw(bytes)
  return writer
}

export function writeTensor(tensor: OnnxTensor): MessageWriter {
  return new MessageWriter()
    .integers(1, tensor.dims)
    .integer(2, tensor.dataType)
    .string(8, tensor.name)
    .bytes(9, tensor.data)
}

function writeValueInfo(value: OnnxValueInfo): MessageWriter {
  const tensor = new MessageWriter().integer(1, value.elemType)
  if (value.dims) {
    const shape = new MessageWriter()
    for (const dim of value.dims) {
      const dimension = new MessageWriter()
      if (typeof dim === 'number') dimension.integer(1, dim)
      else dimension.string(2, dim)
      shape.message(1, dimension)
    }
    tensor.message(2, shape)
  }
  return new MessageWriter().string(1, value.name).message(2, new MessageWriter().message(1, tensor))
}
