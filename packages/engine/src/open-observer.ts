/** The observer that an engine's options ask for: in any case one that keeps the last records. */
import { createLogger } from './observe/logger.ts'
import { LogGroup } from './observe/log-group.ts'
import { createConsoleSink } from './observe/sinks/console-sink.ts'
import type { MemorySink } from './observe/sinks/memory-sink.ts'
import { Tracing } from './observe/trace.ts'
import { Observer } from './observer.ts'
import type { EngineOptions } from './options.ts'

let engines = 0

export function openObserver(options: EngineOptions, records: MemorySink): Observer {
  const { logger, logLevel, metrics = null, traceSinks = [] } = options
  const engine = ++engines
  const kept = createLogger({ sinks: [records], level: 'debug' })
  const given =
    logger ?? (logLevel && createLogger({ sinks: [createConsoleSink()], level: logLevel })) ?? null
  return new Observer({
    log: new LogGroup(given ? [kept, given] : [kept]).child({ engine }),
    metrics,
    tracing: traceSinks.length > 0 ? new Tracing({ sinks: traceSinks, engine }) : null,
  })
}
