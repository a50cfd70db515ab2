/** Unpacks a bundle into models that can be run: weights are widened, graphs joined with them again. */
import { isVoiceSoundboardError, ModelCorruptError } from '@voice-soundboard/graph'
import { DataType } from '../onnx/model.ts'
import { widenHalf } from '../half.ts'
import { MessageWriter } from '../onnx/wire.ts'
import { appendTensor, joinModel } from '../onnx/write.ts'
import { openBundle } from './format.ts'
import { dequantize } from './weights.ts'
import type { OpenBundle, PartEntry, TensorEntry } from './format.ts'
import type { CutOptions } from '../cut/cut-vits.ts'
import type { GraphPart, VitsCut } from '../vits-cut.ts'

/** @throws {ModelCorruptError} when the bytes are no bundle, cut short, or altered. */
export function decodeBundle(bytes: Uint8Array, options: CutOptions = {}): VitsCut {
  const { source = 'bundle' } = options
  const bundle = openBundle(bytes, source)
  try {
    const { precision: _precision, encoder, flow, vocoder, ...description } = bundle.header
    return {
      ...description,
      encoder: decodePart(bundle, encoder),
      flow: decodePart(bundle, flow),
      vocoder: decodePart(bundle, vocoder),
    }
  } catch (cause) {
    if (isVoiceSoundboardError(cause)) throw cause
    throw new ModelCorruptError(source, 'its header does not describe its contents', { cause })
  }
}

function decodePart(bundle: OpenBundle, entry: PartEntry): GraphPart {
  const { shell, graph, tensors, ...description } = entry
  const writer = new MessageWriter().raw(bundle.blob(graph))
  for (const { name, dims, ...tensor } of tensors)
    appendTensor(writer, {
      name,
      dims,
      dataType: DataType.FLOAT,
      data: widen(bundle.blob(tensor.blob), tensor, dims),
    })
  return { ...description, model: joinModel(bundle.blob(shell), writer) }
}

function widen(
  bytes: Uint8Array<ArrayBuffer>,
  { encoding, axis }: Pick<TensorEntry, 'encoding' | 'axis'>,
  dims: readonly number[],
): Uint8Array {
  switch (encoding) {
    case 'single':
      return bytes
    case 'half':
      return new Uint8Array(widenHalf(bytes).buffer)
    case 'int8':
      return new Uint8Array(dequantize(bytes, dims, axis ?? 0).buffer)
  }
}
