/** All that the page uses of the library, in one place. */
export { createLexicon, createVoiceEngine, diagnose, isVoiceSoundboardError } from 'voice-soundboard'
export type {
  AudioClip,
  Check,
  CheckStatus,
  Compilation,
  CompileCallOptions,
  ControlGraph,
  Diagnosis,
  Health,
  Lexicon,
  MarkupProblem,
  Progress,
  SourceRange,
  SpeakOptions,
  TextFormat,
  Token,
  TokenKind,
  Utterance,
  UtteranceResult,
  VoiceEngine,
  VoiceInfo,
} from 'voice-soundboard'
