/** A value of any kind, for errors: what was received instead. Never throws, whatever it is. */
export function describeValue(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return JSON.stringify(value)
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : typeof value
}
