/** Base of the one error family. `code` is a literal, the rest of the fields are what a program can act on. */

export interface ErrorOptions {
  readonly cause?: unknown
  readonly retryable?: boolean
}

export abstract class VoiceSoundboardError extends Error {
  abstract readonly code: string
  /** True when the same call may succeed later without a change. */
  readonly retryable: boolean

  protected constructor(name: string, message: string, options: ErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = name
    this.retryable = options.retryable ?? false
  }
}

/** Works across realms and copies of the library, where `instanceof` does not. */
export function isVoiceSoundboardError(value: unknown): value is VoiceSoundboardError {
  return (
    value instanceof Error &&
    typeof (value as { code?: unknown }).code === 'string' &&
    typeof (value as { retryable?: unknown }).retryable === 'boolean'
  )
}
