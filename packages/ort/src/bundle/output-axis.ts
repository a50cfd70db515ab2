/** Which dimension of a weight counts the outputs of its operator: the one that gets a scale each. */
import { integerAttribute } from '../onnx/attributes.ts'
import type { OnnxNode } from '../onnx/model.ts'

/**
 * Undefined when an operator uses the tensor in another way, or when two operators disagree: such a tensor is
 * not quantised.
 */
export function outputAxis(
  name: string,
  dims: readonly number[],
  consumers: readonly OnnxNode[],
): number | undefined {
  const axes = new Set(consumers.map((node) => axisIn(node, node.inputs.indexOf(name), dims.length)))
  const [axis] = axes
  return axes.size === 1 ? axis : undefined
}

function axisIn(node: OnnxNode, position: number, rank: number): number | undefined {
  switch (node.opType) {
    case 'Conv':
    case 'FusedConv':
      return position === 1 ? 0 : undefined
    case 'ConvTranspose':
      // Input channels come first here. Within a group, outputs are the second dimension.
      return position === 1 ? 1 : undefined
    case 'MatMul':
    case 'FusedMatMul':
      if (position !== 1 || rank < 2) return undefined
      return integerAttribute(node, 'transB') ? rank - 2 : rank - 1
    case 'Gemm':
    case 'FusedGemm':
      if (position !== 1) return undefined
      return integerAttribute(node, 'transB') ? 0 : 1
    case 'Gather':
      // A row of an embedding is what goes on.
      return position === 0 && rank === 2 ? 0 : undefined
    default:
      return undefined
  }
}
