/** Cuts a stock Kokoro model into encoder, prosody and decoder. */
import { readModel } from '../onnx/read.ts'
import { writeModel } from '../onnx/write.ts'
import { extractPart } from './extract.ts'
import { convolveInFloat } from './float-convolutions.ts'
import { GraphIndex } from './graph-index.ts'
import { findKokoroJoints } from './kokoro-joints.ts'
import { liftConstants, sortTopologically } from './normalize.ts'
import { widenToFloat32 } from './widen.ts'
import { KOKORO_TENSORS } from '../kokoro-cut.ts'
import type { CutOptions } from './cut-vits.ts'
import type { Border } from './extract.ts'
import type { KokoroCut } from '../kokoro-cut.ts'
import type { TensorSpec } from '../vits-cut.ts'

type Spec = Pick<TensorSpec, 'name' | 'type' | 'dims'>

export interface KokoroCutOptions extends CutOptions {
  /**
   * For providers that have no convolution in integers. Three times the memory; on WASM a fifth slower. Default false.
   */
  readonly floatConvolutions?: boolean
}

/**
 * @throws {ModelCorruptError} when the bytes are no ONNX model.
 * @throws {ModelUnsupportedError} when it is no Kokoro of a known structure, or draws noise of its own.
 */
export function cutKokoro(bytes: Uint8Array, options: KokoroCutOptions = {}): KokoroCut {
  const { graph, ...shell } = readModel(bytes, options.source)
  const sorted = sortTopologically(liftConstants(widenToFloat32(graph)))
  const index = new GraphIndex(options.floatConvolutions ? convolveInFloat(sorted) : sorted)
  const joints = findKokoroJoints(index)
  const float = (value: string, name: string, dims: Spec['dims'] = null): Border<Spec> => ({
    value,
    spec: { name, type: 'float32', dims },
  })
  const ids: Border<Spec> = {
    value: joints.ids,
    spec: { name: KOKORO_TENSORS.ids, type: 'int64', dims: [1, 'phonemes'] },
  }
  const style = float(joints.style, KOKORO_TENSORS.style, [1, joints.styleWidth])
  const durations = float(joints.durations, KOKORO_TENSORS.durations)
  const prosodyStates = float(joints.prosodyStates, KOKORO_TENSORS.prosodyStates)
  const textStates = float(joints.textStates, KOKORO_TENSORS.textStates)
  const alignment = float(joints.alignment, KOKORO_TENSORS.alignment, ['phonemes', 'frames'])
  const f0 = float(joints.f0, KOKORO_TENSORS.f0)
  const carried = joints.carried.map((value, at) => float(value, `carried_${at}`))
  const waveform = float(joints.waveform, KOKORO_TENSORS.waveform)

  const part = (
    name: string,
    inputs: readonly Border<Spec>[],
    outputs: readonly Border<Spec>[],
  ): Uint8Array<ArrayBuffer> =>
    writeModel({ ...shell, metadata: new Map(), graph: extractPart(index, { name, inputs, outputs }).graph })
  return {
    encoder: part('encoder', [ids, style], [durations, prosodyStates, textStates]),
    prosody: part('prosody', [prosodyStates, alignment, style], [f0, ...carried]),
    decoder: part('decoder', [textStates, alignment, f0, ...carried, style], [waveform]),
    styleWidth: joints.styleWidth,
  }
}
