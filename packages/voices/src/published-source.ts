/** A voice whose files are served as they were published: where they come from, and what they are to its backend. */
import type { OtherVoiceManifest } from '@voice-soundboard/graph'
import type { SourceFile, VoiceSource } from './voice-source.ts'

export type PublishedTraits = Pick<
  OtherVoiceManifest,
  'backend' | 'languages' | 'sampleRateHz' | 'speakers' | 'settings'
>

export interface PublishedFile extends SourceFile {
  /** Under which the manifest names it; without, the file is read here and not served to pages. */
  readonly key?: string
}

export interface PublishedSource extends Pick<VoiceSource, 'id' | 'name' | 'package' | 'licence'> {
  /** Too large to be fetched unasked: assembled when named, and asked for by the address of its manifest. */
  readonly audience: 'on-demand'
  readonly files: readonly PublishedFile[]
  /** `texts` holds the files without a key, by their `as`. */
  readTraits(texts: Readonly<Record<string, string>>): PublishedTraits
}
