/** From a stock model to the bundle that is served: cut, optimised, packed. */
import type { LoadOptions, VoicePrecision } from '@voice-soundboard/graph'
import { encodeBundle } from '../bundle/encode.ts'
import { cutVits } from '../cut/cut-vits.ts'
import { optimizePart } from './optimize.ts'
import type { GraphPart } from '../vits-cut.ts'

export interface PrepareOptions extends LoadOptions {
  readonly precision: VoicePrecision
  /** Named in errors: the address or file of the model. */
  readonly source?: string
}

/**
 * The weights are optimised in full precision and packed after that: fusions change which tensors there are.
 * Progress is in phase `prepare`.
 *
 * @throws {ModelCorruptError} when the bytes are no ONNX model.
 * @throws {ModelUnsupportedError} when it cannot be cut, or the runtime refuses a part.
 */
export async function prepareVits(
  model: Uint8Array,
  options: PrepareOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { precision, signal, onProgress, source } = options
  const steps = 5
  const step = (done: number, label: string): void => {
    signal?.throwIfAborted()
    onProgress?.({ phase: 'prepare', fraction: done / steps, label })
  }
  step(0, 'cutting the graph')
  const cut = cutVits(model, source === undefined ? {} : { source })
  const optimize = async (part: GraphPart, done: number): Promise<GraphPart> => {
    step(done, `optimising the ${part.name}`)
    return optimizePart(part)
  }
  const optimized = {
    ...cut,
    encoder: await optimize(cut.encoder, 1),
    flow: await optimize(cut.flow, 2),
    vocoder: await optimize(cut.vocoder, 3),
  }
  step(4, 'packing the weights')
  const bundle = encodeBundle(optimized, precision)
  step(5, 'prepared')
  return bundle
}
