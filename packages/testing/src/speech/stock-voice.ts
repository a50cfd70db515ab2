/**
 * A voice's model as it was published, uncut, in one call on native ONNX Runtime: what our own synthesis is
 * compared with. Knows the inputs of Piper and of Dittli, by their names.
 */
import { readFile } from 'node:fs/promises'
import type { PhonemeInventory } from '@voice-soundboard/graph'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { seedNoise } from './seeded-noise.ts'

export interface StockVoiceOptions {
  readonly modelPath: string
  readonly phonemes: PhonemeInventory
  readonly noiseScale?: number
  readonly noiseScaleDuration?: number
  /** Of the noise that the model draws, a whole number; without it, no two voices draw the same. */
  readonly seed?: number
}

export interface StockUtterance {
  /** Symbols of the voice, without edges and blanks. */
  readonly symbols: readonly string[]
  /** CMUdict's stress plus one on vowels and 0 elsewhere, for voices with tones. */
  readonly tones?: readonly number[]
  readonly speaker?: number
  /** 1.2 is slower by a fifth. */
  readonly lengthScale?: number
}

export interface StockVoice {
  /** Mono samples at the voice's own rate. With noise, each call draws on: the same text never sounds the same twice. */
  speak(utterance: StockUtterance): Promise<Float32Array>
  close(): Promise<void>
}

export async function createStockVoice(options: StockVoiceOptions): Promise<StockVoice> {
  const { modelPath, phonemes, noiseScale = 0.667, noiseScaleDuration = 0.8, seed } = options
  const model = await readFile(modelPath)
  const session = await InferenceSession.create(seed === undefined ? model : seedNoise(model, seed), {
    logSeverityLevel: 3,
  })
  const int64 = (values: readonly number[], dims: readonly number[]) =>
    new Tensor('int64', BigInt64Array.from(values, BigInt), dims)
  const float = (...values: number[]) => new Tensor('float32', Float32Array.from(values), [values.length])
  let closed = false
  return {
    async speak({ symbols, tones = [], speaker = 0, lengthScale = 1 }) {
      const rows = idRows(symbols, tones, phonemes)
      const length = rows.ids.length
      const row = (values: readonly number[]) => int64(values, [1, length])
      const inputs: Record<string, () => Tensor> = {
        input: () => row(rows.ids),
        x: () => row(rows.ids),
        input_lengths: () => int64([length], [1]),
        x_lengths: () => int64([length], [1]),
        tone: () => row(rows.tones),
        language: () => row(rows.languages),
        sid: () => int64([speaker], [1]),
        scales: () => float(noiseScale, lengthScale, noiseScaleDuration),
        noise_scale: () => float(noiseScale),
        noise_scale_w: () => float(noiseScaleDuration),
        length_scale: () => float(lengthScale),
        bert: () => new Tensor('float32', new Float32Array(1024 * length), [1, 1024, length]),
        ja_bert: () => new Tensor('float32', new Float32Array(768 * length), [1, 768, length]),
      }
      const feeds = Object.fromEntries(
        session.inputNames.map((name) => {
          const input = inputs[name]
          if (!input) throw new Error(`The stock model has an unknown input "${name}".`)
          return [name, input()]
        }),
      )
      const output = (await session.run(feeds))[session.outputNames[0] as string]
      return Float32Array.from(output?.data as Float32Array)
    },
    async close() {
      if (closed) return
      closed = true
      await session.release()
    },
  }
}

/** Edges and blanks around the symbols, and the tone and language of each id. */
function idRows(symbols: readonly string[], stress: readonly number[], phonemes: PhonemeInventory) {
  const { blank, bos, eos, edgeSymbol } = phonemes
  const none = phonemes.tones?.['none'] ?? 0
  const edge = edgeSymbol === undefined ? [] : [edgeSymbol]
  const rows = { ids: [] as number[], tones: [] as number[], languages: [] as number[] }
  const push = (id: number, tone: number, language: number) => {
    rows.ids.push(id)
    rows.tones.push(tone)
    rows.languages.push(language)
  }
  const pushBlank = () => {
    if (blank !== null) push(blank, 0, 0)
  }
  for (const id of bos) push(id, none, 0)
  pushBlank()
  ;[...edge, ...symbols, ...edge].forEach((symbol, index) => {
    for (const id of phonemes.symbols[symbol] ?? []) {
      push(id, none + (stress[index - edge.length] ?? 0), phonemes.languageId ?? 0)
      pushBlank()
    }
  })
  for (const id of eos) push(id, none, 0)
  return rows
}
