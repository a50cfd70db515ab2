/** A whole backend around a voice that runs in a millisecond; words are spelled letter by letter. */
import { createToken } from '@voice-soundboard/graph'
import type {
  AssetSource,
  Backend,
  ControlGraph,
  Degradation,
  Phonemizer,
  SynthesisRequest,
  TimelineMark,
  Token,
  VitsVoiceManifest,
} from '@voice-soundboard/graph'
import { createVitsBackend } from '../vits-backend.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

export const miniManifest = (fields: Partial<VitsVoiceManifest> = {}): VitsVoiceManifest => ({
  schema: 1,
  id: 'mini',
  name: 'Mini',
  backend: 'vits',
  family: 'piper',
  languages: ['en'],
  sampleRateHz: 1000,
  hopFrames: 2,
  speakers: { count: 2, default: 0 },
  phonemes: {
    set: 'espeak-ipa',
    symbols: Object.fromEntries([' ', ',', '.', ...LETTERS].map((key, index) => [key, [3 + index]])),
    blank: 0,
    bos: [1],
    eos: [2],
  },
  inference: { noiseScale: 0.6, noiseScaleDuration: 0.5, lengthScale: 1.5 },
  bundles: {},
  stockModel: { url: 'mini.onnx' },
  licence: { weights: 'MIT', data: 'MIT', note: 'Made by a test.' },
  source: 'test',
  ...fields,
})

export const spellingPhonemizer: Phonemizer = {
  id: 'spelling',
  languages: ['*'],
  phonemize: async (words) =>
    words.map(({ text }) => [...text.toLowerCase()].filter((it) => LETTERS.includes(it))),
  close: async () => undefined,
}

/** Counts what is asked of it. */
export class MemoryAssets implements AssetSource {
  readonly derived = new Map<string, Uint8Array>()
  loads = 0
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  async load(): Promise<Uint8Array> {
    this.loads++
    return this.#bytes.slice()
  }

  async getDerived(key: string): Promise<Uint8Array | undefined> {
    return this.derived.get(key)
  }

  async putDerived(key: string, bytes: Uint8Array): Promise<void> {
    this.derived.set(key, bytes)
  }
}

export async function miniBackend(bytes: Uint8Array, manifest = miniManifest()): Promise<Backend> {
  const backend = createVitsBackend({ phonemizers: async () => spellingPhonemizer })
  await backend.loadVoice(manifest, { precision: 'full', assets: new MemoryAssets(bytes) })
  return backend
}

/** Words at spaces; a comma or full stop goes with its word. `fields` are for the token of that index. */
export function graphOf(text: string, fields: Readonly<Record<number, Partial<Token>>> = {}): ControlGraph {
  const tokens = [...text.matchAll(/([^\s,.]+)([,.]*)/gu)].map((match, index) => {
    const [, word = '', punctuationAfter = ''] = match
    const source = [match.index, match.index + word.length] as const
    return createToken({ text: word, source, punctuationAfter, ...fields[index] })
  })
  return {
    version: 2,
    tokens,
    speakers: [],
    language: 'en',
    globalSpeed: 1,
    globalPitch: 1,
    sourceText: text,
  }
}

export interface Spoken {
  readonly samples: Float32Array
  readonly marks: readonly TimelineMark[]
  readonly degradations: readonly Degradation[]
  readonly totalFrames: number | null
  /** `timeline` and `audio` in the order they came. */
  readonly kinds: readonly string[]
}

export async function speak(
  backend: Backend,
  graph: ControlGraph,
  request: Partial<SynthesisRequest> = {},
): Promise<Spoken> {
  const blocks: Float32Array[] = []
  const marks: TimelineMark[] = []
  const degradations: Degradation[] = []
  const kinds: string[] = []
  let totalFrames: number | null = null
  const full = { graph, voice: 'mini', speaker: 0, seed: 1, streaming: true, ...request }
  for await (const chunk of backend.synthesize(full)) {
    kinds.push(chunk.kind)
    if (chunk.kind === 'audio') blocks.push(chunk.samples)
    else {
      totalFrames = chunk.totalFrames
      marks.push(...chunk.marks)
      degradations.push(...chunk.degradations)
    }
  }
  const samples = new Float32Array(blocks.reduce((sum, block) => sum + block.length, 0))
  blocks.reduce((at, block) => (samples.set(block, at), at + block.length), 0)
  return { samples, marks, degradations, totalFrames, kinds }
}

export function signalToNoiseDb(reference: Float32Array, samples: Float32Array): number {
  if (reference.length !== samples.length) return -Infinity
  let signal = 0
  let noise = 0
  reference.forEach((value, index) => {
    signal += value ** 2
    noise += (value - (samples[index] as number)) ** 2
  })
  return noise === 0 ? Infinity : 10 * Math.log10(signal / noise)
}
