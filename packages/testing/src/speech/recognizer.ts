/** Speech recognition in Node, for tests that ask whether speech can be understood: Moonshine tiny English, int8. */
import LlamaTokenizer from 'llama-tokenizer-js'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { decodeGreedily } from './merged-decoder.ts'
import { paddedAtRate } from './padded-speech.ts'

const RATE_HZ = 16_000
const LAYERS = 6
const HEADS = 8
const HEAD_SIZE = 36
const START_TOKEN = 1
const END_TOKEN = 2
/** No one says more; a model that loops is stopped here. */
const MAX_TOKENS_PER_SECOND = 6.5

export interface RecognizerModel {
  /** Contents of `encoder_model.onnx` and `decoder_model_merged.onnx`. */
  readonly encoder: Uint8Array
  readonly decoder: Uint8Array
}

export interface Recognizer {
  /** What is said in mono samples. Best on 1–20 s. */
  transcribe(samples: Float32Array, sampleRateHz: number): Promise<string>
  close(): Promise<void>
}

export async function createRecognizer(model: RecognizerModel): Promise<Recognizer> {
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1 }
  const [encoder, decoder] = await Promise.all([
    InferenceSession.create(model.encoder, options),
    InferenceSession.create(model.decoder, options),
  ])
  let closed = false
  return {
    async transcribe(samples, sampleRateHz) {
      const audio = paddedAtRate(samples, sampleRateHz, RATE_HZ)
      const { last_hidden_state: hidden } = await encoder.run({
        input_values: new Tensor('float32', audio, [1, audio.length]),
      })
      if (!hidden) throw new Error('The encoder gave no hidden states.')
      const tokens = await decodeGreedily({
        decoder,
        shape: { layers: LAYERS, emptyDims: [0, HEADS, 1, HEAD_SIZE] },
        hidden,
        prompt: [START_TOKEN],
        endToken: END_TOKEN,
        maxTokens: Math.ceil((audio.length / RATE_HZ) * MAX_TOKENS_PER_SECOND),
      })
      return LlamaTokenizer.decode([...tokens], true, true).trim()
    },
    async close() {
      if (closed) return
      closed = true
      await Promise.all([encoder.release(), decoder.release()])
    },
  }
}
