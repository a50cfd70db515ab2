/** The text of a bug report: what was found, with what the engine says of itself, and what it logged last. Never what was said. */
import type { Diagnosis } from '../engine.ts'

export interface BugReportParts {
  readonly diagnosis: Pick<Diagnosis, 'toText' | 'checks'>
  /** As the engine's logger gives them, the oldest first. */
  readonly records: readonly object[]
}

/** More would be cut off where reports are pasted. */
const RECORDS = 50

export function bugReport({ diagnosis, records }: BugReportParts): string {
  const parts = [diagnosis.toText().trimEnd()]
  if (!diagnosis.checks.some(({ id }) => id === 'engine')) parts.push('There was no engine.')
  const last = records.slice(-RECORDS)
  if (last.length > 0) {
    parts.push([`Log, last ${last.length}:`, ...last.map((record) => JSON.stringify(record))].join('\n'))
  }
  return `${parts.join('\n\n')}\n`
}
