/** The contract between the engine and whatever turns a graph into sound. */
import type { ControlGraph, GraphHeader } from './control-graph.ts'
import type { Degradation } from './events.ts'
import type { TimelineMark } from './timeline.ts'
import type { AssetFile, VoiceManifest, VoicePrecision } from './voice-manifest.ts'

export interface Progress {
  readonly phase: 'download' | 'verify' | 'prepare' | 'compile' | 'synthesize'
  /** 0–1 within the phase; null when the total is unknown. */
  readonly fraction: number | null
  readonly loadedBytes?: number
  readonly totalBytes?: number
  /** What is loaded, for a person to read. */
  readonly label: string
}

export interface LoadOptions {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** Where a backend gets its files. Implementations verify `sha256`, cache, and reject with typed errors. */
export interface AssetSource {
  load(file: AssetFile | { readonly url: string }, options?: LoadOptions): Promise<Uint8Array>
  /** Things derived from files (a cut graph), kept by key; undefined when absent. */
  getDerived(key: string): Promise<Uint8Array | undefined>
  putDerived(key: string, bytes: Uint8Array): Promise<void>
}

export interface PhonemizerWord {
  /** What to say: `Token.spokenAs ?? Token.text`. May hold several words ("three dollars fifty", "$3.50"). */
  readonly text: string
  readonly punctuationAfter: string
}

/** Injected into backends, so that licence and weight stay the application's choice. */
export interface Phonemizer {
  readonly id: string
  /** BCP 47 primary tags; `*` for any. */
  readonly languages: readonly string[]
  /**
   * One list of IPA symbols per word, in eSpeak's conventions (stress mark as its own symbol before the
   * vowel, length mark as its own symbol, a space between the words of one entry). Words of one call are a
   * phrase: weak forms and linking depend on the neighbours.
   */
  phonemize(
    words: readonly PhonemizerWord[],
    options: { readonly language: string; readonly signal?: AbortSignal | undefined },
  ): Promise<readonly (readonly string[])[]>
  close(): Promise<void>
}

export interface BackendCapabilities {
  /** PCM through our ring; false for speech that the platform plays itself. */
  readonly pcm: boolean
  readonly streaming: boolean
  readonly timing: 'phoneme' | 'word' | 'none'
  readonly seedable: boolean
  /** What of the graph is lowered; everything else is reported as a degradation. */
  readonly lowers: readonly (
    'speed' | 'durationScale' | 'targetDuration' | 'pitch' | 'energy' | 'emphasis' | 'pause' | 'phonemes'
  )[]
}

export interface SynthesisRequest {
  /** One segment: a clause or a sentence, one speaker. `source` ranges decide only where degradations point. */
  readonly graph: ControlGraph
  readonly voice: string
  /** Index into the voice's speakers. */
  readonly speaker: number
  /** Same seed, same graph, same voice: same PCM, bit for bit. */
  readonly seed: number
  /** False decodes in one window: batch work that does not wait for a first sound. */
  readonly streaming: boolean
  readonly signal?: AbortSignal | undefined
}

/**
 * A timeline comes first, before any sample exists; then audio in order. A long segment may give its timeline
 * in parts, so that its first sound need not wait for its last word: each part adds marks, and comes before
 * the samples that it describes.
 */
export type SynthesisChunk =
  | {
      readonly kind: 'timeline'
      readonly sampleRateHz: number
      /** Of the whole segment; null until the last part. */
      readonly totalFrames: number | null
      /** What this part adds, in frames of the segment. */
      readonly marks: readonly TimelineMark[]
      readonly degradations: readonly Degradation[]
      /** What this part cost. */
      readonly spans: { readonly phonemizeMs: number; readonly encodeMs: number }
    }
  | { readonly kind: 'audio'; readonly samples: Float32Array<ArrayBuffer> }

export interface Backend {
  readonly id: string
  readonly capabilities: BackendCapabilities
  loadVoice(
    manifest: VoiceManifest,
    options: LoadOptions & { readonly precision: VoicePrecision; readonly assets: AssetSource },
  ): Promise<void>
  unloadVoice(voice: string): Promise<void>
  /**
   * What a loaded voice's weights take, in bytes, as they are held to be run: unpacked and widened. What a run
   * needs besides is not in it. 0 for a voice that is not loaded.
   */
  memoryBytes(voice: string): number
  /** The same, told from the manifest before anything is loaded; 0 where that does not tell. */
  estimateBytes(manifest: VoiceManifest, precision: VoicePrecision): number
  /** Rate of the samples that `synthesize` gives for graphs with this header, in Hz. */
  sampleRateHz(manifest: VoiceManifest, header: GraphHeader): number
  /** Stops between windows when `signal` aborts, rejecting with the signal's reason. */
  synthesize(request: SynthesisRequest): AsyncGenerator<SynthesisChunk, void, void>
  close(): Promise<void>
}
