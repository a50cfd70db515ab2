/** The log for a machine: one line of JSON for each record, given to whatever the application writes with. */
import { toJsonLine } from '../log-record.ts'
import type { LogSink } from '../logger.ts'

/** The lines come without their ends. */
export const createJsonLinesSink = (write: (line: string) => void | Promise<void>): LogSink => ({
  write: (record) => write(toJsonLine(record)),
})
