/**
 * What a plugin may do at each stage. What it is given is frozen; what it returns takes its place, and returning
 * nothing leaves it as it was. All hooks may be asynchronous but those that say otherwise.
 */
import type { ControlGraph, SourceRange, Token, TokenRange } from '../control-graph.ts'
import type { Degradation, HealthEvent, InterruptReport, Priority } from '../events.ts'

type Awaitable<T> = T | Promise<T>

/** Labels that an application gives to what is said: they travel with it to clips, files and the audit. */
export type Tags = Readonly<Record<string, string>>

/** What a hook is about. */
export interface Subject {
  /** The same in logs and traces; 0 for what is not spoken. */
  readonly id: number
  readonly call: 'speak' | 'render' | 'prepare'
  readonly voice: string
  readonly speaker: number
  /** BCP 47. */
  readonly language: string
  readonly priority: Priority
  readonly tags: Tags
}

export interface HookCall {
  /** Aborts when the time of the hook is over, or nobody wants its answer any more. */
  readonly signal: AbortSignal
  readonly subject: Subject
}

/** Of a call, before its text is read; with what is left out, the call's own stands. */
export interface ReadingChanges {
  /** 0.25–4 */
  readonly speed?: number
  /** 0.5–2 */
  readonly pitch?: number
  readonly emotion?: string
  readonly language?: string
  readonly format?: 'text' | 'markdown' | 'ssml'
  /** Readings by word; they go before the call's own. */
  readonly words?: Readonly<Record<string, string>>
}

export interface TextToRead {
  /** Null for a text that is still being written. */
  readonly text: string | null
  readonly format: 'text' | 'markdown' | 'ssml'
}

/** A part of a text that is about to be said, as it was read. */
export interface Clause {
  /** As it stands in the source. */
  readonly text: string
  /** Where it stands in the source. */
  readonly source: SourceRange
  readonly tokens: readonly Token[]
}

/**
 * What is to be done with a clause. Of several filters the strictest counts: `refuse`, then `bleep` and `replace`,
 * which add up, then `allow`. Ranges are of the clause's tokens.
 */
export type Verdict =
  | { readonly verdict: 'allow' }
  | {
      readonly verdict: 'replace'
      readonly words: readonly { readonly tokens: TokenRange; readonly spokenAs: string }[]
      readonly reason: string
    }
  /** A tone in place of exactly these words. */
  | { readonly verdict: 'bleep'; readonly words: readonly TokenRange[]; readonly reason: string }
  /** Neither this clause is said nor what follows it. */
  | { readonly verdict: 'refuse'; readonly reason: string }

/** As `engine.duck()` was asked; with what is left out, its defaults stand. */
export interface DuckRequest {
  /** Linear, 0–1. */
  readonly gain?: number | undefined
  /** Until it is that low, in ms. */
  readonly fadeOutMs?: number | undefined
  /** Until it is as loud as before, in ms. */
  readonly fadeInMs?: number | undefined
}

export interface ClipData {
  /** Mono, −1 to 1. */
  readonly samples: Float32Array<ArrayBuffer>
  readonly sampleRateHz: number
  readonly tags: Tags
}

export interface PluginHooks {
  /** Before a text is read: how it is to be read. */
  beforeCompile?(text: TextToRead, call: HookCall): Awaitable<ReadingChanges | void>
  /** Each word, as it was read. */
  onToken?(token: Token, call: HookCall): Awaitable<Token | void>
  /**
   * Each clause as a graph of its own, before it goes to the backend. The returned one may have other tokens; their
   * `source` must lie within the clause.
   */
  onGraph?(graph: ControlGraph, call: HookCall): Awaitable<ControlGraph | void>
  /**
   * A filter: each clause, after the other compiler hooks of all plugins. Nothing of it sounds before the verdict, and
   * a filter that fails refuses.
   */
  onClause?(clause: Clause, call: HookCall): Awaitable<Verdict | void>
  /** It was asked for, and waits. */
  onEnqueue?(subject: Subject, call: HookCall): Awaitable<void>
  /** It is about to be said. */
  onSchedule?(subject: Subject, call: HookCall): Awaitable<void>
  onInterrupt?(report: InterruptReport, call: HookCall): Awaitable<void>
  /** What an utterance or the engine lost; without a subject of its own, `call.subject.id` is 0. */
  onDegraded?(degradation: Degradation, call: HookCall): Awaitable<void>
  onHealth?(health: HealthEvent, call: HookCall): Awaitable<void>
  /** Synchronous, because a duck is. */
  onDuck?(duck: DuckRequest): DuckRequest | void
  /** What `render()` made. */
  onClip?(clip: ClipData, call: HookCall): Awaitable<ClipData | void>
}

export const HOOK_NAMES = [
  'beforeCompile',
  'onToken',
  'onGraph',
  'onClause',
  'onEnqueue',
  'onSchedule',
  'onInterrupt',
  'onDegraded',
  'onHealth',
  'onDuck',
  'onClip',
] as const satisfies readonly (keyof PluginHooks)[]

export type HookName = keyof PluginHooks
