/**
 * A voice's model as it was published, uncut, in one call on native ONNX Runtime: what our own synthesis is
 * compared with. Knows the inputs of Piper and of Dittli, by their names.
 */
import type { PhonemeInventory } from '@voice-soundboard/graph'
import { InferenceSession, Tensor } from 'onnxruntime-node'

export interface StockVoiceOptions {
  readonly modelPath: string
  readonly phonemes: PhonemeInventory
  readonly noiseScale?: number
  readonly noiseScaleDuration?: number
}

export interface StockUtterance {
  /** Symbols of the voice, without edges and blanks. */
  readonly symbols: readonly string[]
  /** CMUdict's stress plus one on vowels and 0 elsewhere, for voices with tones. */
  readonly tones?: readonly number[]
  readonly speaker?: number
}

export interface StockVoice {
  /** Mono samples at the voice's own rate. The model draws its own noise, so no two calls are alike. */
  speak(utterance: StockUtterance): Promise<Float32Array>
  close(): Promise<void>
}

export async function createStockVoice(options: StockVoiceOptions): Promise<StockVoice> {
  const { modelPath, phonemes, noiseScale = 0.667, noiseScaleDuration = 0.8 } = options
  const session = await InferenceSession.create(modelPath, { logSeverityLevel: 3 })
  const int64 = (values: readonly number[], dims: readonly number[]) =>
    new Tensor('int64', BigInt64Array.from(values, BigInt), dims)
  const float = (...values: number[]) => new Tensor('float32', Float32Array.from(values), [values.length])
  let closed = false
  return {
    async speak({ symbols, tones = [], speaker = 0 }) {
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
        scales: () => float(noiseScale, 1, noiseScaleDuration),
        noise_scale: () => float(noiseScale),
        noise_scale_w: () => float(noiseScaleDuration),
        length_scale: () => float(1),
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
  const { blank, bos, eos, edgeSymbol, edgeBlanks } = phonemes
  const none = phonemes.tones?.['none'] ?? 0
  const language = phonemes.languageId ?? 0
  const inner = symbols.flatMap((symbol, index) =>
    (phonemes.symbols[symbol] ?? []).map((id) => ({ id, tone: none + (stress[index] ?? 0) })),
  )
  const edges = (ids: readonly number[]) => ids.map((id) => ({ id, tone: none }))
  void edgeSymbol
  const all = [...edges(bos), ...inner, ...edges(eos)]
  const rows = { ids: [] as number[], tones: [] as number[], languages: [] as number[] }
  const push = (id: number, tone: number, lang: number) => {
    rows.ids.push(id)
    rows.tones.push(tone)
    rows.languages.push(lang)
  }
  if (blank !== null && edgeBlanks) push(blank, 0, 0)
  all.forEach(({ id, tone }, index) => {
    push(id, tone, language)
    if (blank !== null && (edgeBlanks || index < all.length - 1)) push(blank, 0, 0)
  })
  return rows
}
