/** What the inputs of a stock VITS graph mean. Exports of one family agree on names; shapes confirm them. */
import { ModelUnsupportedError } from '@voice-soundboard/graph'
import { DataType } from '../onnx/model.ts'
import type { OnnxGraph, OnnxValueInfo } from '../onnx/model.ts'

/** `scales` is Piper's triple (noise, length, duration noise); other families have one input for each. */
export type StockInputRole =
  | 'ids'
  | 'lengths'
  | 'speaker'
  | 'tones'
  | 'languages'
  | 'zeros'
  | 'scales'
  | 'noiseScale'
  | 'lengthScale'
  | 'durationNoiseScale'

export interface StockInput {
  readonly name: string
  readonly role: StockInputRole
  readonly type: 'float32' | 'int64'
  readonly dims: readonly (number | string)[]
}

const NAMES: Readonly<Record<string, StockInputRole>> = {
  input: 'ids',
  x: 'ids',
  input_ids: 'ids',
  text: 'ids',
  input_lengths: 'lengths',
  x_lengths: 'lengths',
  text_lengths: 'lengths',
  sid: 'speaker',
  speaker_id: 'speaker',
  tone: 'tones',
  tones: 'tones',
  language: 'languages',
  languages: 'languages',
  bert: 'zeros',
  ja_bert: 'zeros',
  scales: 'scales',
  noise_scale: 'noiseScale',
  length_scale: 'lengthScale',
  noise_scale_w: 'durationNoiseScale',
}

const SHAPES: Readonly<Record<StockInputRole, { readonly elemType: number; readonly rank: number }>> = {
  ids: { elemType: DataType.INT64, rank: 2 },
  lengths: { elemType: DataType.INT64, rank: 1 },
  speaker: { elemType: DataType.INT64, rank: 1 },
  tones: { elemType: DataType.INT64, rank: 2 },
  languages: { elemType: DataType.INT64, rank: 2 },
  zeros: { elemType: DataType.FLOAT, rank: 3 },
  scales: { elemType: DataType.FLOAT, rank: 1 },
  noiseScale: { elemType: DataType.FLOAT, rank: 1 },
  lengthScale: { elemType: DataType.FLOAT, rank: 1 },
  durationNoiseScale: { elemType: DataType.FLOAT, rank: 1 },
}

/** @throws {ModelUnsupportedError} naming the input that is unknown, of another shape, or missing. */
export function stockInputs(graph: OnnxGraph): readonly StockInput[] {
  const initializers = new Set(graph.initializers.map((tensor) => tensor.name))
  // Old exports list the weights among the inputs.
  const inputs = graph.inputs.filter((input) => !initializers.has(input.name)).map(stockInput)
  for (const role of ['ids', 'lengths'] as const)
    if (!inputs.some((input) => input.role === role))
      throw new ModelUnsupportedError(
        `it has no input of ${role}; its inputs are ${inputs.map((input) => input.name).join(', ') || 'none'}`,
      )
  return inputs
}

function stockInput(value: OnnxValueInfo): StockInput {
  const role = Object.hasOwn(NAMES, value.name) ? NAMES[value.name] : undefined
  if (!role) throw new ModelUnsupportedError(`the meaning of its input "${value.name}" is unknown`)
  const { elemType, rank } = SHAPES[role]
  if (value.elemType !== elemType || value.dims?.length !== rank)
    throw new ModelUnsupportedError(`its input "${value.name}" (${role}) has another type or rank`)
  return {
    name: value.name,
    role,
    type: elemType === DataType.FLOAT ? 'float32' : 'int64',
    dims: value.dims,
  }
}
