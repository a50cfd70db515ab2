/**
 * Makes a half-precision graph compute in single precision: WASM has no half-precision kernels, so every such
 * operator would be wrapped in casts, and the borders of the cut would be halves.
 */
import { DataType } from '../onnx/model.ts'
import { findAttribute, integerAttribute, makeInteger, makeTensor, tensorOf } from '../onnx/attributes.ts'
import { widenHalf } from '../half.ts'
import type { OnnxGraph, OnnxNode, OnnxTensor, OnnxValueInfo } from '../onnx/model.ts'

/** Attributes that name an element type, by operator. */
const TYPE_ATTRIBUTE: Readonly<Record<string, string>> = {
  Cast: 'to',
  RandomNormalLike: 'dtype',
  RandomNormal: 'dtype',
  RandomUniformLike: 'dtype',
  RandomUniform: 'dtype',
  EyeLike: 'dtype',
}

export function widenToFloat32(graph: OnnxGraph): OnnxGraph {
  return {
    ...graph,
    nodes: graph.nodes.map(widenNode),
    initializers: graph.initializers.map(widenTensor),
    inputs: graph.inputs.map(widenValue),
    outputs: graph.outputs.map(widenValue),
  }
}

function widenTensor(tensor: OnnxTensor): OnnxTensor {
  if (tensor.dataType !== DataType.FLOAT16) return tensor
  const wide = widenHalf(tensor.data)
  return { ...tensor, dataType: DataType.FLOAT, data: new Uint8Array(wide.buffer) }
}

const widenValue = (value: OnnxValueInfo): OnnxValueInfo =>
  value.elemType === DataType.FLOAT16 ? { ...value, elemType: DataType.FLOAT } : value

function widenNode(node: OnnxNode): OnnxNode {
  const typeName = TYPE_ATTRIBUTE[node.opType]
  const holdsTensor = node.opType === 'Constant' || node.opType === 'ConstantOfShape'
  if (typeName !== undefined && integerAttribute(node, typeName) === DataType.FLOAT16)
    return replaceAttribute(node, makeInteger(typeName, DataType.FLOAT))
  if (!holdsTensor) return node
  const attribute = findAttribute(node, 'value')
  const tensor = attribute && tensorOf(attribute)
  if (tensor?.dataType !== DataType.FLOAT16) return node
  return replaceAttribute(node, makeTensor('value', widenTensor(tensor)))
}

const replaceAttribute = (node: OnnxNode, made: OnnxNode['attributes'][number]): OnnxNode => ({
  ...node,
  attributes: node.attributes.map((attribute) => (attribute.name === made.name ? made : attribute)),
})
