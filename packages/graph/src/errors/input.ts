import { VoiceSoundboardError } from './base.ts'

/** A value the caller gave is not usable. `path` names it: `speak.options.speed`. */
export class InvalidInputError extends VoiceSoundboardError {
  readonly code = 'invalid-input'
  constructor(
    readonly path: string,
    readonly expected: string,
    readonly received: string,
  ) {
    super('InvalidInputError', `${path}: expected ${expected}, received ${received}.`)
  }
}

export class VoiceNotFoundError extends VoiceSoundboardError {
  readonly code = 'voice-not-found'
  constructor(
    readonly voice: string,
    readonly available: readonly string[],
  ) {
    super(
      'VoiceNotFoundError',
      `No voice "${voice}". ${available.length > 0 ? `Available: ${available.join(', ')}.` : 'No voices are available: check assetBase.'}`,
    )
  }
}

export class SpeakerNotFoundError extends VoiceSoundboardError {
  readonly code = 'speaker-not-found'
  constructor(
    readonly voice: string,
    readonly speaker: string | number,
    readonly count: number,
  ) {
    super(
      'SpeakerNotFoundError',
      `Voice "${voice}" has no speaker "${speaker}". Use a number from 0 to ${count - 1}, or a name from its manifest.`,
    )
  }
}

/** The text that was streamed in broke off. What had come was spoken before this was told. */
export class InputStreamError extends VoiceSoundboardError {
  readonly code = 'input-stream-failed'
  constructor(
    /** Characters that had arrived. */
    readonly received: number,
    options: { readonly cause?: unknown } = {},
  ) {
    const { cause } = options
    const why = cause instanceof Error ? cause.message : String(cause)
    super(
      'InputStreamError',
      `The text stream failed after ${received} characters: ${why}. They were spoken; ask the source for the rest.`,
      { ...options, retryable: true },
    )
  }
}
