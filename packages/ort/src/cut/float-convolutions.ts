/**
 * Turns convolutions in eight-bit integers back into ones in floats, with the weights that the integers stand for:
 * the runtime has the integer kind on the processor alone.
 */
import { ModelUnsupportedError } from '@voice-soundboard/graph'
import { DataType } from '../onnx/model.ts'
import { GraphIndex } from './graph-index.ts'
import type { OnnxGraph, OnnxNode, OnnxTensor } from '../onnx/model.ts'

/**
 * Knows the pattern of dynamic quantisation: `DynamicQuantizeLinear` → `ConvInteger` [→ `Add` of a bias] → `Cast` →
 * `Mul` by the product of both scales. What is then used by nobody is left for the cut to drop.
 *
 * @throws {ModelUnsupportedError} when an integer convolution stands in another pattern.
 */
export function convolveInFloat(graph: OnnxGraph): OnnxGraph {
  const index = new GraphIndex(graph)
  const replacements = new Map<OnnxNode, OnnxNode>()
  const weights: OnnxTensor[] = []
  for (const convolution of graph.nodes) {
    if (convolution.opType !== 'ConvInteger') continue
    const { signal, bias, scaled, tensor } = readPattern(index, convolution)
    weights.push(tensor)
    replacements.set(scaled, {
      ...convolution,
      opType: 'Conv',
      inputs: [signal, tensor.name, ...(bias === null ? [] : [bias])],
      outputs: scaled.outputs,
    })
  }
  if (weights.length === 0) return graph
  return {
    ...graph,
    nodes: graph.nodes.map((node) => replacements.get(node) ?? node),
    initializers: [...graph.initializers, ...weights],
  }
}

interface QuantizedConvolution {
  readonly signal: string
  /** In floats; null without one. */
  readonly bias: string | null
  /** The last node of the pattern. */
  readonly scaled: OnnxNode
  readonly tensor: OnnxTensor
}

function readPattern(index: GraphIndex, convolution: OnnxNode): QuantizedConvolution {
  const fail = (what: string): ModelUnsupportedError =>
    new ModelUnsupportedError(`its integer convolution "${convolution.name}" has ${what}`)
  const [quantized = '', integers = '', , zeros = ''] = convolution.inputs
  const quantizer = index.producer(quantized)
  const weight = index.initializer(integers)
  if (quantizer?.opType !== 'DynamicQuantizeLinear' || !weight) throw fail('no quantised signal and weight')

  let next = onlyConsumer(index, convolution)
  let bias: string | null = null
  if (next?.opType === 'Add') {
    const [sum = ''] = convolution.outputs
    bias = floatBias(index, next.inputs.find((name) => name !== sum) ?? '')
    if (bias === null) throw fail('a bias that was not divided by the scales')
    next = onlyConsumer(index, next)
  }
  const scaled = next?.opType === 'Cast' ? onlyConsumer(index, next) : undefined
  const scale = scaled?.opType === 'Mul' ? index.producer(other(scaled, next as OnnxNode)) : undefined
  const weightScale = scale?.inputs.map((name) => index.initializer(name)).find((tensor) => tensor)
  if (!scaled || !weightScale) throw fail('no scale of its weights behind it')
  return {
    signal: quantizer.inputs[0] as string,
    bias,
    scaled,
    tensor: floatWeight(weight, index.initializer(zeros), weightScale),
  }
}

function onlyConsumer(index: GraphIndex, node: OnnxNode): OnnxNode | undefined {
  const consumers = index.consumers(node.outputs[0] as string)
  return consumers.length === 1 ? consumers[0] : undefined
}

const other = (product: OnnxNode, cast: OnnxNode): string =>
  product.inputs.find((name) => name !== cast.outputs[0]) ?? ''

/** The bias is added in integers: divided by the scales, rounded, and given the shape of a channel. */
function floatBias(index: GraphIndex, added: string): string | null {
  for (let node = index.producer(added); node; node = index.producer(node.inputs[0] ?? '')) {
    if (node.opType === 'Div') return node.inputs[0] ?? null
  }
  return null
}

/** A scale and a zero for each output channel, or one of each for all. */
function floatWeight(weight: OnnxTensor, zero: OnnxTensor | undefined, scale: OnnxTensor): OnnxTensor {
  const integers = integersOf(weight)
  const zeros = zero ? integersOf(zero) : Int8Array.of(0)
  const scales = new Float32Array(scale.data.slice().buffer)
  const perChannel = integers.length / (weight.dims[0] as number)
  const floats = new Float32Array(integers.length)
  for (let at = 0; at < floats.length; at++) {
    const channel = Math.floor(at / perChannel)
    const offset = zeros[zeros.length > 1 ? channel : 0] as number
    floats[at] = ((integers[at] as number) - offset) * (scales[scales.length > 1 ? channel : 0] as number)
  }
  return {
    name: `${weight.name}/float`,
    dims: weight.dims,
    dataType: DataType.FLOAT,
    data: new Uint8Array(floats.buffer),
  }
}

function integersOf({ dataType, data }: OnnxTensor): Int8Array | Uint8Array {
  return dataType === DataType.INT8 ? new Int8Array(data.slice().buffer) : data
}
