/**
 * Errors as data for a log. Their messages are the one place where user text comes in unasked: `JSON.parse` quotes
 * what it could not read, and a phonemiser names the word that it does not know.
 */
import {
  AudioContextError,
  ClosedError,
  DownloadError,
  InputStreamError,
  InvalidInputError,
  ModelCorruptError,
  ModelUnsupportedError,
  SpeakerNotFoundError,
  StorageError,
  SynthesisError,
  UnavailableError,
  VoiceNotFoundError,
  VoiceSoundboardError,
  WorkerDiedError,
} from '@voice-soundboard/graph'
import type { JsonObject, ReadInner } from './json-value.ts'

export const charactersOf = (text: unknown): { readonly characters: number } => ({
  characters: String(text).length,
})

/** All that an error says, with the fields of ours. */
export function errorInFull(error: Error, read: ReadInner): JsonObject {
  const fields = error instanceof VoiceSoundboardError ? Object.entries(error) : []
  const details = fields.filter(([name]) => name !== 'name' && name !== 'code')
  return {
    ...headOf(error),
    message: String(error.message),
    ...Object.fromEntries(details.map(([name, value]) => [name, read(value, false)])),
    ...(error.cause === undefined ? {} : { cause: read(error.cause, false) }),
  }
}

/**
 * An error without what a person may have written. Of ours: the message, made anew without what it quotes, and the
 * fields that only programs write. Of any other: its name, its code, the place that threw it, and how long its
 * message is.
 */
export function errorWithoutText(error: Error, read: ReadInner): JsonObject {
  const place = placeOf(error)
  const isCauseHidden = !(error.cause instanceof Error)
  return {
    ...headOf(error),
    ...ownWithoutText(error, read),
    ...(place === null ? {} : { at: place }),
    ...(error.cause === undefined ? {} : { cause: read(error.cause, isCauseHidden) }),
  }
}

/** One word, as names and codes are: nothing that somebody said. */
const IDENTIFIER = /^[\w.-]{1,60}$/

function headOf(error: Error): JsonObject {
  const { name, code } = error as { readonly name: unknown; readonly code?: unknown }
  const isCode = typeof code === 'number' || (typeof code === 'string' && IDENTIFIER.test(code))
  return {
    name: typeof name === 'string' && IDENTIFIER.test(name) ? name : 'Error',
    ...(isCode ? { code } : {}),
  }
}

/** The code of an error, or its name where it has none. */
export function labelOf(error: Error): string {
  const { name, code } = headOf(error)
  return String(code ?? name)
}

/** Their messages and fields come from programs and from models. */
const WITHOUT_TEXT = [
  AudioContextError,
  ClosedError,
  DownloadError,
  ModelCorruptError,
  ModelUnsupportedError,
  SpeakerNotFoundError,
  StorageError,
  UnavailableError,
  VoiceNotFoundError,
]

/** The same error without what it quotes; null where nobody knows what the message holds. */
function retell(error: VoiceSoundboardError): VoiceSoundboardError | null {
  if (error instanceof InvalidInputError) {
    return new InvalidInputError(error.path, error.expected, blank(error.received))
  }
  if (error instanceof InputStreamError) {
    const { cause } = error
    return new InputStreamError(error.received, {
      cause: blank(cause instanceof Error ? cause.message : cause),
    })
  }
  // What is encoded and decoded are numbers; before that it is words.
  if (error instanceof SynthesisError) {
    return error.stage === 'phonemize' ? new SynthesisError(error.stage, blank(error.detail)) : error
  }
  if (error instanceof WorkerDiedError) return new WorkerDiedError(blank(error.detail))
  return WITHOUT_TEXT.some((known) => error instanceof known) ? error : null
}

const blank = (text: unknown): string => `[${String(text).length} characters]`

function ownWithoutText(error: Error, read: ReadInner): JsonObject {
  const told = error instanceof VoiceSoundboardError ? retell(error) : null
  if (!told) return { message: charactersOf(error.message) }
  const fields = Object.entries(told).filter(([name]) => name !== 'name' && name !== 'code')
  // Strings as they are: what is long here is a list of what was expected, or what ONNX Runtime says.
  const data = fields.map(([name, value]) => [name, typeof value === 'string' ? value : read(value, false)])
  return { message: told.message, ...(Object.fromEntries(data) as JsonObject) }
}

const SCRIPT_PLACE = /([\w.-]{1,80}\.[cm]?[jt]s:\d{1,9}:\d{1,9})\)?$/
const LONGEST_FRAME = 200

/** File, line and column of the topmost frame. Where a stack begins with the message, that is passed over. */
function placeOf({ message, stack }: Error): string | null {
  if (typeof stack !== 'string') return null
  const messageAt = stack.indexOf(message)
  const frames = messageAt < 0 ? stack : stack.slice(messageAt + message.length)
  const lines = frames.split('\n', 20).map((line) => line.trim())
  // A message that was changed later is still there as it was.
  if (messageAt < 0 && !isFrame(lines[0] ?? '')) return null
  const places = lines.filter(isFrame).map((line) => SCRIPT_PLACE.exec(line.slice(-LONGEST_FRAME))?.[1])
  return places.find((place) => place !== undefined) ?? null
}

/** As V8 writes them, and as all others do. */
const isFrame = (line: string): boolean => line.startsWith('at ') || line.includes('@')
