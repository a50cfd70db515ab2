/** One entry of the log: data, so that it can be searched, counted and sent, and a line of JSON for all of these. */
import { charactersOf, errorInFull } from './error-fields.ts'
import { toJsonValue } from './json-value.ts'
import type { JsonObject, JsonReading } from './json-value.ts'

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal'

export const LOG_RANK: Readonly<Record<LogLevel, number>> = {
  trace: 10,
  debug: 20,
  info: 30,
  warn: 40,
  error: 50,
  fatal: 60,
}

/** What a record is about; the same ids stand in the spans of a trace. */
export interface LogIds {
  readonly engine?: string | number
  readonly utterance?: string | number
  readonly segment?: string | number
  readonly epoch?: string | number
}

export const LOG_IDS: readonly (keyof LogIds)[] = ['engine', 'utterance', 'segment', 'epoch']

export interface LogRecord extends LogIds {
  /** Milliseconds since 1970. */
  readonly time: number
  readonly level: LogLevel
  /** What happened, in two words: `utterance.start`. */
  readonly event: string
  readonly fields: JsonObject
}

/** Marked user text stays hidden: what has not come through a logger may be marked still. */
const AS_IT_IS: JsonReading = {
  string: (value, isHidden) => (isHidden ? charactersOf(value) : value),
  name: (name) => name,
  hides: () => false,
  error: errorInFull,
}

/** What JSON leaves as it is, and some readers of lines take for the end of one. */
const LINE_ENDS = /[\u0085\u2028\u2029]/g
const escapeLineEnd = (end: string): string => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`

/** One line without its end, names in the order of {@link LogRecord}. Never throws, whatever the fields hold. */
export function toJsonLine(record: LogRecord): string {
  const { time, level, event, engine, utterance, segment, epoch, fields } = record
  const head = toJsonValue({ time, level, event, engine, utterance, segment, epoch }, AS_IT_IS)
  const line = JSON.stringify({ ...(head as JsonObject), fields: toJsonValue(fields, AS_IT_IS) })
  return line.replace(LINE_ENDS, escapeLineEnd)
}
