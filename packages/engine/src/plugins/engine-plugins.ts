/** The plugins of an engine and where they are asked: fetched with the first plugin, so that who has none pays nothing. */
import { createLexicon, emotionOf, mergeLexicons } from '@voice-soundboard/compiler/core'
import type { CompileOptions } from '@voice-soundboard/compiler/core'
import { InvalidInputError } from '@voice-soundboard/graph'
import type { ClipData, Degradation, DuckRequest, ReadingChanges, Subject } from '@voice-soundboard/graph'
import type { HostClient } from '../host/host-client.ts'
import type { SpokenText, TextGate } from '../spoken-text.ts'
import { ClauseGate } from './clause-gate.ts'
import type { FilterDecision } from './clause-gate.ts'
import type { HookRunner } from './hook-runner.ts'
import { PluginRegistry } from './plugin-registry.ts'
import type { PluginHost } from './plugin-registry.ts'
import { WorkerHalves } from './worker-halves.ts'

export interface EnginePluginsOptions extends Omit<PluginHost, 'addWorkerHalf' | 'onChange'> {
  readonly host: () => Promise<HostClient>
  /** What a filter decided. */
  readonly onDecision: (decision: FilterDecision & { readonly subject: Subject }) => void
  readonly onChange: () => void
}

export interface TextHooksOptions {
  readonly signal?: AbortSignal | undefined
  readonly onDegraded: (degradation: Degradation) => void
}

/** What plugins do to one text. */
export interface TextHooks {
  readonly gate: TextGate | null
  /** How it is to be read; null where no plugin asks before it is read. */
  readonly reading: ((text: string | null, compile: CompileOptions) => Promise<CompileOptions>) | null
}

export class EnginePlugins {
  readonly registry: PluginRegistry
  readonly halves: WorkerHalves
  readonly #options: EnginePluginsOptions

  constructor(options: EnginePluginsOptions) {
    this.#options = options
    this.halves = new WorkerHalves(options.host)
    this.registry = new PluginRegistry({
      ...options,
      addWorkerHalf: (half) => this.halves.add(half),
      onChange: () => {
        const running = this.registry.list.filter(({ isEnabled }) => isEnabled)
        // A worker that is gone gets it when the next one starts.
        this.halves.order(running.map(({ name }) => name)).catch(() => undefined)
        options.onChange()
      },
    })
  }

  get runner(): HookRunner {
    return this.registry.runner
  }

  textHooks(subject: Subject, { signal, onDegraded }: TextHooksOptions): TextHooks {
    const { runner } = this
    const hookOptions = { subject, signal }
    const isGated = runner.has('onToken', 'onGraph', 'onClause')
    const gateOf = (text: SpokenText): ClauseGate =>
      new ClauseGate({
        ...hookOptions,
        runner,
        text: () => text,
        onDegraded,
        onDecision: (decision) => this.#options.onDecision({ ...decision, subject }),
      })
    return {
      gate: isGated ? { pass: (segment, text) => gateOf(text).pass(segment) } : null,
      reading: runner.has('beforeCompile')
        ? (text, compile) =>
            runner.transform(
              'beforeCompile',
              compile,
              {
                give: ({ format = 'text' }) => ({ text, format }),
                accept: (changes, before) => changed(before, changes),
              },
              hookOptions,
            )
        : null,
    }
  }

  clip(clip: ClipData, subject: Subject, signal: AbortSignal | undefined): Promise<ClipData> {
    return this.runner.transform(
      'onClip',
      clip,
      { give: (value) => value, accept: (returned, before) => checkedClip(returned, before) },
      { subject, signal },
    )
  }

  duck(request: DuckRequest): DuckRequest {
    return this.runner.transformNow(Object.freeze({ ...request }), (returned) => {
      if (typeof returned !== 'object' || 'then' in returned)
        throw new InvalidInputError('onDuck', 'a duck, at once', typeof returned)
      return { ...request, ...returned }
    })
  }
}

function changed(compile: CompileOptions, changes: ReadingChanges): CompileOptions {
  const { speed, pitch, emotion, language, format, words } = changes
  checkRange('speed', speed, 0.25, 4)
  checkRange('pitch', pitch, 0.5, 2)
  const entries = Object.entries(words ?? {}).map(([grapheme, alias]) => ({ grapheme, alias }))
  const own = entries.length > 0 ? [createLexicon(entries)] : []
  const lexicons = [...own, ...(compile.lexicon ? [compile.lexicon] : [])]
  const [first] = lexicons
  return {
    ...compile,
    ...(speed === undefined ? {} : { speed }),
    ...(pitch === undefined ? {} : { pitch }),
    ...(emotion === undefined ? {} : { emotion: checkedEmotion(emotion) }),
    ...(language === undefined ? {} : { language: checkedString('language', language) }),
    ...(format === undefined ? {} : { format: checkedFormat(format) }),
    ...(first ? { lexicon: lexicons.length === 1 ? first : mergeLexicons(...lexicons) } : {}),
  }
}

function checkRange(path: string, value: number | undefined, least: number, most: number): void {
  if (value === undefined || (value >= least && value <= most)) return
  throw new InvalidInputError(path, `a number from ${least} to ${most}`, String(value))
}

function checkedEmotion(emotion: string): NonNullable<CompileOptions['emotion']> {
  const name = emotion as NonNullable<CompileOptions['emotion']>
  emotionOf('emotion', name)
  return name
}

function checkedString(path: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value
  throw new InvalidInputError(path, 'a string', String(value))
}

function checkedFormat(format: unknown): NonNullable<ReadingChanges['format']> {
  if (format === 'text' || format === 'markdown' || format === 'ssml') return format
  throw new InvalidInputError('format', 'text, markdown or ssml', String(format))
}

function checkedClip(returned: ClipData, before: ClipData): ClipData {
  const { samples, sampleRateHz } = returned
  if (!(samples instanceof Float32Array)) throw new InvalidInputError('samples', 'samples', typeof samples)
  // Its marks count frames at its rate.
  if (sampleRateHz !== before.sampleRateHz)
    throw new InvalidInputError('sampleRateHz', String(before.sampleRateHz), String(sampleRateHz))
  const broken = samples.findIndex((sample) => !Number.isFinite(sample))
  if (broken >= 0)
    throw new InvalidInputError(`samples[${broken}]`, 'a finite number', String(samples[broken]))
  return { ...before, ...returned }
}
