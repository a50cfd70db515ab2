/** Public entry point of Voice Soundboard for the Web. */
export { createVoiceEngine } from './engine.ts'
export type { VoiceEngine } from './engine.ts'
export type {
  CompileCallOptions,
  EngineOptions,
  InterruptOptions,
  InterruptScope,
  OnPreempt,
  Preempt,
  PrepareOptions,
  RenderOptions,
  SpeakOptions,
  SpeakPolicy,
  SpeechInput,
} from './options.ts'
export type { DropPolicy } from './scheduler/drop-policy.ts'
export { DUCK_PRESETS } from '@voice-soundboard/player'
export type { Duck, DuckOptions, DuckPreset } from '@voice-soundboard/player'
export { definePlugin, plugin, PluginError, RefusedError } from '@voice-soundboard/graph'
export type {
  AudioStage,
  AudioStageContext,
  Clause,
  ClipData,
  ClipFormat,
  ConfigSchema,
  DuckRequest,
  HookCall,
  HookName,
  Plugin,
  PluginContext,
  PluginDefinition,
  PluginFault,
  PluginHooks,
  ReadingChanges,
  Subject,
  Tags,
  TextToRead,
  Verdict,
  WorkerPhonemizer,
  WorkerPlugin,
} from '@voice-soundboard/graph'
export type { PluginDesk } from './plugin-desk.ts'
export type { HookTime, PluginInfo } from './plugins/installed-plugin.ts'
export type { PreparedSpeech } from './prepared-speech.ts'
export type { Utterance } from './utterance.ts'
export type { AudioClip, ClipMark, ClipMetadata } from './audio-clip.ts'
export type { Health } from './health.ts'
export type { VoiceStorage } from './voice-storage.ts'
export type { ModelStoreEstimate, StoredFile } from '@voice-soundboard/models'
export type { RecentError } from './recent-errors.ts'
export { createLogger } from './observe/logger.ts'
export { createConsoleSink } from './observe/sinks/console-sink.ts'
export type { LogFields, Logger, LoggerOptions, LogSink } from './observe/logger.ts'
export type { LogLevel, LogRecord } from './observe/log-record.ts'
export { diagnose } from './diagnose/index.ts'
export type {
  Check,
  CheckStatus,
  DiagnosedEnvironment,
  DiagnoseOptions,
  Diagnosis,
} from './diagnose/types.ts'
export type { OwnVoice, StockVoice, VoiceInfo } from './voice-shelf.ts'
export { networkVoices } from '@voice-soundboard/models'
export type { NetworkVoice } from '@voice-soundboard/models'
export {
  AudioContextError,
  ClosedError,
  DownloadError,
  InputStreamError,
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
  Accounting,
  ControlGraph,
  Degradation,
  DropEvent,
  DropReason,
  EngineEventMap,
  AudioEvent,
  AudioState,
  OutputEvent,
  EngineState,
  FailEvent,
  FallbackEvent,
  HealthComponent,
  HealthEvent,
  HealthStatus,
  HeardText,
  InterruptBehavior,
  InterruptReason,
  InterruptReport,
  LoadOptions,
  Outcome,
  Priority,
  Progress,
  SourceRange,
  SynthesisMetrics,
  Token,
  TokenKind,
  Unsubscribe,
  UtteranceEventMap,
  UtteranceResult,
  VoiceLicence,
  VoiceManifest,
  VoicePrecision,
} from '@voice-soundboard/graph'
export { createLexicon, EMOTION_NAMES, PRESET_NAMES } from '@voice-soundboard/compiler/core'
export type {
  Compilation,
  EmojiReading,
  EmotionName,
  Lexicon,
  LexiconEntry,
  LexiconOptions,
  LexiconPattern,
  MarkdownOptions,
  MarkupProblem,
  PresetName,
  SsmlOptions,
  TextFormat,
} from '@voice-soundboard/compiler/core'
