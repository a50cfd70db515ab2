/** Where the engine says what it does. A record goes to every sink; none of them can disturb speech. */
import { deepFreeze, InvalidInputError } from '@voice-soundboard/graph'
import { FaultGuard } from './fault-guard.ts'
import type { JsonObject } from './json-value.ts'
import { LOG_IDS, LOG_RANK } from './log-record.ts'
import type { LogLevel, LogRecord } from './log-record.ts'
import { redactFields } from './redact.ts'
import { Sampler } from './sampling.ts'
import type { Sampling } from './sampling.ts'

/** Takes records: to a console, a file, a service. */
export interface LogSink {
  write(record: LogRecord): void | Promise<void>
}

/** Any values: they are read as JSON, and what people wrote is left out of them. */
export type LogFields = Readonly<Record<string, unknown>>

export interface LoggerOptions {
  readonly sinks: readonly LogSink[]
  /** The lowest that is written. Default `info`. */
  readonly level?: LogLevel
  /** For events that come often, how many are kept. From `warn` upwards all are. */
  readonly sampling?: Sampling
  /** True writes what is said and heard into the log. Default false. */
  readonly includeText?: boolean
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number
}

/** @throws InvalidInputError for a level, a sink or a rate that is none. */
export function createLogger(options: LoggerOptions): Logger {
  const { sinks, level = 'info', sampling = {}, includeText = false, now = Date.now } = options
  checkSinks(sinks)
  checkLevel('createLogger.options.level', level)
  const guarded = sinks.map((sink) => ({ sink, guard: new FaultGuard('A sink of the log') }))
  const core = {
    guarded,
    sampler: new Sampler(sampling),
    includeText,
    now,
    level,
    isWriting: false,
    reentries: 0,
  }
  return new Logger(core, {})
}

interface LogCore {
  readonly guarded: readonly { readonly sink: LogSink; readonly guard: FaultGuard }[]
  readonly sampler: Sampler
  readonly includeText: boolean
  readonly now: () => number
  level: LogLevel
  isWriting: boolean
  /** Records that a sink wrote while it was writing one. */
  reentries: number
}

/** Made by {@link createLogger}. */
export class Logger {
  readonly #core: LogCore
  readonly #bindings: JsonObject

  /** @internal */
  constructor(core: LogCore, bindings: JsonObject) {
    this.#core = core
    this.#bindings = bindings
  }

  /** May be set at any time, for this logger, its parents and its children at once. */
  get level(): LogLevel {
    return this.#core.level
  }

  set level(level: LogLevel) {
    checkLevel('logger.level', level)
    this.#core.level = level
  }

  /** What the sinks have thrown so far, and what they logged while they were written to. */
  get faults(): number {
    return this.#core.guarded.reduce((sum, { guard }) => sum + guard.faults, this.#core.reentries)
  }

  /** Ask before a field is costly to make. */
  isEnabled(level: LogLevel): boolean {
    return LOG_RANK[level] >= LOG_RANK[this.#core.level]
  }

  /** A logger whose records all carry these ids and fields. */
  child(bindings: LogFields): Logger {
    return new Logger(this.#core, { ...this.#bindings, ...redactFields(bindings, this.#core.includeText) })
  }

  /** Ids among the fields (`engine`, `utterance`, `segment`, `epoch`) become those of the record. Never throws. */
  log(level: LogLevel, event: string, fields: LogFields = {}): void {
    const core = this.#core
    if (!this.isEnabled(level)) return
    if (core.isWriting) {
      // A sink that logs would never come to an end.
      core.reentries++
      return
    }
    const time = core.now()
    const suppressed = core.sampler.admit(level, event, time)
    if (suppressed === null) return
    const own = redactFields(fields, core.includeText)
    const told = suppressed > 0 ? { ...own, suppressed } : own
    this.#write(recordOf(time, level, event, { ...this.#bindings, ...told }))
  }

  trace(event: string, fields?: LogFields): void {
    this.log('trace', event, fields)
  }

  debug(event: string, fields?: LogFields): void {
    this.log('debug', event, fields)
  }

  info(event: string, fields?: LogFields): void {
    this.log('info', event, fields)
  }

  warn(event: string, fields?: LogFields): void {
    this.log('warn', event, fields)
  }

  error(event: string, fields?: LogFields): void {
    this.log('error', event, fields)
  }

  fatal(event: string, fields?: LogFields): void {
    this.log('fatal', event, fields)
  }

  #write(record: LogRecord): void {
    this.#core.isWriting = true
    try {
      for (const { sink, guard } of this.#core.guarded) guard.run(() => sink.write(record))
    } finally {
      this.#core.isWriting = false
    }
  }
}

/** Frozen, so that no sink changes what the next one sees. */
function recordOf(time: number, level: LogLevel, event: string, all: JsonObject): LogRecord {
  const isId = (name: string, value: unknown): boolean =>
    LOG_IDS.some((id) => id === name) && (typeof value === 'string' || typeof value === 'number')
  const entries = Object.entries(all)
  const ids = Object.fromEntries(entries.filter(([name, value]) => isId(name, value)))
  const fields = Object.fromEntries(entries.filter(([name, value]) => !isId(name, value)))
  return deepFreeze({ time, level, event, ...ids, fields })
}

function checkLevel(path: string, level: unknown): asserts level is LogLevel {
  if (typeof level === 'string' && Object.hasOwn(LOG_RANK, level)) return
  throw new InvalidInputError(path, `one of ${Object.keys(LOG_RANK).join(', ')}`, String(level))
}

function checkSinks(sinks: unknown): void {
  const isSink = (sink: unknown): boolean => typeof (sink as Partial<LogSink> | null)?.write === 'function'
  if (Array.isArray(sinks) && sinks.every(isSink)) return
  throw new InvalidInputError(
    'createLogger.options.sinks',
    'a list of objects with write(record)',
    typeof sinks,
  )
}
