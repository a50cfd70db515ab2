/** Cuts a stock VITS model into encoder, flow and vocoder. */
import { ModelUnsupportedError } from '@voice-soundboard/graph'
import { DataType } from '../onnx/model.ts'
import { readModel } from '../onnx/read.ts'
import { writeModel } from '../onnx/write.ts'
import { extractPart } from './extract.ts'
import { GraphIndex } from './graph-index.ts'
import { stockInputs } from './inputs.ts'
import { findJoints } from './joints.ts'
import { liftConstants, sortTopologically } from './normalize.ts'
import { receptiveField } from './receptive-field.ts'
import { widenToFloat32 } from './widen.ts'
import type { Border, ExtractOptions } from './extract.ts'
import type { StockInput } from './inputs.ts'
import type { Joints } from './joints.ts'
import type { OnnxModel, OnnxTensor } from '../onnx/model.ts'
import type { GraphPart, PartName, TensorRole, TensorSpec, VitsCut } from '../vits-cut.ts'

export interface CutOptions {
  /** Named in errors: the address or file of the model. */
  readonly source?: string
}

/**
 * @throws {ModelCorruptError} when the bytes are no ONNX model.
 * @throws {ModelUnsupportedError} when it is no VITS of a known structure; it may still run whole.
 */
export function cutVits(bytes: Uint8Array, options: CutOptions = {}): VitsCut {
  const model = readModel(bytes, options.source)
  const index = new GraphIndex(sortTopologically(liftConstants(widenToFloat32(model.graph))))
  const stock = stockInputs(index.graph)
  const joints = findJoints(index)
  const channels = channelsOf(index, joints.latent)
  const borders = bordersOf(index, joints, channels)

  const part = (name: PartName, cut: Omit<ExtractOptions, 'name'>): GraphPart => {
    const { graph, inputs, outputs } = extractPart(index, { name, ...cut })
    const { irVersion, opsets, rest } = model
    return {
      name,
      model: writeModel({ irVersion, opsets, rest, metadata: new Map(), graph }),
      optimized: false,
      inputs,
      outputs,
    }
  }
  const shared = [borders.frameMask, borders.conditioning].filter((border) => border !== undefined)
  const flowField = receptiveField(index, joints.zp, joints.latent)
  const vocoderField = receptiveField(index, joints.latent, joints.waveform)
  if ('unbounded' in vocoderField)
    throw new ModelUnsupportedError(
      `its vocoder mixes frames in "${vocoderField.unbounded.name}" (${vocoderField.unbounded.opType})`,
    )
  const flowAttends = 'unbounded' in flowField
  return {
    encoder: part('encoder', {
      inputs: [...stock.flatMap(encoderInput), ...(borders.durationNoise ? [borders.durationNoise] : [])],
      outputs: [
        borders.means,
        borders.logDeviations,
        borders.durations,
        ...(borders.conditioning ? [borders.conditioning] : []),
      ],
      constants: stock.flatMap(neutralScale),
    }),
    flow: part('flow', { inputs: [borders.zp, ...shared], outputs: [borders.latent] }),
    vocoder: part('vocoder', { inputs: [borders.latent, ...shared], outputs: [borders.waveform] }),
    hopFrames: vocoderField.rate,
    channels,
    flowAttends,
    receptiveField: {
      flowFrames: flowAttends ? 0 : flowField.frames,
      vocoderFrames: vocoderField.frames,
    },
    metadata: Object.fromEntries(model.metadata),
  }
}

/**
 * The whole model with half precision widened and nothing cut: what a voice that `cutVits` refuses runs as,
 * and what the parts are compared with.
 */
export function widenModel(bytes: Uint8Array, options: CutOptions = {}): Uint8Array<ArrayBuffer> {
  const model = readModel(bytes, options.source)
  return writeModel({ ...model, graph: widenToFloat32(model.graph) })
}

export interface StockModel {
  readonly inputs: readonly StockInput[]
  /** Name of the waveform. */
  readonly output: string
  readonly metadata: Readonly<Record<string, string>>
}

/** What a caller needs to run an uncut model: its inputs by meaning. Errors as `cutVits`. */
export function inspectModel(bytes: Uint8Array, options: CutOptions = {}): StockModel {
  const model: OnnxModel = readModel(bytes, options.source)
  const [output, ...others] = model.graph.outputs
  if (!output || others.length > 0)
    throw new ModelUnsupportedError(`expected one output, found ${model.graph.outputs.length}`)
  return {
    inputs: stockInputs(model.graph),
    output: output.name,
    metadata: Object.fromEntries(model.metadata),
  }
}

function channelsOf(index: GraphIndex, latent: string): number {
  for (const node of index.consumers(latent)) {
    const channels = node.opType === 'Conv' ? index.initializer(node.inputs[1] as string)?.dims[1] : undefined
    if (channels !== undefined) return channels
  }
  throw new ModelUnsupportedError('the weights of its first vocoder layer are not constant')
}

type Borders = {
  readonly [Role in keyof Joints]: undefined extends Joints[Role] ? Border | undefined : Border
}

function bordersOf(index: GraphIndex, joints: Joints, channels: number): Borders {
  const border = (role: TensorRole, value: string, dims: TensorSpec['dims']): Border => ({
    value,
    spec: { name: NAMES[role], role, type: 'float32', dims },
  })
  const perPhoneme = [1, channels, 'phonemes'] as const
  const perFrame = [1, channels, 'frames'] as const
  const { durationNoise, frameMask, conditioning } = joints
  return {
    means: border('means', joints.means, perPhoneme),
    logDeviations: border('logDeviations', joints.logDeviations, perPhoneme),
    durations: border('durations', joints.durations, [1, 1, 'phonemes']),
    durationNoise:
      durationNoise === undefined
        ? undefined
        : // Two channels in every VITS: the flow of its duration predictor splits them in halves of one.
          border('durationNoise', durationNoise, [1, 2, 'phonemes']),
    zp: border('zp', joints.zp, perFrame),
    frameMask: frameMask === undefined ? undefined : border('frameMask', frameMask, [1, 1, 'frames']),
    conditioning:
      conditioning === undefined
        ? undefined
        : border('conditioning', conditioning, conditioningDims(index, conditioning)),
    latent: border('latent', joints.latent, perFrame),
    waveform: border('waveform', joints.waveform, null),
  }
}

/** Known when a convolution of width 1 reads it, which is how VITS conditions its layers. */
function conditioningDims(index: GraphIndex, conditioning: string): TensorSpec['dims'] {
  for (const node of index.consumers(conditioning)) {
    const size = node.opType === 'Conv' ? index.initializer(node.inputs[1] as string)?.dims[1] : undefined
    if (size !== undefined) return [1, size, 1]
  }
  return null
}

const NAMES: Readonly<Record<TensorRole, string>> = {
  ids: 'ids',
  lengths: 'lengths',
  speaker: 'speaker',
  tones: 'tones',
  languages: 'languages',
  zeros: 'zeros',
  durationNoise: 'duration_noise',
  means: 'means',
  logDeviations: 'log_deviations',
  durations: 'durations',
  conditioning: 'conditioning',
  zp: 'zp',
  frameMask: 'frame_mask',
  latent: 'latent',
  waveform: 'waveform',
}

function encoderInput(input: StockInput): Border[] {
  const { role, type } = input
  switch (role) {
    case 'scales':
    case 'noiseScale':
    case 'lengthScale':
    case 'durationNoiseScale':
      return []
    case 'lengths':
    case 'speaker':
      return [{ value: input.name, spec: { name: NAMES[role], role, type, dims: [1] } }]
    case 'zeros': {
      const size = input.dims[1]
      if (typeof size !== 'number')
        throw new ModelUnsupportedError(`its input "${input.name}" has no fixed number of features`)
      return [{ value: input.name, spec: { name: input.name, role, type, dims: [1, size, 'phonemes'] } }]
    }
    default:
      return [{ value: input.name, spec: { name: NAMES[role], role, type, dims: [1, 'phonemes'] } }]
  }
}

/** A factor of 1 leaves every value as it is, bit for bit; the caller applies its scales outside. */
function neutralScale(input: StockInput): OnnxTensor[] {
  const isScale = input.role === 'scales' || input.role.endsWith('Scale')
  if (!isScale) return []
  const count = input.role === 'scales' ? 3 : 1
  const ones = new Float32Array(count).fill(1)
  return [{ name: input.name, dims: [count], dataType: DataType.FLOAT, data: new Uint8Array(ones.buffer) }]
}
