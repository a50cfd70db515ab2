/** All that the page uses of the library, in one place. */
export { createLexicon, createVoiceEngine, isVoiceSoundboardError } from 'voice-soundboard'
export type {
  AudioClip,
  Compilation,
  CompileCallOptions,
  ControlGraph,
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
