export type { TokenKind } from './token-kind.ts'
export { createToken, deepFreeze, headerOf } from './control-graph.ts'
export type { Boundary, ControlGraph, GraphHeader, SourceRange, SpeakerRef, Token } from './control-graph.ts'
export { checkedChunks } from './checked-backend.ts'
export { eventLoopTurn } from './event-loop-turn.ts'
export { inlineGraph } from './inline-graph.ts'
export type { InlinedGraph } from './inline-graph.ts'
export { segmentGraph, Segmenter } from './segment.ts'
export type { GraphSegment, SegmentOptions } from './segment.ts'
export { placeMarks } from './timeline.ts'
export type { MarkKind, TimelineMark } from './timeline.ts'
export { isVitsVoice, requireVitsVoice } from './voice-manifest.ts'
export type {
  AssetFile,
  OtherVoiceManifest,
  PhonemeInventory,
  Speakers,
  VitsVoiceManifest,
  VoiceLicence,
  VoiceManifest,
  VoicePrecision,
} from './voice-manifest.ts'
export type {
  AssetSource,
  Backend,
  BackendCapabilities,
  LoadOptions,
  Phonemizer,
  PhonemizerWord,
  Progress,
  SynthesisChunk,
  SynthesisRequest,
} from './backend.ts'
export type {
  Accounting,
  Degradation,
  DegradedEvent,
  DropEvent,
  DropReason,
  EndEvent,
  FailEvent,
  FallbackEvent,
  HealthComponent,
  HealthEvent,
  HealthStatus,
  EngineEventMap,
  AudioEvent,
  AudioState,
  OutputEvent,
  EngineState,
  HeardText,
  InterruptBehavior,
  InterruptReason,
  InterruptReport,
  MarkEvent,
  Outcome,
  PhonemeEvent,
  PreemptEvent,
  Priority,
  ResumeEvent,
  StartEvent,
  SynthesisMetrics,
  UtteranceEventMap,
  UtteranceResult,
  WordEvent,
} from './events.ts'
export { Emitter } from './emitter.ts'
export type { Unsubscribe } from './emitter.ts'
export { framesToMs, msToFrames } from './units.ts'
export { isVoiceSoundboardError, VoiceSoundboardError } from './errors/base.ts'
export {
  InputStreamError,
  InvalidInputError,
  SpeakerNotFoundError,
  VoiceNotFoundError,
} from './errors/input.ts'
export { DownloadError, ModelCorruptError, ModelUnsupportedError, StorageError } from './errors/model.ts'
export {
  AudioContextError,
  ClosedError,
  SynthesisError,
  UnavailableError,
  WorkerDiedError,
} from './errors/runtime.ts'
export type { UnavailableReason } from './errors/runtime.ts'
export { errorFromWire, errorToWire } from './errors/wire.ts'
export type { WireError } from './errors/wire.ts'
export { abortable } from './abortable.ts'
export { failingAs } from './failing-as.ts'
export { phonemizeGraph } from './phonemize-graph.ts'
export type { GraphPhonemes } from './phonemize-graph.ts'
export { LoadedVoices, OpenPhonemizers } from './loaded-voices.ts'
export { SharedWork } from './shared-work.ts'
export type { Work } from './shared-work.ts'
export { deferred } from './deferred.ts'
export type { Deferred } from './deferred.ts'
export type { EmbeddingSpeaker, PresetSpeaker, TokenRange, Turn, VoiceSpeaker } from './control-graph.ts'
export { PARALINGUISTIC_TYPES, withEventDefaults } from './paralinguistic.ts'
export type { ParalinguisticEvent, ParalinguisticType, SpokenEvent } from './paralinguistic.ts'
export { assertValidGraph, validateGraph } from './validate-graph.ts'
export type { GraphProblem } from './schema-reader.ts'
export { graphFromJSON, graphToJSON } from './graph-json.ts'
export { GRAPH_SCHEMA } from './graph-schema.ts'
export { diffGraphs } from './diff-graphs.ts'
export type { GraphChange } from './diff-graphs.ts'
export { PluginError, RefusedError } from './errors/plugin.ts'
export type { PluginFault } from './errors/plugin.ts'
export { HOOK_NAMES } from './plugin/hooks.ts'
export type {
  Clause,
  ClipData,
  DuckRequest,
  HookCall,
  HookName,
  PluginHooks,
  ReadingChanges,
  Subject,
  Tags,
  TextToRead,
  Verdict,
} from './plugin/hooks.ts'
export { asPlugin, definePlugin, plugin } from './plugin/plugin.ts'
export type {
  AudioStage,
  AudioStageContext,
  ClipFormat,
  ConfigSchema,
  Plugin,
  PluginContext,
  PluginDefinition,
  WorkerPhonemizer,
  WorkerPlugin,
} from './plugin/plugin.ts'
