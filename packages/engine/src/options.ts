/** Options of the engine and of its calls: types, defaults, and checks that name the option in the error. */
import { InvalidInputError } from '@voice-soundboard/graph'
import type { InterruptBehavior, InterruptReason, LoadOptions, VoicePrecision } from '@voice-soundboard/graph'

export interface EngineOptions {
  /** False opens no AudioContext: `render()` only. Default true. */
  readonly realtime?: boolean
  /** 10–1000, default 50. How much speech must be ready in an empty ring before it sounds. Never a promise about model time. */
  readonly maxLatencyMs?: number
  /** Id of the voice that speaks unless a call names another. Default `piper-libritts-r`. */
  readonly voice?: string
  /** Folder that holds `voices/voices.json`. Default: the root of the page's origin, or the global script's folder. */
  readonly assetBase?: string | URL
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
  /** An application's own worker file, with backends of its own. */
  readonly worker?: () => Worker
  readonly signal?: AbortSignal
}

export interface SpeakOptions {
  readonly voice?: string
  /** Index or name within the voice. */
  readonly speaker?: number | string
  /** 0.25–4; 2 is twice as fast. */
  readonly speed?: number
  /** Linear gain 0–4 on the voice's own level. */
  readonly volume?: number
  /** BCP 47. Default: the voice's own language. */
  readonly language?: string
  readonly seed?: number
  readonly signal?: AbortSignal
}

export interface RenderOptions extends SpeakOptions {
  readonly onProgress?: LoadOptions['onProgress']
}

export interface InterruptOptions {
  /** `fade` (default) ends within one render quantum; `immediate` within an eighth of it. */
  readonly behavior?: InterruptBehavior
  readonly reason?: InterruptReason
}

const ENGINE_OPTIONS = [
  'realtime',
  'maxLatencyMs',
  'voice',
  'assetBase',
  'audioContext',
  'latencyHint',
  'seed',
  'precision',
  'threads',
  'worker',
  'signal',
]
const SPEAK_OPTIONS = ['voice', 'speaker', 'speed', 'volume', 'language', 'seed', 'signal', 'onProgress']

/** Options that nothing reads: reported, so that a misspelt one does not pass for one that works. */
export function unknownOptions(kind: 'engine' | 'speak', options: object): string[] {
  const known = kind === 'engine' ? ENGINE_OPTIONS : SPEAK_OPTIONS
  return Object.keys(options).filter((key) => !known.includes(key))
}

export function checkEngineOptions(options: EngineOptions): void {
  checkNumber('maxLatencyMs', options.maxLatencyMs, 10, 1000)
  checkSeed('seed', options.seed)
  checkNumber('threads', options.threads, 1, 16)
  checkOneOf('precision', options.precision, ['compact', 'full'])
}

/** `call` is `speak` or `render`; the text and the speed are checked by the compiler. */
export function checkSpeakOptions(call: string, options: SpeakOptions): void {
  checkNumber(`${call}.options.volume`, options.volume, 0, 4)
  checkNumber(`${call}.options.speed`, options.speed, 0.25, 4)
  checkSeed(`${call}.options.seed`, options.seed)
}

export function checkText(path: string, input: unknown): asserts input is string {
  if (typeof input !== 'string') throw new InvalidInputError(path, 'a string', describe(input))
}

const BEHAVIORS: readonly InterruptBehavior[] = ['immediate', 'fade']
const REASONS: readonly InterruptReason[] = [
  'user_spoke',
  'context_change',
  'timeout',
  'manual',
  'priority',
  'error',
]

export function checkInterruptOptions(options: InterruptOptions): Required<InterruptOptions> {
  checkOneOf('interrupt.options.behavior', options.behavior, BEHAVIORS)
  checkOneOf('interrupt.options.reason', options.reason, REASONS)
  return { behavior: options.behavior ?? 'fade', reason: options.reason ?? 'manual' }
}

function checkNumber(path: string, value: unknown, min: number, max: number): void {
  if (value === undefined) return
  if (typeof value !== 'number' || !(value >= min && value <= max)) {
    throw new InvalidInputError(path, `a number from ${min} to ${max}`, describe(value))
  }
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
