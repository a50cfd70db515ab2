/** Packs a cut voice into one file. The same cut gives the same bytes. */
import type { VoicePrecision } from '@voice-soundboard/graph'
import { GraphIndex } from '../cut/graph-index.ts'
import { DataType, elementCount } from '../onnx/model.ts'
import { readModel } from '../onnx/read.ts'
import { writeGraph, writeShell } from '../onnx/write.ts'
import { BlobWriter } from './format.ts'
import { outputAxis } from './output-axis.ts'
import { shortenNames } from './short-names.ts'
import { quantize, toHalf, toHalfExactly } from './weights.ts'
import type { PartEntry, TensorEntry } from './format.ts'
import type { OnnxTensor } from '../onnx/model.ts'
import type { GraphPart, VitsCut } from '../vits-cut.ts'

/** Smaller tensors stay in the graph: they would not pay for their entry. */
const MIN_ELEMENTS = 1024

/**
 * `compact`: int8 with one scale per output channel, and half precision on the way to the durations, which
 * quantisation would shift. `full`: what the model holds, bit for bit.
 */
export function encodeBundle(cut: VitsCut, precision: VoicePrecision): Uint8Array<ArrayBuffer> {
  const { encoder, flow, vocoder, ...description } = cut
  const blobs = new BlobWriter()
  return blobs.finish({
    ...description,
    precision,
    encoder: encodePart(encoder, precision, blobs),
    flow: encodePart(flow, precision, blobs),
    vocoder: encodePart(vocoder, precision, blobs),
  })
}

function encodePart(part: GraphPart, precision: VoicePrecision, blobs: BlobWriter): PartEntry {
  const { model: bytes, ...description } = part
  const model = readModel(bytes, part.name)
  const graph = shortenNames(model.graph)
  const index = new GraphIndex(graph)
  const isLarge = (tensor: OnnxTensor) =>
    tensor.dataType === DataType.FLOAT && elementCount(tensor.dims) >= MIN_ELEMENTS
  const fragile = precision === 'compact' ? onlyForDurations(index, part) : new Set<string>()

  const encodeTensor = (tensor: OnnxTensor): TensorEntry => {
    const { name, dims } = tensor
    const values = new Float32Array(tensor.data.slice().buffer)
    const entry = (encoding: TensorEntry['encoding'], data: Uint8Array) => ({
      name,
      dims,
      encoding,
      blob: blobs.add(data),
    })
    if (precision === 'full') {
      const halves = toHalfExactly(values)
      return halves ? entry('half', halves) : entry('single', tensor.data)
    }
    if (fragile.has(name)) return entry('half', toHalf(values))
    const axis = outputAxis(name, dims, index.consumers(name))
    return axis === undefined
      ? entry('single', tensor.data)
      : { ...entry('int8', quantize(values, dims, axis)), axis }
  }
  const initializers = graph.initializers.filter((tensor) => !isLarge(tensor))
  return {
    ...description,
    shell: blobs.add(writeShell(model)),
    graph: blobs.add(writeGraph({ ...graph, initializers }).finish()),
    tensors: graph.initializers.filter(isLarge).map(encodeTensor),
  }
}

/** Values that the durations depend on and no other output does. */
function onlyForDurations(index: GraphIndex, part: GraphPart): Set<string> {
  const namesOf = (isWanted: (role: string) => boolean) =>
    part.outputs.filter(({ role }) => isWanted(role)).map(({ name }) => name)
  const others = index.ancestors(namesOf((role) => role !== 'durations'))
  const durations = index.ancestors(namesOf((role) => role === 'durations'))
  return new Set([...durations].filter((value) => !others.has(value)))
}
