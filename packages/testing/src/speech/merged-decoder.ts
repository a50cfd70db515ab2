/** Greedy decoding with a decoder as transformers.js publishes it: one graph, with and without what it knows already. */
import { Tensor } from 'onnxruntime-node'
import type { InferenceSession } from 'onnxruntime-node'

export interface DecoderShape {
  readonly layers: number
  /** Of keys and values before the first step. */
  readonly emptyDims: readonly number[]
}

export interface DecodeOptions {
  readonly decoder: InferenceSession
  readonly shape: DecoderShape
  readonly hidden: Tensor
  /** What every text begins with. */
  readonly prompt: readonly number[]
  readonly endToken: number
  readonly maxTokens: number
  /** Whether this token may stand here. */
  readonly mayStand?: (token: number, step: number) => boolean
}

/** Tokens with the prompt, without the end. Keys and values of the encoder are made in the first step only. */
export async function decodeGreedily(options: DecodeOptions): Promise<readonly number[]> {
  const { decoder, shape, hidden, prompt, endToken, maxTokens, mayStand = () => true } = options
  const past = emptyPast(shape)
  const tokens = [...prompt]
  for (let step = 0; step < maxTokens; step++) {
    const given = step === 0 ? tokens : tokens.slice(-1)
    const outputs = await decoder.run({
      input_ids: new Tensor('int64', BigInt64Array.from(given, BigInt), [1, given.length]),
      encoder_hidden_states: hidden,
      use_cache_branch: new Tensor('bool', [step > 0]),
      ...past,
    })
    for (const name of Object.keys(past)) {
      const present = outputs[name.replace('past_key_values', 'present')]
      if (present && (step === 0 || name.includes('.decoder.'))) past[name] = present
    }
    const logits = outputs['logits']?.data as Float32Array
    const last = logits.subarray(logits.length - logits.length / given.length)
    const next = indexOfMax(last, (token) => mayStand(token, step))
    if (next === endToken) break
    tokens.push(next)
  }
  return tokens
}

function emptyPast({ layers, emptyDims }: DecoderShape): Record<string, Tensor> {
  const past: Record<string, Tensor> = {}
  for (let layer = 0; layer < layers; layer++) {
    for (const kind of ['decoder.key', 'decoder.value', 'encoder.key', 'encoder.value'])
      past[`past_key_values.${layer}.${kind}`] = new Tensor('float32', new Float32Array(0), emptyDims)
  }
  return past
}

function indexOfMax(values: Float32Array, mayStand: (index: number) => boolean): number {
  let best = -1
  for (let i = 0; i < values.length; i++) {
    if ((best < 0 || (values[i] as number) > (values[best] as number)) && mayStand(i)) best = i
  }
  return best
}
