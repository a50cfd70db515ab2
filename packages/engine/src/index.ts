/** Public entry point of Voice Soundboard for the Web. */
export { createVoiceEngine } from './engine.ts'
export type { VoiceEngine } from './engine.ts'
export type { EngineOptions, InterruptOptions, RenderOptions, SpeakOptions } from './options.ts'
export type { Utterance } from './utterance.ts'
export type { AudioClip, ClipMark, ClipMetadata } from './audio-clip.ts'
export type { Health } from './health.ts'
export type { StockVoice, VoiceInfo } from './voice-shelf.ts'
export { networkVoices } from '@voice-soundboard/models'
export type { NetworkVoice } from '@voice-soundboard/models'
export {
  AudioContextError,
  ClosedError,
  DownloadError,
  InvalidInputError,
  isVoiceSoundboardError,
  ModelCorruptError,
  ModelUnsupportedError,
  SpeakerNotFoundError,
  StorageError,
  SynthesisError,
  UnavailableError,
  VoiceNotFoundError,
  VoiceSoundboardError,
  WorkerDiedError,
} from '@voice-soundboard/graph'
export type {
  Degradation,
  EngineEventMap,
  EngineState,
  HeardText,
  InterruptBehavior,
  InterruptReason,
  InterruptReport,
  LoadOptions,
  Outcome,
  Progress,
  SourceRange,
  SynthesisMetrics,
  Unsubscribe,
  UtteranceEventMap,
  UtteranceResult,
  VoiceLicence,
  VoicePrecision,
} from '@voice-soundboard/graph'
