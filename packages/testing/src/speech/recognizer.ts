/** Speech recognition in Node, for tests that ask whether speech can be understood: Moonshine tiny English, int8. */
import { createResampler, joinSamples } from '@voice-soundboard/audio'
import LlamaTokenizer from 'llama-tokenizer-js'
import { InferenceSession, Tensor } from 'onnxruntime-node'

const RATE_HZ = 16_000
/**
 * Recordings begin and end with silence, synthesised speech does not. Without it the model invents a first word or
 * mistakes the last: 61 errors in 996 words of the default voice instead of 46.
 */
const PAD_FRAMES = RATE_HZ / 4
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
      const audio = paddedAtRate(samples, sampleRateHz)
      const { last_hidden_state: hidden } = await encoder.run({
        input_values: new Tensor('float32', audio, [1, audio.length]),
      })
      if (!hidden) throw new Error('The encoder gave no hidden states.')
      const tokens = await decode(
        decoder,
        hidden,
        Math.ceil((audio.length / RATE_HZ) * MAX_TOKENS_PER_SECOND),
      )
      return LlamaTokenizer.decode([...tokens], true, true).trim()
    },
    async close() {
      if (closed) return
      closed = true
      await Promise.all([encoder.release(), decoder.release()])
    },
  }
}

function paddedAtRate(samples: Float32Array, sampleRateHz: number): Float32Array {
  const resampler = createResampler(sampleRateHz, RATE_HZ)
  const silence = new Float32Array(PAD_FRAMES)
  return joinSamples([silence, resampler.push(samples), resampler.flush(), silence])
}

/** Greedy decoding with the keys and values of earlier steps. Those of the encoder are made in the first step only. */
async function decode(
  decoder: InferenceSession,
  hidden: Tensor,
  maxTokens: number,
): Promise<readonly number[]> {
  const past: Record<string, Tensor> = {}
  for (let layer = 0; layer < LAYERS; layer++) {
    for (const kind of ['decoder.key', 'decoder.value', 'encoder.key', 'encoder.value']) {
      past[`past_key_values.${layer}.${kind}`] = new Tensor('float32', new Float32Array(0), [
        0,
        HEADS,
        1,
        HEAD_SIZE,
      ])
    }
  }
  const tokens = [START_TOKEN]
  for (let step = 0; step < maxTokens; step++) {
    const outputs = await decoder.run({
      input_ids: new Tensor('int64', BigInt64Array.of(BigInt(tokens.at(-1) as number)), [1, 1]),
      encoder_hidden_states: hidden,
      use_cache_branch: new Tensor('bool', [step > 0]),
      ...past,
    })
    for (const name of Object.keys(past)) {
      const present = outputs[name.replace('past_key_values', 'present')]
      if (present && (step === 0 || name.includes('.decoder.'))) past[name] = present
    }
    const next = indexOfMax(outputs['logits']?.data as Float32Array)
    if (next === END_TOKEN) break
    tokens.push(next)
  }
  return tokens
}

function indexOfMax(values: Float32Array): number {
  let best = 0
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[best] as number)) best = i
  return best
}
