/** Options of the engine and of its calls: types, defaults, and checks that name the option in the error. */
import { emotionOf, presetOf, readStyle } from '@voice-soundboard/compiler/core'
import type {
  EmojiReading,
  EmotionName,
  Lexicon,
  MarkdownOptions,
  PresetName,
  SsmlOptions,
  TextFormat,
} from '@voice-soundboard/compiler/core'
import { InvalidInputError } from '@voice-soundboard/graph'
import type {
  ControlGraph,
  InterruptBehavior,
  InterruptReason,
  LoadOptions,
  Priority,
  Tags,
  VoicePrecision,
} from '@voice-soundboard/graph'
import type { EngineMetrics } from './observe/metrics/engine-metrics.ts'
import { LOG_RANK } from './observe/log-record.ts'
import type { LogLevel } from './observe/log-record.ts'
import type { Logger } from './observe/logger.ts'
import type { TraceSink } from './observe/trace.ts'
import { DROP_POLICIES } from './scheduler/drop-policy.ts'
import type { DropPolicy } from './scheduler/drop-policy.ts'
import type { OwnVoice } from './voice-shelf.ts'

/** When a higher tier cuts in: with a fade at once, or exactly where the word or sentence that sounds ends. */
export type Preempt = 'immediate' | 'word' | 'sentence'

/** What becomes of an utterance that was cut off: it goes on at its first unheard word, begins again, or is dropped. */
export type OnPreempt = 'resume' | 'restart' | 'drop'

/**
 * How an utterance joins what is being said: behind it; in place of everything of its own tier and below; in place
 * of what has the same `key`; or not at all when anything is being said.
 */
export type SpeakPolicy = 'queue' | 'interrupt' | 'replace' | 'drop-if-busy'

/** What an interruption ends: everything, what sounds, one tier, or what one owner says. */
export type InterruptScope = 'all' | 'current' | 'tier' | 'owner'

export interface EngineOptions {
  /** False opens no AudioContext: `render()` only. Default true. */
  readonly realtime?: boolean
  /**
   * 10–1000, default 50. How much speech must be ready in an empty ring before it sounds; and when speech that is
   * ready takes longer than this to sound, the alarm `latency-exceeded`. Never a promise about model time.
   */
  readonly maxLatencyMs?: number
  /**
   * 16–8192, default 512. For the ring, speech made ahead, prepared speech and loaded voices together. What can be
   * had again gives way first; a voice that is needed is loaded all the same, and reported.
   */
  readonly memoryBudgetMb?: number
  /** What gives way when more than `maxQueueDepth` utterances are asked for. Default `graceful`. */
  readonly dropPolicy?: DropPolicy
  /** 1–10,000, default 100. Utterances under way at once, the one that sounds included. */
  readonly maxQueueDepth?: number
  /** `message-port` does without shared memory though the page has it. Default `auto`. */
  readonly transport?: 'auto' | 'message-port'
  /** Id of the voice, or name of a speaker, that speaks unless a call names another. Default `piper-libritts-r`. */
  readonly voice?: string
  /**
   * Voices besides those of the catalogue, which they go before: manifests, or addresses of such
   * (`'voices/kokoro/voice.json'`). Their backend is built in, or in a `worker` that the application brings.
   */
  readonly voices?: readonly OwnVoice[]
  /** What `definePlugin()` gave, or classes with `@plugin`; all of them are taken in, or the engine does not start. */
  readonly plugins?: readonly unknown[]
  /** Folder that holds `voices/voices.json`. Default: the root of the page's origin, or the global script's folder. */
  readonly assetBase?: string | URL
  /** Folders elsewhere that hold the same files as `assetBase`, asked in this order when it does not serve them. */
  readonly mirrors?: readonly (string | URL)[]
  /**
   * What the voices in the browser's storage may take, in MB, 1–100,000: the least recently used go, but for those that
   * `engine.storage.pin()` keeps. Default: what the browser grants.
   */
  readonly storageLimitMb?: number
  /** The application's own context; the engine then never closes it. */
  readonly audioContext?: AudioContext
  /** As for AudioContext, default `interactive`. Read only when the engine makes the context. */
  readonly latencyHint?: AudioContextLatencyCategory | number
  /** Unsigned 32-bit. Same seed, same text, same voice: same PCM. Default 1. */
  readonly seed?: number
  /** `compact` (default) downloads a quarter of `full` and sounds alike. */
  readonly precision?: VoicePrecision
  /** WASM threads, 1–16. Default: by cores, and 1 without cross-origin isolation. */
  readonly threads?: number
  /** How words are said, for all that this engine says; see `createLexicon`. */
  readonly lexicon?: Lexicon
  /** By the id of a voice: before `lexicon`, for what that voice says. */
  readonly voiceLexicons?: Readonly<Record<string, Lexicon>>
  /**
   * Address of the manifest of an application's own sounds for `[laugh]`, `[sigh]` and the like. What it lacks is
   * taken from the engine's own: breath, sigh, hum and gasp.
   */
  readonly eventPack?: string | URL
  /** An application's own worker file, with backends of its own. */
  readonly worker?: () => Worker
  /**
   * Which backends may speak, in the order of preference: when a voice fails, the nearest one of these goes on.
   * `silence` lets the words pass without a sound, at the pace of speech. Default `vits`, `kokoro`, `espeak`,
   * `silence`, of those present.
   */
  readonly backends?: readonly string[]
  /**
   * A worker, or a backend in it, that gives no sign for so long beyond what its work takes is replaced. 1,000 to
   * 600,000, default 10,000.
   */
  readonly workerTimeoutMs?: number
  /** Where the engine says what it does; see `createLogger`. Default: the last records are kept for a bug report. */
  readonly logger?: Logger
  /** Without a `logger` of your own: what goes to the console, from this level on. Default: nothing. */
  readonly logLevel?: LogLevel
  /** Counts what the engine does: `createEngineMetrics(registry)` of `voice-soundboard/observe`. */
  readonly metrics?: EngineMetrics
  /** Get the spans of each utterance when it has ended; see `voice-soundboard/observe`. */
  readonly traceSinks?: readonly TraceSink[]
  readonly signal?: AbortSignal
}

export interface SpeakOptions {
  /** Id of a voice, or name of a speaker of one: `'af_bella'`. */
  readonly voice?: string
  /** Index or name within the voice. */
  readonly speaker?: number | string
  /** 0.25–4; 2 is twice as fast. */
  readonly speed?: number
  /** 0.5–2; 2 is an octave higher. The voice's timbre moves with it. */
  readonly pitch?: number
  /** How words are said, before the engine's `voiceLexicons` and `lexicon` and any rule of the language. */
  readonly lexicon?: Lexicon
  /** How it is said: sets speed, pitch, energy and pauses; never the speaker. `speed`, `style` and `preset` win. */
  readonly emotion?: EmotionName
  /**
   * A manner in free words, "warmly and cheerfully", "breaking news": sets speed, pitch and energy, and may ask for
   * an accent or a gender of voice. Words that are not known are reported. An explicit `speed` or `voice` wins.
   */
  readonly style?: string
  /** A voice and a speed under one name. An explicit `voice` or `speed` and those of `style` win. */
  readonly preset?: PresetName
  /** Linear gain 0–4 on the voice's own level. */
  readonly volume?: number
  /** BCP 47. Default: the voice's own language. */
  readonly language?: string
  /**
   * Languages that the text may turn to (BCP 47): a sentence that is clearly in one of them is read as such, by a
   * phonemiser that knows it, else as the text around it, and reported. Speech begins with the first whole sentence.
   */
  readonly detectLanguages?: readonly string[]
  /** What the text is written in: `text` (default), `markdown` or `ssml`. */
  readonly format?: TextFormat
  /** For `format: 'markdown'`: what becomes of code and formulae. */
  readonly markdown?: MarkdownOptions
  /** For `format: 'ssml'`: whether a broken document is said as far as it can be read, what sounds and lexicons are. */
  readonly ssml?: SsmlOptions
  /** Emoji are said by their names (`name`, default) or not at all (`drop`). */
  readonly emoji?: EmojiReading
  readonly seed?: number
  /** Labels that travel with what is said: to results, clips, files, plugins and the audit. */
  readonly tags?: Tags
  /** Default `assistant`. A higher tier is said first, and cuts in on a lower one. */
  readonly priority?: Priority
  /** How this cuts in on a lower tier. Default `immediate`. */
  readonly preempt?: Preempt
  /** What becomes of this when a higher tier cuts in. Default `resume`. */
  readonly onPreempt?: OnPreempt
  /** Default `queue`. */
  readonly policy?: SpeakPolicy
  /** For `policy: 'replace'`: what it takes the place of. */
  readonly key?: string
  /** Who says it, for `interrupt({ scope: 'owner' })`. */
  readonly owner?: string
  readonly signal?: AbortSignal
}

/**
 * Text; text that is still being written, a model's tokens as they come; or a graph that `compile()` made or an
 * application did. A graph says all that options of the text would, so those are refused beside it.
 */
export type SpeechInput = string | AsyncIterable<string> | ReadableStream<string> | ControlGraph

type VoiceOptions = Omit<SpeakOptions, 'priority' | 'preempt' | 'onPreempt' | 'policy' | 'key' | 'owner'>

export type CompileCallOptions = Omit<VoiceOptions, 'volume' | 'seed' | 'tags'>

export interface RenderOptions extends VoiceOptions {
  readonly onProgress?: LoadOptions['onProgress']
}

export interface PrepareOptions extends Omit<VoiceOptions, 'volume'> {
  /** Keep it in IndexedDB too, for the next visit. Default false. */
  readonly persist?: boolean
  readonly onProgress?: LoadOptions['onProgress']
}

export interface InterruptOptions {
  /**
   * `fade` (default) ends within one render quantum, `immediate` within an eighth of it; `finish-word` and
   * `finish-sentence` end exactly there.
   */
  readonly behavior?: InterruptBehavior
  readonly reason?: InterruptReason
  /** Default `all`. */
  readonly scope?: InterruptScope
  /** The tier, for `scope: 'tier'`. */
  readonly priority?: Priority
  /** For `scope: 'owner'`. */
  readonly owner?: string
}

export const DEFAULT_LATENCY_MS = 50
export const DEFAULT_MEMORY_BUDGET_MB = 512
export const DEFAULT_QUEUE_DEPTH = 100
export const DEFAULT_WORKER_TIMEOUT_MS = 10_000
export const DEFAULT_BACKENDS = ['vits', 'kokoro', 'espeak', 'silence'] as const

const ENGINE_OPTIONS = [
  'realtime',
  'maxLatencyMs',
  'memoryBudgetMb',
  'dropPolicy',
  'maxQueueDepth',
  'transport',
  'voice',
  'voices',
  'plugins',
  'assetBase',
  'mirrors',
  'storageLimitMb',
  'audioContext',
  'latencyHint',
  'seed',
  'precision',
  'threads',
  'worker',
  'backends',
  'workerTimeoutMs',
  'logger',
  'logLevel',
  'metrics',
  'traceSinks',
  'lexicon',
  'voiceLexicons',
  'eventPack',
  'signal',
]
const VOICE_OPTIONS = [
  'voice',
  'speaker',
  'speed',
  'pitch',
  'emotion',
  'lexicon',
  'volume',
  'language',
  'style',
  'preset',
  'format',
  'markdown',
  'ssml',
  'detectLanguages',
  'emoji',
  'seed',
  'tags',
  'signal',
]
const CALL_OPTIONS = {
  speak: [...VOICE_OPTIONS, 'priority', 'preempt', 'onPreempt', 'policy', 'key', 'owner'],
  render: [...VOICE_OPTIONS, 'onProgress'],
  prepare: [...VOICE_OPTIONS, 'onProgress', 'persist'],
  compile: VOICE_OPTIONS.filter((option) => !['volume', 'seed', 'tags'].includes(option)),
}

export type Call = keyof typeof CALL_OPTIONS

/** Options that nothing reads: reported, so that a misspelt one does not pass for one that works. */
export function unknownOptions(kind: 'engine' | Call, options: object): string[] {
  const known = kind === 'engine' ? ENGINE_OPTIONS : CALL_OPTIONS[kind]
  return Object.keys(options).filter((key) => !known.includes(key))
}

export function checkEngineOptions(options: EngineOptions): void {
  checkNumber('maxLatencyMs', options.maxLatencyMs, 10, 1000)
  checkNumber('memoryBudgetMb', options.memoryBudgetMb, 16, 8192)
  checkNumber('storageLimitMb', options.storageLimitMb, 1, 100_000)
  checkUrls('mirrors', options.mirrors)
  checkNumber('maxQueueDepth', options.maxQueueDepth, 1, 10_000)
  checkBoolean('realtime', options.realtime)
  checkSeed('seed', options.seed)
  checkNumber('threads', options.threads, 1, 16)
  checkNumber('workerTimeoutMs', options.workerTimeoutMs, 1000, 600_000)
  checkNames('backends', options.backends)
  checkOneOf('logLevel', options.logLevel, Object.keys(LOG_RANK))
  checkOneOf('precision', options.precision, ['compact', 'full'])
  checkOneOf('dropPolicy', options.dropPolicy, DROP_POLICIES)
  checkOneOf('transport', options.transport, ['auto', 'message-port'])
}

export const PRIORITIES: readonly Priority[] = ['system', 'assistant', 'background']

export function checkCallOptions(call: Call, options: SpeakOptions & PrepareOptions): void {
  const path = `${call}.options`
  checkNumber(`${path}.volume`, options.volume, 0, 4)
  checkNumber(`${path}.speed`, options.speed, 0.25, 4)
  checkNumber(`${path}.pitch`, options.pitch, 0.5, 2)
  if (options.emotion !== undefined) emotionOf(`${path}.emotion`, options.emotion)
  if (options.style !== undefined) readStyle(`${path}.style`, options.style)
  checkLanguages(`${path}.detectLanguages`, options.detectLanguages)
  checkBoolean(`${path}.ssml.recover`, options.ssml?.recover)
  if (options.preset !== undefined) presetOf(`${path}.preset`, options.preset)
  checkOneOf(`${path}.emoji`, options.emoji, ['name', 'drop'])
  checkOneOf(`${path}.markdown.code`, options.markdown?.code, ['skip', 'announce', 'speak'])
  checkOneOf(`${path}.markdown.latex`, options.markdown?.latex, ['speak', 'skip'])
  checkSeed(`${path}.seed`, options.seed)
  checkOneOf(`${path}.format`, options.format, ['text', 'markdown', 'ssml'])
  checkOneOf(`${path}.priority`, options.priority, PRIORITIES)
  checkOneOf(`${path}.preempt`, options.preempt, ['immediate', 'word', 'sentence'])
  checkOneOf(`${path}.onPreempt`, options.onPreempt, ['resume', 'restart', 'drop'])
  checkOneOf(`${path}.policy`, options.policy, ['queue', 'interrupt', 'replace', 'drop-if-busy'])
  checkString(`${path}.key`, options.key)
  checkString(`${path}.owner`, options.owner)
  checkBoolean(`${path}.persist`, options.persist)
  checkTags(`${path}.tags`, options.tags)
  if (options.policy === 'replace' && options.key === undefined) {
    throw new InvalidInputError(`${path}.key`, "a string, with policy: 'replace'", 'undefined')
  }
}

function checkTags(path: string, tags: unknown): void {
  if (tags === undefined) return
  if (typeof tags !== 'object' || tags === null)
    throw new InvalidInputError(path, 'an object', describe(tags))
  for (const [name, value] of Object.entries(tags)) checkString(`${path}.${name}`, value)
}

export function checkText(path: string, input: unknown): asserts input is string {
  if (typeof input !== 'string') throw new InvalidInputError(path, 'a string', describe(input))
}

export function checkSpeechInput(path: string, input: unknown): asserts input is SpeechInput {
  if (typeof input === 'string') return
  const isOther =
    typeof input === 'object' &&
    input !== null &&
    (Symbol.asyncIterator in input || 'getReader' in input || 'tokens' in input)
  if (!isOther) {
    const expected = 'a string, an AsyncIterable<string>, a ReadableStream<string> or a ControlGraph'
    throw new InvalidInputError(path, expected, describe(input))
  }
}

const BEHAVIORS: readonly InterruptBehavior[] = ['immediate', 'fade', 'finish-word', 'finish-sentence']
const REASONS: readonly InterruptReason[] = [
  'user_spoke',
  'context_change',
  'timeout',
  'manual',
  'priority',
  'error',
]

export interface CheckedInterrupt {
  readonly behavior: InterruptBehavior
  readonly reason: InterruptReason
  readonly scope: InterruptScope
}

export function checkInterruptOptions(options: InterruptOptions): CheckedInterrupt {
  const { behavior = 'fade', reason = 'manual', scope = 'all' } = options
  checkOneOf('interrupt.options.behavior', behavior, BEHAVIORS)
  checkOneOf('interrupt.options.reason', reason, REASONS)
  checkOneOf('interrupt.options.scope', scope, ['all', 'current', 'tier', 'owner'])
  checkOneOf('interrupt.options.priority', options.priority, PRIORITIES)
  checkString('interrupt.options.owner', options.owner)
  if (scope === 'tier' && options.priority === undefined) {
    throw new InvalidInputError('interrupt.options.priority', "a tier, with scope: 'tier'", 'undefined')
  }
  if (scope === 'owner' && options.owner === undefined) {
    throw new InvalidInputError('interrupt.options.owner', "a string, with scope: 'owner'", 'undefined')
  }
  return { behavior, reason, scope }
}

function checkNumber(path: string, value: unknown, min: number, max: number): void {
  if (value === undefined) return
  if (typeof value !== 'number' || !(value >= min && value <= max)) {
    throw new InvalidInputError(path, `a number from ${min} to ${max}`, describe(value))
  }
}

function checkLanguages(path: string, value: unknown): void {
  if (value === undefined) return
  const isList = Array.isArray(value) && value.every((tag) => typeof tag === 'string' && tag !== '')
  if (!isList) throw new InvalidInputError(path, 'a list of BCP 47 tags', describe(value))
}

function checkUrls(path: string, value: unknown): void {
  if (value === undefined) return
  const isUrl = (url: unknown): boolean => url instanceof URL || (typeof url === 'string' && url !== '')
  if (!Array.isArray(value) || !value.every(isUrl))
    throw new InvalidInputError(path, 'a list of addresses', describe(value))
}

function checkNames(path: string, value: unknown): void {
  if (value === undefined) return
  const isList = Array.isArray(value) && value.every((name) => typeof name === 'string' && name !== '')
  if (!isList) throw new InvalidInputError(path, 'a list of names', describe(value))
}

function checkString(path: string, value: unknown): void {
  if (value === undefined || typeof value === 'string') return
  throw new InvalidInputError(path, 'a string', describe(value))
}

function checkBoolean(path: string, value: unknown): void {
  if (value === undefined || typeof value === 'boolean') return
  throw new InvalidInputError(path, 'true or false', describe(value))
}

function checkSeed(path: string, value: unknown): void {
  if (value === undefined || (Number.isInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 32))
    return
  throw new InvalidInputError(path, 'a whole number from 0 to 4294967295', describe(value))
}

function checkOneOf(path: string, value: unknown, allowed: readonly string[]): void {
  if (value === undefined || (typeof value === 'string' && allowed.includes(value))) return
  throw new InvalidInputError(path, `one of ${allowed.join(', ')}`, describe(value))
}

function describe(value: unknown): string {
  if (value === null) return 'null'
  return typeof value === 'string'
    ? JSON.stringify(value)
    : typeof value === 'number'
      ? String(value)
      : typeof value
}
