/** A segment that has become ids, ready for a model. */
import type { Degradation, SynthesisRequest, VitsVoiceManifest } from '@voice-soundboard/graph'
import type { IdSequence } from './phoneme-ids.ts'

export interface SpeechJob {
  readonly manifest: VitsVoiceManifest
  readonly request: SynthesisRequest
  readonly sequence: IdSequence
  readonly degradations: readonly Degradation[]
  readonly phonemizeMs: number
}
