/** How many frames of context a chain of convolutions sees, read off its kernels. */
import { integersAttribute } from '../onnx/attributes.ts'
import { kernelSize } from './joints.ts'
import type { GraphIndex } from './graph-index.ts'
import type { OnnxNode } from '../onnx/model.ts'

/** Operators of convolutional flows and vocoders that treat each frame by itself. */
const FRAMEWISE = new Set(
  'Add Sub Mul Div Pow Neg Exp Log Sqrt Tanh Sigmoid Relu LeakyRelu PRelu Clip Softplus Cast Identity Split Slice Concat Squeeze Unsqueeze'.split(
    ' ',
  ),
)

export type ReceptiveField =
  /** Context on the wider side, in frames of the input; samples of the output per frame. */
  | { readonly frames: number; readonly rate: number }
  /** The operator that mixes frames without a bound that is known here. */
  | { readonly unbounded: OnnxNode }

/** First and last place of a value that one frame of output depends on; the frame itself is at 0. */
interface Span {
  readonly first: number
  readonly last: number
}

export function receptiveField(index: GraphIndex, input: string, output: string): ReceptiveField {
  const below = carriedFrom(index, input)
  const above = index.ancestors([output], new Set([input]))
  const between = index.graph.nodes.filter(
    (node) =>
      node.inputs.some((value) => below.has(value) && above.has(value)) &&
      node.outputs.some((value) => below.has(value) && above.has(value)),
  )
  const unbounded = between.find((node) => !FRAMEWISE.has(node.opType) && !convolutionOf(index, node))
  if (unbounded) return { unbounded }

  const rates = new Map([[input, 1]])
  for (const node of between) {
    const rate = Math.max(...node.inputs.map((value) => rates.get(value) ?? 0))
    const stride = node.opType === 'ConvTranspose' ? (convolutionOf(index, node)?.stride ?? 1) : 1
    for (const value of node.outputs) rates.set(value, rate * stride)
  }
  const rate = rates.get(output) ?? 1

  const spans = new Map<string, Span>([[output, { first: 0, last: rate - 1 }]])
  const join = (value: string, { first, last }: Span): void => {
    const known = spans.get(value)
    spans.set(value, {
      first: Math.min(first, known?.first ?? first),
      last: Math.max(last, known?.last ?? last),
    })
  }
  for (const node of between.reverse()) {
    const wanted = node.outputs.map((value) => spans.get(value)).filter((span) => span !== undefined)
    for (const span of wanted)
      for (const value of node.inputs) if (below.has(value)) join(value, through(index, node, span))
  }
  const { first, last } = spans.get(input) ?? { first: 0, last: 0 }
  return { frames: Math.max(-first, last), rate }
}

/** Values made from what `input` holds. A shape tells how many frames there are, not what they hold. */
function carriedFrom(index: GraphIndex, input: string): Set<string> {
  const carried = new Set([input])
  for (const node of index.graph.nodes)
    if (node.opType !== 'Shape' && node.inputs.some((value) => carried.has(value)))
      for (const output of node.outputs) carried.add(output)
  return carried
}

interface Convolution {
  /** Places from the first tap to the last. */
  readonly span: number
  readonly padding: number
  readonly stride: number
}

function convolutionOf(index: GraphIndex, node: OnnxNode): Convolution | undefined {
  const isTransposed = node.opType === 'ConvTranspose'
  const kernel = isTransposed || node.opType === 'Conv' ? kernelSize(index, node) : undefined
  if (kernel === undefined) return undefined
  const stride = integersAttribute(node, 'strides')?.[0] ?? 1
  if (!isTransposed && stride !== 1) return undefined
  return {
    span: (kernel - 1) * (integersAttribute(node, 'dilations')?.[0] ?? 1),
    padding: integersAttribute(node, 'pads')?.[0] ?? 0,
    stride,
  }
}

function through(index: GraphIndex, node: OnnxNode, { first, last }: Span): Span {
  const convolution = convolutionOf(index, node)
  if (!convolution) return { first, last }
  const { span, padding, stride } = convolution
  if (node.opType === 'Conv') return { first: first - padding, last: last - padding + span }
  return { first: Math.ceil((first + padding - span) / stride), last: Math.floor((last + padding) / stride) }
}
