/**
 * Finds the joints of a VITS graph by its structure, because names differ between exports. Every VITS rounds
 * durations up (its only `Ceil`), builds the alignment from them, expands means and deviations with it (two
 * `MatMul`s that share it), adds noise (`zp`), and ends in transposed convolutions.
 */
import { ModelUnsupportedError } from '@voice-soundboard/graph'
import type { GraphIndex } from './graph-index.ts'
import { integersAttribute } from '../onnx/attributes.ts'
import type { OnnxNode } from '../onnx/model.ts'

/** Names of values in the graph. */
export interface Joints {
  readonly means: string
  readonly logDeviations: string
  readonly durations: string
  /** Random values that the durations depend on. */
  readonly durationNoise: string | undefined
  readonly zp: string
  readonly frameMask: string | undefined
  readonly conditioning: string | undefined
  readonly latent: string
  readonly waveform: string
}

const RANDOM = new Set(['RandomNormalLike', 'RandomNormal', 'RandomUniform', 'RandomUniformLike'])

const only = <T>(items: readonly T[], what: string): T => {
  if (items.length !== 1)
    throw new ModelUnsupportedError(`expected one ${what} in the graph, found ${items.length}`)
  return items[0] as T
}

/** @throws {ModelUnsupportedError} with the joint that is missing or ambiguous. */
export function findJoints(index: GraphIndex): Joints {
  const { nodes, inputs, outputs } = index.graph
  const random = nodes.filter((node) => RANDOM.has(node.opType))
  const dynamic = index.descendants([
    ...inputs.map((input) => input.name).filter((name) => !index.initializer(name)),
    ...random.flatMap((node) => node.outputs),
  ])

  const ceil = only(
    nodes.filter((node) => node.opType === 'Ceil'),
    'Ceil (the rounding of durations)',
  )
  const durations = ceil.inputs[0] as string
  const perFrame = index.descendants(ceil.outputs)
  const durationNoise = noiseOfDurations(index, random, durations)

  const acoustic = only(
    random.filter((node) => node.inputs.some((input) => perFrame.has(input))),
    'source of noise behind the Ceil',
  )
  const noisy = index.descendants(acoustic.outputs)
  const zp = nodes.find((node) => node.opType === 'Add' && node.inputs.some((input) => noisy.has(input)))
    ?.outputs[0]
  if (zp === undefined) throw new ModelUnsupportedError('nothing adds the acoustic noise')

  const [means, logDeviations] = expandedStatistics(index, { perFrame, dynamic, zp })
  const latent = vocoderInput(index)
  const waveform = only(outputs, 'output').name
  const decoded = index.descendants([zp])
  if (!decoded.has(latent)) throw new ModelUnsupportedError('the vocoder does not depend on the noise')

  const crossing = [
    ...new Set(
      nodes
        .filter((node) => node.outputs.some((output) => decoded.has(output) && output !== zp))
        .flatMap((node) => node.inputs.filter((input) => dynamic.has(input) && !decoded.has(input))),
    ),
  ]
  const dominator = (values: readonly string[], sources: ReadonlySet<string>, what: string) => {
    if (values.length === 0) return undefined
    const found = index.commonDominator(values, sources)
    if (found === undefined)
      throw new ModelUnsupportedError(`the ${what} enters the decoder by separate ways: ${values.join(', ')}`)
    return found
  }
  return {
    means,
    logDeviations,
    durations,
    durationNoise,
    zp,
    frameMask: dominator(
      crossing.filter((value) => perFrame.has(value)),
      perFrame,
      'frame mask',
    ),
    conditioning: dominator(
      crossing.filter((value) => !perFrame.has(value)),
      dynamic,
      'speaker conditioning',
    ),
    latent,
    waveform,
  }
}

function noiseOfDurations(
  index: GraphIndex,
  random: readonly OnnxNode[],
  durations: string,
): string | undefined {
  const behind = index.ancestors([durations])
  const sources = random.filter((node) => node.outputs.some((output) => behind.has(output)))
  if (sources.length === 0) return undefined
  return only(sources, 'source of noise before the Ceil').outputs[0]
}

/** The two `MatMul`s that expand per-phoneme statistics share the alignment as their first input. */
function expandedStatistics(
  index: GraphIndex,
  sets: { readonly perFrame: Set<string>; readonly dynamic: Set<string>; readonly zp: string },
): readonly [means: string, logDeviations: string] {
  const beforeNoise = index.ancestors([sets.zp])
  const products = index.graph.nodes.filter((node) => {
    const [alignment, statistics] = node.inputs as [string, string]
    return (
      node.opType === 'MatMul' &&
      node.outputs.some((output) => beforeNoise.has(output)) &&
      sets.perFrame.has(alignment) &&
      sets.dynamic.has(statistics) &&
      !sets.perFrame.has(statistics)
    )
  })
  const shared = products.filter((node) =>
    products.some((other) => other !== node && other.inputs[0] === node.inputs[0]),
  )
  if (shared.length !== 2)
    throw new ModelUnsupportedError(`expected two MatMuls that share the alignment, found ${shared.length}`)
  // The deviation is given as its logarithm, so that one goes through an Exp.
  const throughExp = (node: OnnxNode): boolean => {
    const below = index.descendants(node.outputs)
    return index.graph.nodes.some(
      (other) =>
        other.opType === 'Exp' &&
        below.has(other.inputs[0] as string) &&
        beforeNoise.has(other.outputs[0] as string),
    )
  }
  const deviation = only(shared.filter(throughExp), 'MatMul whose product is exponentiated')
  const mean = only(
    shared.filter((node) => node !== deviation),
    'MatMul of the means',
  )
  return [beforeTransposes(index, mean.inputs[1]), beforeTransposes(index, deviation.inputs[1])]
}

function beforeTransposes(index: GraphIndex, value: string | undefined): string {
  let current = value as string
  for (let node = index.producer(current); node?.opType === 'Transpose'; node = index.producer(current))
    current = node.inputs[0] as string
  return current
}

/** Going up from the first `ConvTranspose`: what the first wide `Conv` reads. */
function vocoderInput(index: GraphIndex): string {
  const upsampler = index.graph.nodes.find((node) => node.opType === 'ConvTranspose')
  if (!upsampler) throw new ModelUnsupportedError('it has no ConvTranspose, so no vocoder to separate')
  const seen = new Set([upsampler.inputs[0] as string])
  for (const value of seen) {
    const node = index.producer(value)
    if (!node) continue
    if (node.opType === 'Conv' && (kernelSize(index, node) ?? 1) > 1) return node.inputs[0] as string
    for (const input of node.inputs) if (input !== '') seen.add(input)
  }
  throw new ModelUnsupportedError('no Conv stands before the first ConvTranspose')
}

/** Taps along time; undefined when neither attribute nor weight tells. */
export function kernelSize(index: GraphIndex, node: OnnxNode): number | undefined {
  const kernel = integersAttribute(node, 'kernel_shape')
  if (kernel) return kernel[0]
  return index.initializer(node.inputs[1] as string)?.dims[2]
}
