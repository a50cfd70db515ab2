import { VoiceSoundboardError } from './base.ts'

export type PluginFault =
  /** Its name is taken. */
  | 'duplicate'
  | 'missing-dependency'
  | 'wrong-version'
  | 'cyclic-dependency'
  | 'bad-config'
  | 'setup-failed'
  /** Others need it. */
  | 'still-needed'
  | 'not-found'

/** A plugin cannot be taken in, or taken out. Nothing of it is left behind. */
export class PluginError extends VoiceSoundboardError {
  readonly code = 'plugin-refused'
  constructor(
    readonly plugin: string,
    readonly fault: PluginFault,
    detail: string,
    options: { readonly cause?: unknown } = {},
  ) {
    super('PluginError', `Plugin "${plugin}": ${detail}`, options)
  }
}

/** A filter did not let it pass. What was heard before stands in the event `fail`. */
export class RefusedError extends VoiceSoundboardError {
  readonly code = 'refused'
  constructor(
    readonly plugin: string,
    readonly reason: string,
    /** Offset into the source text at which the refused clause begins. */
    readonly atOffset: number,
  ) {
    super('RefusedError', `The filter "${plugin}" refused what stands from offset ${atOffset} on: ${reason}`)
  }
}
