/** All that the page uses of the library, in one place. */
export { createVoiceEngine, isVoiceSoundboardError } from 'voice-soundboard'
export type {
  AudioClip,
  Health,
  Progress,
  SourceRange,
  SpeakOptions,
  Utterance,
  UtteranceResult,
  VoiceEngine,
  VoiceInfo,
} from 'voice-soundboard'
