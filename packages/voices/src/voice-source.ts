/** What it takes to assemble one voice: where its files are published, what they must be, what may be done with them. */
import type { VoiceLicence, VitsVoiceManifest } from '@voice-soundboard/graph'

export interface SourcePackage {
  readonly name: string
  readonly version: string
  /** Of the tarball, so that progress has a total: registries do not tell. */
  readonly tarballBytes: number
}

export interface SourceFile {
  /** Inside the package. */
  readonly path: string
  /** First byte of the file in `path`, where that holds several. */
  readonly offset?: number
  readonly bytes: number
  readonly sha256: string
  /** Name in the voice's folder. The model is always `original.onnx`. */
  readonly as: string
}

/** What the manifest takes from the voice's own files. */
export type VoiceTraits = Pick<
  VitsVoiceManifest,
  'backend' | 'family' | 'languages' | 'sampleRateHz' | 'hopFrames' | 'speakers' | 'phonemes' | 'inference'
>

export interface VoiceSource {
  readonly id: string
  readonly name: string
  /** Voices for tests are assembled when asked for by id, and never listed in the catalogue. */
  readonly audience: 'everyone' | 'tests'
  readonly package: SourcePackage
  readonly files: readonly SourceFile[]
  readonly licence: VoiceLicence
  /** `texts` holds the files besides the model, by their `as`. */
  readTraits(texts: Readonly<Record<string, string>>): VoiceTraits
}

export const packageSpec = ({ name, version }: Pick<SourcePackage, 'name' | 'version'>): string =>
  `${name}@${version}`

/** The stock model as it was trained and exported. */
export const MODEL_FILE = 'original.onnx'
