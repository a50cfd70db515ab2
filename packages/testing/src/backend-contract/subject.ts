/** What is put to the test: a backend, a voice for it, and what is known of both. */
import type {
  AssetSource,
  Backend,
  ControlGraph,
  VoiceManifest,
  VoicePrecision,
} from '@voice-soundboard/graph'
import type { Bench } from './bench.ts'

export interface ContractSubject {
  /** A new one at every call; the suite closes it. */
  readonly createBackend: () => Backend | Promise<Backend>
  readonly manifest: VoiceManifest
  readonly assets: AssetSource
  /** `full` when absent. */
  readonly precision?: VoicePrecision
  /** Text to graph, as the application compiles it; when absent, words at spaces and punctuation behind them. */
  readonly graphOf?: (text: string) => ControlGraph | Promise<ControlGraph>
  /** In the voice's language; English when absent. */
  readonly texts?: Partial<ContractTexts>
  /** The voice draws noise from the seed: another seed must give other samples. */
  readonly hasNoise?: boolean
  /** Checks to leave out, each with the reason why. */
  readonly skip?: Readonly<Record<string, string>>
  /** Hears whether speech can be understood. */
  readonly recognizer?: ContractRecognizer
  /** Tells what the heap holds after a collection; where nothing can, leaks are not measured. */
  readonly heapBytes?: () => number | Promise<number>
  /** What is spoken where much text is needed; 200 words when absent, more than a segment of the engine holds. */
  readonly longTextWords?: number
  /** How long one answer of the backend may take; 30 s when absent. */
  readonly timeoutMs?: number
}

export interface ContractTexts {
  readonly word: string
  /** Six words or more, without punctuation inside. */
  readonly sentence: string
  /** Another sentence. */
  readonly other: string
}

export interface ContractRecognizer {
  readonly transcribe: (samples: Float32Array, sampleRateHz: number) => Promise<string>
  /** Share of the sentence's words that may be missing from what is heard; 0.5 when absent. */
  readonly maxMissing?: number
}

export const ENGLISH_TEXTS: ContractTexts = {
  word: 'Welcome.',
  sentence: 'Many small rivers run along the green valley.',
  other: 'Nobody was told when our evening train would leave.',
}

/** One promise of the contract. Resolves when it holds; what it resolves with is a note for a person to read. */
export interface ContractCheck {
  readonly id: string
  readonly promise: string
  readonly run: (bench: Bench) => Promise<string | void>
}
