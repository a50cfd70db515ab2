/** The log for a person who watches: one short line, and the fields as an object to open. */
import { LOG_IDS } from '../log-record.ts'
import type { LogLevel, LogRecord } from '../log-record.ts'
import type { LogSink } from '../logger.ts'

type Method = 'debug' | 'info' | 'warn' | 'error'

/** Not `console.trace`, which prints a stack. */
const METHODS: Readonly<Record<LogLevel, Method>> = {
  trace: 'debug',
  debug: 'debug',
  info: 'info',
  warn: 'warn',
  error: 'error',
  fatal: 'error',
}

export function createConsoleSink(target: Pick<Console, Method> = console): LogSink {
  return {
    write: (record) => {
      const { level, fields } = record
      const method = METHODS[level]
      if (Object.keys(fields).length > 0) target[method](headline(record), fields)
      else target[method](headline(record))
    },
  }
}

function headline(record: LogRecord): string {
  const clock = new Date(record.time).toISOString().slice(11, 23)
  const ids = LOG_IDS.flatMap((id) => (record[id] === undefined ? [] : [`${id}=${record[id]}`]))
  return [clock, record.level.padEnd(5), record.event, ...ids].join(' ')
}
