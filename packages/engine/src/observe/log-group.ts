/** Several logs as one: the application's own, and the one that is kept for a bug report. */
import type { LogLevel } from './log-record.ts'
import type { LogFields, Logger } from './logger.ts'

export class LogGroup {
  readonly #logs: readonly Logger[]

  constructor(logs: readonly Logger[]) {
    this.#logs = logs
  }

  child(bindings: LogFields): LogGroup {
    return new LogGroup(this.#logs.map((log) => log.child(bindings)))
  }

  debug(event: string, fields: LogFields = {}): void {
    this.#log('debug', event, fields)
  }

  info(event: string, fields: LogFields = {}): void {
    this.#log('info', event, fields)
  }

  warn(event: string, fields: LogFields = {}): void {
    this.#log('warn', event, fields)
  }

  error(event: string, fields: LogFields = {}): void {
    this.#log('error', event, fields)
  }

  #log(level: LogLevel, event: string, fields: LogFields): void {
    for (const log of this.#logs) log.log(level, event, fields)
  }
}
