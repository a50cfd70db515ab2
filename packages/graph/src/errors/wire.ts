/** Errors as plain data, so that class, code and cause survive a thread hop. */
import { VoiceSoundboardError } from './base.ts'
import { InputStreamError, InvalidInputError, SpeakerNotFoundError, VoiceNotFoundError } from './input.ts'
import { DownloadError, ModelCorruptError, ModelUnsupportedError, StorageError } from './model.ts'
import { PluginError, RefusedError } from './plugin.ts'
import {
  AudioContextError,
  ClosedError,
  SynthesisError,
  UnavailableError,
  WorkerDiedError,
} from './runtime.ts'

/** By the literal name that their constructors set: a build renames the classes, in each thread differently. */
const CLASSES = {
  InputStreamError,
  InvalidInputError,
  VoiceNotFoundError,
  SpeakerNotFoundError,
  ModelCorruptError,
  ModelUnsupportedError,
  DownloadError,
  StorageError,
  UnavailableError,
  AudioContextError,
  WorkerDiedError,
  SynthesisError,
  ClosedError,
  PluginError,
  RefusedError,
}

const PROTOTYPES = new Map<string, object>(
  Object.entries(CLASSES).map(([name, { prototype }]) => [name, prototype]),
)

export interface WireError {
  readonly name: string
  readonly message: string
  readonly stack: string | undefined
  /** Own enumerable data fields of one of ours; null for a foreign error. */
  readonly fields: Readonly<Record<string, unknown>> | null
  readonly cause: WireError | null
}

export function errorToWire(error: unknown): WireError {
  const thrown = error instanceof Error ? error : new Error(String(error))
  const { name: _name, ...fields } = { ...thrown } as Record<string, unknown>
  return {
    name: thrown.name,
    message: thrown.message,
    stack: thrown.stack,
    fields: thrown instanceof VoiceSoundboardError ? fields : null,
    cause: thrown.cause === undefined ? null : errorToWire(thrown.cause),
  }
}

export function errorFromWire(wire: WireError): Error {
  const error = new Error(wire.message)
  const prototype = PROTOTYPES.get(wire.name)
  if (prototype && wire.fields) {
    Object.setPrototypeOf(error, prototype)
    Object.assign(error, wire.fields)
  }
  const hidden = { writable: true, configurable: true, enumerable: false }
  Object.defineProperty(error, 'name', { ...hidden, value: wire.name })
  if (wire.stack !== undefined) Object.defineProperty(error, 'stack', { ...hidden, value: wire.stack })
  if (wire.cause) Object.defineProperty(error, 'cause', { ...hidden, value: errorFromWire(wire.cause) })
  return error
}
